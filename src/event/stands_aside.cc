// Phrases that stand beside what is said or done and name nobody it is done to: when it was ("after talks with X"), for whom
// ("on behalf of X"), where it was said ("on Capitol Hill") or where the war is that somebody is for or against; whose death
// is looked into; names of laws, programmes, meetings and diseases. Frames and types look for recipients behind many
// prepositions and deep inside phrases, so each of these is met there.
#include <algorithm>

#include "base/one_of.h"
#include "event/event_sides.h"
#include "event/thing_kinds.h"

namespace dragoman {

namespace {

bool is_words(EventMention const& event) { return is_said(static_cast<std::uint8_t>(event.type)) && event.mode != "investigate"; }

std::uint32_t first_conjunct(Tree const& tree, std::uint32_t token) {
  for (int step = 0; step < 6 && tree.tokens[token].rel == Rel::kConj && tree.tokens[token].head >= 0; ++step) token = static_cast<std::uint32_t>(tree.tokens[token].head);
  return token;
}

/// Inside a phrase that tells when or for whom, below the word of the event.
bool is_while(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  bool const against = one_of(event.type, {EventType::kAccuse, EventType::kReject, EventType::kRequest});
  bool beside = false;
  for (int step = 0; step < 6 && token != event.trigger; ++step) {
    Token const& t = s.tree.tokens[token];
    beside = beside || one_of(t.prep, {"during", "amid", "throughout"}) || (against && (t.prep == "on_behalf_of" || t.lemma == "behalf"));
    if (t.head < 0) return false;
    token = static_cast<std::uint32_t>(t.head);
  }
  return beside && token == event.trigger;
}

/// "criticised it in Lyon", "said at the White House", "on Capitol Hill": states and capitals ("hit out at Rome") are parties
/// even so; a protest or a threat may be meant for the place.
bool is_place_of_words(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  if (one_of(event.type, {EventType::kProtest, EventType::kThreaten, EventType::kConcede})) return false;
  EntityMention const* m = s.phrases.mention_at(token);
  if (m == nullptr || m->head != token) return false;
  std::string_view const prep = s.tree.tokens[token].prep;
  bool const within = one_of(prep, {"in", "at", "near"});
  if (m->rule == "metonym" && m->actor_id != m->country) return within || (prep == "on" && one_of(s.tree.tokens[token].lower, {"hill", "street"}));
  return within && m->kind == MentionKind::kPlace && m->actor_id.empty();
}

/// "his support for the war in Mali", "opposed military action in Mali".
bool is_theatre(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  if (event.type != EventType::kSupport && !event.rule.starts_with("reject.")) return false;
  Token const& t = s.tree.tokens[first_conjunct(s.tree, token)];
  if (t.head < 0 || !one_of(t.prep, {"in", ""})) return false;
  auto const above = static_cast<std::uint32_t>(t.head);
  bool const war = one_of(s.tree.tokens[above].lemma, {"war", "invasion", "airstrike", "bombing"}) || in_group(s, above, "CAMPAIGN_OF_WAR");
  return war && (!t.prep.empty() ? t.rel == Rel::kNmod : t.rel == Rel::kCompound && s.tree.tokens[above].lemma == "war");
}

/// "investigating the shooting of a boy", "the attack on the consulate": he and it are not looked into.
bool is_victim_of_crime(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  if (event.type != EventType::kAccuse || event.mode != "investigate" || token == event.trigger) return false;
  std::uint32_t at = first_conjunct(s.tree, token);
  for (int step = 0; step < 3 && s.tree.tokens[at].head >= 0; ++step) {
    auto const up = static_cast<std::uint32_t>(s.tree.tokens[at].head);
    bool const undergoes = one_of(s.tree.tokens[at].prep, {"of", "on", "against"}) && s.tree.tokens[at].rel == Rel::kNmod;
    bool const crime = up != event.trigger && one_of(s.tree.tokens[up].lemma, {"shooting", "killing", "slaying", "stabbing", "beating", "murder", "homicide", "attack", "assault", "bombing"});
    if (undergoes && crime) return true;
    if (up == event.trigger || s.tree.tokens[at].rel == Rel::kAppos) return false;
    at = up;
  }
  return false;
}

/// "a Mother's Day parade", "exchanged gunfire", "on a basketball court".
bool is_word_alike(CodingScene const& s, std::uint32_t token) {
  Token const& t = s.tree.tokens[token];
  bool const of_day = token + 2 < s.tree.tokens.size() && s.tree.tokens[token + 1].tag == "POS" && s.tree.tokens[token + 2].text == "Day";
  if (t.rel == Rel::kNmodPoss && of_day) return true;
  return t.lower == "gunfire" || in_group(s, token, "SPORTS_GROUND");
}

/// "backs X over Y": two objects, the second of them passed over.
bool is_passed_over(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  if (event.type != EventType::kSupport || s.tree.tokens[token].rel != Rel::kObj) return false;
  std::uint32_t const begin = s.tree.subtree(token).begin;
  return begin > event.trigger + 1 && s.tree.tokens[begin - 1].lower == "over";
}

/// "launched their own probe": who looks into something.
bool is_own_inquiry(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  Token const& t = s.tree.tokens[token];
  if (event.mode != "investigate" || t.rel != Rel::kNmodPoss || t.pos != Upos::kPron || t.head < 0) return false;
  return one_of(s.tree.tokens[static_cast<std::size_t>(t.head)].lemma, {"investigation", "probe", "inquiry", "enquiry", "review", "audit"});
}

/// "a call of shots fired at the station": where they were heard; who fires at it aims.
bool is_heard_at(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  Token const& t = s.tree.tokens[token];
  Token const& verb = s.tree.tokens[event.trigger];
  if (event.type != EventType::kAssault || t.prep != "at" || t.head != static_cast<std::int32_t>(event.trigger) || verb.rel != Rel::kAcl || verb.tag != "VBN" || verb.head < 0) return false;
  return s.tree.tokens[static_cast<std::size_t>(verb.head)].lemma == "shot" && is_structure(s.phrases.mention_at(token));
}

/// "did not respond to a request for an interview with X": who asked is not named.
bool is_asked_about(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  return event.rule.find("no-answer") != std::string::npos && one_of(s.tree.tokens[token].prep, {"with", "about", "on", "for"});
}

/// "denied his opposition to the war", "expressed concern about voter fraud": no party of that name.
bool is_deed_of_party(CodingScene const& s, std::uint32_t token) {
  Token const& t = s.tree.tokens[token];
  std::int32_t const whose = s.tree.child(token, Rel::kNmodPoss);
  if (t.lower == "opposition" && whose >= 0) return s.tree.tokens[static_cast<std::size_t>(whose)].pos == Upos::kPron;
  return t.lower == "voter" && t.rel == Rel::kCompound;
}

/// "pledged to move the embassy": what is moved has promised nothing and was promised nothing.
bool is_thing_promised(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  bool const promise = event.type == EventType::kAgree && event.rule.ends_with(".nothing");
  return promise && s.tree.tokens[token].rel == Rel::kObj && is_structure(s.phrases.mention_at(token));
}

/// "a suspect in the shooting that left one dead and two others injured was arrested": read as two subjects.
bool is_hurt_before(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  Token const& t = s.tree.tokens[token];
  if (!one_of(event.type, {EventType::kCoerce, EventType::kAccuse, EventType::kSanction}) || t.rel != Rel::kNsubjPass || t.head < 0) return false;
  std::int32_t const first = s.tree.child(static_cast<std::uint32_t>(t.head), Rel::kNsubjPass);
  if (first < 0 || first >= static_cast<std::int32_t>(token)) return false;
  auto const children = s.tree.children(token);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return s.tree.tokens[c].rel == Rel::kAcl && one_of(s.tree.tokens[c].lemma, {"injure", "wound", "hurt", "kill"}); });
}

