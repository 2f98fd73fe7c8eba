// "This cooperation is expected only if the two states find common ground": an event noun that points back and names nobody
// is done by the pair that its sentence speaks of. Only a plural whose members the text has named counts, and only one.
#include <algorithm>

#include "event/event_sides.h"

namespace dragoman {

TokenList pair_beside(CodingScene const& s, Predicate const& deed) {
  if (deed.kind != PredicateKind::kNoun) return {};
  auto const points_back = [&](std::uint32_t t) {
    std::string_view const word = s.tree.tokens[t].lemma;
    return word == "this" || word == "these" || word == "such";
  };
  auto const modifiers = s.tree.children(deed.token);
  if (std::none_of(modifiers.begin(), modifiers.end(), points_back)) return {};
  Sentence const& sentence = s.tree.sentences[deed.sentence];
  TokenList found;
  for (EntityMention const& m : s.mentions.entities)
    if (m.members.size() > 1 && m.head >= sentence.begin && m.head < sentence.end) found.push_back(m.head);
  return found.size() == 1 ? found : TokenList{};
}

}  // namespace dragoman
