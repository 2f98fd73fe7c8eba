// Letters A to Z without a locale; everything else, UTF-8 included, is left as it is.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

inline char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The text with its ASCII capitals in small letters; same length.
inline std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower_ascii(c);
  return out;
}

}  // namespace dragoman
