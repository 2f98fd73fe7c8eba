// Only people are murdered, assassinated and kidnapped. A name that nobody lists, taken for a town or a firm because it also
// is one or because the text stands in capitals, is a person's where such a deed is done to it directly.
#include "event/told_parties.h"

#include "base/one_of.h"

namespace dragoman {

namespace {

bool is_unknown_name(Tree const& tree, EntityMention const& m) {
  if (m.is_pronoun || m.is_plural || !m.actor_id.empty() || m.kind == MentionKind::kState) return false;
  if (!one_of(m.kind, {MentionKind::kPlace, MentionKind::kOrganization, MentionKind::kCompany, MentionKind::kThing, MentionKind::kFacility, MentionKind::kBuilding})) return false;
  for (std::uint32_t t = m.tokens.begin; t < m.tokens.end; ++t)
    if (tree.tokens[t].pos != Upos::kPropn) return false;
  return true;
}

/// Not where it happened: no preposition before it but "of".
bool undergoes(Tree const& tree, Participant const& p) {
  if (p.head < 0) return false;
  std::string_view const prep = tree.tokens[static_cast<std::size_t>(p.head)].prep;
  return prep.empty() || prep == "of";
}

}  // namespace

void take_for_people(CodingScene const& s, Mentions& mentions, std::vector<EventMention> const& events) {
  for (EventMention const& e : events) {
    if (e.type != EventType::kAssault || !in_group(s, e.trigger, "DONE_TO_PEOPLE")) continue;
    for (Participant const& p : e.recipients) {
      EntityMention const* m = mention_of(s.mentions, p);
      if (m == nullptr || !is_unknown_name(s.tree, *m) || !undergoes(s.tree, p)) continue;
      EntityMention& person = mentions.entities[m->id];
      person.kind = MentionKind::kPerson;
      person.is_party = true;
      person.country.clear();
      person.cameo.clear();
      person.rule += "+deed";
    }
  }
}

}  // namespace dragoman
