// Which events are told again: "gunmen shot a judge ... the attack", "this arrest", "the raid angered Ankara".
#pragma once

#include <vector>

#include "event/event_mention.h"
#include "mention/mention.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman {

/// Finds definite event nouns that resume an event of the same type told before, with no clash of parties, mode, place,
/// day or figures, and sets same_as (always the first mention of a chain) and its basis: "coref:demonstrative",
/// "coref:definite", "coref:subject" ("the bombing wounded nine"). The later mention takes over parties, place and day
/// that it does not give itself, the first one the figures it lacks. Deterministic; safe on any thread.
void link_rementions(Tree const& tree, Mentions const& mentions, Predicates const& predicates, std::vector<EventMention>& events);

}  // namespace dragoman
