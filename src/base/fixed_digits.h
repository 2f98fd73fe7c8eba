// Numbers as tables print them, without a locale.
#pragma once

#include <array>
#include <charconv>
#include <string>

namespace dragoman {

/// "0.123" for 3 digits behind the point; of moderate size (under 1e15).
inline std::string fixed_digits(double value, int digits) {
  std::array<char, 32> text{};
  return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, digits).ptr};
}

}  // namespace dragoman
