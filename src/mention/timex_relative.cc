// A pointing word and a stretch of the calendar: "last week", "earlier this month", "next Friday", "the past three
// years", "that same day", "the following month". "Last" and "next" count from publication, "that" and "following"
// from the day the text named last.
#include <algorithm>

#include "mention/timex_context.h"
#include "mention/timex_words.h"

namespace dragoman {
namespace {

/// What the pointing word says.
struct Pointer {
  int step = 0;             ///< -1, 0, +1 units
  bool from_anchor = false; ///< counted from the text, not from publication
  bool stretch = false;     ///< "past", "coming": the stretch up to or from now, not the calendar unit
};

std::optional<Pointer> pointer(std::string_view word) {
  if (word == "this" || word == "current") return Pointer{0, false, false};
  if (word == "last") return Pointer{-1, false, false};
  if (word == "past") return Pointer{-1, false, true};
  if (word == "next") return Pointer{1, false, false};
  if (word == "coming" || word == "upcoming") return Pointer{1, false, true};
  if (word == "previous" || word == "preceding") return Pointer{-1, true, false};
  if (word == "following" || word == "ensuing") return Pointer{1, true, false};
  if (word == "that" || word == "same") return Pointer{0, true, false};
  return std::nullopt;
}

/// "early", "later", "the end of": part words that belong to the expression.
std::uint32_t skip_parts(TimeContext const& context, std::uint32_t i) {
  static constexpr std::string_view kParts[] = {"early", "earlier", "late", "later", "mid", "sometime"};
  for (std::string_view part : kParts)
    if (context.word(i) == part) return i + (context.word(i + 1) == "-" || context.word(i + 1) == "in" ? 2 : 1);
  return i;
}

TimeMatch relative(std::uint32_t end, TimeValue value, std::string_view rule) { return {end, std::move(value), "relative", rule}; }

/// The days a stretch of `count` units before or after now covers.
void place_stretch(TimeContext const& context, TimeValue& value, int step, std::optional<double> count, TimeUnit unit) {
  if (!context.now || !count || step == 0) return;
  TimeValue const far = shifted_value(*context.now, unit, step * *count);
  if (!far.begin) return;
  value.begin = step < 0 ? std::min(*far.begin, *context.now) : *context.now;
  value.end = step < 0 ? *context.now : std::max(*far.end, *context.now);
}

std::optional<TimeMatch> stretch(TimeContext const& context, std::uint32_t at, Pointer where) {
  auto const count = match_count(context, at);
  std::uint32_t const noun = count && !count->article ? count->end : at;
  auto const unit = time_unit(context.word(noun));
  bool const counted = noun > at;
  if (!unit || (!counted && !where.stretch)) return std::nullopt;
  std::optional<double> const number = counted ? count->count : is_plural_unit(context.word(noun)) ? std::nullopt : std::optional(1.0);
  TimeValue value = duration_value(number, *unit);
  place_stretch(context, value, where.step, number, *unit);
  return relative(noun + 1, value, "stretch");
}

std::optional<TimeMatch> calendar_unit(TimeContext const& context, std::uint32_t at, Pointer where, bool with_the) {
  std::string_view const noun = context.word(at);
  auto const unit = time_unit(noun);
  if (!unit || is_plural_unit(noun) || *unit < TimeUnit::kDay || noun == "second") return std::nullopt;
  if (*unit == TimeUnit::kDay && !where.from_anchor && !(where.step == 1 && with_the)) return std::nullopt;
  bool const text_bound = where.from_anchor || *unit == TimeUnit::kDay;
  auto const origin = !text_bound ? context.now : *unit == TimeUnit::kDay ? context.anchor_day : context.anchor;
  if (!origin) return relative(at + 1, duration_value(1.0, *unit), "unit-unplaced");
  std::uint32_t const end = at + 1;
  return relative(end, unit_value(*origin, *unit, where.step), "unit");
}

std::optional<TimeMatch> season(TimeContext const& context, std::uint32_t at, Pointer where) {
  auto const code = season_code(context.word(at));
  if (!code || !context.now || where.from_anchor) return std::nullopt;
  int year = context.now->year();
  if (where.step < 0) {
    while (*season_value(year, *code).end >= *context.now) --year;
  } else if (where.step > 0) {
    while (*season_value(year, *code).begin <= *context.now) ++year;
  } else if (*code == "WI" && context.now->month() < 6) {
    --year;
  }
  return relative(at + 1, season_value(year, *code), "season");
}

std::optional<TimeMatch> month(TimeContext const& context, std::uint32_t at, Pointer where) {
  auto const number = month_number(context.word(at));
  bool const named = at < context.limit && context.tree.tokens[at].text[0] <= 'Z';  // "this march" is one of people
  if (!number || !named || !context.now || where.from_anchor || day_number(context.word(at + 1))) return std::nullopt;
  int year = context.now->year();
  if (where.step < 0 && *number >= context.now->month()) --year;
  if (where.step > 0 && *number <= context.now->month()) ++year;
  return relative(at + 1, month_value(year, *number), "month");
}

std::optional<TimeMatch> weekday(TimeContext const& context, std::uint32_t at, Pointer where) {
  auto const number = weekday_number(context.word(at));
  if (!number || !context.now || where.from_anchor) return std::nullopt;
  TimeDirection const direction = where.step == 0 ? TimeDirection::kFuture : TimeDirection::kUnknown;
  TimeValue value = day_value(weekday_near(*context.now, *number, where.step, direction));
  auto const part = day_part(context.word(at + 1));
  if (part) value = with_day_part(value, *part);
  return relative(at + (part ? 2 : 1), value, "weekday");
}

/// "the next morning", "that night".
std::optional<TimeMatch> part_of_day(TimeContext const& context, std::uint32_t at, Pointer where) {
  auto const part = day_part(context.word(at));
  bool const text_bound = where.from_anchor || where.step == 1;
  if (!part || !text_bound || !context.anchor_day) return std::nullopt;
  return relative(at + 1, with_day_part(day_value(context.anchor_day->plus_days(where.step)), *part), "part-of-day");
}

/// "late November", "early March 2001": the part belongs to the expression.
std::optional<TimeMatch> month_in_part(TimeContext const& context, std::uint32_t at) {
  auto found = month_number(context.word(at)) ? match_date(context, at) : std::nullopt;
  constexpr std::uint8_t kMonth = 3;
  return found && found->value.precision == kMonth ? found : std::nullopt;
}

}  // namespace

std::optional<TimeMatch> match_relative(TimeContext const& context, std::uint32_t i) {
  std::uint32_t at = skip_parts(context, i);
  bool const with_the = context.word(at) == "the";
  if (with_the) ++at;
  auto where = pointer(context.word(at));
  if (with_the && context.word(at) == "weekend" && context.now) {
    bool const ahead = context.direction(at) == TimeDirection::kFuture || context.now->weekday() >= 5;
    return relative(at + 1, weekend_value(context.now->plus_days(ahead ? 0 : -7)), "weekend");
  }
  if (!where) return at > i && !with_the ? month_in_part(context, at) : std::nullopt;
  if (context.word(at) == "that" && context.word(at + 1) == "same") ++at;
  ++at;
  if (context.word(at) == "fiscal") ++at;
  // "the last year" is the stretch up to now, "last year" the calendar year before.
  auto const unit = time_unit(context.word(at));
  if (with_the && context.word(at - 1) == "last" && unit && *unit >= TimeUnit::kMonth) where->stretch = true;
  if (auto found = stretch(context, at, *where)) return found;
  if (auto found = calendar_unit(context, at, *where, with_the)) return found;
  if (auto found = season(context, at, *where)) return found;
  if (auto found = month(context, at, *where)) return found;
  if (auto found = weekday(context, at, *where)) return found;
  return part_of_day(context, at, *where);
}

}  // namespace dragoman
