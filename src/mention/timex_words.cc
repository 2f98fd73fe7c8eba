// Closed classes, so plain tables.
#include "mention/timex_words.h"

#include <array>
#include <charconv>

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march",     "april",   "may",      "june",
                                                      "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kDays = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

std::string_view without_point(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return word;
}

std::optional<int> digits(std::string_view word) {
  int value = 0;
  auto const [stop, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (word.empty() || error != std::errc{} || stop != word.data() + word.size() || value < 0) return std::nullopt;
  return value;
}

template <class Value>
struct Entry {
  std::string_view word;
  Value value;
};

constexpr Entry<TimeUnit> kUnits[] = {
    {"second", TimeUnit::kSecond},   {"minute", TimeUnit::kMinute}, {"hour", TimeUnit::kHour},       {"day", TimeUnit::kDay},
    {"week", TimeUnit::kWeek},       {"month", TimeUnit::kMonth},   {"quarter", TimeUnit::kQuarter}, {"year", TimeUnit::kYear},
    {"decade", TimeUnit::kDecade},   {"weekend", TimeUnit::kWeekend}};
constexpr Entry<int> kOrdinals[] = {{"first", 1}, {"second", 2}, {"third", 3},   {"fourth", 4},  {"fifth", 5},
    {"sixth", 6}, {"seventh", 7}, {"eighth", 8}, {"ninth", 9},   {"tenth", 10},
    {"nineteenth", 19}, {"twentieth", 20}, {"twenty-first", 21}};
constexpr Entry<TimeUnit> kFrequencies[] = {
    {"hourly", TimeUnit::kHour}, {"daily", TimeUnit::kDay},     {"nightly", TimeUnit::kDay}, {"weekly", TimeUnit::kWeek},
    {"monthly", TimeUnit::kMonth}, {"quarterly", TimeUnit::kQuarter}, {"yearly", TimeUnit::kYear},
    {"annually", TimeUnit::kYear}, {"annual", TimeUnit::kYear}};

template <class Value, std::size_t n>
std::optional<Value> look_up(Entry<Value> const (&table)[n], std::string_view word) {
  for (Entry<Value> const& entry : table)
    if (entry.word == word) return entry.value;
  return std::nullopt;
}

}  // namespace

std::optional<unsigned> month_number(std::string_view word) {
  bool const pointed = word.ends_with('.');
  word = without_point(word);
  for (unsigned m = 0; m < kMonths.size(); ++m)
    if (word == kMonths[m] || (word.size() == 3 && (pointed || m != 4) && kMonths[m].starts_with(word))) return m + 1;
  return word == "sept" ? std::optional<unsigned>(9) : std::nullopt;
}

std::optional<unsigned> weekday_number(std::string_view word) {
  bool const pointed = word.ends_with('.');
  word = without_point(word);
  if (word.size() > 6 && word.ends_with("days")) word.remove_suffix(1);
  for (unsigned d = 0; d < kDays.size(); ++d)
    if (word == kDays[d] || (pointed && word.size() >= 3 && kDays[d].starts_with(word))) return d;
  return std::nullopt;
}

std::optional<TimeUnit> time_unit(std::string_view word) {
  if (word == "century" || word == "centuries") return TimeUnit::kCentury;
  if (is_plural_unit(word)) word.remove_suffix(1);
  return look_up(kUnits, word);
}

bool is_plural_unit(std::string_view word) { return word.size() > 3 && word.ends_with('s'); }

std::optional<std::string_view> season_code(std::string_view word) {
  static constexpr Entry<std::string_view> kSeasons[] = {
      {"spring", "SP"}, {"summer", "SU"}, {"autumn", "FA"}, {"fall", "FA"}, {"winter", "WI"}};
  return look_up(kSeasons, word);
}

std::optional<std::string_view> day_part(std::string_view word) {
  static constexpr Entry<std::string_view> kParts[] = {
      {"morning", "MO"}, {"afternoon", "AF"}, {"evening", "EV"}, {"night", "NI"}};
  return look_up(kParts, word);
}

std::optional<int> ordinal_number(std::string_view word) {
  if (auto const found = look_up(kOrdinals, word)) return found;
  if (word.size() < 3) return std::nullopt;
  std::string_view const ending = word.substr(word.size() - 2);
  if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") return std::nullopt;
  return digits(word.substr(0, word.size() - 2));
}

std::optional<TimeUnit> frequency(std::string_view word) {
  return look_up(kFrequencies, word);
}

std::optional<int> year_number(std::string_view word) {
  if (word.size() != 4) return std::nullopt;
  auto const value = digits(word);
  return value && *value >= 1000 && *value < 2200 ? value : std::nullopt;
}

std::optional<unsigned> day_number(std::string_view word) {
  if (word.empty() || word[0] < '0' || word[0] > '9') return std::nullopt;
  auto value = digits(word);
  if (!value) value = ordinal_number(word);
  if (!value || *value < 1 || *value > 31 || word.size() > 4) return std::nullopt;
  return static_cast<unsigned>(*value);
}

std::vector<std::string> time_vocabulary() {
  std::vector<std::string> out = {"sept", "century", "centuries"};
  for (auto const month : kMonths) {
    out.emplace_back(month);
    if (month.size() > 3) out.emplace_back(month.substr(0, 3));
  }
  for (auto const day : kDays) out.insert(out.end(), {std::string(day), std::string(day) + "s"});
  for (auto const& unit : kUnits) out.insert(out.end(), {std::string(unit.word), std::string(unit.word) + "s"});
  for (auto const& ordinal : kOrdinals) out.emplace_back(ordinal.word);
  for (auto const& frequency : kFrequencies) out.emplace_back(frequency.word);
  return out;
}

}  // namespace dragoman
