// From what the native pipeline says to the Tree that every later folder reads.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "syntax/native_doc.h"
#include "syntax/tree.h"

namespace dragoman {

/// Appends one parsed text to `tree` with native heads, and its native labels to `labels`. White-space tokens
/// are left out, what hangs on them moves up. `parsed` is the text the pipeline saw (truecased or not) and
/// stands at byte `offset` of Document::text, byte for byte. Strings are copied into the tree.
/// After the last text: map_to_ud(tree, labels), then tree.finish(); or finish() alone to keep native heads.
void append_native(Tree& tree, std::vector<std::string_view>& labels, syntax::NativeDoc const& doc,
                   std::string_view parsed, std::uint32_t offset);

/// Adds the entities of a text whose first kept token is `first_token` of the tree; returns the first token behind it.
/// append_native() does so itself; for entities that were recognised later. Allowed after finish().
std::uint32_t append_entities(Tree& tree, syntax::NativeDoc const& doc, std::uint32_t first_token);

}  // namespace dragoman
