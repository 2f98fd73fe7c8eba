// UTF-8 as bytes that are looked at one code point at a time. Pure functions, any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

/// One code point and how many bytes it takes; malformed bytes give U+FFFD with size 1.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;
};

/// The code point at byte `at` (< text.size()).
CodePoint code_point_at(std::string_view text, std::size_t at);
/// Byte offset of the first malformed sequence (overlong, surrogate, cut off, above U+10FFFF), or npos.
std::size_t find_invalid_utf8(std::string_view text);
/// The text with every malformed byte replaced by U+FFFD.
std::string well_formed(std::string_view text);
inline bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
/// Number of code points of valid UTF-8.
std::size_t count_code_points(std::string_view text);
void append_utf8(std::string& out, char32_t value);

/// White_Space of Unicode, and the zero-width blanks news pages are full of (U+200B, U+FEFF).
bool is_white_space(char32_t c);
/// True for "" too.
bool is_blank(std::string_view text);
/// The text without white space at both ends.
std::string_view trim(std::string_view text);

}  // namespace dragoman
