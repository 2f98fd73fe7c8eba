#include "event_fixture.h"

#include <algorithm>

namespace dragoman {
namespace {

using test::code;
using test::Coded;
using test::Scene;

/// The doers of the assault told by `lemma`; "none" when it is no event.
std::string doers(Coded const& c, std::string_view lemma) {
  for (EventMention const& e : c.events)
    if (e.predicate >= 0 && c.predicates.all[static_cast<std::size_t>(e.predicate)].lemma == lemma) return c.names(e.actors);
  return "none";
}

/// "Guards were wounded <mark> gunmen <deed> ...".
Coded wounded(std::string const& mark, std::string const& deed) {
  return code("Guards guard NOUN NNS 3 nsubj:pass police\nwere be AUX VBD 3 aux:pass\nwounded wound VERB VBN 0 root\n" + mark + " SCONJ WRB 6 mark\ngunmen gunman NOUN NNS 6 nsubj rebel\n" + deed);
}

TEST(DoersBeside, WhoOpenedFireWoundedThem) {
  EXPECT_EQ(doers(wounded("when when", "opened open VERB VBD 3 advcl\nfire fire NOUN NN 6 obj\n"), "wound"), "gunmen");
  EXPECT_EQ(doers(wounded("as as", "opened open VERB VBD 3 advcl\nfire fire NOUN NN 6 obj\n"), "wound"), "gunmen");
}

TEST(DoersBeside, AnotherTimeIsAnotherDeed) {
  EXPECT_EQ(doers(wounded("before before", "opened open VERB VBD 3 advcl\nfire fire NOUN NN 6 obj\n"), "wound"), "-");
  EXPECT_EQ(doers(wounded("when when", "open open VERB VBP 3 advcl\nfire fire NOUN NN 6 obj\n"), "wound"), "-") << "another tense";
}

/// "Men were wounded after police shot <whom>".
std::string shot(std::string const& whom) {
  return doers(code("Men man NOUN NNS 3 nsubj:pass civilian::5\nwere be AUX VBD 3 aux:pass\nwounded wound VERB VBN 0 root\nafter after SCONJ IN 6 mark\npolice police NOUN NNS 6 nsubj police\nshot shoot VERB VBD 3 advcl\n" + whom + "\n"), "wound");
}

TEST(DoersBeside, AfterASecondDeedOnlyTheSameVictimCounts) {
  EXPECT_EQ(shot("them they PRON PRP 6 obj civilian::5"), "police");
  EXPECT_EQ(shot("cars car NOUN NNS 6 obj vehicle"), "police") << "they sat in them";
  EXPECT_EQ(shot("robbers robber NOUN NNS 6 obj civilian::6"), "-");
}

TEST(DoersBeside, TheOccasionOfTheLastOneWoundedIsThatOfAll) {
  auto const c = code(R"(
Guards guard NOUN NNS 3 nsubj:pass police
were be AUX VBD 3 aux:pass
killed kill VERB VBN 0 root
and and CCONJ CC 6 cc
others other NOUN NNS 6 nsubj:pass
wounded wound VERB VBN 3 conj
when when SCONJ WRB 9 mark
gunmen gunman NOUN NNS 9 nsubj rebel
opened open VERB VBD 6 advcl
fire fire NOUN NN 9 obj
)");
  EXPECT_EQ(doers(c, "kill"), "gunmen");
}

TEST(DoersBeside, VerbAndNounOfOneDeedHaveOneDoer) {
  auto const c = code(R"(
Five five NUM CD 2 nummod
guards guard NOUN NNS 4 nsubj:pass police
were be AUX VBD 4 aux:pass
killed kill VERB VBN 0 root
in in ADP IN 7 case
an a DET DT 7 det
attack attack NOUN NN 4 obl
by by ADP IN 9 case
rebels rebel NOUN NNS 7 nmod rebel
)");
  EXPECT_EQ(doers(c, "kill"), "rebels");
}

TEST(DoersBeside, TheNounTakesTheDoerOfTheVerb) {
  auto const c = code(R"(
Guards guard NOUN NNS 3 nsubj:pass police
were be AUX VBD 3 aux:pass
killed kill VERB VBN 0 root
by by ADP IN 5 case
rebels rebel NOUN NNS 3 obl:agent rebel
in in ADP IN 8 case
an a DET DT 8 det
attack attack NOUN NN 3 obl
)");
  EXPECT_EQ(doers(c, "attack"), "rebels");
}

TEST(DoersBeside, OnlyInOrDuringAreTheSameDeed) {
  auto const c = code(R"(
Guards guard NOUN NNS 3 nsubj:pass police
were be AUX VBD 3 aux:pass
killed kill VERB VBN 0 root
despite despite ADP IN 6 case
an a DET DT 6 det
attack attack NOUN NN 3 obl
by by ADP IN 8 case
rebels rebel NOUN NNS 6 nmod rebel
)");
  EXPECT_EQ(doers(c, "kill"), "-");
}

std::string killed_in(std::string const& word) {
  return doers(code("Guards guard NOUN NNS 3 nsubj:pass civilian\nwere be AUX VBD 3 aux:pass\nkilled kill VERB VBN 0 root\nin in ADP IN 7 case\na a DET DT 7 det\n" + word + "\nassault assault NOUN NN 3 obl\n"), "kill");
}

TEST(DoersBeside, AWordBeforeTheNounTellsItsKind) {
  EXPECT_EQ(killed_in("gang gang NOUN NN 7 compound rebel"), "-");
  EXPECT_EQ(killed_in("police police NOUN NN 7 compound police"), "police");
  EXPECT_EQ(killed_in("Hamas Hamas PROPN NNP 7 compound rebel:PSE-HAMAS"), "Hamas");
}

/// "The suspect was killed when he <not> fired at police".
Coded fired_back(std::string const& who) {
  return code("The the DET DT 2 det\nsuspect suspect NOUN NN 4 nsubj:pass civilian::3\nwas be AUX VBD 4 aux:pass\nkilled kill VERB VBN 0 root\nwhen when SCONJ WRB 7 mark\n" + who +
              "\nfired fire VERB VBD 4 advcl\nat at ADP IN 9 case\npolice police NOUN NNS 7 obl police\n");
}

TEST(DoersBeside, NobodyDoesWhatBefellHimself) {
  EXPECT_EQ(doers(fired_back("he he PRON PRP 7 nsubj civilian::3"), "kill"), "-");
  EXPECT_EQ(doers(fired_back("gunmen gunman NOUN NNS 7 nsubj rebel::4"), "kill"), "gunmen");
}

TEST(DoersBeside, WhatWasNotDoneHasNoDoer) {
  auto const c = code(R"(
Guards guard NOUN NNS 3 nsubj:pass police
were be AUX VBD 3 aux:pass
wounded wound VERB VBN 0 root
when when SCONJ WRB 8 mark
gunmen gunman NOUN NNS 8 nsubj rebel
did do AUX VBD 8 aux
not not PART RB 8 advmod
shoot shoot VERB VB 3 advcl
)");
  EXPECT_EQ(doers(c, "wound"), "-");
}

TEST(DoersBeside, AnotherSentenceTellsAnotherDeed) {
  auto const c = code(R"(
Guards guard NOUN NNS 3 nsubj:pass police
were be AUX VBD 3 aux:pass
killed kill VERB VBN 0 root

Rebels rebel NOUN NNS 2 nsubj rebel
attacked attack VERB VBD 0 root
villages village NOUN NNS 2 obj place
)");
  EXPECT_EQ(doers(c, "kill"), "-");
}

TEST(DoersBeside, ADoerIsHandedOnFromTheVerbToItsNoun) {
  auto const c = code(R"(
Guards guard NOUN NNS 3 nsubj:pass police
were be AUX VBD 3 aux:pass
killed kill VERB VBN 0 root
in in ADP IN 6 case
an a DET DT 6 det
attack attack NOUN NN 3 obl
when when SCONJ WRB 9 mark
gunmen gunman NOUN NNS 9 nsubj rebel
opened open VERB VBD 3 advcl
fire fire NOUN NN 9 obj
)");
  EXPECT_EQ(doers(c, "kill"), "gunmen");
  EXPECT_EQ(doers(c, "attack"), "gunmen");
}

TEST(DoersBeside, TheOrderOfTheEventsDoesNotMatter) {
  auto const c = code(R"(
Guards guard NOUN NNS 3 nsubj:pass police
were be AUX VBD 3 aux:pass
killed kill VERB VBN 0 root
in in ADP IN 6 case
an a DET DT 6 det
attack attack NOUN NN 3 obl
by by ADP IN 8 case
rebels rebel NOUN NNS 6 nmod rebel

Men man NOUN NNS 3 nsubj:pass civilian
were be AUX VBD 3 aux:pass
wounded wound VERB VBN 0 root
when when SCONJ WRB 6 mark
gunmen gunman NOUN NNS 6 nsubj rebel
opened open VERB VBD 3 advcl
fire fire NOUN NN 6 obj
)");
  ASSERT_EQ(c.events.size(), 4U);
  auto const by_id = [](EventMention const& a, EventMention const& b) { return a.id < b.id; };
  std::vector<EventMention> turned = c.events;
  for (EventMention& e : turned)
    if (c.predicates.all[static_cast<std::size_t>(e.predicate)].passive) e.actors.clear();
  std::sort(turned.begin(), turned.end(), by_id);
  do {
    std::vector<EventMention> filled = turned;
    add_doers_beside(Scene(c), filled);
    for (EventMention const& e : filled) EXPECT_EQ(c.names(e.actors), e.sentence == 0 ? "rebels" : "gunmen");
  } while (std::next_permutation(turned.begin(), turned.end(), by_id));
}

/// "Guards were killed by <weapon> fired by rebels".
std::string killed_by(std::string const& weapon) {
  return doers(code("Guards guard NOUN NNS 3 nsubj:pass police\nwere be AUX VBD 3 aux:pass\nkilled kill VERB VBN 0 root\nby by ADP IN 5 case\n" + weapon + " NOUN NNS 3 obl\nfired fire VERB VBN 5 acl\nby by ADP IN 8 case\nrebels rebel NOUN NNS 6 obl:agent rebel\n"), "kill");
}

TEST(DoersBeside, WhoFiredTheBulletsKilledThem) {
  EXPECT_EQ(killed_by("bullets bullet"), "rebels");
  EXPECT_EQ(killed_by("workers worker"), "workers") << "people are no weapon";
}

/// "Guards were wounded when gunmen <came>".
TEST(DoersBeside, AnArmedManWhoComesIn) {
  EXPECT_EQ(doers(wounded("when when", "entered enter VERB VBD 3 advcl\n"), "wound"), "gunmen");
  EXPECT_EQ(doers(wounded("when when", "fled flee VERB VBD 3 advcl\n"), "wound"), "-");
}

}  // namespace
}  // namespace dragoman
