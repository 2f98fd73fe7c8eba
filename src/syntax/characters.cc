// Python's str semantics on UTF-8. The models' features (norm, prefix, suffix, shape) were made by
// Python, so lower-casing must follow CPython's unicodeobject.c, the final-sigma rule included; a
// simplified rule changes parses. Tables are generated from the reference Python.
#include "syntax/characters.h"

#include <algorithm>
#include <cstdint>
#include <span>

#include "syntax/unicode_tables.h"

namespace dragoman::syntax {
namespace {

constexpr char32_t kCapitalSigma = 0x3a3;
constexpr char32_t kFinalSigma = 0x3c2;
constexpr char32_t kSmallSigma = 0x3c3;
constexpr char32_t kCapitalIWithDot = 0x130;
constexpr char32_t kCombiningDotAbove = 0x307;

bool in_ranges(std::span<CodePointRange const> table, char32_t c) {
  auto const it = std::upper_bound(table.begin(), table.end(), c,
                                   [](char32_t value, CodePointRange const& r) { return value < r.first; });
  return it != table.begin() && c <= std::prev(it)->last;
}

char32_t simple_lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  auto const it = std::lower_bound(kLower.begin(), kLower.end(), c,
                                   [](LowerPair const& p, char32_t value) { return p.from < value; });
  return it != kLower.end() && it->from == c ? it->to : c;
}

/// CPython handle_capital_sigma: final when the nearest character before that is not case-ignorable
/// is cased and the nearest one after is not.
bool sigma_is_final(std::string_view text, std::size_t begin, std::size_t end) {
  bool cased_before = false;
  for (std::size_t at = begin; at > 0;) {
    at = previous_offset(text, at);
    std::size_t probe = at;
    char32_t const c = next_code_point(text, probe);
    if (in_ranges(kCaseIgnorable, c)) continue;
    cased_before = in_ranges(kCased, c);
    break;
  }
  if (!cased_before) return false;
  for (std::size_t at = end; at < text.size();) {
    char32_t const c = next_code_point(text, at);
    if (!in_ranges(kCaseIgnorable, c)) return !in_ranges(kCased, c);
  }
  return true;
}

bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

/// Length of the well-formed sequence at `at` (RFC 3629, table of Unicode chapter 3); 0 if there is none.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  unsigned char const lead = byte(0);
  if (lead < 0x80) return 1;
  std::size_t const length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - at < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(byte(i))) return 0;
  }
  if ((lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F)) return 0;
  if ((lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F)) return 0;
  return length;
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const length = sequence_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  auto const byte = [&] { return static_cast<unsigned char>(text[at++]); };
  unsigned char const lead = byte();
  if (lead < 0x80) return lead;
  int const extra = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t c = static_cast<char32_t>(lead & (0x3F >> extra));
  for (int i = 0; i < extra && at < text.size(); ++i) c = (c << 6) | (byte() & 0x3F);
  return c;
}

std::size_t previous_offset(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && is_continuation(static_cast<unsigned char>(text[at])));
  return at;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return !is_continuation(static_cast<unsigned char>(c)); }));
}

void append_utf8(std::string& out, char32_t c) {
  auto const put = [&](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

bool is_alphabetic(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return in_ranges(kAlphabetic, c);
}
bool is_upper(char32_t c) { return c < 0x80 ? c >= 'A' && c <= 'Z' : in_ranges(kUpper, c); }
bool is_digit(char32_t c) { return c < 0x80 ? c >= '0' && c <= '9' : in_ranges(kDigit, c); }
bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F);
  return in_ranges(kSpace, c);
}

bool all_space(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_space(next_code_point(text, at))) return false;
  }
  return !text.empty();
}

bool all_alphabetic(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_alphabetic(next_code_point(text, at))) return false;
  }
  return !text.empty();
}

void append_lower(std::string_view text, std::string& out) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const begin = at;
    char32_t const c = next_code_point(text, at);
    if (c == kCapitalSigma) {
      append_utf8(out, sigma_is_final(text, begin, at) ? kFinalSigma : kSmallSigma);
    } else if (c == kCapitalIWithDot) {
      append_utf8(out, 'i');
      append_utf8(out, kCombiningDotAbove);
    } else {
      append_utf8(out, simple_lower(c));
    }
  }
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_lower(text, out);
  return out;
}

}  // namespace dragoman::syntax
