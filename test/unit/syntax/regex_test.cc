#include "syntax/regex.h"

#include <gtest/gtest.h>

namespace dragoman::syntax {
namespace {

Regex compile(std::string_view pattern, Regex::Anchor anchor = Regex::Anchor::kAnywhere) {
  auto regex = Regex::compile(pattern, anchor, "test");
  EXPECT_TRUE(regex) << (regex ? "" : regex.error().text());
  return std::move(*regex);
}

TEST(Regex, TranslatesPythonsEscapes) {
  RegexScratch scratch;
  EXPECT_TRUE(compile(R"([\u00E9\U0001F642])").matches("é", scratch));
  EXPECT_TRUE(compile(R"([\u00E9\U0001F642])").matches("🙂", scratch));
  EXPECT_TRUE(compile(R"(\\u00E9)").matches(R"(\u00E9)", scratch)) << "an escaped backslash is no escape";
  EXPECT_TRUE(compile(R"((?iu)É)").matches("é", scratch));
  EXPECT_FALSE(compile(R"((?u)É)").matches("é", scratch));
}

TEST(Regex, SearchGoesFromTheLeftAndTakesTheFirstAlternative) {
  RegexScratch scratch;
  RegexMatch match;
  ASSERT_TRUE(compile("a|ab").search("xxab", 0, scratch, match));
  EXPECT_EQ(match.begin, 2U);
  EXPECT_EQ(match.end, 3U);
  ASSERT_TRUE(compile("(?<=x)a").search("xaxa", 2, scratch, match))
      << "look-behind sees what lies before the start";
  EXPECT_EQ(match.begin, 3U);
}

TEST(Regex, AnchoredMatchesOnlyAtTheStart) {
  RegexScratch scratch;
  Regex const regex = compile("b+", Regex::Anchor::kStart);
  EXPECT_TRUE(regex.matches("bba", scratch));
  EXPECT_FALSE(regex.matches("abb", scratch));
}

TEST(Regex, SaysWhichPatternIsBad) {
  auto const regex = Regex::compile("(unclosed", Regex::Anchor::kAnywhere, "tokenizer: prefix_search");
  ASSERT_FALSE(regex);
  EXPECT_EQ(regex.error().code, "syntax.regex");
  EXPECT_EQ(regex.error().place, "tokenizer: prefix_search");
  EXPECT_FALSE(Regex::compile("\xFF", Regex::Anchor::kAnywhere, "x"));
}

TEST(Regex, GivesUpOnEndlessBacktracking) {
  RegexScratch scratch;
  EXPECT_FALSE(compile("^(a+)+$").matches(std::string(64, 'a') + "!", scratch));
}

}  // namespace
}  // namespace dragoman::syntax
