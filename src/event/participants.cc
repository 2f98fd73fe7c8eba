// Who is party to an event. Places come from the frame or from the type's defaults (lexicon/frames/roles.toml). A party
// is often inside the phrase and not its head ("rejected Rome's plan", "an attack on the embassy"): from an event or
// abstract noun the type's descent leads to it; a concrete target stops the descent. "It", "he" in reported speech is
// the speaker.
#include <algorithm>
#include <iterator>

#include "event/event_draft.h"
#include "event/event_sides.h"
#include "event/thing_kinds.h"

namespace dragoman {

namespace {

/// A thing that can be hit or held: it is a recipient of its own.
bool is_concrete(CodingScene const& s, std::uint32_t token) { return in_group(s, token, "CONCRETE"); }

/// A thing that can be the target of an act, whoever owns it.
bool is_target(CodingScene const& s, std::uint32_t token) {
  EntityMention const* m = s.phrases.mention_at(token);
  return is_concrete(s, token) || (m != nullptr && (m->kind == MentionKind::kFacility || m->kind == MentionKind::kBuilding || m->kind == MentionKind::kVehicle));
}

/// "army positions", "a police post": a thing whose owner is known.
bool is_owned_thing(CodingScene const& s, std::uint32_t token) {
  EntityMention const* m = s.phrases.mention_at(token);
  return m != nullptr && !m->is_party && !m->sector.empty() && is_target(s, token);
}

bool is_abstract(CodingScene const& s, std::uint32_t token) {
  if (s.phrases.is_party(token) || is_owned_thing(s, token) || is_structure(s.phrases.mention_at(token))) return false;
  if (in_group(s, token, "ABSTRACT")) return true;
  if (is_concrete(s, token)) return false;
  return s.phrases.is(token, PhraseKind::kEvent) || s.predicates.at_token[token] >= 0;
}

/// Who is named in the list already, by the same word or another of his names ("Iran", "its").
bool is_named(CodingScene const& s, TokenList const& list, std::uint32_t token) {
  if (is_taken(list, token)) return true;
  EntityMention const* m = s.phrases.mention_at(token);
  if (m == nullptr || m->head != token || m->chain < 0) return false;
  return std::any_of(list.begin(), list.end(), [&](std::uint32_t t) {
    EntityMention const* other = s.phrases.mention_at(t);
    return other != nullptr && other->head == t && other->chain == m->chain;
  });
}

/// "an offer of [vaccines from Norway]": hung on the thing by the parser, meant for the offer.
std::uint32_t giver_of(CodingScene const& s, FrameArguments const& arguments, std::uint32_t thing) {
  if (s.phrases.is_party(thing)) return thing;
  TokenList found;
  for (std::uint64_t prep : {frame_hash("from"), frame_hash("by")}) arguments.inside(thing, Place::kPrep, prep, found);
  auto const giver = std::find_if(found.begin(), found.end(), [&](std::uint32_t t) { return s.phrases.is_party(t); });
  return giver == found.end() ? thing : *giver;
}

/// "the pilot programme", "a student loan": one man's trade before the noun tells what kind it is.
bool is_kind(CodingScene const& s, std::uint32_t word) {
  std::int32_t const head = s.tree.tokens[word].head;
  std::string_view const noun = head < 0 ? std::string_view() : s.tree.tokens[static_cast<std::size_t>(head)].lemma;
  if (noun != "program" && noun != "programme" && noun != "project" && noun != "loan" && noun != "scheme") return false;
  return s.tree.tokens[word].tag == "NN" && s.tree.tokens[word].rel == Rel::kCompound && s.phrases.is(word, PhraseKind::kPerson) && !s.phrases.is(word, PhraseKind::kArmed);
}

/// Party inside an abstract phrase by the type's steps; the token itself when none is found.
std::uint32_t descend(CodingScene const& s, FrameArguments const& arguments, std::uint32_t token, RowRange steps, TokenList const& not_these, int depth) {
  if (depth == 0 || !is_abstract(s, token)) return token;
  TokenList found;
  // A party anywhere in the phrase comes before a thing: "an offer of vaccines from Norway".
  for (bool parties : {true, false})
    for (FrameRoleRow const& step : s.frames.roles(steps)) {
      found.clear();
      arguments.inside(token, step.path.place, step.path.prep, found);
      for (std::uint32_t f : found) {
        if (std::int32_t const who = told_of(s, f); who >= 0) f = s.phrases.meant(static_cast<std::uint32_t>(who));
        std::uint32_t deeper = descend(s, arguments, f, steps, not_these, depth - 1);
        if (parties && deeper == f && step.path.place == Place::kPrep) deeper = giver_of(s, arguments, f);
        if (is_named(s, not_these, deeper)) continue;
        bool const nameless = step.path.place == Place::kModifier && ((s.tree.tokens[deeper].pos == Upos::kAdj && s.phrases.mention_at(deeper) == nullptr) || is_kind(s, deeper));
        if (parties ? s.phrases.is_party(deeper) && !nameless
                    : (step.path.place == Place::kPrep && !is_abstract(s, deeper)) || step.path.place == Place::kPossessor)
          return deeper;
      }
    }
  return token;
}

/// "Doctors said it could have killed her": many are no "it".
bool is_one_for_many(Token const& pronoun, Token const& speaker) {
  bool const many = speaker.tag == "NNS" || speaker.tag == "NNPS";
  return many && speaker.pos == Upos::kNoun && (pronoun.lemma == "it" || pronoun.lemma == "its" || pronoun.lemma == "he" || pronoun.lemma == "she" || pronoun.lemma == "his");
}

bool is_speaker_pronoun(Token const& t) {
  return t.pos == Upos::kPron && (t.lemma == "he" || t.lemma == "she" || t.lemma == "it" || t.lemma == "they" || t.lemma == "we" ||
                                  t.lemma == "I" || t.lemma == "i" || t.lemma == "his" || t.lemma == "its" || t.lemma == "their");
}

/// "The army wants him, said X": where coreference tells who is meant, it is not for the report verb to say.
bool is_someone_else(CodingScene const& s, std::uint32_t pronoun, std::uint32_t speaker) {
  EntityMention const* meant = s.phrases.mention_at(pronoun);
  EntityMention const* says = s.phrases.mention_at(speaker);
  if (meant == nullptr || says == nullptr || meant->chain == says->chain) return false;
  std::string_view const lemma = s.tree.tokens[pronoun].lemma;
  return lemma == "he" || lemma == "she" || meant->rule.starts_with("coref:pronoun");
}

void resolve_speaker(CodingScene const& s, FrameArguments const& arguments, TokenList& list) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!is_speaker_pronoun(s.tree.tokens[list[i]])) continue;
    TokenList speaker;
    arguments.speaker(speaker);
    if (speaker.empty() || s.tree.tokens[speaker[0]].pos == Upos::kPron || is_one_for_many(s.tree.tokens[list[i]], s.tree.tokens[speaker[0]])) continue;
    Token const& who = s.tree.tokens[speaker[0]];
    Span const said = s.tree.subtree(speaker[0]);  // "voters who said they had backed X": the pronoun stands inside the phrase of the speaker
    bool const inside = who.pos == Upos::kNoun || who.pos == Upos::kPropn ? list[i] > speaker[0] && list[i] < said.end : false;
    bool const many = inside && s.tree.tokens[list[i]].lemma == "they" && (who.tag == "NNS" || who.tag == "NNPS");
    if (many || !is_someone_else(s, list[i], speaker[0])) list[i] = speaker[0];
  }
}

