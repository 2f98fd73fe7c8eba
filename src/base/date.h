// Calendar days without clock or time zone, as the proleptic Gregorian calendar counts them.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

/// A day; arithmetic is in days.
struct Date {
  std::chrono::sys_days day{};

  auto operator<=>(Date const&) const = default;
  std::chrono::year_month_day ymd() const { return std::chrono::year_month_day{day}; }
  int year() const { return static_cast<int>(ymd().year()); }
  unsigned month() const { return static_cast<unsigned>(ymd().month()); }
  unsigned day_of_month() const { return static_cast<unsigned>(ymd().day()); }
  /// 0 = Monday ... 6 = Sunday (ISO 8601).
  unsigned weekday() const { return std::chrono::weekday{day}.iso_encoding() - 1; }
  Date plus_days(int days) const { return {day + std::chrono::days{days}}; }
  int days_since(Date earlier) const { return static_cast<int>((day - earlier.day).count()); }
  /// "YYYY-MM-DD".
  std::string iso() const;
};

/// The day, or nothing when the calendar has no such day.
std::optional<Date> make_date(int year, unsigned month, unsigned day);
/// Reads exactly "YYYY-MM-DD" (a longer ISO instant is cut at "T"); nothing when it is not a day.
std::optional<Date> parse_date(std::string_view iso);

}  // namespace dragoman
