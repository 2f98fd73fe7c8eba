// The order matters: times and places first, so that "March" and "Karachi" are no actors, then actors, then chains,
// which need every mention; then terms of office, which are times once their holder is known. Quantities need only times.
#include "mention/find_mentions.h"

#include <array>
#include <memory_resource>

#include "lexicon/lexicon.h"
#include "mention/actor_finder.h"
#include "mention/coreference.h"
#include "mention/place_finder.h"
#include "mention/quantity_finder.h"
#include "mention/timex.h"

namespace dragoman {

Mentions find_mentions(Document const& document, Tree const& tree, Lexicon const& lexicon, Gazetteer const* gazetteer) {
  std::array<std::byte, 1 << 15> first;  // enough for a paragraph
  std::pmr::monotonic_buffer_resource memory(first.data(), first.size());
  DocumentWords const words(tree, lexicon.aliases(), lexicon.agents(), &memory);
  ActorSources const sources{lexicon.actors(), lexicon.aliases(), lexicon.agents(), words};
  Mentions out;
  out.times = find_times(document, tree, &lexicon.periods(), &words.names());
  find_places(document, tree, lexicon, gazetteer, words, out.places);
  out.entities = find_actors(document, tree, sources, out.times, out.places);
  link_mentions(document, tree, sources, out.entities);
  find_terms_of_office(document, tree, sources, lexicon.periods(), out.entities, out.times);
  out.quantities = find_quantities(tree, sources, out.times);
  out.entity_at.assign(tree.tokens.size(), -1);
  for (EntityMention const& mention : out.entities) out.entity_at[mention.head] = static_cast<std::int32_t>(mention.id);
  return out;
}

}  // namespace dragoman
