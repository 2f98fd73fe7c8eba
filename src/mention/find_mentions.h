// Who, where, when and how many, in one pass over a parsed document.
#pragma once

#include "ingest/document.h"
#include "mention/mention.h"
#include "syntax/tree.h"

namespace dragoman {

class Lexicon;
class Gazetteer;

/// Finds times, places, actors and quantities and links mentions of one actor into chains. Spans of the result are
/// tokens of `tree` and bytes of `document.text`. Without a gazetteer places carry no coordinates. Never fails: what
/// cannot be resolved keeps empty fields. Pure; thread-safe while the arguments are not written.
Mentions find_mentions(Document const& document, Tree const& tree, Lexicon const& lexicon, Gazetteer const* gazetteer);

}  // namespace dragoman
