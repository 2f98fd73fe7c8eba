// Who is party to an event told by two words ("refused to free them"): the outer word's own places come first, and where
// they name nobody, the one addressed in the inner clause or whom the inner event is done to.
#include <algorithm>

#include "base/one_of.h"
#include "event/event_sides.h"
#include "event/phrase_parties.h"
#include "event/role_places.h"

namespace dragoman {
namespace {

/// "Trump warned that the United States would": the speaker's own country.
bool is_own_state(CodingScene const& s, TokenList const& actors, std::uint32_t token) {
  EntityMention const* state = s.phrases.mention_at(token);
  return state != nullptr && state->kind == MentionKind::kState && std::any_of(actors.begin(), actors.end(), [&](std::uint32_t a) {
    EntityMention const* actor = s.phrases.mention_at(a);
    return actor != nullptr && actor->country == state->country;
  });
}

/// "would strike again if Iran rebuilt the plants": who must not do what the threat depends on.
TokenList warned_of(CodingScene const& s, Predicate const& clause) {
  TokenList out;
  for (Predicate const& p : s.predicates.all) {
    Token const& t = s.tree.tokens[p.token];
    if (t.rel != Rel::kAdvcl || t.head != static_cast<std::int32_t>(clause.token) || (t.mark != "if" && t.mark != "unless")) continue;
    for (Argument const& a : p.arguments)
      if (a.slot == Slot::kSubject && s.phrases.is_party(a.token)) out.push_back(s.phrases.meant(a.token));
  }
  return out;
}

/// "demanded the withdrawal of all Chadian forces from the port": whoever is to leave, not what they are to leave.
TokenList to_leave(CodingScene const& s, EventDraft const& draft, Predicate const* inner) {
  TokenList out;
  if (draft.type != static_cast<std::uint8_t>(EventType::kRequest) || inner == nullptr) return out;
  if (!one_of(inner->lemma, {"withdrawal", "pullout", "departure", "exit", "retreat", "evacuation"})) return out;
  for (std::uint32_t c : s.tree.children(inner->token))
    if (s.tree.tokens[c].rel == Rel::kNmod && s.tree.tokens[c].prep == "of" && s.phrases.is(c, PhraseKind::kArmed)) out.push_back(s.phrases.meant(c));
  return out;
}

/// The outer clause names no party: the one addressed in the inner clause, then whom the inner event is done to.
void take_from_inner(CodingScene const& s, EventDraft& draft, Predicate const& clause, EventDraft const* inner) {
  auto const& actors = draft.of(Role::kActor);
  auto& recipients = draft.of(Role::kRecipient);
  auto const take = [&](TokenList from) {
    erase_if(from, [&](std::uint32_t t) { return is_taken(actors, t); });
    if (!from.empty()) recipients = std::move(from);
  };
  bool const threat = draft.type == static_cast<std::uint8_t>(EventType::kThreaten);
  TokenList subject;
  for (Argument const& a : clause.arguments)
    if (a.slot == Slot::kSubject && !is_taken(actors, a.token) && !(threat && is_own_state(s, actors, a.token))) subject.push_back(s.phrases.meant(a.token));
  if (threat && subject.empty()) subject = warned_of(s, clause);
  bool const addressed = draft.type == static_cast<std::uint8_t>(EventType::kRequest) && !subject.empty();
  if (addressed) take(subject);
  else if (inner != nullptr && !inner->of(Role::kRecipient).empty()) take(inner->of(Role::kRecipient));
  else if (!subject.empty()) take(subject);
  if (inner != nullptr && recipients.empty()) take(inner->of(Role::kActor));
  if (recipients.empty() && inner == nullptr && clause.kind != PredicateKind::kNoun) take(objects_of(s, clause));
}

}  // namespace

void assign_composed_roles(CodingScene const& s, EventDraft& draft, RowRange roles, Predicate const* inner_predicate, EventDraft const* inner) {
  Predicate const& outer = s.predicates.all[draft.predicate];
  FrameArguments const arguments(s.tree, s.phrases, s.predicates, outer);
  auto const rows = s.frames.roles(roles);
  TypeRolesRow const defaults = s.frames.type_roles(draft.type);
  TokenList inner_token;
  if (inner_predicate != nullptr) inner_token.push_back(inner_predicate->token);
  if (inner != nullptr && inner->sense.main != nullptr) inner_token.push_back(inner->sense.main->token);
  auto& actors = draft.of(Role::kActor);
  auto& recipients = draft.of(Role::kRecipient);
  take_actors(s, arguments, false, rows, actors);
  auto const places = has_role(rows, Role::kRecipient) ? rows : s.frames.roles(defaults.recipients);
  TokenList not_these = actors;
  not_these.insert(not_these.end(), inner_token.begin(), inner_token.end());
  take_first(s, arguments, false, places, Role::kRecipient, defaults.descent, not_these, recipients);
  bool own_party = std::any_of(recipients.begin(), recipients.end(), [&](std::uint32_t t) { return s.phrases.is_party(t); });
  bool const turned_down = draft.type == static_cast<std::uint8_t>(EventType::kReject) && inner_predicate != nullptr && inner_predicate->kind == PredicateKind::kNoun;
  bool const asked = turned_down && inner != nullptr && inner->type == static_cast<std::uint8_t>(EventType::kRequest) && !inner->of(Role::kActor).empty();
  if (asked && !is_taken(actors, inner->of(Role::kActor).front())) {  // "Rome's demand for his extradition was refused": who asked
    recipients = inner->of(Role::kActor);
    own_party = true;
  } else if (turned_down && !own_party) {  // "declined an offer from Norway": whose it was
    std::uint32_t const whose = descend(s, arguments, inner_predicate->token, defaults.descent, actors, 3);
    own_party = s.phrases.is_party(whose) && !is_taken(actors, whose);
    if (own_party) recipients = {whose};
  }
  if (TokenList who = to_leave(s, draft, inner_predicate); !who.empty()) {
    recipients = std::move(who);
    own_party = true;
  }
  bool const closed = std::any_of(rows.begin(), rows.end(), [](FrameRoleRow const& r) { return r.role == Role::kRecipient && r.path.place == Place::kNone; });
  if (inner_predicate != nullptr && !own_party && !closed) take_from_inner(s, draft, *inner_predicate, inner);
  // "the two failed to agree": each with the other.
  if (recipients.empty() && inner != nullptr && inner->reciprocal && inner->of(Role::kActor).size() > 1 && draft.rule.starts_with("compose.fail.")) {
    draft.reciprocal = true;
    recipients = actors = inner->of(Role::kActor);
  }
  if (recipients.empty() && !closed && !(inner != nullptr && inner->reciprocal)) recipients = named_in_content(s, draft, outer);
  finish_parties(s, arguments, draft);
}

}  // namespace dragoman
