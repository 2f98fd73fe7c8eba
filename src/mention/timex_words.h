// The closed vocabulary of time: months, weekdays, units, parts of the day, numbers. All words in lower case.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mention/timex_calendar.h"

namespace dragoman {

std::optional<unsigned> month_number(std::string_view word);    ///< 1..12; "sept", "sept." too
std::optional<unsigned> weekday_number(std::string_view word);  ///< 0 = Monday; "tues." too, "sundays" too
std::optional<TimeUnit> time_unit(std::string_view word);       ///< singular or plural
bool is_plural_unit(std::string_view word);
std::optional<std::string_view> season_code(std::string_view word);   ///< "SU"
std::optional<std::string_view> day_part(std::string_view word);      ///< "MO", "AF", "EV", "NI"
std::optional<int> ordinal_number(std::string_view word);             ///< "third", "21st"
/// Unit that an adverb or adjective of repetition repeats over: "daily", "annually".
std::optional<TimeUnit> frequency(std::string_view word);
/// Year of four digits between 1000 and 2199.
std::optional<int> year_number(std::string_view word);
/// Day of a month: "3", "03", "3rd"; 1..31.
std::optional<unsigned> day_number(std::string_view word);

/// All words in small letters, without points, digits and hyphens, that are a month, weekday, unit, ordinal or frequency.
std::vector<std::string> time_vocabulary();

}  // namespace dragoman
