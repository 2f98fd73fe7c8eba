// Whom a threat or a sanction is meant for when its own clause does not say: who is to be punished ("to punish Vilnius,
// Beijing recalled its ambassador") or whose conduct decides it ("if Tirana does not surrender the man, Rome will recall
// its officers"). Searle 1969 on the addressee of conditional speech acts; what belongs to the actor is no addressee.
#include <algorithm>

#include "event/event_draft.h"

namespace dragoman {

namespace {

/// A dismissal or a verdict falls on whom it names, be he the actor's own ("sacked its treasurer").
bool is_hostile_step(EventDraft const& draft) {
  auto const t = static_cast<EventType>(draft.type);
  return t == EventType::kThreaten || (t == EventType::kSanction && draft.mode != "expel" && draft.mode != "convict");
}

std::int32_t chain_of(CodingScene const& s, std::uint32_t token) {
  EntityMention const* m = s.phrases.mention_at(token);
  return m != nullptr && m->head == token ? static_cast<std::int32_t>(m->chain) : -1;
}

/// "its ambassador" of the actor; a pronoun that nobody resolved means the subject.
bool is_own(CodingScene const& s, TokenList const& actors, std::uint32_t token) {
  return std::any_of(s.tree.children(token).begin(), s.tree.children(token).end(), [&](std::uint32_t c) {
    if (s.tree.tokens[c].rel != Rel::kNmodPoss) return false;
    std::int32_t const owner = chain_of(s, c);
    if (owner < 0 && s.tree.tokens[c].pos == Upos::kPron) return true;
    return std::any_of(actors.begin(), actors.end(), [&](std::uint32_t a) { return a == c || (owner >= 0 && chain_of(s, a) == owner); });
  });
}

bool is_other_party(CodingScene const& s, TokenList const& actors, std::uint32_t token) {
  if (!s.phrases.is_party(token)) return false;
  std::int32_t const chain = chain_of(s, token);
  return std::none_of(actors.begin(), actors.end(), [&](std::uint32_t a) { return a == token || (chain >= 0 && chain_of(s, a) == chain); });
}

}  // namespace

void take_addressee(CodingScene const& s, EventDraft& draft) {
  if (!draft.coded() || !is_hostile_step(draft) || draft.reciprocal) return;
  auto& recipients = draft.of(Role::kRecipient);
  auto const& actors = draft.of(Role::kActor);
  bool const violent = static_cast<EventType>(draft.type) == EventType::kThreaten && draft.mode == "violence";  // "threatened to kill his wife"
  erase_if(recipients, [&](std::uint32_t t) { return (!violent && is_own(s, actors, t)) || (chain_of(s, t) >= 0 && s.phrases.is_party(t) && !is_other_party(s, actors, t)); });
  if (!recipients.empty() || actors.empty()) return;
  for (Predicate const& p : s.predicates.all) {
    if (p.governor != static_cast<std::int32_t>(draft.predicate)) continue;
    bool const purpose = p.governed == Governed::kPurpose;
    if (!purpose && p.governed != Governed::kConditional) continue;
    for (Argument const& a : p.arguments) {
      bool const place = a.slot == (purpose ? Slot::kObject : Slot::kSubject);
      std::uint32_t const token = s.phrases.meant(a.token);
      if (place && !a.inherited && is_other_party(s, actors, token)) recipients.push_back(token);
    }
    if (!recipients.empty()) return;
  }
}

/// The subjunctive has no "to": "insisted that the bank repay the loan".
TokenList told_to(CodingScene const& s, Predicate const& verb) {
  TokenList out;
  for (std::uint32_t c : s.tree.children(verb.token)) {
    Token const& clause = s.tree.tokens[c];
    if (clause.rel != Rel::kCcomp || clause.tag != "VB" || clause.mark == "to" || s.tree.child(c, Rel::kAux) >= 0) continue;
    if (std::int32_t const who = s.tree.child(c, Rel::kNsubj); who >= 0) out.push_back(s.phrases.meant(static_cast<std::uint32_t>(who)));
  }
  return out;
}

}  // namespace dragoman
