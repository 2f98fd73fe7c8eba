// The work is in actor_composer.h; here it is only set up.
#include "mention/actor_finder.h"

#include "mention/actor_composer.h"

namespace dragoman {

std::vector<EntityMention> find_actors(Document const& document, Tree const& tree, ActorSources const& sources,
                                       std::vector<Timex> const& times, std::vector<PlaceMention> const& places) {
  ActorContext const context(document, tree, sources, times, places);
  return ActorComposer(context).take();
}

}  // namespace dragoman
