// The gate in front of the rules must let through whatever a rule would read.
#include "mention/timex_openers.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "mention/timex_context.h"
#include "mention/timex_words.h"

namespace dragoman {
namespace {

using MatchRule = std::optional<TimeMatch> (*)(TimeContext const&, std::uint32_t);
constexpr std::array<std::pair<TimexFamily, MatchRule>, 8> kRules = {{{kDateFamily, match_date},
                                                                      {kClockFamily, match_clock},
                                                                      {kDeicticFamily, match_deictic},
                                                                      {kRelativeFamily, match_relative},
                                                                      {kQuarterFamily, match_quarter},
                                                                      {kSpanFamily, match_span},
                                                                      {kRepetitionFamily, match_repetition},
                                                                      {kYearFamily, match_year}}};

/// Words that stand in time expressions, and some that do not.
std::vector<std::string> const kWords = {
    "a", "about", "ago", "all", "almost", "an", "and", "another", "around", "at", "autumn", "before", "boxing", "century", "christmas", "coming",
    "couple", "current", "currently", "daily", "day", "days", "december", "distant", "dozens", "each", "earlier", "early", "easter", "evening",
    "every", "few", "fiscal", "five-year", "following", "foreseeable", "fourth", "from", "future", "fy", "good", "half", "halloween", "hundred",
    "independence", "july", "labor", "last", "late", "lately", "later", "least", "less", "long", "many", "march", "martin", "may", "memorial",
    "mid", "mid-1990s", "midday", "midnight", "moment", "monday", "mondays", "month", "months", "more", "morning", "near", "nearly", "new",
    "next", "night", "noon", "now", "nowadays", "nowruz", "numerous", "of", "old", "only", "over", "p.m.", "past", "post-2001", "present",
    "previous", "quarter", "recent", "recently", "right", "roughly", "same", "sept.", "several", "some", "sometime", "spring", "sunday", "than",
    "thanksgiving", "that", "the", "these", "this", "time", "to", "today", "tomorrow", "tonight", "tues.", "twenty", "twenty-first", "two",
    "two-day", "up", "upcoming", "valentine", "veterans", "week", "weekend", "weekly", "weeks", "year", "years", "yesterday", "village", "-",
    ",", "'80s", "'s", "1980s", "1990", "1996-97", "10:35", "11", "11th", "2025-03-11", "3/11/2025", "8", "friday"};

TEST(TimexOpeners, LetThroughWhateverARuleReads) {
  Tree tree;
  for (int i = 0; i < 4; ++i) {
    Token token;
    token.text = "A";
    token.tag = "NNS";
    token.pos = i == 3 ? Upos::kNoun : Upos::kAdv;
    token.head = i - 1;
    tree.tokens.push_back(token);
  }
  tree.sentences.push_back({0, 4, 0, {}});
  tree.finish();
  Date const now = *parse_date("2025-03-11");
  TimeContext context{tree, now, now, now, 4};
  std::size_t read = 0;
  for (std::string const& first : kWords)
    for (std::string const& second : kWords)
      for (char const* third : {"years", "of", "ago", "and", "-", "1990", "march", "hundred", "week", "friday", "now", "yesterday"}) {
        std::string_view const words[] = {first, second, third, "years"};
        for (std::size_t i = 0; i < 4; ++i) tree.tokens[i].lower = words[i];
        std::uint8_t const open = timex_openers(first);
        for (auto const& [family, rule] : kRules) {
          if ((open & family) != 0) continue;
          auto const found = rule(context, 0);
          EXPECT_FALSE(found.has_value()) << first << ' ' << second << ' ' << third << ": " << found->rule;
        }
        read += open != 0;
      }
  EXPECT_GT(read, 0u);
}

TEST(TimexOpeners, KnowTheWholeVocabulary) {
  for (std::string const& word : time_vocabulary()) {
    bool const date = month_number(word) || weekday_number(word);
    EXPECT_TRUE(date || time_unit(word) || ordinal_number(word) || frequency(word)) << word;
    EXPECT_EQ((timex_openers(word) & kDateFamily) != 0, date || word == "fourth") << word;
  }
  EXPECT_EQ(timex_openers("forty"), kSpanFamily);
  EXPECT_EQ(timex_openers("village"), 0);
}

TEST(TimexOpeners, EveryRuleHasItsFirstWords) {
  for (auto const& [word, family] : {std::pair<std::string_view, TimexFamily>{"march", kDateFamily}, {"11", kDateFamily}, {"noon", kClockFamily},
                                     {"tonight", kDeicticFamily}, {"next", kRelativeFamily}, {"third", kQuarterFamily}, {"two", kSpanFamily},
                                     {"sixteen-hour", kSpanFamily}, {"weekly", kRepetitionFamily}, {"'90s", kYearFamily}})
    EXPECT_NE(timex_openers(word) & family, 0) << word;
  for (auto const* word : {"", "said", "government", ",", "of", "."}) EXPECT_EQ(timex_openers(word), 0) << word;
}

}  // namespace
}  // namespace dragoman
