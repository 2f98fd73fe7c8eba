// Realis is made in steps; here the last one: what the clause says and in whose mouth it stands are combined, once.
#pragma once

#include <vector>

#include "attribution/attribution.h"
#include "event/event_mention.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman {

/// Sets `attribution` (the innermost whose content holds the trigger), `factuality` (that of the predicate) and the final
/// `realis` of each event. Table, first line that fits wins:
///   denied by its attribution (stance denies)         -> stays as the clause says: a denial is a claim, not a fact
///   in an if-clause                                   -> hypothetical
///   limited by a condition and not past               -> conditional
///   content of an intention or forecast, not past     -> future
///   else                                              -> as the clause says
void combine_realis(Tree const& tree, Predicates const& predicates, std::vector<Attribution> const& attributions,
                    std::vector<EventMention>& events);

}  // namespace dragoman
