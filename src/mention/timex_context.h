// What the rules for time expressions see, and what each of them gives back. Used inside mention/timex*.cc only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "mention/timex_calendar.h"
#include "mention/timex_tense.h"
#include "syntax/tree.h"

namespace dragoman {

/// A reading that begins at the token asked for and ends before token `end`.
struct TimeMatch {
  std::uint32_t end = 0;
  TimeValue value;
  std::string_view basis;  ///< explicit | relative | period
  std::string_view rule;
};

/// The document as the rules see it; `now` and the anchors change while the finder walks on.
struct TimeContext {
  Tree const& tree;
  std::optional<Date> now;          ///< publication date, without one that of the dateline
  std::optional<Date> anchor_day;   ///< last day the text named
  std::optional<Date> anchor;       ///< begin of the last date the text named, of any precision
  std::uint32_t limit = 0;          ///< end of the sentence

  /// The word at `i`, "" outside the sentence.
  std::string_view word(std::uint32_t i) const { return i < limit ? tree.tokens[i].lower : std::string_view{}; }
  std::string_view before(std::uint32_t i) const {
    return i > 0 && tree.tokens[i - 1].sentence == tree.tokens[i].sentence ? tree.tokens[i - 1].lower : std::string_view{};
  }
  TimeDirection direction(std::uint32_t i) const { return clause_direction(tree, i); }
};

/// A count before a unit: "two", "a few", "1 1/2", "a couple of". `count` is empty when it is not told.
struct CountMatch {
  std::uint32_t end = 0;
  std::optional<double> count;
  bool article = false;  ///< just "a" or "an"
};
std::optional<CountMatch> match_count(TimeContext const& context, std::uint32_t i);

// One function a family of expressions. Each reads at token `i` and gives the longest reading, or nothing.
std::optional<TimeMatch> match_date(TimeContext const& context, std::uint32_t i);       ///< timex_dates.cc
std::optional<TimeMatch> match_year(TimeContext const& context, std::uint32_t i);       ///< timex_years.cc
std::optional<TimeMatch> match_quarter(TimeContext const& context, std::uint32_t i);    ///< timex_years.cc
std::optional<TimeMatch> match_deictic(TimeContext const& context, std::uint32_t i);    ///< timex_deictic.cc
std::optional<TimeMatch> match_relative(TimeContext const& context, std::uint32_t i);   ///< timex_relative.cc
std::optional<TimeMatch> match_repetition(TimeContext const& context, std::uint32_t i); ///< timex_spans.cc
std::optional<TimeMatch> match_span(TimeContext const& context, std::uint32_t i);       ///< timex_spans.cc
std::optional<TimeMatch> match_clock(TimeContext const& context, std::uint32_t i);      ///< timex_clock.cc

/// The whole date in the dateline a text opens with, if any: timex_dateline.cc.
std::optional<Date> dateline_date(Tree const& tree);

/// The year of a month or day named without one: before or after `now`, as the clause tells.
int year_near(Date now, unsigned month, unsigned day, TimeDirection direction);
/// A weekday near `now`; steps -1 "last", +1 "next", 0 by the clause.
Date weekday_near(Date now, unsigned weekday, int steps, TimeDirection direction);
/// The same day with a part of it: TIME "2025-03-11TMO".
TimeValue with_day_part(TimeValue day, std::string_view part);

}  // namespace dragoman
