// Why is a sentence coded as it is, or not coded? For an analyst who wants to mend one line of the lexicon.
#pragma once

#include <string>

#include "coder/coded_document.h"
#include "coder/model.h"
#include "ingest/document.h"

namespace dragoman {

/// Plain text: each sentence with its tree, mentions, times, places, figures, predicates with what set polarity, tense and
/// modality, the frames tried on each with the first condition that failed, the attributions, and the events and claims
/// that came out with their rules. `sentence` counts from 1; 0 means all.
std::string explain(Model const& model, Document const& document, CodedDocument const& coded, std::uint32_t sentence);

}  // namespace dragoman
