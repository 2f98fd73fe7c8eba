// Finds who is said to have said, thought or wanted what. Pure function of its inputs; any thread.
#pragma once

#include <vector>

#include "attribution/attribution.h"
#include "ingest/document.h"
#include "lexicon/cue_table.h"
#include "mention/mention.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman {

/// Fills `out` (cleared first) with the document's attributions in text order of their content, ids = index,
/// parents linked. Spans are bytes of `document.text`. `tree`, `mentions`, `predicates` are those of the document.
/// Content spans are at least one token; an attribution without named speaker has an empty speaker span.
/// Scheme: PARC 3 / PolNeAR (Pareti 2015; Newell, Margolin and Ruths 2018).
void find_attributions(Document const& document, Tree const& tree, Mentions const& mentions,
                       Predicates const& predicates, CueTable const& cues, std::vector<Attribution>& out);

}  // namespace dragoman
