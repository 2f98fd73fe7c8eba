// Text in capitals in ordinary spelling, byte for byte at the same places.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace dragoman {

/// Says something about one word. Called from the calling thread only.
using WordTest = std::function<bool(std::string_view word)>;

/// True when nearly all letters are capitals and there are enough words to tell (not for "NATO", "U.S.").
bool is_all_capitals(std::string_view text);

/// Rewrites `text` in place when is_all_capitals; returns whether it did. Length and the place of every
/// character stay. Square brackets around an editor's aside become round ones. A word keeps its capitals when it is an acronym (with points, without vowels, introduced in
/// brackets, or is_name knows the capitals but not "Capitalised"); is capitalised when it starts a sentence,
/// names a month or day, or is_name knows it so; is lower case otherwise.
/// is_name is asked with a spelling ("NATO", "Pakistan") and should heed case. is_word, if given, says whether a
/// lower-case word belongs to the general vocabulary in its base form: what does not is taken for a name.
bool truecase(std::string& text, WordTest const& is_name, WordTest const& is_word = {});

}  // namespace dragoman