void add_tokens(CodingScene const& s, FrameArguments const& arguments, TokenList const& from, RowRange descent, TokenList const& not_these, TokenList& into) {
  for (std::uint32_t token : from) {
    std::uint32_t const party = descend(s, arguments, token, descent, not_these, 3);
    if (!is_taken(into, party)) into.push_back(party);
    if (party == token) continue;
    for (std::uint32_t c : s.tree.children(party))  // "talks between X and Y"
      if (s.tree.tokens[c].rel == Rel::kConj && s.phrases.is_party(c) && !is_taken(into, c)) into.push_back(c);
    if (s.tree.tokens[party].rel != Rel::kConj || s.tree.tokens[party].head == static_cast<std::int32_t>(token)) continue;
    for (std::uint32_t c : s.tree.children(static_cast<std::uint32_t>(s.tree.tokens[party].head)))  // "by the front-runners, X and Y"
      if (c > party && s.tree.tokens[c].rel == Rel::kConj && s.phrases.is_party(c) && !is_taken(into, c) && !is_taken(not_these, c)) into.push_back(c);
  }
}

bool useful_recipient(CodingScene const& s, std::uint32_t token) {
  Token const& t = s.tree.tokens[token];
  std::string_view const label = s.phrases.entity_label(token);
  bool const person = s.phrases.is(token, PhraseKind::kPerson);
  bool const aged = t.pos == Upos::kAdj && t.lemma == "old";             // "the 20-year-old was shot": no date
  bool const known = person || aged || s.phrases.is(token, PhraseKind::kState);  // whatever the tagger took "Niger" for
  if (!known && (label == "DATE" || label == "TIME" || label == "MONEY" || label == "PERCENT" || label == "QUANTITY" || label == "ORDINAL")) return false;
  if (t.pos == Upos::kNum && label == "CARDINAL" && t.rel == Rel::kObl) return false;
  if (!s.phrases.is_party(token) && !is_structure(s.phrases.mention_at(token)) && in_group(s, token, "THEME_ONLY")) return false;  // "aid convoys" can be hit
  return t.pos == Upos::kNoun || t.pos == Upos::kPropn || t.pos == Upos::kPron || t.pos == Upos::kNum || t.pos == Upos::kX || t.pos == Upos::kAdj;
}

