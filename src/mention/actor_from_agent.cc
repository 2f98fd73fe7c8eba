// Common nouns: "troops", "Pakistan's foreign ministry", "a TTP commander", "police in Karachi". The noun gives kind and
// sector, its modifiers the country and the body; an office with a country is resolved to who held it that day.
#include <algorithm>

#include "base/one_of.h"
#include "mention/actor_composer.h"
#include "mention/noun_phrase.h"

namespace dragoman {
namespace {

bool is_nominal_use(Token const& token) {
  switch (token.rel) {
    case Rel::kNsubj: case Rel::kNsubjPass: case Rel::kObj: case Rel::kIobj: case Rel::kObl: case Rel::kOblAgent:
    case Rel::kNmod: case Rel::kNmodPoss: case Rel::kConj: case Rel::kAppos:
      return true;
    default:
      return false;
  }
}

/// Kind of a person or body whose sector came from what it belongs to.
MentionKind kind_for_sector(std::string_view sector, bool person, MentionKind kind) {
  if (sector == "MIL") return MentionKind::kMilitary;
  if (sector == "COP") return MentionKind::kPolice;
  if (sector == "REB" || sector == "UAF") return MentionKind::kRebel;
  return person ? MentionKind::kPerson : kind;
}

bool office_sector(std::string_view sector) {
  return sector == "GOV" || sector == "MIL" || sector == "LEG" || sector == "JUD" || sector == "COP" || sector == "SPY";
}

}  // namespace

std::optional<EntityMention> ActorComposer::from_agent(std::uint32_t token) {
  Token const& word = context_.token(token);
  bool const noun = word.pos == Upos::kNoun || word.pos == Upos::kPropn;
  if (!noun && !is_nominal_use(word)) return std::nullopt;
  Span words;
  auto const match = agent_headed(token, words);
  if (!match) return std::nullopt;
  if (!noun && match->agent.kind != "civilian") return std::nullopt;
  if (is_idiom(token, *match)) return std::nullopt;
  auto phrase = context_.phrase(token);
  bool const member = match->agent.person && !match->agent.relational && !match->agent.sector.empty();
  if (member && phrase.end > words.end) phrase.end = words.end;  // "terrorists of the front": the front is another
  EntityMention mention = start(token, {std::min(phrase.begin, words.begin), std::max(phrase.end, words.end)});
  auto evidence = actor_evidence(context_, token, mention.tokens.begin, words.begin);
  if (words.end > token + 1) evidence.of = -1;
  mention.rule = evidence.states.empty() ? "agent" : "demonym+agent";
  apply_agent(match->agent, evidence, mention);
  if (!match->agent.generic || word.lemma == "side") apply_country(evidence, mention);  // "the American side"
  share_with_conjunct(token, mention);
  if (evidence.coordinated && mention.is_plural) {
    note_members(evidence, match->agent, mention);
    return mention;
  }
  if (!evidence.former) apply_holder(match->agent, evidence, mention);
  apply_state_body(match->agent, mention);
  return mention;
}

/// "on board", "in office", "by car": a bare singular after a preposition names no particular thing. "A state of siege" is none.
bool ActorComposer::is_idiom(std::uint32_t token, AgentTable::Match const& match) const {
  Token const& word = context_.token(token);
  auto const children = context_.tree.children(token);
  bool const condition = word.lower == "state" && std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    return context_.token(c).prep == "of" && one_of(context_.token(c).lemma, {"affair", "alert", "chaos", "crisis", "emergency", "exception", "health", "mind", "play", "shock", "siege", "war"});
  });
  if (condition) return true;  // "declared a state of emergency"
  bool const names_people = match.agent.person || (match.agent.group && !match.agent.relational && !match.agent.generic);
  if (word.tag != "NN" || word.prep.empty() || names_people || match.words > 1) return false;
  return std::all_of(children.begin(), children.end(), [&](std::uint32_t c) { return context_.token(c).rel == Rel::kCase; });
}

