// Dates of the calendar: ISO and numeric dates, "March 11, 2025", "11 March", "Tuesday", holidays. A missing year is
// the one that puts the date on the side of `now` the clause speaks of, and as near as may be.
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "mention/timex_context.h"
#include "mention/timex_words.h"

namespace dragoman {
namespace {

TimeMatch explicit_match(std::uint32_t end, TimeValue value, std::string_view rule) {
  return {end, std::move(value), "explicit", rule};
}
TimeMatch relative_match(std::uint32_t end, TimeValue value, std::string_view rule) {
  return {end, std::move(value), "relative", rule};
}

/// "2025-03-11", "3/11/2025", "3/11/98" in one token. American order unless the first number is no month.
std::optional<TimeMatch> numeric_date(TimeContext const& context, std::uint32_t i) {
  std::string_view const word = context.word(i);
  if (word.size() < 6 || word[0] < '0' || word[0] > '9') return std::nullopt;
  if (auto const iso = parse_date(word.substr(0, 10)); iso && (word.size() == 10 || word[10] == 't'))
    return explicit_match(i + 1, day_value(*iso), "iso");
  std::array<unsigned, 3> parts{};
  std::size_t at = 0, n = 0;
  for (; n < 3; ++n) {
    auto const [stop, error] = std::from_chars(word.data() + at, word.data() + word.size(), parts[n]);
    if (error != std::errc{}) return std::nullopt;
    at = static_cast<std::size_t>(stop - word.data());
    if (n < 2 && (at >= word.size() || word[at++] != '/')) return std::nullopt;
  }
  if (at != word.size()) return std::nullopt;
  int year = static_cast<int>(parts[2]);
  if (year < 100) year += year < 50 ? 2000 : 1900;
  bool const day_first = parts[0] > 12;
  auto const day = make_date(year, parts[day_first ? 1 : 0], parts[day_first ? 0 : 1]);
  if (!day) return std::nullopt;
  return explicit_match(i + 1, day_value(*day), "numeric");
}

/// A year behind a month: "2025", ", 2025", "of 2025", "last year"-free. Moves `i` past it.
std::optional<int> year_after(TimeContext const& context, std::uint32_t& i) {
  std::uint32_t at = i;
  if (context.word(at) == "," || context.word(at) == "of") ++at;
  auto const year = year_number(context.word(at));
  if (year) i = at + 1;
  return year;
}

/// "the annual March for Peace", "the March on the capital".
bool is_march_of_people(TimeContext const& context, std::uint32_t i) {
  std::string_view const after = context.word(i + 1);
  bool const bound = after == "for" || after == "on" || after == "of" || after == "against" || after == "to";
  if (context.word(i) != "march" || !bound || i == 0) return false;
  Token const& before = context.tree.tokens[i - 1];
  return before.sentence == context.tree.tokens[i].sentence && (before.pos == Upos::kDet || before.pos == Upos::kAdj);
}

/// "May" and "March" are months only where the parser or a preposition says so.
bool is_month_here(TimeContext const& context, std::uint32_t i) {
  std::string_view const word = context.word(i);
  bool const short_name = word.size() == 3 && word != "may";  // "Jan" is a first name too
  if (short_name) return day_number(context.word(i + 1)) || year_number(context.word(i + 1)) || day_number(context.before(i));
  if (word != "may" && word != "march") return true;
  Token const& token = context.tree.tokens[i];
  if (token.text.empty() || token.text[0] < 'A' || token.text[0] > 'Z') return false;
  if (day_number(context.word(i + 1)) || year_number(context.word(i + 1))) return true;
  if (is_march_of_people(context, i)) return false;
  if (token.pos == Upos::kPropn) return true;
  std::string_view const before = context.before(i);
  return before == "in" || before == "since" || before == "until" || before == "by" || before == "last" || before == "next" ||
         before == "early" || before == "late";
}

TimeValue unplaced(std::string value) {
  TimeValue out;
  out.value = std::move(value);
  return out;
}

std::string two_digits(unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::optional<TimeMatch> month_day(TimeContext const& context, std::uint32_t start, std::uint32_t end, unsigned month, unsigned day,
                                   std::optional<int> year) {
  if (year) {
    auto const date = make_date(*year, month, day);
    if (!date) return std::nullopt;
    return explicit_match(end, day_value(*date), "date");
  }
  if (!context.now) return relative_match(end, unplaced("XXXX-" + two_digits(month) + "-" + two_digits(day)), "month-day");
  auto const date = make_date(year_near(*context.now, month, day, context.direction(start)), month, day);
  if (!date) return std::nullopt;
  return relative_match(end, day_value(*date), "month-day");
}

TimeMatch month_alone(TimeContext const& context, std::uint32_t i, std::uint32_t end, unsigned month, std::optional<int> year) {
  if (year) return explicit_match(end, month_value(*year, month), "month-year");
  if (!context.now) return relative_match(end, unplaced("XXXX-" + two_digits(month)), "month");
  return relative_match(end, month_value(year_near(*context.now, month, 0, context.direction(i)), month), "month");
}

/// "March 11", "March 11, 2025", "March 11-13", "March 2025", "March".
std::optional<TimeMatch> month_first(TimeContext const& context, std::uint32_t i) {
  auto const month = month_number(context.word(i));
  if (!month || !is_month_here(context, i)) return std::nullopt;
  std::uint32_t at = i + 1;
  auto const day = day_number(context.word(at));
  bool const counts = time_unit(context.word(at + 1)).has_value();
  if (!day || counts) {
    auto const year = year_after(context, at);
    bool const named = context.tree.tokens[i].text[0] >= 'A' && context.tree.tokens[i].text[0] <= 'Z';
    return named || year ? std::optional(month_alone(context, i, at, *month, year)) : std::nullopt;
  }
  ++at;
  std::uint32_t range = at;
  if (context.word(range) == "-" || context.word(range) == "\xE2\x80\x93" || context.word(range) == "to") {
    if (auto const last = day_number(context.word(range + 1)); last && *last > *day) {
      range += 2;
      auto const year = year_after(context, range);
      auto const from = month_day(context, i, range, *month, *day, year), to = month_day(context, i, range, *month, *last, year);
      if (from && to) return TimeMatch{range, interval_value(from->value, to->value), from->basis, "day-range"};
    }
  }
  auto const year = year_after(context, at);
  return month_day(context, i, at, *month, *day, year);
}

/// "11 March", "11 March 2025", "3 Jan 90", "the 11th of March".
std::optional<TimeMatch> day_first(TimeContext const& context, std::uint32_t i) {
  std::uint32_t at = i + (context.word(i) == "the" ? 1u : 0u);
  auto const day = day_number(context.word(at));
  if (!day || (at > i && !ordinal_number(context.word(at)))) return std::nullopt;
  ++at;
  if (context.word(at) == "of") ++at;
  auto const month = month_number(context.word(at));
  if (!month || at >= context.limit || context.tree.tokens[at].text[0] > 'Z') return std::nullopt;
  ++at;
  auto year = year_after(context, at);
  std::string_view const short_year = context.word(at);
  if (!year && short_year.size() == 2 && short_year[0] >= '0' && short_year[0] <= '9' && short_year[1] >= '0' && short_year[1] <= '9') {
    int const n = (short_year[0] - '0') * 10 + (short_year[1] - '0');
    year = n + (n < 50 ? 2000 : 1900);
    ++at;
  }
  return month_day(context, i, at, *month, *day, year);
}

/// "Tuesday", "Tuesday night", "Tuesday, March 11".
std::optional<TimeMatch> weekday(TimeContext const& context, std::uint32_t i) {
  std::string_view const word = context.word(i);
  auto const day = weekday_number(word);
  if (!day || context.tree.tokens[i].text[0] > 'Z') return std::nullopt;
  std::uint32_t const next = i + (context.word(i + 1) == "," ? 2u : 1u);
  if (month_number(context.word(next)))
    if (auto dated = month_first(context, next); dated && dated->value.precision == 1) return dated;
  if (day_number(context.word(next)) && month_number(context.word(next + 1)))
    if (auto dated = day_first(context, next)) return dated;
  if (word.size() > 7 && word.ends_with("days")) {
    TimeValue set = unplaced("XXXX-WXX-" + std::to_string(*day + 1));
    set.type = TimexType::kSet;
    return relative_match(i + 1, set, "weekdays");
  }
  if (!context.now) return relative_match(i + 1, unplaced("XXXX-WXX-" + std::to_string(*day + 1)), "weekday");
  TimeValue value = day_value(weekday_near(*context.now, *day, 0, context.direction(i)));
  auto const part = day_part(context.word(i + 1));
  if (part) value = with_day_part(value, *part);
  return relative_match(i + (part ? 2 : 1), value, "weekday");
}

/// The second day of "April 24 and 25".
std::optional<TimeMatch> listed_day(TimeContext const& context, std::uint32_t i) {
  auto const day = day_number(context.word(i));
  if (!day || i < 3 || context.tree.tokens[i - 3].sentence != context.tree.tokens[i].sentence) return std::nullopt;
  std::string_view const joint = context.before(i);
  auto const month = month_number(context.word(i - 3));
  bool const listed = (joint == "and" || joint == "or") && month && day_number(context.word(i - 2));
  if (!listed || context.tree.tokens[i].head > static_cast<std::int32_t>(i)) return std::nullopt;
  std::uint32_t at = i + 1;
  auto const year = year_after(context, at);
  return month_day(context, i - 3, at, *month, *day, year);
}

/// The longest holiday name of up to four words.
std::optional<TimeMatch> holiday_name(TimeContext const& context, std::uint32_t i) {
  if (context.tree.tokens[i].text.empty() || context.tree.tokens[i].text[0] > 'Z') return std::nullopt;
  std::string name;
  std::optional<TimeMatch> found;
  for (std::uint32_t n = 0; n < 4 && i + n < context.limit; ++n) {
    name += (n ? " " : "") + std::string(context.word(i + n) == "\xE2\x80\x99s" ? "'s" : context.word(i + n));
    if (!holiday(name, 2000)) continue;
    std::uint32_t at = i + n + 1;
    auto const told = year_after(context, at);
    if (!told && !context.now) continue;
    TimeDirection const direction = told ? TimeDirection::kUnknown : context.direction(i);
    int year = told ? *told : context.now->year();
    if (!told && direction != TimeDirection::kFuture && holiday(name, year)->days_since(*context.now) > 20) --year;
    if (!told && direction == TimeDirection::kFuture && *holiday(name, year) < *context.now) ++year;
    found = {at, day_value(*holiday(name, year)), told ? "explicit" : "relative", "holiday"};
  }
  return found;
}

}  // namespace

int year_near(Date now, unsigned month, unsigned day, TimeDirection direction) {
  int const year = now.year();
  // Without a day the month as a whole is meant; its middle stands for it.
  auto const date_in = [&](int y) {
    auto const date = make_date(y, month, day == 0 ? 15 : day);
    return date ? *date : *make_date(y, month, 28);
  };
  bool const same_month = month == now.month() && day == 0;
  if (same_month) return year;
  constexpr int kSlack = 30;  // a deadline just gone, a date just ahead: the tense is then no guide
  constexpr int kAhead = 35;  // five weeks: a day ten or eleven months ago is hardly ever named without its year ("called a vote for March 12")
  if (direction == TimeDirection::kFuture) return date_in(year).days_since(now) >= -kSlack ? year : year + 1;
  if (direction == TimeDirection::kPast) return date_in(year).days_since(now) <= (day == 0 ? 0 : kAhead) ? year : year - 1;
  int best = year;
  for (int y : {year - 1, year + 1})
    if (std::abs(date_in(y).days_since(now)) < std::abs(date_in(best).days_since(now))) best = y;
  return best;
}

Date weekday_near(Date now, unsigned weekday, int steps, TimeDirection direction) {
  int const back = static_cast<int>((now.weekday() + 7 - weekday) % 7);
  if (steps < 0) return now.plus_days(back == 0 ? -7 : -back);
  if (steps > 0) return now.plus_days(7 - back);
  if (direction == TimeDirection::kFuture && back != 0) return now.plus_days(7 - back);
  return now.plus_days(-back);
}

TimeValue with_day_part(TimeValue day, std::string_view part) {
  day.value += "T" + std::string(part);
  day.type = TimexType::kTime;
  return day;
}

std::optional<TimeMatch> match_date(TimeContext const& context, std::uint32_t i) {
  std::optional<TimeMatch> best;
  for (auto* rule : {numeric_date, month_first, day_first, weekday, listed_day, holiday_name})
    if (auto found = rule(context, i); found && (!best || found->end > best->end)) best = std::move(found);
  return best;
}

}  // namespace dragoman
