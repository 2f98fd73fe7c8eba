// Noun phrases that can be party to an event, resolved to actors by name, office, demonym and agent noun.
#pragma once

#include <vector>

#include "ingest/document.h"
#include "mention/mention.h"
#include "syntax/tree.h"

namespace dragoman {

class Lexicon;

/// All entity mentions of the document in text order, pronouns included, ids set, chains not yet.
/// Time expressions already found in `times` are no actors. Codes are composed as CAMEO does: country, then the
/// sector by its CAMEO role ("Pakistani soldiers": PAKMIL). Pure; thread-safe.
std::vector<EntityMention> find_actors(Document const& document, Tree const& tree, Lexicon const& lexicon,
                                       std::vector<Timex> const& times);

}  // namespace dragoman
