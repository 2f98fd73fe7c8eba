// Realis is made in steps; here the last one: what the clause says and in whose mouth it stands are combined, once.
#pragma once

#include <vector>

#include "attribution/attribution.h"
#include "event/event_mention.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman {

/// Sets `attribution` (the innermost whose content holds the trigger), `factuality` (that of the predicate) and the final
/// `realis` of each event, by one table over what the clause calls actual (docs/formats/realis.md): conditions, then what
/// is finite and past, then plans, then the factuality of nouns, infinitives and gerunds.
void combine_realis(Tree const& tree, Predicates const& predicates, std::vector<Attribution> const& attributions,
                    std::vector<EventMention>& events);

}  // namespace dragoman
