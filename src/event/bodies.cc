// "FMLN guerrillas", "members of the Shining Path", "soldiers of the Honduran army": the phrase names the people who did it
// and the body they did it for. Both are answerable, so both stand among the actors, each with its own words.
#include "event/told_parties.h"

#include <algorithm>

#include "base/one_of.h"

namespace dragoman {

namespace {

bool is_body(MentionKind kind) {
  return one_of(kind, {MentionKind::kRebel, MentionKind::kMilitary, MentionKind::kPolice, MentionKind::kOrganization, MentionKind::kGovernment, MentionKind::kParty});
}

/// The name of the body inside the phrase of its people, or null.
EntityMention const* body_in(CodingScene const& s, EntityMention const& people) {
  for (EntityMention const& m : s.mentions.entities) {
    bool const named = !m.is_pronoun && !m.actor_id.empty() && m.actor_id == people.actor_id && m.head != people.head && is_body(m.kind);
    if (named && s.tree.tokens[m.head].sentence == s.tree.tokens[people.head].sentence && s.tree.is_ancestor(people.head, m.head)) return &m;
  }
  return nullptr;
}

}  // namespace

void add_bodies(CodingScene const& s, std::vector<EventMention>& events) {
  for (EventMention& e : events) {
    if (e.reciprocal || !one_of(e.type, {EventType::kAssault, EventType::kCoerce})) continue;
    std::vector<Participant> told;
    for (Participant const& p : e.actors) {
      told.push_back(p);
      EntityMention const* people = mention_of(s.mentions, p);
      EntityMention const* body = people == nullptr || people->actor_id.empty() ? nullptr : body_in(s, *people);
      if (body == nullptr) continue;
      bool const stands = std::any_of(e.actors.begin(), e.actors.end(), [&](Participant const& a) { return a.span == body->span; });
      if (!stands) told.push_back({static_cast<std::int32_t>(body->id), body->span, static_cast<std::int32_t>(body->head)});
    }
    e.actors = std::move(told);
  }
}

}  // namespace dragoman
