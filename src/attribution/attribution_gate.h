// Can this document hold an attribution at all? Asked before entities are looked for. Pure function; any thread.
#pragma once

#include "ingest/document.h"
#include "lexicon/cue_table.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman {

/// False only where find_attributions() finds nothing, whatever the entities of the document are. `predicates` are the
/// tree's, found without mentions.
bool may_hold_attributions(Document const& document, Tree const& tree, Predicates const& predicates, CueTable const& cues);

}  // namespace dragoman
