// Years, decades, centuries, quarters, halves, fiscal years. A number of four digits is a year unless it counts
// something ("2000 troops") or is money.
#include <array>

#include "mention/timex_context.h"
#include "mention/timex_words.h"

namespace dragoman {
namespace {

bool is_count_or_money(TimeContext const& context, std::uint32_t i) {
  std::string_view const before = context.before(i), after = context.word(i + 1);
  if (before == "$" || before == "\xE2\x82\xAC" || before == "\xC2\xA3" || before == "no." || before == "#" || before == "rs") return true;
  if (after == "%" || after == "percent" || after == "million" || after == "billion" || after == "gmt" || after == "hours") return true;
  Token const& token = context.tree.tokens[i];
  if (token.rel != Rel::kNummod || token.head <= static_cast<std::int32_t>(i)) return false;
  Token const& counted = context.tree.tokens[static_cast<std::size_t>(token.head)];
  return counted.tag == "NNS" && token.head == static_cast<std::int32_t>(i) + 1;
}

/// "1980s", "80s", "'80s" -> 198; the decade's first three digits.
std::optional<int> decade_of(std::string_view word) {
  if (word.starts_with("mid-")) word.remove_prefix(4);
  if (word.starts_with('\'')) word.remove_prefix(1);
  if (!word.ends_with("0s") || (word.size() != 3 && word.size() != 5)) return std::nullopt;
  for (char c : word.substr(0, word.size() - 1))
    if (c < '0' || c > '9') return std::nullopt;
  int const tens = word[word.size() - 3] - '0';
  if (word.size() == 3) return (tens <= 2 && tens > 0 ? 200 : 190) + tens;
  return ((word[0] - '0') * 10 + (word[1] - '0')) * 10 + tens;
}

/// "1996-97", "1979-1989" in one token.
std::optional<TimeValue> year_range(std::string_view word) {
  std::size_t const dash = word.find('-');
  if (dash != 4) return std::nullopt;
  auto const first = year_number(word.substr(0, 4));
  std::string_view const rest = word.substr(5);
  if (!first || (rest.size() != 2 && rest.size() != 4)) return std::nullopt;
  std::string const full = rest.size() == 2 ? std::string(word.substr(0, 2)) + std::string(rest) : std::string(rest);
  auto const last = year_number(full);
  if (!last || *last <= *first) return std::nullopt;
  return interval_value(year_value(*first), year_value(*last));
}

/// Words that may stand before a year and belong to it.
std::uint32_t skip_part_words(TimeContext const& context, std::uint32_t i) {
  std::uint32_t at = i;
  if (context.word(at) == "the") ++at;
  if (context.word(at) == "early" || context.word(at) == "late" || context.word(at) == "mid") ++at;
  if (context.word(at) == "-") ++at;
  return at;
}

}  // namespace

std::optional<TimeMatch> match_year(TimeContext const& context, std::uint32_t i) {
  std::uint32_t at = skip_part_words(context, i);
  std::string_view word = context.word(at);
  if (auto const decade = decade_of(word)) return TimeMatch{at + 1, decade_value(*decade * 10), "explicit", "decade"};
  if (context.word(i) == "the") return std::nullopt;
  if (word == "fiscal" || word == "fy") word = context.word(context.word(at + 1) == "year" ? (at += 2) : ++at);
  if (word.starts_with("mid-") || word.starts_with("pre-")) word.remove_prefix(4);
  if (word.starts_with("post-")) word.remove_prefix(5);
  if (at >= context.limit || is_count_or_money(context, at)) return std::nullopt;
  if (auto range = year_range(word)) return TimeMatch{at + 1, *range, "explicit", "year-range"};
  auto const year = year_number(word);
  if (!year || (*year < 1500 && context.before(at) != "in")) return std::nullopt;
  return TimeMatch{at + 1, year_value(*year), "explicit", "year"};
}

namespace {

/// "of 1989", "1989", "this year", "last year" behind a quarter; otherwise the year the clause suggests.
std::optional<int> year_of_part(TimeContext const& context, std::uint32_t& at, unsigned first_month, TimeDirection direction) {
  std::uint32_t next = at;
  if (context.word(next) == "of" || context.word(next) == "in") ++next;
  if (context.word(next) == "fiscal") ++next;
  if (auto const year = year_number(context.word(next))) {
    at = next + 1;
    return year;
  }
  if (!context.now) return std::nullopt;
  int const year = context.now->year();
  static constexpr std::array<std::string_view, 3> kSteps = {"last", "this", "next"};
  for (int step = 0; step < 3; ++step)
    if (context.word(next) == kSteps[static_cast<std::size_t>(step)] && context.word(next + 1) == "year") {
      at = next + 2;
      return year + step - 1;
    }
  bool const begun = first_month <= context.now->month();
  return begun || direction == TimeDirection::kFuture ? year : year - 1;
}

}  // namespace

std::optional<TimeMatch> match_quarter(TimeContext const& context, std::uint32_t i) {
  std::uint32_t at = i + (context.word(i) == "the" ? 1u : 0u);
  auto const ordinal = ordinal_number(context.word(at));
  if (!ordinal || *ordinal < 1) return std::nullopt;
  ++at;
  if (context.word(at) == "-") ++at;
  if (context.word(at) == "fiscal") ++at;
  std::string_view const noun = context.word(at);
  if (noun == "century" && *ordinal > 1) return TimeMatch{at + 1, century_value(*ordinal), "explicit", "century"};
  bool const quarter = noun == "quarter" && *ordinal <= 4, half = noun == "half" && *ordinal <= 2;
  if (!quarter && !half) return std::nullopt;
  ++at;
  unsigned const number = static_cast<unsigned>(*ordinal);
  std::uint32_t const noun_end = at;
  auto const year = year_of_part(context, at, quarter ? number * 3 - 2 : number * 6 - 5, context.direction(i));
  if (!year || (half && at == noun_end)) return std::nullopt;
  if (quarter) return TimeMatch{at, quarter_value(*year, number), at == noun_end ? "relative" : "explicit", "quarter"};
  TimeValue value = interval_value(quarter_value(*year, number * 2 - 1), quarter_value(*year, number * 2));
  value.value = std::to_string(*year) + "-H" + std::to_string(number);
  return TimeMatch{at, value, "explicit", "half-year"};
}

}  // namespace dragoman
