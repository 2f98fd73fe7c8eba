// Noun phrases that can be party to an event, resolved to actors by name, office, demonym and agent noun.
#pragma once

#include <vector>

#include "ingest/document.h"
#include "mention/actor_sources.h"
#include "mention/mention.h"
#include "syntax/tree.h"

namespace dragoman {

/// All entity mentions of the document in text order, pronouns included, ids set, chains not yet.
/// Time expressions in `times` are no actors; `places` give the country of places the lexicon does not list. Codes are
/// composed as CAMEO does: country, then the sector by its CAMEO role ("Pakistani soldiers": PAKMIL). Pure; thread-safe.
std::vector<EntityMention> find_actors(Document const& document, Tree const& tree, ActorSources const& sources,
                                       std::vector<Timex> const& times, std::vector<PlaceMention> const& places);

}  // namespace dragoman
