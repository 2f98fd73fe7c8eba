// Thin dress over std::chrono's calendar; parsing is strict so that a broken date is unknown, not wrong.
#include "base/date.h"

#include <charconv>
#include <cstdio>

namespace dragoman {

std::string Date::iso() const {
  char buffer[24];
  int const n = std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", year(), month(), day_of_month());
  return std::string(buffer, static_cast<std::size_t>(n));
}

std::optional<Date> make_date(int year, unsigned month, unsigned day) {
  std::chrono::year_month_day const ymd{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (year < 1 || year > 9999 || !ymd.ok()) return std::nullopt;
  return Date{std::chrono::sys_days{ymd}};
}

std::optional<Date> parse_date(std::string_view iso) {
  if (iso.size() > 10 && (iso[10] == 'T' || iso[10] == ' ')) iso = iso.substr(0, 10);
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  auto number = [&](std::size_t at, std::size_t length) -> int {
    int value = -1;
    auto const* end = iso.data() + at + length;
    auto const [stop, error] = std::from_chars(iso.data() + at, end, value);
    return error == std::errc{} && stop == end && value >= 0 ? value : -1;
  };
  int const year = number(0, 4), month = number(5, 2), day = number(8, 2);
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  return make_date(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

}  // namespace dragoman
