// Texts that are not to be coded, by the words of the lexicon's discard list (sports, anniversaries, weather).
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/document.h"
#include "lexicon/frame_table.h"
#include "syntax/tree.h"

namespace dragoman {

/// One flag a sentence: 1 where a discard phrase stands in it, everywhere where one that discards the document stands.
/// Empty when the lexicon has no discards. Words are compared as names are (lexicon/alias_key.h), whole words only.
std::vector<std::uint8_t> discarded_sentences(Document const& document, Tree const& tree, FrameTable const& frames);

}  // namespace dragoman
