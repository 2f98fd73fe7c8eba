// A report names a person in full once and by his surname afterwards. Violence told with the short name is done by or to the
// same man: the event carries the fullest name the text has for him, as it carries the antecedent of a pronoun, because
// lists of victims are compared by name. Only names made of the short one and more stand for it.
#include "event/told_parties.h"

#include <algorithm>

namespace dragoman {

namespace {

bool is_name_of_person(Tree const& tree, EntityMention const& m) {
  if (m.kind != MentionKind::kPerson || m.is_pronoun || m.is_plural) return false;
  constexpr std::uint32_t kLongest = 7;
  if (m.tokens.size() > kLongest) return false;
  for (std::uint32_t t = m.tokens.begin; t < m.tokens.end; ++t)
    if (tree.tokens[t].pos != Upos::kPropn && tree.tokens[t].rel != Rel::kFlat) return false;
  return true;
}

/// Every word of the short name stands in the long one, in the same order, and the long one has more.
bool extends(Tree const& tree, EntityMention const& longer, EntityMention const& name) {
  if (longer.tokens.size() <= name.tokens.size()) return false;
  std::uint32_t at = longer.tokens.begin;
  for (std::uint32_t t = name.tokens.begin; t < name.tokens.end; ++t, ++at) {
    while (at < longer.tokens.end && tree.tokens[at].text != tree.tokens[t].text) ++at;
    if (at == longer.tokens.end) return false;
  }
  return true;
}

}  // namespace

void name_in_full(CodingScene const& s, std::vector<EventMention>& events) {
  auto const full = [&](Participant& p) {
    EntityMention const* m = mention_of(s.mentions, p);
    if (m == nullptr || m->chain < 0 || !is_name_of_person(s.tree, *m)) return;
    EntityMention const* best = m;
    for (EntityMention const& other : s.mentions.entities)
      if (other.chain == m->chain && other.tokens.size() > best->tokens.size() && is_name_of_person(s.tree, other) && extends(s.tree, other, *m)) best = &other;
    if (best != m) p = {static_cast<std::int32_t>(best->id), best->span, p.head};
  };
  for (EventMention& e : events) {
    if (e.type != EventType::kAssault) continue;
    for (auto* list : {&e.actors, &e.recipients})
      for (Participant& p : *list) full(p);
  }
}

}  // namespace dragoman
