// Small sorted tables; a token is brought to lower case in a buffer on the stack, so nothing is allocated. The least
// numbers of vague plurals are two of the unit ("dozens": at least two dozen); "several" and "a few" are taken as three.
#include "mention/number_words.h"

#include <array>
#include <cstdlib>
#include <span>
#include <utility>
#include <vector>

#include "lexicon/row_index.h"
#include "lexicon/word_key.h"

namespace dragoman {
namespace {

using Entry = std::pair<std::string_view, double>;

constexpr std::array<Entry, 31> kUnits = {{
    {"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},     {"five", 5},
    {"six", 6},      {"seven", 7},    {"eight", 8},      {"nine", 9},      {"ten", 10},     {"eleven", 11},
    {"twelve", 12},  {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},  {"sixteen", 16}, {"seventeen", 17},
    {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},  {"thirty", 30},   {"forty", 40},   {"fourty", 40},
    {"fifty", 50},   {"sixty", 60},   {"seventy", 70},   {"eighty", 80},   {"ninety", 90},  {"couple", 2},
    {"pair", 2},
}};
constexpr std::array<Entry, 17> kMagnitudes = {{
    {"hundred", 1e2}, {"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9}, {"trillion", 1e12}, {"dozen", 12},
    {"score", 20},    {"lakh", 1e5},     {"crore", 1e7},   {"m", 1e6},       {"mn", 1e6},        {"bn", 1e9},
    {"b", 1e9},       {"tn", 1e12},      {"k", 1e3},       {"mln", 1e6},     {"bln", 1e9},
}};
constexpr std::array<Entry, 10> kVague = {{
    {"dozens", 24}, {"scores", 40}, {"hundreds", 200}, {"thousands", 2000}, {"millions", 2e6}, {"billions", 2e9},
    {"several", 3}, {"few", 3},     {"tens", 20},      {"lakhs", 2e5},
}};
constexpr std::array<Entry, 9> kFractions = {{
    {"half", 0.5}, {"third", 1.0 / 3}, {"quarter", 0.25}, {"two-thirds", 2.0 / 3}, {"three-quarters", 0.75},
    {"one-third", 1.0 / 3}, {"one-quarter", 0.25}, {"one-fifth", 0.2}, {"fifth", 0.2},
}};

/// Lower-case copy of a short token; longer ones are no number words.
class Lowered {
 public:
  explicit Lowered(std::string_view token) {
    if (token.size() > sizeof(buffer_) - 1) return;
    for (char c : token) buffer_[size_++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    buffer_[size_] = '\0';
  }
  std::string_view view() const { return {buffer_, size_}; }
  char const* c_str() const { return buffer_; }

 private:
  char buffer_[40] = {};
  std::size_t size_ = 0;
};

std::optional<double> look_up(std::span<Entry const> table, std::string_view word) {
  for (auto const& [name, value] : table)
    if (name == word) return value;
  return std::nullopt;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "1,200", "2.5", "400m"; commas must stand before three digits.
std::optional<double> digits_value(std::string_view word) {
  char plain[40];
  std::size_t size = 0, at = 0;
  bool point = false;
  for (; at < word.size() && size + 1 < sizeof plain; ++at) {
    char const c = word[at];
    if (c == ',' && !point && at + 3 < word.size() && is_digit(word[at + 1]) && is_digit(word[at + 2]) &&
        is_digit(word[at + 3]))
      continue;
    if (c == '.' && !point && at + 1 < word.size() && is_digit(word[at + 1])) point = true;
    else if (!is_digit(c)) break;
    plain[size++] = c;
  }
  if (size == 0 || !is_digit(plain[0])) return std::nullopt;
  plain[size] = '\0';
  double const value = std::strtod(plain, nullptr);
  auto rest = word.substr(at);
  if (rest.empty() || rest == "+") return value;
  if (rest.front() == '-') rest.remove_prefix(1);
  auto const factor = magnitude_value(rest);
  return factor ? std::optional(value * *factor) : std::nullopt;
}

}  // namespace

namespace {

/// Words in any order, found by one probe.
RowIndex index_of(std::vector<std::string_view> const& words) {
  return RowIndex::make(std::span<std::string_view const>(words), [](std::string_view word) { return word_hash(word); });
}

std::vector<std::string_view> first_words() {
  std::vector<std::string_view> out = {"a", "an"};
  for (auto const table : {std::span<Entry const>(kUnits), std::span<Entry const>(kMagnitudes), std::span<Entry const>(kVague), std::span<Entry const>(kFractions)})
    for (auto const& entry : table) out.push_back(entry.first);
  return out;
}

}  // namespace

bool may_begin_number(std::string_view word) {
  static std::vector<std::string_view> const words = first_words();
  static RowIndex const index = index_of(words);
  if (word.empty()) return false;
  if (is_digit(word.front()) || word.find('-') != std::string_view::npos) return true;
  RowRange const found = index.find(word_hash(word));
  return found.begin < found.end && words[found.begin] == word;
}

std::span<std::string_view const> number_unit_words() {
  static constexpr auto kWords = [] {
    std::array<std::string_view, kUnits.size()> out;
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = kUnits[i].first;
    return out;
  }();
  return kWords;
}

std::optional<double> number_value(std::string_view token) {
  Lowered const lowered(token);
  auto const word = lowered.view();
  if (word.empty()) return std::nullopt;
  if (is_digit(word.front())) return digits_value(word);
  if (auto const unit = look_up(kUnits, word)) return unit;
  auto const hyphen = word.find('-');
  if (hyphen == std::string_view::npos) return std::nullopt;
  auto const tens = look_up(kUnits, word.substr(0, hyphen)), ones = look_up(kUnits, word.substr(hyphen + 1));
  if (tens && ones && *tens >= 20 && *ones < 10) return *tens + *ones;
  auto const factor = magnitude_value(word.substr(hyphen + 1));
  return tens && factor ? std::optional(*tens * *factor) : std::nullopt;
}

std::optional<double> magnitude_value(std::string_view token) {
  Lowered const lowered(token);
  return look_up(kMagnitudes, lowered.view());
}

std::optional<double> vague_minimum(std::string_view token) {
  Lowered const lowered(token);
  return look_up(kVague, lowered.view());
}

std::optional<double> fraction_value(std::string_view token) {
  Lowered const lowered(token);
  return look_up(kFractions, lowered.view());
}

}  // namespace dragoman
