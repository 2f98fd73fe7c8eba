// Who stands in a phrase of what is asked, backed or turned down, and is not who is asked, backed or turned down. A demand is
// made of somebody: what it asks for ("called for a special prosecutor") and whom it wants something done to ("wants the
// prisoner released") are its content (Searle 1969 on directives). Whoever backs strikes against a group does not back the
// group, and whoever brushes aside criticism of a man says nothing against the man.
#include <algorithm>

#include "base/one_of.h"
#include "event/event_sides.h"

namespace dragoman {

namespace {

Token const* above(CodingScene const& s, std::uint32_t token) {
  std::int32_t const head = s.tree.tokens[token].head;
  return head < 0 ? nullptr : &s.tree.tokens[static_cast<std::size_t>(head)];
}

/// "called for a special prosecutor", "for an independent commission": does not exist yet.
bool is_wished_for(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  Token const& t = s.tree.tokens[token];
  if (event.type != EventType::kRequest || t.prep != "for" || t.head != static_cast<std::int32_t>(event.trigger)) return false;
  EntityMention const* m = s.phrases.mention_at(token);
  if (m != nullptr && !m->actor_id.empty()) return false;
  std::int32_t const det = s.tree.child(token, Rel::kDet);
  std::string_view const word = det < 0 ? std::string_view() : s.tree.tokens[static_cast<std::size_t>(det)].lower;
  if (one_of(word, {"a", "an", "another"})) return true;
  return det < 0 && one_of(t.lower, {"prosecutor", "counsel", "commission", "panel", "tribunal", "force", "monitors", "observers", "peacekeepers"});
}

/// "wants him banned from the country", "requested that she be released": who bans and releases is asked.
bool is_done_to(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  Token const& t = s.tree.tokens[token];
  if (event.type != EventType::kRequest || !event.rule.starts_with("compose.demand.") || t.head < 0 || t.head == static_cast<std::int32_t>(event.trigger)) return false;
  std::int32_t const id = s.predicates.at_token[static_cast<std::size_t>(t.head)];
  if (id < 0) return false;
  Predicate const& done = s.predicates.all[static_cast<std::size_t>(id)];
  bool const subject = one_of(t.rel, {Rel::kNsubj, Rel::kNsubjPass});
  bool const before = token < done.token && done.token > event.trigger;
  return done.kind == PredicateKind::kVerb && done.passive && subject && before;
}

/// "requested a police investigation of the mayor": the noun says who is asked.
bool is_aim_of_asked(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  Token const* const noun = above(s, token);
  if (event.type != EventType::kRequest || !event.rule.starts_with("compose.demand.sanctions") || noun == nullptr || s.tree.tokens[token].rel != Rel::kNmod) return false;
  if (!one_of(noun->lemma, {"investigation", "inquiry", "probe", "audit", "prosecution"}) || !one_of(s.tree.tokens[token].prep, {"of", "into", "against", "on"})) return false;
  auto const children = s.tree.children(static_cast<std::uint32_t>(s.tree.tokens[token].head));
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return one_of(s.tree.tokens[c].rel, {Rel::kCompound, Rel::kNmodPoss}) && s.phrases.is_party(c); });
}

/// "endorsed strikes on the rebels", "backs the containment of the group".
bool is_opposed_by_backed(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  Token const* const noun = above(s, token);
  if (event.type != EventType::kSupport || noun == nullptr || s.tree.tokens[token].rel != Rel::kNmod) return false;
  std::string_view const prep = s.tree.tokens[token].prep;
  if (one_of(prep, {"against", "on"})) return one_of(noun->lemma, {"strike", "airstrike", "sanction", "action", "attack", "measure", "embargo", "ban", "lawsuit", "case", "fight", "campaign", "charge", "boycott"});
  return prep == "of" && one_of(noun->lemma, {"containment", "impeachment", "prosecution", "removal", "ouster", "bombing", "destruction", "defeat", "expulsion", "deportation", "isolation", "invasion", "boycott"});
}

/// "their support for terminating his contracts".
bool is_struck_by_backed(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  if (event.type != EventType::kSupport) return false;
  for (int step = 0; step < 4 && s.tree.tokens[token].head >= 0; ++step) {
    token = static_cast<std::uint32_t>(s.tree.tokens[token].head);
    if (token == event.trigger) return false;
    Token const& deed = s.tree.tokens[token];
    if (deed.tag == "VBG" && one_of(deed.lemma, {"terminate", "cancel", "ban", "bar", "bomb", "remove", "oust", "impeach", "prosecute", "deport", "expel", "arrest", "sanction", "punish", "censure", "defund"})) return true;
  }
  return false;
}

