// What kind of text a document is, where it does not say so itself.
#pragma once

#include <string_view>

#include "ingest/document.h"
#include "lexicon/cue_table.h"
#include "syntax/tree.h"

namespace dragoman {

/// "report", "op_ed", "analysis" or "digest"; Document::doc_type wins when it is set. Decided from the share of
/// sentences with speech cues, modal and evaluative words, first person, and sentences about "the article".
std::string_view infer_doc_type(Document const& document, Tree const& tree, CueTable const& cues);

}  // namespace dragoman
