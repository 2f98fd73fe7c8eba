#include "text/truecase.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "text/utf8.h"

namespace dragoman {
namespace {

bool is_name(std::string_view word) {
  static std::set<std::string_view> const names = {"Peru", "Lima", "NATO", "Kenya", "Kenyan", "Red Cross", "WHO", "Store", "Poles", "National Army of the Red House"};
  return names.contains(word);
}

bool is_word(std::string_view word) {
  static std::set<std::string_view> const words = {"army", "kill", "rebel", "said", "near", "house", "president", "say",
                                                   "attack", "today", "troop", "old", "man", "year", "group", "flee", "carlos", "mark", "store", "pole", "medellin", "national", "attack", "so", "red", "cross", "church", "burn", "the"};
  return words.contains(word);
}

std::string cased(std::string text) {
  truecase(text, is_name, is_word);
  return text;
}

TEST(Truecase, LeavesOrdinaryTextAlone) {
  std::string text = "NATO troops killed rebels";
  EXPECT_FALSE(truecase(text, is_name));
  EXPECT_EQ(text, "NATO troops killed rebels");
  EXPECT_FALSE(is_all_capitals("U.S."));
  EXPECT_FALSE(is_all_capitals("1990 -- 12"));
}

TEST(Truecase, AnEditorsAsideStandsInRoundBrackets) {
  EXPECT_EQ(cased("THE RED CROSS [NATO] SAID TODAY REBELS [OF THE GROUP] FLED."), "The Red Cross (NATO) said today rebels (of the group) Fled.");
  EXPECT_EQ(cased("[SAID] THE ARMY FLED. [GROUP] REBELS FLED NEAR LIMA."), "[said] The army Fled. [group] Rebels Fled near Lima.");
}

TEST(Truecase, LowersWordsAndKeepsNames) {
  EXPECT_EQ(cased("THE ARMY KILLED REBELS NEAR LIMA TODAY."), "The army killed rebels near Lima today.");
  EXPECT_EQ(cased("ATTACKS IN PERU. KENYAN TROOPS FLED"), "Attacks in Peru. Kenyan troops Fled");
}

TEST(Truecase, WordsOutsideTheVocabularyAreNames) {
  EXPECT_EQ(cased("PRESIDENT WILKOMBA SAID THE ARMY ATTACKED"), "President Wilkomba said the army attacked");
}

TEST(Truecase, WithoutAVocabularyOnlyKnownNamesAreCapitalised) {
  std::string text = "PRESIDENT WILKOMBA OF PERU SAID SO";
  EXPECT_TRUE(truecase(text, is_name));
  EXPECT_EQ(text, "President wilkomba of Peru said so");
}

TEST(Truecase, AcronymsKeepTheirCapitals) {
  EXPECT_EQ(cased("THE U.S. ARMY, NATO AND THE REBEL GROUP [FARVO] SAID FARVO FLED. THE FMLN"),
            "The U.S. army, NATO and the rebel group (FARVO) said FARVO Fled. The FMLN");
}

TEST(Truecase, DatesAndTitles) {
  EXPECT_EQ(cased("LIMA, 3 JAN 90 -- THE ARMY SAID GEN. WILKOMBA FLED ON MONDAY IN MAY"),
            "Lima, 3 Jan 90 -- The army said Gen. Wilkomba Fled on Monday in may");
}

TEST(Truecase, CompoundsAreCasedByParts) {
  EXPECT_EQ(cased("THE 20-YEAR-OLD MAN HAD AN M-16 FROM KENYA"), "The 20-year-old man had an M-16 from Kenya");
}

TEST(Truecase, NamesOfPeopleThatDictionariesHold) {
  EXPECT_EQ(cased("PRESIDENT CARLOS ATTACKED MARK WILKOMBA AND A MARK"), "President Carlos attacked Mark Wilkomba and a mark");
}

TEST(Truecase, ASurnameThatIsAWordFollowsAGivenName) {
  EXPECT_EQ(cased("REBELS ATTACKED CARLOS CHURCH NEAR LIMA"), "Rebels attacked Carlos Church near Lima");
  EXPECT_EQ(cased("REBELS ATTACKED THE CHURCH NEAR LIMA"), "Rebels attacked the church near Lima");
}

TEST(Truecase, AStrangeNameBehindAGivenNameIsPartOfIt) {
  EXPECT_EQ(cased("REBELS ATTACKED CARLOS EDGARDO CHURCH NEAR LIMA"), "Rebels attacked Carlos Edgardo Church near Lima");
}

TEST(Truecase, ADashInsideASentenceStartsNone) {
  EXPECT_EQ(cased("THE ARMY ATTACKED REBELS -- WHO ATTACKED THE HOUSE. WHO SAID SO?"), "The army attacked rebels -- who attacked the house. Who said so?");
  EXPECT_EQ(cased("LIMA, 3 JAN 90 (NATO) -- TROOPS ATTACKED THE REBELS"), "Lima, 3 Jan 90 (NATO) -- Troops attacked the rebels");
}

TEST(Truecase, AContractionIsAWord) {
  EXPECT_EQ(cased("THE ARMY SAID IT DIDN'T KILL REBELS AND WE'RE OLD"), "The army said it didn't kill rebels and we're old");
}

TEST(Truecase, AWordOfEveryDayThatIsANameAsWell) {
  EXPECT_EQ(cased("THE ARMY SAID REBELS ATTACKED A STORE OF THE POLES NEAR MEDELLIN TODAY"), "The army said rebels attacked a store of the poles near Medellin today");
}

TEST(Truecase, ALongNameOfSixWords) {
  EXPECT_EQ(cased("THE NATIONAL ARMY OF THE RED HOUSE SAID SO TODAY"), "The National Army of the Red House said so today");
}

TEST(Truecase, APronounIsNoAcronym) { EXPECT_EQ(cased("THE MAN WHO FLED SAID WE WILL"), "The man who Fled said we will"); }

TEST(Truecase, NamesOfSeveralWords) {
  EXPECT_EQ(cased("THE RED CROSS SAID A RED HOUSE FELL"), "The Red Cross said a red house Fell");
}

TEST(Truecase, AccentedCapitals) { EXPECT_EQ(cased("THE ARMY SAID ÉTUDÉ ATTACKED"), "The army said Étudé attacked"); }

// Whatever comes in, length and character boundaries stay, and only letters change.
RC_GTEST_PROP(TruecaseProperty, OffsetsStay, ()) {
  auto const pieces = *rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("ARMY", " ", "U.S.", "É", "İ", "ſ", "-", "'S", "[", "]", ".", "NATO", "ßẞ", "Ж", "3D", "\"", "ǅ", "Σ"));
  std::string text = "THE ARMY SAID ";
  for (std::string const& piece : pieces) text += piece;
  std::string const before = text;
  truecase(text, is_name, is_word);
  RC_ASSERT(text.size() == before.size());
  RC_ASSERT(find_invalid_utf8(text) == std::string::npos);
  for (std::size_t i = 0; i < text.size(); ++i) RC_ASSERT(is_continuation(text[i]) == is_continuation(before[i]));
}

}  // namespace
}  // namespace dragoman
