// What is done to the parties of an event when all its roles are filled. "It", "he" in reported speech is the speaker;
// lists are completed, a plural gives way to its members, a role to the name told with it.
#include <algorithm>

#include "base/one_of.h"
#include "event/event_sides.h"
#include "event/phrase_parties.h"
#include "event/role_places.h"

namespace dragoman {
namespace {

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

/// "agreed to expand its force in Kosovo": one's own troops are no other side; where they stand tells whom it concerns.
void leave_own_troops(CodingScene const& s, EventDraft& draft) {
  if (quad_class(static_cast<EventType>(draft.type)) != 1) return;
  for (std::uint32_t& t : draft.of(Role::kRecipient)) {
    std::int32_t const whose = s.tree.child(t, Rel::kNmodPoss);
    if (!s.phrases.is(t, PhraseKind::kArmed) || whose < 0) continue;
    Token const& owner = s.tree.tokens[static_cast<std::size_t>(whose)];
    if (owner.lemma != "its" && owner.lemma != "their") continue;
    if (!is_named(s, draft.of(Role::kActor), static_cast<std::uint32_t>(whose))) continue;
    for (std::uint32_t c : s.tree.children(t))
      if (s.tree.tokens[c].rel == Rel::kNmod && s.tree.tokens[c].prep == "in" && s.phrases.is_party(c)) t = s.phrases.meant(c);
  }
}

}  // namespace

void finish_parties(CodingScene const& s, FrameArguments const& arguments, EventDraft& draft) {
  fill_against(s, arguments, draft);
  leave_own_troops(s, draft);
  for (TokenList& list : draft.parties) {
    resolve_speaker(s, arguments, list);
    for (std::uint32_t t : TokenList(list)) complete_list(s, t, list);
    add_listed_beside(s, static_cast<EventType>(draft.type), &list == &draft.of(Role::kRecipient), list);
    name_members(s, list);
    // "an attack by rebels on 6 May": days are no parties, whatever their preposition.
    erase_if(list, [&](std::uint32_t t) {
      if (s.phrases.is_party(t)) return false;  // "Theresa May"
      Span const word = s.tree.tokens[t].span;
      return std::any_of(s.mentions.times.begin(), s.mentions.times.end(), [&](Timex const& day) { return day.type == TimexType::kDate && day.basis != "period" && day.span.contains(word); });
    });
  }
  // "died in an air strike": what kind it was, and nobody.
  erase_if(draft.of(Role::kActor), [&](std::uint32_t t) {
    Token const& word = s.tree.tokens[t];
    return (word.rel == Rel::kCompound || word.rel == Rel::kAmod) && word.pos == Upos::kNoun && s.phrases.mention_at(t) == nullptr && !s.phrases.is_party(t) && !s.phrases.is(t, PhraseKind::kPerson) && !s.phrases.is(t, PhraseKind::kCivil);
  });
  auto& recipients = draft.of(Role::kRecipient);
  // "in remarks to the agency, he thanked X": who wrote it down is not thanked.
  erase_if(recipients, [&](std::uint32_t t) {
    Token const& word = s.tree.tokens[t];
    EntityMention const* m = s.phrases.mention_at(t);
    bool const media = m != nullptr && m->kind == MentionKind::kMedia;
    return media && word.prep == "to" && word.rel == Rel::kNmod && word.head >= 0 && one_of(s.tree.tokens[static_cast<std::size_t>(word.head)].lemma, {"remark", "statement", "interview", "comment", "declaration"});
  });
  auto const& actors = draft.of(Role::kActor);
  if (!draft.reciprocal) erase_if(recipients, [&](std::uint32_t t) { return is_taken(actors, t); });
  settle_reciprocal(s, draft);
  for (TokenList& list : draft.parties)
    for (std::uint32_t& t : list) t = named_person(s, t);
}

}  // namespace dragoman
