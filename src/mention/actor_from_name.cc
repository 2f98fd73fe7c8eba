// Names. What a state's name means depends on where it stands: as a modifier or party it is the state, after "in" it is
// a place; a capital is its government only where it acts. A person's sector is that of the office held on the day of
// the document; who held one before and holds none now is elite (PLOVER manual 2021, sector ELI).
#include <algorithm>
#include <array>

#include "mention/actor_composer.h"
#include "mention/noun_phrase.h"

namespace dragoman {
namespace {

bool all_capitals(std::string_view text) {
  bool letters = false;
  for (char c : text) {
    if (c >= 'a' && c <= 'z') return false;
    letters |= c >= 'A' && c <= 'Z';
  }
  return letters;
}

MentionKind kind_of_label(std::string_view label) {
  if (label == "PERSON") return MentionKind::kPerson;
  if (label == "ORG") return MentionKind::kOrganization;
  if (label == "GPE" || label == "LOC") return MentionKind::kPlace;
  if (label == "FAC") return MentionKind::kFacility;
  if (label == "NORP") return MentionKind::kCivilian;
  return MentionKind::kThing;
}

/// Buildings and vehicles by name can be bodies ("Quaid-i-Azam University"): the recogniser then says ORG.
bool is_thing_kind(std::string_view kind) {
  return kind == "building" || kind == "facility" || kind == "vehicle" || kind == "infrastructure" || kind == "thing";
}

}  // namespace

std::optional<EntityMention> ActorComposer::from_name(NameMatch const& name) {
  if (!name.actor) return from_label(name);
  if (is_party_member(name)) return party_member(name);
  EntityMention mention = start(name.head, name.tokens);
  fill_listed(name, mention);
  return mention;
}

/// "the Republican", "one of the only Democrats who": the word for a member, where it does not modify another noun.
bool ActorComposer::is_party_member(NameMatch const& name) const {
  Token const& head = context_.token(name.head);
  bool const modifier = head.pos == Upos::kAdj || head.rel == Rel::kAmod || is_modifier_noun(context_.tree, name.head);
  return name.alias == AliasKind::kDemonym && !modifier && context_.sources.actors.actor(*name.actor).kind == "party";
}

EntityMention ActorComposer::party_member(NameMatch const& name) {
  Actor const party = context_.sources.actors.actor(*name.actor);
  EntityMention mention = start(name.head, context_.phrase(name.head));
  mention.kind = MentionKind::kPerson;
  mention.country = party.country;
  mention.sector = party.sector;
  mention.cameo = party.cameo;
  mention.rule = "member";
  return mention;
}

void ActorComposer::fill_listed(NameMatch const& name, EntityMention& mention) {
  Actor const actor = context_.sources.actors.actor(*name.actor);
  mention.kind = mention_kind_from(actor.kind).value_or(MentionKind::kOrganization);
  mention.actor_id = actor.id;
  mention.name = actor.name;
  mention.country = actor.country;
  mention.sector = actor.sector;
  mention.cameo = actor.cameo;
  mention.rule = "alias";
  if (actor.kind == "state") return fill_state(name, mention);
  if (name.alias == AliasKind::kMetonym) {
    mention.rule = "metonym";
    if (is_locative(governing_prep(context_.tree, name.head))) mention.kind = MentionKind::kPlace;
  }
  mention.is_plural = context_.token(name.head).tag == "NNS";
  if (actor.kind != "person") return;
  mention.is_plural = false;
  mention.cameo.clear();
  fill_office(actor, mention);
  apply_title(name.tokens, mention, true);
}

void ActorComposer::fill_state(NameMatch const& name, EntityMention& mention) {
  Token const& head = context_.token(name.head);
  bool const locative = is_locative(governing_prep(context_.tree, name.head));
  bool const modifier = head.pos == Upos::kAdj || head.rel == Rel::kAmod || is_modifier_noun(context_.tree, name.head);
  mention.is_plural = false;
  bool const people = name.alias == AliasKind::kDemonym || name.alias == AliasKind::kAdjective;
  if (name.alias == AliasKind::kMetonym) {
    mention.rule = "metonym";
    mention.cameo = cameo_code(mention.country, "GOV");
    if (locative) mention.kind = MentionKind::kPlace;
    if (modifier && names_meeting(head)) mention.kind = MentionKind::kPlace;
    if (mention.kind == MentionKind::kPlace) mention.is_party = false;
  } else if (people && !modifier) {
    mention = start(name.head, context_.phrase(name.head));
    mention.kind = MentionKind::kCivilian;
    mention.country = context_.sources.actors.actor(*name.actor).country;
    mention.sector = "CVL";
    mention.rule = "demonym:people";
  } else if (people) {
    mention.rule = "demonym";
  }
  mention.is_party = !locative && mention.kind != MentionKind::kPlace;
}

/// "the Paris agreement", "the Geneva climate conference": where it was made or held, not who made it.
bool ActorComposer::names_meeting(Token const& modifier) const {
  constexpr std::array<std::string_view, 9> kMeetings = {"agreement", "accord", "summit", "conference", "treaty", "protocol", "pact", "declaration", "convention"};
  return modifier.head >= 0 && std::find(kMeetings.begin(), kMeetings.end(), context_.token(static_cast<std::uint32_t>(modifier.head)).lemma) != kMeetings.end();
}

/// "the Clintons": a family, not one of it.
bool ActorComposer::is_family(std::uint32_t head) const {
  return context_.token(head).tag == "NNPS" && head > 0 && context_.lower(head - 1) == "the";
}

void ActorComposer::fill_office(Actor const& person, EntityMention& mention) const {
  auto const& actors = context_.sources.actors;
  auto const role = context_.document.date ? actors.last_role_of(person.index, context_.document.date) : std::nullopt;
  if (role) {
    mention.sector = role->sector.empty() ? person.sector : role->sector;
    if (auto const country = actors.actor(role->org).country; !country.empty()) mention.country = country;
    mention.rule = "alias+office";
    return;
  }
  if (!context_.document.date) return;
  auto const last = actors.last_role_of(person.index);
  bool const lost = last && last->valid.to && *last->valid.to < *context_.document.date;
  if (!lost) return;
  auto const sector = last->sector;
  bool const state_office = sector == "GOV" || sector == "MIL" || sector == "LEG" || sector == "JUD" || sector == "SPY" || sector == "COP";
  if (!state_office) return;
  mention.sector = "ELI";
  mention.rule = "alias+former";
}

/// "Queen Margit" marked as one name: the title is none of it.
Span ActorComposer::without_title(Span name) const {
  if (name.size() < 2) return name;
  auto const match = context_.agent_at(name.begin, name.begin);
  return match && match->agent.title && !match->agent.office.empty() ? Span{name.begin + 1, name.end} : name;
}

/// "minister Ivo Babic": two names behind an office are a person's, whatever the recogniser took them for.
bool ActorComposer::is_titled_person(NameMatch const& name) const {
  if (name.tokens.size() != 2 || name.tokens.begin == 0 || context_.token(name.head).tag == "NNPS") return false;
  auto const before = name.tokens.begin - 1;
  auto const match = context_.agent_at(before);
  bool const title = match && match->agent.person && !match->agent.relational && !match->agent.sector.empty();
  return title && is_modifier_noun(context_.tree, before) && context_.token(before).head == static_cast<std::int32_t>(name.head) &&
         !context_.agent_at(name.head) && context_.place_country(name.head).empty();
}

namespace {

/// The recogniser takes "Volunteer Parkway" for a person.
bool is_street(std::string_view word) {
  constexpr std::array<std::string_view, 8> kStreets = {"avenue", "blvd", "boulevard", "drive", "highway", "parkway", "road", "street"};
  return std::binary_search(kStreets.begin(), kStreets.end(), word);
}

}  // namespace

std::optional<EntityMention> ActorComposer::from_label(NameMatch const& name) {
  EntityMention mention = start(name.head, name.tokens);
  bool const street = name.tokens.size() > 1 && is_street(context_.lower(name.tokens.end - 1));
  mention.kind = street ? MentionKind::kThing : is_titled_person(name) ? MentionKind::kPerson : kind_of_label(name.label);
  mention.rule = "name";
  if (mention.kind == MentionKind::kPerson) {
    mention = start(name.head, without_title(name.tokens));
    mention.kind = MentionKind::kPerson;
    mention.rule = "name";
    mention.is_plural = is_family(name.head);
    apply_title(mention.tokens, mention, false);
    return mention;
  }
  if (mention.kind == MentionKind::kThing) return mention;
  auto const whole = context_.agent_at(name.head);
  bool const office = whole && whole->words > 2 && name.tokens.begin > 0 && context_.lower(name.tokens.begin - 1) == "of";
  if (office) return std::nullopt;  // "State" of "Secretary of State"
  auto const match = context_.agent_at(name.head, name.tokens.begin);
  auto evidence = actor_evidence(context_, name.head, name.tokens.begin, name.head);
  if (match && !(mention.kind == MentionKind::kOrganization && is_thing_kind(match->agent.kind))) {
    apply_agent(match->agent, evidence, mention);
    mention.rule = "name+agent";
  } else if (match) {
    mention.sector = match->agent.sector;
  }
  if (name.label == "NORP" && mention.sector.empty()) mention.sector = "CVL";
  if (auto const country = context_.place_country(name.head); !country.empty()) mention.country = country;
  else apply_country(evidence, mention);
  if (name.label == "GPE") {
    mention.sector = "GOV";
    mention.is_party = !is_locative(governing_prep(context_.tree, name.head));
  }
  return mention;
}

std::optional<EntityMention> ActorComposer::from_unlisted(std::uint32_t token) {
  Span name{token, token + 1};
  while (name.begin > 0 && context_.token(name.begin - 1).pos == Upos::kPropn &&
         context_.token(name.begin - 1).head == static_cast<std::int32_t>(token) &&
         context_.name_covering(name.begin - 1) == nullptr && !context_.agent_at(name.begin - 1))
    --name.begin;
  EntityMention mention = start(token, name);
  mention.rule = "name:unlisted";
  mention.kind = MentionKind::kPerson;
  apply_title(name, mention, false);
  if (mention.sector.empty())
    mention.kind = all_capitals(mention.span.of(context_.document.text)) ? MentionKind::kOrganization : MentionKind::kThing;
  if (!context_.place_country(token).empty()) {
    mention.kind = MentionKind::kPlace;
    mention.country = context_.place_country(token);
  }
  mention.is_party = mention.kind != MentionKind::kPlace;
  return mention;
}

/// In text set in capitals a strange surname looks like a common noun; a title before it gives it away:
/// "DEFENSE MINISTER ENRIQUE LOPEZ ALBUJAR".
std::optional<EntityMention> ActorComposer::from_titled_capitals(std::uint32_t token) {
  auto const& text = context_.document.text;
  if (!all_capitals(context_.tree.sentences[context_.token(token).sentence].span.of(text))) return std::nullopt;
  auto const phrase = context_.phrase(token);
  for (auto t = token; t-- > phrase.begin;) {
    Upos const pos = context_.token(t).pos;
    if (pos != Upos::kNoun && pos != Upos::kPropn && pos != Upos::kAdj && pos != Upos::kX) return std::nullopt;
    auto const match = context_.agent_at(t, phrase.begin);
    if (!match) continue;
    bool const named = token - t >= 2 && match->agent.person && context_.name_covering(t) == nullptr;
    if (!named) return std::nullopt;
    EntityMention mention = start(token, {t + 1, token + 1});
    mention.kind = MentionKind::kPerson;
    mention.is_plural = false;
    apply_title(mention.tokens, mention, false);
    return mention;
  }
  return std::nullopt;
}

/// "U.S. National Security Advisor Michael Waltz": the words of the phrase before the name say office and country.
void ActorComposer::apply_title(Span name, EntityMention& mention, bool known) {
  auto const head = mention.head;
  auto const phrase = context_.phrase(head);
  if (phrase.begin >= name.begin) return;
  auto const match = context_.agent_at(name.begin - 1, phrase.begin);
  auto const until = match ? name.begin - static_cast<std::uint32_t>(match->words) : name.begin;
  auto evidence = actor_evidence(context_, head, phrase.begin, until);
  if (known) {
    if (evidence.former && mention.sector == "GOV") mention.sector = "ELI";
    return;
  }
  if (match && (match->agent.person || match->agent.title)) {
    apply_agent(match->agent, evidence, mention);
    mention.kind = MentionKind::kPerson;
    mention.actor_id.clear();
    mention.rule = "title+name";
  }
  apply_country(evidence, mention);
}

}  // namespace dragoman
