// Weeks are ISO 8601's; seasons are the meteorological ones, as news uses them. Easter: Gregorian computus of
// Meeus, Jones and Butcher.
#include "mention/timex_calendar.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace dragoman {
namespace {

std::string format(const char* pattern, int a, unsigned b) {
  char buffer[40];
  int const n = std::snprintf(buffer, sizeof buffer, pattern, a, b);
  return std::string(buffer, static_cast<std::size_t>(n));
}

Date last_of_month(int year, unsigned month) {
  std::chrono::year_month_day_last const last{std::chrono::year{year}, std::chrono::month_day_last{std::chrono::month{month}}};
  return Date{std::chrono::sys_days{last}};
}

Date first_of_month(int year, unsigned month) {
  return Date{std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{1}}};
}

TimeValue span_value(std::string value, Date begin, Date end, std::uint8_t precision) {
  return {TimexType::kDate, std::move(value), begin, end, precision};
}

int months_of(Date day) { return day.year() * 12 + static_cast<int>(day.month()) - 1; }
TimeValue month_of(int months) { return month_value(months / 12, static_cast<unsigned>(months % 12) + 1); }

std::optional<Date> nth_weekday(int year, unsigned month, unsigned weekday, unsigned nth) {
  Date const first = first_of_month(year, month);
  unsigned const offset = (weekday + 7 - first.weekday()) % 7;
  return first.plus_days(static_cast<int>(offset + 7 * (nth - 1)));
}

