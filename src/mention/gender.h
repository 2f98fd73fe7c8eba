// Male or female, as far as words tell.
#pragma once

#include <cstdint>
#include <string_view>

namespace dragoman {

enum class Gender : std::uint8_t { kUnknown, kMale, kFemale };

/// By a pronoun, a form of address or a gendered noun ("she", "Mr.", "king", "spokeswoman"); lower case. Pure.
Gender gender_of_word(std::string_view word);
/// By a first name ("Angela"); any case. Names that both sexes bear are unknown. Pure.
Gender gender_of_first_name(std::string_view name);

}  // namespace dragoman
