// Which events are told again: "gunmen shot a judge ... the attack", "this arrest", "the raid angered Ankara".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "event/event_mention.h"
#include "mention/mention.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman {

/// `event` tells the event `target` again; the target is always the first mention of a chain.
struct EventIdentity {
  std::uint32_t event = 0, target = 0;
  std::string basis;  ///< "coref:demonstrative", "coref:definite", "coref:subject" ("the bombing wounded nine")
};

/// Finds definite event nouns that resume an event of the same type told before, with no clash of parties, mode, place,
/// day or figures. The later mention takes over parties, place and day that it does not give itself, the first one the
/// figures it lacks. Deterministic; needs the final realis. Safe on any thread.
std::vector<EventIdentity> link_rementions(Tree const& tree, Mentions const& mentions, Predicates const& predicates, std::vector<EventMention>& events);

}  // namespace dragoman