/// "a resolution criticizing X": the phrase is a clause, its object is meant.
void verbs_to_objects(CodingScene const& s, TokenList& list) {
  TokenList out;
  for (std::uint32_t t : list) {
    if (std::int32_t const who = told_of(s, t); who >= 0) {
      out.push_back(s.phrases.meant(static_cast<std::uint32_t>(who)));
      continue;
    }
    std::int32_t const id = s.predicates.at_token[t];
    if (s.tree.tokens[t].pos != Upos::kVerb || id < 0) {
      out.push_back(t);
      continue;
    }
    for (Argument const& a : s.predicates.all[static_cast<std::size_t>(id)].arguments)
      if (a.slot == Slot::kObject) out.push_back(s.phrases.meant(a.token));
  }
  list = std::move(out);
}

/// "in retaliation for the expulsion": why it was done names nobody it was done to.
bool is_occasion(CodingScene const& s, std::uint32_t token) {
  std::string_view const lemma = s.tree.tokens[token].lemma;
  return s.tree.tokens[token].prep == "in" && (lemma == "retaliation" || lemma == "response" || lemma == "reaction" || lemma == "revenge" || lemma == "reprisal" ||
                                               lemma == "protest" || lemma == "return" || lemma == "violation" || lemma == "bid" || lemma == "wake");
}

/// "left for Paris for talks of the board": of two phrases of one verb the one that names a party is meant.
bool is_beside_party(CodingScene const& s, TokenList const& found, std::uint32_t token) {
  Token const& t = s.tree.tokens[token];
  return t.rel != Rel::kConj && is_abstract(s, token) && std::any_of(found.begin(), found.end(), [&](std::uint32_t f) {
    return f != token && s.tree.tokens[f].rel == t.rel && s.tree.tokens[f].head == t.head && s.phrases.is_party(f);
  });
}

