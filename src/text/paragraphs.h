// Where paragraphs begin and end, also in texts whose lines are wrapped by hand.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace dragoman {

/// Paragraphs of `zone` (bytes of `text`), trimmed, none empty, in order. A blank line always parts; a single line break
/// parts unless the text is hard-wrapped, which is told by the widths of its lines.
std::vector<Span> find_paragraphs(std::string_view text, Span zone);

}  // namespace dragoman
