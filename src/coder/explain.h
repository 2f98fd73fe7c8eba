// Why is a sentence coded as it is, or not coded? For an analyst who wants to mend one line of the lexicon.
#pragma once

#include <cstdint>
#include <string>

#include "coder/coded_document.h"
#include "coder/model.h"
#include "ingest/document.h"

namespace dragoman {

/// Plain text. For each event: how the sentence was read, who did what to whom with the lexicon line behind each party,
/// the frame's line with the conditions that held, what was tried before it, and what would change it. For each
/// predicate that gave no event: the nearest frames with the first condition that failed, or what kept it back. Last:
/// who speaks, and words that no dictionary knows. `sentence` counts from 1; 0 means all. `verbose` adds every layer.
std::string explain(Model const& model, Document const& document, CodedDocument const& coded, std::uint32_t sentence, bool verbose);

}  // namespace dragoman