/// Walks places in order; the first that gives a party wins, else the first that gives anything.
void take_first(CodingScene const& s, FrameArguments const& arguments, bool of_is_subject, std::span<FrameRoleRow const> places,
                Role role, RowRange descent, TokenList const& not_these, TokenList& into) {
  TokenList second_best;
  for (FrameRoleRow const& place : places) {
    if (place.role != role || place.path.place == Place::kNone) continue;
    TokenList found, parties;
    arguments.at(place.path, of_is_subject, found);
    verbs_to_objects(s, found);
    erase_if(found, [&](std::uint32_t t) { return place.path.place == Place::kPrep && (is_occasion(s, t) || is_beside_party(s, found, t)); });
    // "faces a charge in the death of Ruiz": what it is about brings no charge; "in Spain": the state may.
    erase_if(found, [&](std::uint32_t t) { return role == Role::kActor && s.tree.tokens[t].prep == "in" && (is_abstract(s, t) || s.tree.tokens[t].lemma == "death"); });
    std::uint32_t const self = arguments.main().token;
    erase_if(found, [&](std::uint32_t t) {
      bool const only_modifies = place.path.place == Place::kObject && place.path.inner == Place::kNone &&
                                 s.tree.tokens[t].head == static_cast<std::int32_t>(self) && s.tree.tokens[t].rel == Rel::kCompound && !s.phrases.is_party(t);
      return is_taken(not_these, t) || only_modifies;
    });
    add_tokens(s, arguments, found, descent, not_these, parties);
    erase_if(parties, [&](std::uint32_t t) { return is_named(s, not_these, t) || !useful_recipient(s, t); });
    if (parties.empty()) continue;
    // "one of its guards was killed in Lima": who is counted is the one, whatever is named behind.
    auto const counted = [&](std::uint32_t t) { return role == Role::kRecipient && s.tree.tokens[t].pos == Upos::kNum && s.phrases.entity_label(t) != "MONEY"; };
    bool const target = place.path.place == Place::kObject && std::any_of(parties.begin(), parties.end(), [&](std::uint32_t t) { return is_target(s, t) || counted(t); });
    // "went off outside the consulate in Lima": the thing is hit, the town is where.
    bool const near = place.path.place == Place::kPrep && role == Role::kRecipient && std::any_of(parties.begin(), parties.end(), [&](std::uint32_t t) { return is_structure(s.phrases.mention_at(t)); });
    if (target || near || std::any_of(parties.begin(), parties.end(), [&](std::uint32_t t) { return s.phrases.is_party(t); })) {
      into = parties;
      return;
    }
    if (second_best.empty()) second_best = parties;
  }
  into = second_best;
}

bool has_role(std::span<FrameRoleRow const> rows, Role role) {
  return std::any_of(rows.begin(), rows.end(), [&](FrameRoleRow const& r) { return r.role == role; });
}

/// "The statement condemned", "Trump's decision": the doer behind an abstract subject.
void actor_behind(CodingScene const& s, FrameArguments const& arguments, TokenList& actors) {
  for (std::uint32_t& token : actors) {
    if (!is_abstract(s, token)) continue;
    TokenList found;
    constexpr std::uint64_t kBy = frame_hash("by"), kFrom = frame_hash("from"), kOf = frame_hash("of");
    arguments.inside(token, Place::kPrep, kBy, found);
    if (found.empty()) arguments.inside(token, Place::kPossessor, 0, found);
    if (found.empty()) arguments.inside(token, Place::kPrep, kFrom, found);
    if (found.empty()) {
      arguments.inside(token, Place::kModifier, 0, found);
      erase_if(found, [&](std::uint32_t t) { return !s.phrases.is_party(t); });
    }
    if (found.empty()) arguments.inside(token, Place::kPrep, kOf, found);
    erase_if(found, [&](std::uint32_t t) { return !s.phrases.is_party(t); });
    if (!found.empty()) token = found.front();
  }
}

void fill_default_actor(CodingScene const& s, FrameArguments const& arguments, bool of_is_subject, TokenList& actors) {
  FramePathRow subject;
  subject.place = Place::kSubject;
  arguments.at(subject, of_is_subject, actors);
  for (std::uint32_t& t : actors) t = sender_of(s, t);
  erase_if(actors, [&](std::uint32_t t) { return !useful_recipient(s, t); });
  actor_behind(s, arguments, actors);
  if (actors.empty()) actors = doer_behind(s, arguments.main());
}

