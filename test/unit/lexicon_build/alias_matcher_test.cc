#include "lexicon/alias_matcher.h"

#include <gmock/gmock.h>

#include "lexicon_fixture.h"

namespace dragoman {
namespace {

class AliasMatcherTest : public testing::Test {
 protected:
  void SetUp() override {
    write_sample_lexicon(folder_);
    lexicon_.emplace(compiled(folder_));
  }

  /// Tokens are split at blanks; a token that begins with "~" has no blank before it.
  /// Each match as "begin-end id,id".
  std::vector<std::string> matches(std::string const& text, AliasOptions const& options = {}) {
    std::vector<std::string> tokens;
    std::vector<bool> glued;
    for (std::size_t at = 0; at < text.size();) {
      auto const end = std::min(text.find(' ', at), text.size());
      glued.push_back(text[at] == '~');
      tokens.push_back(text.substr(at + glued.back(), end - at - glued.back()));
      at = end + 1;
    }
    AliasScan scan;
    for (std::size_t i = 0; i < tokens.size(); ++i)
      scan.add(tokens[i], i + 1 == tokens.size() || !glued[i + 1]);
    FoundNames const names = lexicon_->aliases().find(scan, options);
    std::vector<std::string> out;
    for (auto const& match : names.matches) {
      std::string one = std::to_string(match.begin) + "-" + std::to_string(match.end);
      for (auto const& candidate : names.of(match))
        one += " " + std::string(lexicon_->actors().actor(candidate.actor).id);
      out.push_back(one);
    }
    return out;
  }

  TemporaryFolder folder_;
  std::optional<Lexicon> lexicon_;
};

using testing::ElementsAre;
using testing::IsEmpty;

TEST_F(AliasMatcherTest, HyphensMayBeTokensPartsOrBlanks) {
  for (auto const* text :
       {"Tehreek ~- ~e ~- ~Taliban Pakistan", "Tehreek-e-Taliban Pakistan", "Tehreek e Taliban Pakistan"})
    EXPECT_EQ(matches(text).size(), 1u) << text;
  EXPECT_THAT(matches("the Tehreek-e-Taliban Pakistan said"), ElementsAre("1-3 PAK-TTP"));
  EXPECT_THAT(matches("Islamabad - Taliban talks"),
              ElementsAre("0-1 PAK", "2-3 AFG-TAL"));  // a dash between two names
}

TEST_F(AliasMatcherTest, TheLongestNameWins) {
  EXPECT_THAT(matches("Pakistani Taliban fighters"), ElementsAre("0-2 PAK-TTP"));
  EXPECT_THAT(matches("Pakistani troops and the Taliban"), ElementsAre("0-1 PAK", "4-5 AFG-TAL"));
  EXPECT_THAT(matches("Tehrik-e-Taliban fighters"), IsEmpty());  // only the beginning of a name
}

TEST_F(AliasMatcherTest, NamesOfOneKindAreNotHiddenByLongerOnesOfAnother) {
  AliasOptions states;
  states.actor_kind = "state";
  EXPECT_THAT(matches("Pakistani Taliban fighters", states), ElementsAre("0-1 PAK"));
}

TEST_F(AliasMatcherTest, CapitalsTellNamesFromWords) {
  EXPECT_THAT(matches("they told us that US troops"), ElementsAre("4-5 USA"));
  EXPECT_THAT(matches("the U.S. and TTP"), ElementsAre("1-2 USA", "3-4 PAK-TTP"));
  EXPECT_THAT(matches("pakistan"), IsEmpty());
  EXPECT_THAT(matches("PAKISTAN"), ElementsAre("0-1 PAK"));
  AliasOptions any_case;
  any_case.ignore_case = true;
  EXPECT_THAT(matches("pakistani taliban told us", any_case), ElementsAre("0-2 PAK-TTP"));
}

TEST_F(AliasMatcherTest, AllReadingsOfANameAndOnlyThoseOfTheDay) {
  EXPECT_THAT(matches("Cheema"), ElementsAre("0-1 PAK-CD PAK-TTP"));
  AliasOptions options;
  options.on = parse_date("2020-01-01");
  EXPECT_THAT(matches("Cheema", options), ElementsAre("0-1 PAK-CD"));
  options.on = parse_date("1940-01-01");
  EXPECT_THAT(matches("Pakistan", options), IsEmpty());  // before the state was
}

TEST_F(AliasMatcherTest, LookupTellsKindAndAmbiguity) {
  auto const found = lexicon_->aliases().lookup("Islamabad");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].kind, AliasKind::kMetonym);
  EXPECT_TRUE(found[0].ambiguous);
  EXPECT_EQ(lexicon_->actors().alias(found[0].alias).text, "Islamabad");
  EXPECT_TRUE(lexicon_->aliases().lookup("").empty());
  EXPECT_TRUE(lexicon_->aliases().lookup("Islamabad Pakistan").empty());
}

TEST(AliasMatcher, AnEmptyLexiconFindsNothing) {
  ImageWriter writer;
  auto const lexicon = Lexicon::open(Image::from_bytes(writer.bytes()).value());
  ASSERT_TRUE(lexicon);
  AliasScan scan;
  scan.add("Pakistan", true);
  EXPECT_TRUE(lexicon->aliases().find(scan).matches.empty());
}

}  // namespace
}  // namespace dragoman