/// The agent noun with its head at this token; `words` are those it covers. "Secretary of state" reaches behind its
/// head, and its last word is no mention then.
std::optional<AgentTable::Match> ActorComposer::agent_headed(std::uint32_t token, Span& words) const {
  auto const before = [&](std::uint32_t last, AgentTable::Match const& m) { return last + 1 - static_cast<std::uint32_t>(m.words); };
  for (std::uint32_t child : context_.tree.children(token)) {
    if (child != token + 2 || context_.token(child).prep != "of") continue;
    if (auto const longer = context_.agent_at(child); longer && before(child, *longer) <= token) {
      words = {before(child, *longer), child + 1};
      return longer;
    }
  }
  auto match = context_.agent_at(token);
  if (!match) return std::nullopt;
  words = {before(token, *match), token + 1};
  auto const above = context_.token(token).head;
  bool const of = context_.token(token).prep == "of" && above >= static_cast<std::int32_t>(words.begin);
  return of && above < static_cast<std::int32_t>(token) ? std::nullopt : match;
}

void ActorComposer::apply_agent(Agent const& agent, ActorEvidence const& evidence, EntityMention& mention) {
  mention.kind = mention_kind_from(agent.kind).value_or(mention.kind);
  mention.sector = agent.sector;
  apply_body(agent, evidence, mention);
  if (evidence.former && agent.person && office_sector(mention.sector)) {
    mention.sector = "ELI";
    mention.kind = MentionKind::kPerson;
  }
}

/// "union leader", "Taliban fighters", "spokesman for the ministry": what the noun's referent belongs to.
void ActorComposer::apply_body(Agent const& agent, ActorEvidence const& evidence, EntityMention& mention) {
  if (!is_party_kind(mention.kind)) return apply_owner(evidence, mention);
  bool const loose = agent.relational || agent.sector.empty();
  EntityMention const* body = evidence.body != nullptr ? at(evidence.body->head) : nullptr;
  bool const after = evidence.of >= 0 && (evidence.of_prep == "of" || evidence.of_prep == "for" || evidence.of_prep == "from" ||
                                          evidence.of_prep == "with" || evidence.of_prep == "at");
  if (body == nullptr && !evidence.noun && after) body = at(static_cast<std::uint32_t>(evidence.of));
  if (body != nullptr && (body->kind == MentionKind::kState || body->kind == MentionKind::kPlace)) body = nullptr;
  if (body != nullptr && body->kind == MentionKind::kCivilian && body->actor_id.empty()) body = nullptr;  // "European diplomats" are no civilians
  std::string_view sector = body != nullptr ? std::string_view(body->sector) : std::string_view{};
  if (body == nullptr && evidence.noun) sector = evidence.noun->sector;
  bool const person_body = body != nullptr && body->kind == MentionKind::kPerson;
  if (loose && !sector.empty() && !person_body) {
    mention.kind = kind_for_sector(sector, agent.person, body != nullptr && !agent.person ? body->kind : mention.kind);
    mention.sector = sector;
  }
  if (body == nullptr || person_body || !is_party_kind(body->kind)) {
    if (person_body && mention.country.empty()) mention.country = body->country;
    return;
  }
  if (mention.country.empty()) mention.country = body->country;
  if (body->kind == MentionKind::kRebel && mention.sector == "MIL") {  // "soldiers of the front"
    mention.kind = kind_for_sector(body->sector, agent.person, body->kind);
    mention.sector = body->sector;
  }
  bool const armed = mention.sector == "REB" || mention.sector == "PRM" || loose;
  bool const speaks = agent.relational && agent.phrase.find("spokes") != std::string_view::npos;
  bool const one_member = body->kind == MentionKind::kParty && agent.person && !mention.is_plural && !speaks;
  if (one_member) mention.rule = "member";  // "a party candidate" is not the party
  if (body->actor_id.empty() || !armed || one_member) return;
  mention.actor_id = body->actor_id;
  mention.rule = "alias+agent";
  if (agent.person) mention.kind = MentionKind::kPerson;
  if (!agent.person && !agent.title) mention.name = body->name;
}