Date easter(int year) {
  int const a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int const h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  int const m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
  return *make_date(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

bool in_calendar(int year) { return year >= 1 && year <= 9998; }

}  // namespace

int iso_week(Date day, int& year) {
  Date const thursday = day.plus_days(3 - static_cast<int>(day.weekday()));
  year = thursday.year();
  return thursday.days_since(*make_date(year, 1, 1)) / 7 + 1;
}

TimeValue day_value(Date day) { return span_value(day.iso(), day, day, 1); }

TimeValue week_value(Date any_day) {
  int year = 0;
  int const week = iso_week(any_day, year);
  Date const monday = any_day.plus_days(-static_cast<int>(any_day.weekday()));
  return span_value(format("%04d-W%02u", year, static_cast<unsigned>(week)), monday, monday.plus_days(6), 2);
}

TimeValue weekend_value(Date any_day) {
  TimeValue const week = week_value(any_day);
  return span_value(week.value + "-WE", week.begin->plus_days(5), *week.end, 2);
}

TimeValue month_value(int year, unsigned month) {
  if (!in_calendar(year)) return vague_value("PAST_REF");
  return span_value(format("%04d-%02u", year, month), first_of_month(year, month), last_of_month(year, month), 3);
}

TimeValue quarter_value(int year, unsigned quarter) {
  return span_value(format("%04d-Q%u", year, quarter), first_of_month(year, quarter * 3 - 2), last_of_month(year, quarter * 3), 3);
}

TimeValue season_value(int year, std::string_view code) {
  std::string const value = format("%04d-", year, 0) + std::string(code);
  if (code == "SP") return span_value(value, first_of_month(year, 3), last_of_month(year, 5), 3);
  if (code == "SU") return span_value(value, first_of_month(year, 6), last_of_month(year, 8), 3);
  if (code == "FA") return span_value(value, first_of_month(year, 9), last_of_month(year, 11), 3);
  return span_value(value, first_of_month(year, 12), last_of_month(year + 1, 2), 3);
}

TimeValue year_value(int year) {
  if (!in_calendar(year)) return vague_value("PAST_REF");
  return span_value(format("%04d", year, 0), first_of_month(year, 1), last_of_month(year, 12), 4);
}

TimeValue decade_value(int any_year) {
  int const first = any_year / 10 * 10;
  if (!in_calendar(first)) return vague_value("PAST_REF");
  return span_value(format("%03dX", any_year / 10, 0), first_of_month(first, 1), last_of_month(first + 9, 12), 5);
}

TimeValue century_value(int ordinal) {
  int const first = (ordinal - 1) * 100;
  if (ordinal < 2 || ordinal > 90) return vague_value("PAST_REF");
  return span_value(format("%02d", ordinal - 1, 0), first_of_month(first, 1), last_of_month(first + 99, 12), 5);
}

TimeValue unit_value(Date day, TimeUnit unit, int steps) {
  int const months = months_of(day);
  switch (unit) {
    case TimeUnit::kWeek: return week_value(day.plus_days(7 * steps));
    case TimeUnit::kWeekend: return weekend_value(day.plus_days(7 * steps));
    case TimeUnit::kMonth: return month_of(months + steps);
    case TimeUnit::kQuarter: {
      int const quarters = months / 3 + steps;
      return quarter_value(quarters / 4, static_cast<unsigned>(quarters % 4) + 1);
    }
    case TimeUnit::kYear:
    case TimeUnit::kSeason: return year_value(day.year() + steps);
    case TimeUnit::kDecade: return decade_value(day.year() + 10 * steps);
    case TimeUnit::kCentury: return century_value(day.year() / 100 + 1 + steps);
    default: return day_value(day.plus_days(steps));
  }
}

TimeValue shifted_value(Date day, TimeUnit unit, double count) {
  constexpr double kFarthest = 3000;
  if (std::abs(count) > kFarthest) return vague_value(count < 0 ? "PAST_REF" : "FUTURE_REF");
  int const whole = static_cast<int>(std::lround(count));
  switch (unit) {
    case TimeUnit::kSecond:
    case TimeUnit::kMinute: return day_value(day);
    case TimeUnit::kHour: return day_value(day.plus_days(whole / 24));
    case TimeUnit::kWeek: return week_value(day.plus_days(7 * whole));
    case TimeUnit::kDecade: return year_value(day.year() + static_cast<int>(std::lround(count * 10)));
    case TimeUnit::kCentury: return year_value(day.year() + static_cast<int>(std::lround(count * 100)));
    case TimeUnit::kYear: return year_value(day.year() + whole);
    default: return unit_value(day, unit, whole);
  }
}

TimeValue duration_value(std::optional<double> count, TimeUnit unit) {
  static constexpr std::array<std::string_view, 12> kLetters = {"S", "M", "H", "D", "WE", "W", "M", "Q", "M", "Y", "DE", "CE"};
  TimeValue out;
  out.type = TimexType::kDuration;
  double factor = 1;
  std::string_view letter = kLetters[static_cast<std::size_t>(unit)];
  if (unit == TimeUnit::kDecade) factor = 10, letter = "Y";
  if (unit == TimeUnit::kCentury) factor = 100, letter = "Y";
  if (unit == TimeUnit::kWeekend) factor = 2, letter = "D";
  if (unit == TimeUnit::kSeason) factor = 3;
  if (count && unit == TimeUnit::kYear && *count != std::floor(*count)) factor = 12, letter = "M";
  std::string number = "X";
  if (count) {
    char buffer[40];
    double const n = *count * factor;
    std::snprintf(buffer, sizeof buffer, n == std::floor(n) ? "%.0f" : "%g", n);
    number = buffer;
  } else if (unit == TimeUnit::kDecade || unit == TimeUnit::kCentury) {
    number = "X", letter = kLetters[static_cast<std::size_t>(unit)];
  }
  if (count && unit == TimeUnit::kHour && *count - std::floor(*count) == 0.5) {
    out.value = "PT" + (*count > 1 ? std::to_string(static_cast<int>(*count)) + "H" : "") + "30M";
    return out;
  }
  bool const clock = unit == TimeUnit::kSecond || unit == TimeUnit::kMinute || unit == TimeUnit::kHour;
  out.value = (clock ? "PT" : "P") + number + std::string(letter);
  return out;
}

TimeValue vague_value(std::string_view reference) {
  TimeValue out;
  out.value = reference;
  return out;
}

TimeValue interval_value(TimeValue const& first, TimeValue const& last) {
  return {TimexType::kDate, first.value + "/" + last.value, first.begin, last.end, std::max(first.precision, last.precision)};
}

std::optional<Date> holiday(std::string_view name, int year) {
  if (!in_calendar(year)) return std::nullopt;
  struct Fixed {
    std::string_view name;
    unsigned month, day;
  };
  static constexpr Fixed kFixed[] = {{"christmas", 12, 25},      {"christmas day", 12, 25},  {"christmas eve", 12, 24},
                                     {"new year 's day", 1, 1},  {"new year 's eve", 12, 31}, {"new year 's", 1, 1},
                                     {"independence day", 7, 4}, {"fourth of july", 7, 4},   {"veterans day", 11, 11},
                                     {"halloween", 10, 31},      {"valentine 's day", 2, 14}, {"may day", 5, 1},
                                     {"boxing day", 12, 26},     {"nowruz", 3, 21}};
  for (Fixed const& day : kFixed)
    if (day.name == name) return make_date(year, day.month, day.day);
  if (name == "thanksgiving" || name == "thanksgiving day") return nth_weekday(year, 11, 3, 4);
  if (name == "labor day") return nth_weekday(year, 9, 0, 1);
  if (name == "martin luther king day") return nth_weekday(year, 1, 0, 3);
  if (name == "memorial day") {
    Date const last = last_of_month(year, 5);
    return last.plus_days(-static_cast<int>(last.weekday()));
  }
  if (name == "easter" || name == "easter sunday") return easter(year);
  if (name == "good friday") return easter(year).plus_days(-2);
  return std::nullopt;
}

}  // namespace dragoman
