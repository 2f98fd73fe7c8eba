// Where a text breaks into paragraphs: blank lines always, single line breaks unless the text is hard-wrapped.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace dragoman {

/// Paragraphs inside `range` of `text` (bytes), in order, without surrounding white space, none empty.
/// Pure, any thread.
std::vector<Span> find_paragraphs(std::string_view text, Span range);

}  // namespace dragoman
