// People of one surname: whether two ways of writing a person's name can be the same person's.
#pragma once

#include <memory_resource>
#include <string_view>

namespace dragoman {

/// Whether somebody with this first name can be the person whose name the lexicon writes so: the same word, an initial,
/// a short form ("Steve", "Stephen") or a common nickname ("Bob", "Robert"). Any case. Pure.
bool can_be_first_name(std::string_view first, std::string_view full_name);

/// A person's name without initials in the middle and without "Jr." and the like behind it: "Ada B. Cole Jr." gives
/// "Ada Cole". Words are separated by one blank. The result is `name`, a part of it or kept in `memory`.
std::string_view plain_person_name(std::string_view name, std::pmr::memory_resource* memory);

/// As single_spaced(): the result is `name` or kept in `memory`.
std::string_view on_one_line(std::string_view name, std::pmr::memory_resource* memory);

/// Last word of plain_person_name, in small letters.
std::string_view surname_of(std::string_view name, std::pmr::memory_resource* memory);

/// Whether two written names can be one person's: equal surnames with first names that agree, or a name of one word that
/// is any word of the other.
bool can_be_same_person(std::string_view a, std::string_view b);

}  // namespace dragoman
