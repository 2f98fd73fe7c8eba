// Which mentions of a document name the same actor.
#pragma once

#include "ingest/document.h"
#include "mention/mention.h"
#include "syntax/tree.h"

namespace dragoman {

class Lexicon;

/// Gives every mention a chain and hands actor, country and sector down the chain. Works in the order of precision of
/// Lee et al. 2013: same actor or same name, acronym and apposition, definite description, pronoun. The rule of a
/// mention resolved here starts with "coref:". A plural that stands for several mentions ("both sides", "the two
/// countries") lists them in `members`, keeps its own chain and has no actor_id.
void link_mentions(Document const& document, Tree const& tree, Lexicon const& lexicon, std::vector<EntityMention>& mentions);

}  // namespace dragoman
