// Numbers as newspapers write them.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace dragoman {

/// Value of one token: "1,200", "2.5", "twenty-one", "seven", "400m"; nothing for ordinals and other words.
/// Case is ignored. Pure.
std::optional<double> number_value(std::string_view token);
/// Factor of a magnitude word: "hundred", "thousand", "million", "bn", "dozen"; plurals too.
std::optional<double> magnitude_value(std::string_view token);
/// Least number a vague plural stands for: "dozens" 24, "scores" 40, "hundreds" 200, "several" 3.
std::optional<double> vague_minimum(std::string_view token);
/// Share a fraction word stands for: "half" 0.5, "two-thirds" 0.667; "third" and "quarter" only after "a" or "one".
std::optional<double> fraction_value(std::string_view token);

/// Whether a number can begin with this word: a digit, a hyphen in it, or one of the words above, a magnitude or an article.
/// `word` is in small letters; most words are none and cost one probe.
bool may_begin_number(std::string_view word);
/// The words of number_value() that are written in letters and in one piece.
std::span<std::string_view const> number_unit_words();

}  // namespace dragoman
