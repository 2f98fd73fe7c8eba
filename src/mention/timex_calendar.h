// Calendar arithmetic in the units people use, written as TIMEX3 values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "mention/mention.h"

namespace dragoman {

enum class TimeUnit : std::uint8_t { kSecond, kMinute, kHour, kDay, kWeekend, kWeek, kMonth, kQuarter, kSeason, kYear, kDecade, kCentury };

/// What an expression means: value, days covered, precision. Becomes a Timex with the tokens it was read from.
struct TimeValue {
  TimexType type = TimexType::kDate;
  std::string value;
  std::optional<Date> begin, end;
  std::uint8_t precision = 5;
};

TimeValue day_value(Date day);
TimeValue week_value(Date any_day);     ///< ISO 8601 week: "2025-W11"
TimeValue weekend_value(Date any_day);  ///< Saturday and Sunday of that ISO week: "2025-W11-WE"
TimeValue month_value(int year, unsigned month);
TimeValue quarter_value(int year, unsigned quarter);
/// SP, SU, FA or WI of a year; winter begins in December of it and ends in February of the next.
TimeValue season_value(int year, std::string_view code);
TimeValue year_value(int year);
TimeValue decade_value(int any_year);   ///< "198X"
TimeValue century_value(int ordinal);   ///< 20th: "19"
/// The calendar unit that is `steps` units away from the one `day` lies in.
TimeValue unit_value(Date day, TimeUnit unit, int steps);
/// The point `count` units before (negative) or after `day`: "two years ago" is a year, "ten days ago" a day.
TimeValue shifted_value(Date day, TimeUnit unit, double count);
/// "P3D", "PT5H", "PXY" when the number is not told.
TimeValue duration_value(std::optional<double> count, TimeUnit unit);
/// "PAST_REF" and the like.
TimeValue vague_value(std::string_view reference);
/// Both ends, "1979-12/1989-02" style for intervals without a name in TIMEX3.
TimeValue interval_value(TimeValue const& first, TimeValue const& last);

/// A day that returns each year ("christmas", "thanksgiving", "labor day"), nothing when unknown. Lower case.
std::optional<Date> holiday(std::string_view name, int year);
int iso_week(Date day, int& year);

}  // namespace dragoman
