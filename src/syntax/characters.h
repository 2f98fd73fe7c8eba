// Code points of UTF-8 text and Python's view of them (str.isalpha, isupper, isdigit, isspace, lower).
// Pure functions, any thread. Texts are trusted to be UTF-8 unless said otherwise.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman::syntax {

/// Offset of the first byte that is not part of well-formed UTF-8; npos if all is well.
std::size_t find_invalid_utf8(std::string_view text);

/// The code point at `at`, which moves behind it.
char32_t next_code_point(std::string_view text, std::size_t& at);
/// Offset of the code point that ends before `at` (at > 0).
std::size_t previous_offset(std::string_view text, std::size_t at);
std::size_t count_code_points(std::string_view text);
void append_utf8(std::string& out, char32_t c);

bool is_alphabetic(char32_t c);
bool is_upper(char32_t c);
bool is_digit(char32_t c);
bool is_space(char32_t c);

bool all_space(std::string_view text);       ///< str.isspace: false for ""
bool all_alphabetic(std::string_view text);  ///< str.isalpha: false for ""
/// str.lower with full mappings (U+0130, final sigma), appended to `out`.
void append_lower(std::string_view text, std::string& out);
std::string lower(std::string_view text);

}  // namespace dragoman::syntax
