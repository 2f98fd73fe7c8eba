// Names of places, told from people and bodies of the same name, with coordinates.
#pragma once

#include <vector>

#include "ingest/document.h"
#include "mention/mention.h"
#include "syntax/tree.h"

namespace dragoman {

class DocumentWords;
class Gazetteer;
class Lexicon;

/// All mentions of places in text order, not overlapping. `rule` says how each was found: "entity" (the
/// recogniser), "name" (gazetteer and context), "state" (a country of the lexicon), "pair" ("Gainesville,
/// Fla."), "repeat" (a name found elsewhere in the document), "inside" (part of a body's name), "street",
/// "adjective" ("African"; names no location of an event). Coordinates are set where the gazetteer knows the
/// name; without a gazetteer only the recogniser's and the lexicon's places are found. `words` are those of the
/// tree. Pure; thread-safe.
void find_places(Document const& document, Tree const& tree, Lexicon const& lexicon,
                 Gazetteer const* gazetteer, DocumentWords const& words, std::vector<PlaceMention>& out);

}  // namespace dragoman