/// "dismissed criticism of the mayor", "defied measures against him".
bool is_spoken_against(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  Token const* const noun = above(s, token);
  if (event.type != EventType::kReject || noun == nullptr || s.tree.tokens[token].rel != Rel::kNmod) return false;
  std::string_view const prep = s.tree.tokens[token].prep;
  if (prep == "of") return noun->lemma == "criticism";
  return prep == "against" && one_of(noun->lemma, {"criticism", "accusation", "allegation", "charge", "complaint", "measure", "sanction", "case", "lawsuit", "claim"});
}

/// "took aim at his support for X": who supports X is meant.
bool is_backed_by_blamed(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  Token const* const noun = above(s, token);
  if (event.type != EventType::kAccuse || event.mode == "investigate" || noun == nullptr || s.tree.tokens[token].rel != Rel::kNmod) return false;
  if (!one_of(s.tree.tokens[token].prep, {"for", "of"}) || !one_of(noun->lemma, {"support", "endorsement", "backing", "praise", "embrace", "admiration"})) return false;
  return s.tree.child(static_cast<std::uint32_t>(s.tree.tokens[token].head), Rel::kNmodPoss) >= 0;
}

/// "on CNN, she urged", "criticised him on Fox News", "supported it in the Senate": where words are said.
bool is_stage(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  Token const& t = s.tree.tokens[token];
  if (!is_said(static_cast<std::uint8_t>(event.type)) || event.type == EventType::kProtest || t.head != static_cast<std::int32_t>(event.trigger)) return false;
  if (s.tree.tokens[event.trigger].pos != Upos::kVerb) return false;
  EntityMention const* m = s.phrases.mention_at(token);
  if (m == nullptr || m->head != token) return false;
  bool const addressed = token > event.trigger && one_of(s.tree.tokens[event.trigger].lemma, {"call", "prevail", "lean", "turn", "round", "press", "vote"});
  if (t.prep == "on") return !addressed && m->sector.find("JRN") != std::string_view::npos;
  return t.prep == "in" && m->sector.find("LEG") != std::string_view::npos && m->kind != MentionKind::kPerson;
}

/// "Ana Ruiz, 30, of Reno, Nevada was arrested": the parser takes the state for a second one.
bool is_of_home_town(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  Token const& t = s.tree.tokens[token];
  if (!one_of(event.type, {EventType::kAssault, EventType::kCoerce, EventType::kAccuse, EventType::kSanction}) || event.recipients.size() < 2) return false;
  if (t.pos != Upos::kPropn || s.phrases.entity_label(token) != "GPE" || !t.prep.empty()) return false;
  std::uint32_t at = s.tree.subtree(token).begin;
  if (at < 3 || s.tree.tokens[at - 1].text != ",") return false;
  at -= 2;
  if (s.phrases.entity_label(at) != "GPE") return false;
  for (int step = 0; step < 3 && at > 0 && s.tree.tokens[at].pos == Upos::kPropn; ++step) --at;
  return one_of(s.tree.tokens[at].lower, {"of", "from", "in"});
}

/// "not naming those killed pending notification of relatives".
bool is_awaited(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  for (int step = 0; step < 4 && token != event.trigger; ++step) {
    std::uint32_t const begin = s.tree.subtree(token).begin;
    if (s.tree.tokens[begin].lower == "pending" || (begin > 0 && s.tree.tokens[begin - 1].lower == "pending")) return true;
    if (s.tree.tokens[token].head < 0) return false;
    token = static_cast<std::uint32_t>(s.tree.tokens[token].head);
  }
  return false;
}

/// "the deadliest shooting in U.S. history".
bool is_of_history(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  Token const* const noun = above(s, token);
  return event.type == EventType::kAssault && noun != nullptr && noun->lemma == "history" && noun->prep == "in";
}

/// "shot a gun into the sky".
bool is_own_weapon(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  Token const& t = s.tree.tokens[token];
  if (event.type != EventType::kAssault || t.rel != Rel::kObj || t.pos != Upos::kNoun || !one_of(s.tree.tokens[event.trigger].lemma, {"shoot", "fire", "discharge"})) return false;
  return one_of(t.lemma, {"gun", "handgun", "pistol", "rifle", "shotgun", "weapon", "firearm", "revolver", "bullet", "round"});
}

}  // namespace

bool is_content_alone(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  if (is_wished_for(s, event, token) || is_done_to(s, event, token) || is_opposed_by_backed(s, event, token)) return true;
  if (is_spoken_against(s, event, token) || is_backed_by_blamed(s, event, token)) return true;
  if (is_aim_of_asked(s, event, token) || is_struck_by_backed(s, event, token) || is_of_home_town(s, event, token) || is_awaited(s, event, token)) return true;
  return is_stage(s, event, token) || is_of_history(s, event, token) || is_own_weapon(s, event, token);
}

}  // namespace dragoman