/// "a convoy of the Indian army", "Islamic State positions": what is done to a thing is done to the body it belongs to.
void ActorComposer::apply_owner(ActorEvidence const& evidence, EntityMention& mention) {
  EntityMention const* owner = evidence.body != nullptr ? at(evidence.body->head) : nullptr;
  if (owner == nullptr && evidence.of >= 0 && evidence.of_prep == "of") owner = at(static_cast<std::uint32_t>(evidence.of));
  if (owner == nullptr || owner->sector.empty() || !is_party_kind(owner->kind) || owner->kind == MentionKind::kPerson) return;
  mention.country = owner->country;
  mention.sector = owner->sector;
  mention.cameo = cameo_code(mention.country, mention.sector);
}

void ActorComposer::apply_country(ActorEvidence const& evidence, EntityMention& mention) {
  if (!evidence.states.empty()) {
    auto const country = context_.sources.actors.actor(*evidence.states.back()->actor).country;
    mention.country = country;
    return;
  }
  if (!mention.country.empty()) return;
  if (!evidence.place_country.empty()) {
    mention.country = evidence.place_country;
    return;
  }
  if (evidence.of < 0) return;
  auto const of = static_cast<std::uint32_t>(evidence.of);
  mention.country = context_.place_country(of);
  if (!mention.country.empty()) return;
  if (EntityMention const* other = at(of)) mention.country = other->country;
}

/// "Pakistani soldiers and police": a bare second conjunct is of the country of the first.
void ActorComposer::share_with_conjunct(std::uint32_t token, EntityMention& mention) {
  Token const& word = context_.token(token);
  if (word.rel != Rel::kConj || word.head < 0 || !mention.country.empty()) return;
  bool const has_own = context_.tree.child(token, Rel::kDet) >= 0 || context_.tree.child(token, Rel::kNmodPoss) >= 0;
  if (has_own) return;
  EntityMention const* first = at(static_cast<std::uint32_t>(word.head));
  if (first != nullptr && first->rule == "demonym+agent") mention.country = first->country;
}

/// In apposition or behind a copula the text says itself who it is.
bool ActorComposer::is_equated(std::uint32_t token) const {
  auto const& tree = context_.tree;
  return context_.token(token).rel == Rel::kAppos || tree.child(token, Rel::kAppos) >= 0 || tree.child(token, Rel::kCop) >= 0;
}

/// "the Pakistani prime minister": who held the office on the day of the document.
void ActorComposer::apply_holder(Agent const& agent, ActorEvidence const& evidence, EntityMention& mention) const {
  if (agent.office.empty() || mention.country.empty() || mention.is_plural) return;
  bool const other_body = evidence.body != nullptr || (evidence.noun && evidence.noun->kind != "government");
  if (other_body || mention.sector != agent.sector || is_equated(mention.head)) return;
  auto const person = office_holder_of(context_.sources, mention.country, agent, context_.document.date);
  if (!person) return;
  mention.actor_id = person->id;
  mention.name = person->name;
  mention.rule = "office";
}

/// The government of a state acts as the state; an army or service may have an entry of its own.
void ActorComposer::apply_state_body(Agent const& agent, EntityMention& mention) const {
  if (agent.person || mention.country.empty() || !mention.actor_id.empty() || !is_party_kind(mention.kind)) return;
  auto const& sources = context_.sources;
  auto const state = sources.actors.find(mention.country);
  if (!state) return;
  AliasOptions options;
  options.ignore_case = true;
  auto const listed = sources.aliases.lookup({state->name, agent.phrase}, options);
  if (!listed.empty()) {
    Actor const actor = sources.actors.actor(listed.front().actor);
    mention.actor_id = actor.id;
    mention.name = actor.name;
    return;
  }
  if (mention.kind == MentionKind::kGovernment && mention.sector == "GOV" && agent.group) mention.actor_id = state->id;
}

void ActorComposer::note_members(ActorEvidence const& evidence, Agent const& agent, EntityMention const& mention) {
  if (!is_party_kind(mention.kind)) return;
  Joint joint{mention.head, std::pmr::vector<std::uint32_t>(context_.sources.memory()), agent.kind, mention.sector};
  for (NameMatch const* name : evidence.states) joint.states.push_back(name->head);
  joints_.push_back(std::move(joint));
}

}  // namespace dragoman