/// "supports tolls for passenger vehicles".
bool is_vehicle_of_words(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  if (!one_of(event.type, {EventType::kSupport, EventType::kRequest})) return false;
  EntityMention const* m = s.phrases.mention_at(token);
  return m != nullptr && m->head == token && m->kind == MentionKind::kVehicle && !m->is_party && s.tree.tokens[token].pos == Upos::kNoun;
}

}  // namespace

/// "supported Medicare", "urged a vote on the Clean Water Act", "asked for money to fight Zika".
bool is_named_matter(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  if (one_of(event.type, {EventType::kAssault, EventType::kMobilize}) || s.tree.tokens[token].pos != Upos::kPropn) return false;
  EntityMention const* m = s.phrases.mention_at(token);
  if (m != nullptr && m->head == token && !m->actor_id.empty()) return false;  // "the World Food Programme"
  return in_group(s, token, "NAMED_MATTER");
}

bool stands_aside(CodingScene const& s, EventMention const& event, std::uint32_t token) {
  if (is_content_alone(s, event, token)) return true;
  if (is_word_alike(s, token) || is_victim_of_crime(s, event, token) || is_theatre(s, event, token)) return true;
  if (is_asked_about(s, event, token) || is_deed_of_party(s, token) || is_thing_promised(s, event, token)) return true;
  if (is_hurt_before(s, event, token) || is_passed_over(s, event, token) || is_own_inquiry(s, event, token) || is_heard_at(s, event, token)) return true;
  return is_words(event) && (is_while(s, event, token) || is_place_of_words(s, event, token) || is_vehicle_of_words(s, event, token));
}

}  // namespace dragoman
