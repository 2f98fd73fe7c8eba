// Three parts in either order; the month's name may be cut to three letters or more. Numeric dates other than ISO
// are not read: day and month cannot be told apart.
#include "ingest/written_date.h"

#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march",     "april",   "may",      "june",
                                                      "july",    "august",   "september", "october", "november", "december"};

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  for (char c : text) {
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter) word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (letter || word.empty()) continue;
    out.push_back(std::move(word));
    word.clear();
  }
  if (!word.empty()) out.push_back(std::move(word));
  return out;
}

unsigned month_of(std::string_view word) {
  if (word.size() < 3) return 0;
  for (unsigned m = 0; m < 12; ++m)
    if (kMonths[m].starts_with(word)) return m + 1;
  return word == "sept" ? 9 : 0;
}

int number(std::string_view word) {
  for (std::string_view ending : {"st", "nd", "rd", "th"})
    if (word.size() > 2 && word.ends_with(ending)) {
      word.remove_suffix(2);
      break;
    }
  int value = 0;
  auto const [stop, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  return error == std::errc{} && stop == word.data() + word.size() ? value : -1;
}

std::optional<Date> date_of(std::string_view first, std::string_view second, std::string_view year) {
  unsigned month = month_of(first);
  int const day = number(month != 0 ? second : first);
  if (month == 0) month = month_of(second);
  if (month == 0 || day < 1 || year.size() != 4) return std::nullopt;
  return make_date(number(year), month, static_cast<unsigned>(day));
}

constexpr std::size_t kLongest = 60;  // no date is longer

}  // namespace

std::optional<Date> read_written_date(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r' || text.back() == '\t')) text.remove_suffix(1);
  if (auto const iso = parse_date(text)) return iso;
  if (text.size() > kLongest) return std::nullopt;
  auto parts = words(text);
  if (parts.size() == 4 && parts[0].size() >= 3 && (parts[0].ends_with("day") || parts[0].size() == 3)) parts.erase(parts.begin());
  if (parts.size() != 3) return std::nullopt;
  return date_of(parts[0], parts[1], parts[2]);
}

bool ends_with_date(std::string_view text) {
  if (text.size() > kLongest) text.remove_prefix(text.size() - kLongest);
  auto const parts = words(text);
  std::size_t const n = parts.size();
  return n >= 3 && date_of(parts[n - 3], parts[n - 2], parts[n - 1]).has_value();
}

}  // namespace dragoman
