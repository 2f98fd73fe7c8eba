// Can this document hold an event at all? Asked before entities are looked for. Pure function; any thread.
#pragma once

#include "ingest/document.h"
#include "lexicon/frame_table.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman {

/// False only where code_events() neither reports nor holds back an event, whatever the entities of the document are.
/// `predicates` are the tree's, found without mentions.
bool may_hold_events(Document const& document, Tree const& tree, Predicates const& predicates, FrameTable const& frames);

}  // namespace dragoman
