// PLOVER and CAMEO code what political actors do (Schrodt 2012, ch. 1; PLOVER manual 2021: "actors of political
// interest"). What makes one: an entry in the lexicon, a sector that is not private, a body; of plain people, a group.
#include "event/public_parties.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "base/one_of.h"

namespace dragoman {

bool PublicParties::same(Participant const& a, Participant const& b) const {
  EntityMention const *x = mention_of(mentions_, a), *y = mention_of(mentions_, b);
  if (x == nullptr || y == nullptr) return false;
  if (x->id == y->id) return true;
  if (x->is_plural || y->is_plural) return false;
  return x->chain >= 0 && x->chain == y->chain;
}

bool PublicParties::is_party(Participant const& p) const {
  EntityMention const* m = mention_of(mentions_, p);
  if (m == nullptr) return false;
  if (m->is_pronoun && m->actor_id.empty() && m->country.empty()) return false;
  bool const staffed = (!m->sector.empty() || !m->country.empty()) && one_of(m->kind, {MentionKind::kVehicle, MentionKind::kBuilding});  // "an embassy"
  return m->is_party || m->kind == MentionKind::kPerson || staffed;
}

bool PublicParties::is_public(Participant const& p) const {
  if (!is_party(p)) return false;
  EntityMention const& m = *mention_of(mentions_, p);
  if (!m.actor_id.empty()) return true;
  bool const is_private = one_of(m.sector, {"", "CVL", "BUS", "EDU", "JRN", "MED", "AGR"});
  if (one_of(m.kind, {MentionKind::kPerson, MentionKind::kCivilian})) return !is_private || (m.is_plural && !m.sector.empty());  // "students", "villagers"
  if (one_of(m.kind, {MentionKind::kCompany, MentionKind::kMedia})) return !m.country.empty();
  return true;
}

bool PublicParties::is_politician(Participant const& p) const {
  EntityMention const* m = mention_of(mentions_, p);
  if (m == nullptr || m->is_plural || !one_of(m->kind, {MentionKind::kPerson, MentionKind::kParty, MentionKind::kMedia})) return false;
  return (m->kind == MentionKind::kPerson && m->sector == "GOV") || one_of(m->sector, {"LEG", "ELI", "PTY", "JRN", "MED"});
}

bool PublicParties::has_party(PartyList const& list) const {
  return std::any_of(list.begin(), list.end(), [&](Participant const& p) { return is_party(p); });
}

bool PublicParties::acts_in_public(PartyList const& list) const {
  return std::any_of(list.begin(), list.end(), [&](Participant const& p) { return is_public(p); });
}

bool PublicParties::governs(PartyList const& list) const {
  return std::any_of(list.begin(), list.end(), [&](Participant const& p) {
    if (!is_public(p)) return false;
    EntityMention const& m = *mention_of(mentions_, p);
    if (m.kind == MentionKind::kPerson) return one_of(m.sector, {"GOV", "OPP", "IGO", "REB"});
    return one_of(m.kind, {MentionKind::kState, MentionKind::kIgo, MentionKind::kGovernment, MentionKind::kMilitary, MentionKind::kRebel,
                           MentionKind::kParty, MentionKind::kOrganization});
  });
}

bool PublicParties::asks_questions(PartyList const& list) const {
  return std::any_of(list.begin(), list.end(), [&](Participant const& p) {
    EntityMention const* m = mention_of(mentions_, p);
    return m != nullptr && (m->kind == MentionKind::kMedia || one_of(m->sector, {"JRN", "MED"}));
  });
}

bool PublicParties::has_politician(PartyList const& list) const {
  return std::any_of(list.begin(), list.end(), [&](Participant const& p) { return is_politician(p); });
}

bool PublicParties::has_arms(PartyList const& list) const {
  return std::any_of(list.begin(), list.end(), [&](Participant const& p) {
    EntityMention const* m = mention_of(mentions_, p);
    return m == nullptr || one_of(m->kind, {MentionKind::kMilitary, MentionKind::kPolice, MentionKind::kRebel}) ||
           one_of(m->sector, {"MIL", "COP", "REB", "UAF", "CRM", "SPY"});
  });
}

bool PublicParties::has_law(PartyList const& list) const {
  return std::any_of(list.begin(), list.end(), [&](Participant const& p) {
    EntityMention const* m = mention_of(mentions_, p);
    return m != nullptr && (m->kind == MentionKind::kPolice || one_of(m->sector, {"COP", "JUD"}));
  });
}

bool PublicParties::speaks_alone(PartyList const& list) const {
  return !list.empty() && !governs(list) && std::all_of(list.begin(), list.end(), [&](Participant const& p) {
    EntityMention const* m = mention_of(mentions_, p);
    return is_politician(p) || m == nullptr || (m->kind == MentionKind::kPerson && !m->is_plural && m->sector.empty());
  });
}

bool PublicParties::all_same(PartyList const& list) const {
  return std::all_of(list.begin(), list.end(), [&](Participant const& p) { return same(p, list.front()); });
}

}  // namespace dragoman
