// Times of the day, alone ("noon", "10:35 a.m.") or with their day ("8 p.m. EST Thursday").
#include <cstdio>

#include "mention/number_words.h"
#include "mention/timex_context.h"
#include "mention/timex_words.h"

namespace dragoman {
namespace {

struct Clock {
  std::uint32_t end = 0;
  int hour = 0, minute = 0;
};

int two(std::string_view text) { return text.size() == 2 ? (text[0] - '0') * 10 + (text[1] - '0') : text.size() == 1 ? text[0] - '0' : -1; }

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// 1 for "p.m.", 0 for "a.m.", -1 otherwise.
int half_of_day(std::string_view word) {
  if (word == "p.m." || word == "pm" || word == "p.m") return 1;
  return word == "a.m." || word == "am" || word == "a.m" ? 0 : -1;
}

std::optional<Clock> read_clock(TimeContext const& context, std::uint32_t i) {
  std::string_view const word = context.word(i);
  if (word == "noon" || word == "midday") return Clock{i + 1, 12, 0};
  if (word == "midnight") return Clock{i + 1, 24, 0};
  std::size_t const colon = word.find_first_of(":.");
  std::string_view const hours = word.substr(0, colon);
  std::string_view const minutes = colon == std::string_view::npos ? std::string_view{} : word.substr(colon + 1);
  if (!is_digits(hours) || hours.size() > 2 || (!minutes.empty() && (!is_digits(minutes) || minutes.size() != 2))) return std::nullopt;
  Clock clock{i + 1, two(hours), minutes.empty() ? 0 : two(minutes)};
  int const half = half_of_day(context.word(i + 1));
  bool const bare_colon = !minutes.empty() && word[colon] == ':';
  if (clock.hour > 24 || clock.minute > 59) return std::nullopt;
  if (half >= 0 && clock.hour <= 12) {
    clock.hour = clock.hour % 12 + 12 * half;
    ++clock.end;
  } else if (context.word(i + 1) == "o'clock") {
    ++clock.end;
  } else if (!bare_colon) {
    return std::nullopt;
  }
  return clock;
}

bool is_zone(std::string_view word) {
  static constexpr std::string_view kZones[] = {"gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "cet", "local", "time"};
  for (std::string_view zone : kZones)
    if (word == zone) return true;
  return false;
}

/// "until 9 a.m. Tuesday": the preposition hangs on the hour, so that the day's own clause does not tell that it lies ahead.
TimeMatch deadline_day(TimeContext const& context, std::uint32_t at, TimeMatch day) {
  auto const number = weekday_number(context.word(at));
  if (context.now && number) day.value = day_value(weekday_near(*context.now, *number, 0, TimeDirection::kFuture));
  return day;
}

}  // namespace

std::optional<TimeMatch> match_clock(TimeContext const& context, std::uint32_t i) {
  auto const clock = read_clock(context, i);
  if (!clock) return std::nullopt;
  std::uint32_t end = clock->end;
  while (is_zone(context.word(end)) || (context.word(end) == "(" && is_zone(context.word(end + 1)) && context.word(end + 2) == ")"))
    end += context.word(end) == "(" ? 3 : 1;
  std::uint32_t day_at = end;
  if (context.word(day_at) == "," || context.word(day_at) == "on") ++day_at;
  std::optional<TimeMatch> day = day_at < context.limit ? match_date(context, day_at) : std::nullopt;
  if (!day && day_at < context.limit) day = match_deictic(context, day_at);
  if (std::string_view const before = context.before(i); day && day->rule == "weekday" && day->value.precision == 1 &&
      (before == "until" || before == "till" || before == "by"))
    day = deadline_day(context, day_at, *day);
  bool const dated = day && day->value.precision == 1 && day->value.type == TimexType::kDate;
  char text[32];
  std::snprintf(text, sizeof text, "T%02d:%02d", clock->hour, clock->minute);
  TimeValue value;
  if (dated) value = day->value;
  else if (context.anchor_day) value = day_value(*context.anchor_day);
  else value.value = "XXXX-XX-XX";
  value.value += text;
  value.type = TimexType::kTime;
  return TimeMatch{dated ? day->end : end, value, dated ? day->basis : "relative", "clock"};
}

}  // namespace dragoman