/// "his Iranian counterpart, Mostafa Najjar", "their leader, Pedro Almansa": the name says more than the role.
std::uint32_t named_person(CodingScene const& s, std::uint32_t token) {
  Token const& role = s.tree.tokens[token];
  bool const person = s.phrases.is(token, PhraseKind::kPerson) || role.lemma == "counterpart";
  if (role.pos != Upos::kNoun || !person || s.phrases.is(token, PhraseKind::kPlural)) return token;
  std::int32_t const name = s.tree.child(token, Rel::kAppos);
  if (name < 0 || s.tree.tokens[static_cast<std::size_t>(name)].pos != Upos::kPropn) return token;
  auto const named = static_cast<std::uint32_t>(name);
  return role.lemma == "counterpart" || s.phrases.entity_label(named) == "PERSON" ? named : token;
}

/// "cooperates with X against Y": good done to one against another, whatever the frame says of its own places.
void fill_against(CodingScene const& s, FrameArguments const& arguments, EventDraft& draft) {
  if (quad_class(static_cast<EventType>(draft.type)) > 2 || !draft.of(Role::kAgainst).empty()) return;
  FramePathRow place;
  place.place = Place::kPrep;
  place.prep = frame_hash("against");
  TokenList found;
  arguments.at(place, false, found);
  for (std::uint32_t t : found)
    if (s.phrases.is_party(t) && !is_taken(draft.of(Role::kRecipient), t) && !is_taken(draft.of(Role::kActor), t)) draft.of(Role::kAgainst).push_back(t);
}

void finish_parties(CodingScene const& s, FrameArguments const& arguments, EventDraft& draft) {
  fill_against(s, arguments, draft);
  for (TokenList& list : draft.parties) {
    resolve_speaker(s, arguments, list);
    for (std::uint32_t t : TokenList(list)) complete_list(s, t, list);
    add_listed_beside(s, static_cast<EventType>(draft.type), &list == &draft.of(Role::kRecipient), list);
    name_members(s, list);
  }
  auto& recipients = draft.of(Role::kRecipient);
  auto const& actors = draft.of(Role::kActor);
  if (!draft.reciprocal) erase_if(recipients, [&](std::uint32_t t) { return is_taken(actors, t); });
  settle_reciprocal(s, draft);
  for (TokenList& list : draft.parties)
    for (std::uint32_t& t : list) t = named_person(s, t);
}

/// The outer clause names no party: the one addressed in the inner clause, then whom the inner event is done to.
void take_from_inner(CodingScene const& s, EventDraft& draft, Predicate const& clause, EventDraft const* inner) {
  auto const& actors = draft.of(Role::kActor);
  auto& recipients = draft.of(Role::kRecipient);
  auto const take = [&](TokenList from) {
    erase_if(from, [&](std::uint32_t t) { return is_taken(actors, t); });
    if (!from.empty()) recipients = std::move(from);
  };
  TokenList subject;
  for (Argument const& a : clause.arguments)
    if (a.slot == Slot::kSubject && !is_taken(actors, a.token)) subject.push_back(s.phrases.meant(a.token));
  bool const addressed = draft.type == static_cast<std::uint8_t>(EventType::kRequest) && !subject.empty();
  if (addressed) take(subject);
  else if (inner != nullptr && !inner->of(Role::kRecipient).empty()) take(inner->of(Role::kRecipient));
  else if (!subject.empty()) take(subject);
  if (inner != nullptr && recipients.empty()) take(inner->of(Role::kActor));
  if (recipients.empty() && clause.kind != PredicateKind::kNoun) take(objects_of(s, clause));
}

