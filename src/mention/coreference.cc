// Lee et al. 2013, "Deterministic coreference resolution based on entity-centric, precision-ranked rules": the surest
// sieve first, each one building on the chains of those before.
#include "mention/coreference.h"

#include "mention/mention_chains.h"

namespace dragoman {

void link_mentions(Document const& document, Tree const& tree, ActorSources const& sources,
                   std::vector<EntityMention>& mentions) {
  MentionChains chains(document, tree, sources, mentions);
  link_names(chains);
  link_structures(chains);
  link_descriptions(chains);
  Speakers const speakers(chains);
  link_pronouns(chains, speakers);
  link_first_person(chains, speakers);
  link_possessors(chains);
  fill_home_country(chains);
  chains.write();
}

}  // namespace dragoman
