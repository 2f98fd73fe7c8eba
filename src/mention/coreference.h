// Which mentions of a document name the same actor.
#pragma once

#include <vector>

#include "ingest/document.h"
#include "mention/actor_sources.h"
#include "mention/mention.h"
#include "syntax/tree.h"

namespace dragoman {

/// Gives every mention a chain and hands actor, country and sector down the chain. Works in the order of precision of
/// Lee et al. 2013: same actor or same name, acronym, apposition and copula, definite description, pronoun. The rule of
/// a mention resolved here starts with "coref:". A plural that stands for several mentions ("both sides", "the two
/// countries", "they" after "Iran and Iraq") lists them in `members`, keeps its own chain and has no actor_id.
/// `mentions` are those of find_actors: in text order, ids set. Pure; thread-safe.
void link_mentions(Document const& document, Tree const& tree, ActorSources const& sources,
                   std::vector<EntityMention>& mentions);

}  // namespace dragoman