/// "a shooting that left two dead": who did it is whoever the shooting is laid to; "the police killing of a man".
void actors_of_deed(CodingScene const& s, Predicate const& word, TokenList& actors) {
  bool const nobody = std::none_of(actors.begin(), actors.end(), [&](std::uint32_t t) { return s.phrases.is_party(t) || s.predicates.at_token[t] < 0; });
  if (word.kind == PredicateKind::kVerb && nobody)
    for (Argument const& a : word.arguments) {
      bool const deed = a.slot == Slot::kSubject && s.predicates.at_token[a.token] >= 0 && !s.phrases.is_party(a.token);
      if (TokenList doers = deed ? laid_to(s, a.token) : TokenList{}; !doers.empty()) actors = std::move(doers);
    }
  if (!actors.empty() || s.tree.child(word.token, Rel::kCompound) < 0) return;
  auto const before = static_cast<std::uint32_t>(s.tree.child(word.token, Rel::kCompound));
  auto const children = s.tree.children(word.token);
  bool const of = std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return s.tree.tokens[c].prep == "of" && c > word.token; });
  if (of && s.tree.tokens[before].lemma == "police" && before + 1 == word.token) actors = {before};
}

}  // namespace

void assign_roles(CodingScene const& s, EventDraft& draft) {
  FrameRow const& frame = *draft.sense.frame;
  FrameArguments const arguments(s.tree, s.phrases, s.predicates, *draft.sense.main, draft.sense.light);
  bool const of_is_subject = draft.sense.of_is_subject();
  auto const rows = s.frames.roles(frame.roles);
  TypeRolesRow const defaults = s.frames.type_roles(frame.type);
  auto& actors = draft.of(Role::kActor);
  if (has_role(rows, Role::kActor)) {
    take_first(s, arguments, of_is_subject, rows, Role::kActor, {}, {}, actors);
    actor_behind(s, arguments, actors);
  } else {
    fill_default_actor(s, arguments, of_is_subject, actors);
  }
  if (actors.empty() && is_said(frame.type) && draft.sense.main->kind == PredicateKind::kNoun) take_sender(s, arguments, draft.sense.main->token, actors);
  bool const assault = frame.type == static_cast<std::uint8_t>(EventType::kAssault);
  bool const named_doer = std::any_of(actors.begin(), actors.end(), [&](std::uint32_t t) { return s.tree.tokens[t].head != static_cast<std::int32_t>(draft.sense.main->token); });
  if (assault && draft.sense.main->kind == PredicateKind::kNoun && draft.sense.light == nullptr && !named_doer)
    if (TokenList doers = laid_to(s, draft.sense.main->token); !doers.empty()) actors = std::move(doers);
  if (assault) actors_of_deed(s, *draft.sense.main, actors);
  auto const places = has_role(rows, Role::kRecipient) ? rows : s.frames.roles(defaults.recipients);
  auto& recipients = draft.of(Role::kRecipient);
  if (frame.type == static_cast<std::uint8_t>(EventType::kConsult)) take_callers(s, *draft.sense.main, actors);
  take_first(s, arguments, of_is_subject, places, Role::kRecipient, defaults.descent, actors, recipients);
  // "Mali and Niger formed an alliance": done together, and what is formed is no third side.
  if (draft.reciprocal && actors.size() > 1 && !has_role(rows, Role::kRecipient))
    erase_if(recipients, [&](std::uint32_t t) { return s.tree.tokens[t].prep.empty() && s.tree.tokens[t].rel == Rel::kObj && s.tree.tokens[t].pos == Upos::kNoun && !in_group(s, t, "CAPTIVE"); });
  bool const closed = !rows.empty() && std::any_of(rows.begin(), rows.end(), [](FrameRoleRow const& r) { return r.role == Role::kRecipient && r.path.place == Place::kNone; });
  if (recipients.empty() && !closed && has_role(rows, Role::kRecipient)) {
    // The frame knows no better place: what the type offers counts only where it is a party, a place or a target.
    take_first(s, arguments, of_is_subject, s.frames.roles(defaults.recipients), Role::kRecipient, defaults.descent, actors, recipients);
    erase_if(recipients, [&](std::uint32_t t) { return !s.phrases.is_party(t) && !is_concrete(s, t) && !s.phrases.is(t, PhraseKind::kPlace) && s.tree.tokens[t].prep.empty(); });
  }
  if (assault && recipients.empty() && !closed) recipients = struck_by_committed(s, draft.sense.main->token);
  // "were killed in a shooting in Lima": where it was comes after who was hit.
  bool const only_where = std::all_of(recipients.begin(), recipients.end(), [&](std::uint32_t t) {
    Token const& r = s.tree.tokens[t];
    return r.prep == "in" || r.prep == "at" || r.prep == "near" || (r.prep == "of" && r.head >= 0 && in_group(s, static_cast<std::uint32_t>(r.head), "SCENE"));
  });
  if (assault && !closed && only_where)
    if (TokenList hit = harmed_in(s, draft.sense.main->token); !hit.empty()) {
      // "a bomb exploded in a hotel, killing two": the hotel is hit as well.
      if (s.frames.str(frame.mode) == "explosives") std::copy_if(recipients.begin(), recipients.end(), std::back_inserter(hit), [&](std::uint32_t t) { return is_structure(s.phrases.mention_at(t)); });
      recipients = std::move(hit);
    }
  if (assault && recipients.empty() && !closed) recipients = struck_beside(s, *draft.sense.main);
  if (assault && recipients.empty()) recipients = struck_by_shot(s, draft.sense.main->token);
  if (recipients.empty() && frame.type == static_cast<std::uint8_t>(EventType::kRequest)) recipients = told_to(s, *draft.sense.main);
  // "blocked the road to protest against X": the road is no party, and what for is told even where the frame knows no place.
  bool const protest = frame.type == static_cast<std::uint8_t>(EventType::kProtest);
  bool const only_ground = protest && std::none_of(recipients.begin(), recipients.end(), [&](std::uint32_t t) {
    EntityMention const* m = s.phrases.mention_at(t);
    return s.phrases.is_party(t) || (is_structure(m) && m->kind != MentionKind::kInfrastructure);
  });
  if (only_ground || (recipients.empty() && !closed)) {
    Predicate const& word = draft.sense.light != nullptr ? *draft.sense.light : *draft.sense.main;
    if (TokenList meant = named_in_content(s, draft, word); !meant.empty()) recipients = std::move(meant);
  }
  if (assault && draft.sense.main->lemma == "leave" && !recipients.empty()) add_joined_harm(s, draft.sense.main->token, recipients);
  if (assault && !closed) add_casualties(s, draft.sense.main->token, actors, recipients);
  if (recipients.empty() && s.frames.str(frame.mode) == "allege") recipients = sued_in(s, *draft.sense.main);
  if (recipients.empty() && s.frames.str(frame.mode) == "investigate") {
    recipients = looked_into(s, *draft.sense.main, actors);
    if (recipients.empty() && draft.sense.light != nullptr) recipients = looked_into(s, *draft.sense.light, actors);
  }
  if (draft.reciprocal && actors.empty() && recipients.empty()) actors = pair_beside(s, *draft.sense.main);
  for (Role role : {Role::kTheme, Role::kAgainst, Role::kInstrument})
    take_first(s, arguments, of_is_subject, rows, role, {}, actors, draft.of(role));
  finish_parties(s, arguments, draft);
}

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
  if (has_role(rows, Role::kActor)) {
    take_first(s, arguments, false, rows, Role::kActor, {}, {}, actors);
    actor_behind(s, arguments, actors);
  } else {
    fill_default_actor(s, arguments, false, actors);
  }
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
  bool const closed = std::any_of(rows.begin(), rows.end(), [](FrameRoleRow const& r) { return r.role == Role::kRecipient && r.path.place == Place::kNone; });
  if (inner_predicate != nullptr && !own_party && !closed) take_from_inner(s, draft, *inner_predicate, inner);
  if (recipients.empty() && !closed) recipients = named_in_content(s, draft, outer);
  finish_parties(s, arguments, draft);
}

}  // namespace dragoman
