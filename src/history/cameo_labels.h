// Which CAMEO code does a relation's name stand for?
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

/// Lower-case words and digits with single blanks between: equal keys are equal names.
std::string label_key(std::string_view label);

/// "Make a visit", "make_a_visit" -> "042"; nothing for a name that is in no CAMEO table. Thread-safe.
std::optional<std::string_view> cameo_code_of(std::string_view label);

}  // namespace dragoman
