// Acronyms that a parser reads as verbs.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

/// Whether a text speaks of the Islamic State, so that "IS" in it is more than a loud verb.
bool tells_of_islamic_state(std::string_view text);

/// Puts a name of the same length, one that is a word nowhere, in the place of every "IS" in `paragraph` that stands for the
/// Islamic State: between words in small letters, not behind a pronoun ("It IS true"). Length and places stay.
void mask_verb_acronyms(std::string& paragraph);

/// Whether a paragraph may hold such a name.
bool has_mask(std::string_view paragraph);

/// The acronyms in their places again, as `original` has them. `original` is as long as `paragraph`.
void unmask_verb_acronyms(std::string& paragraph, std::string_view original);

}  // namespace dragoman
