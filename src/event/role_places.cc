// Which tokens fill a role: the places of the frame, or of the type, are walked in order. What stands there is taken
// apart (objects of a clause, parties inside a phrase, those listed with them), and what can be no party is left out.
#include "event/role_places.h"

#include <algorithm>

#include "event/event_sides.h"
#include "event/phrase_parties.h"
#include "event/thing_kinds.h"

namespace dragoman {

bool has_role(std::span<FrameRoleRow const> rows, Role role) {
  return std::any_of(rows.begin(), rows.end(), [&](FrameRoleRow const& r) { return r.role == role; });
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

namespace {

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

}  // namespace

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

}  // namespace dragoman
