// Prepositions of two and three words, which one relation should carry as one name ("because_of").
#pragma once

#include <string_view>

namespace dragoman {

/// "because" + "of": the second word is a preposition below the first. Words in lower case.
bool is_two_word_preposition(std::string_view first, std::string_view second);
/// "such" + "as": the first word is a modifier of the preposition `second`.
bool is_modified_preposition(std::string_view first, std::string_view second);
/// "in" + "front" + "of", a "the" between them not counted. Nouns that name something done ("in response
/// to", "in support of") are not here: they are content, not grammar.
bool is_three_word_preposition(std::string_view first, std::string_view noun, std::string_view last);

}  // namespace dragoman
