// Who stands behind a word: the other names of a list, who is named before the weapon that hits, who sends what is said.
// Parsers break lists of names ("X, Y, Z and the W") and join two ("both X and Y"); news lets weapons act for their owners.
#include <algorithm>

#include "event/event_draft.h"
#include "event/event_sides.h"
#include "event/thing_kinds.h"

namespace dragoman {

namespace {

bool has_comma(Tree const& tree, std::uint32_t token) {
  auto const children = tree.children(token);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return c > token && tree.tokens[c].text == ","; });
}

/// A word of the name that ends at `head`.
bool is_inside(CodingScene const& s, std::uint32_t word, std::uint32_t head) {
  EntityMention const* whole = s.phrases.mention_at(head);
  return whole != nullptr && word >= whole->tokens.begin && word < whole->tokens.end;
}

bool is_built(CodingScene const& s, std::uint32_t token) {
  EntityMention const* m = s.phrases.mention_at(token);
  return is_structure(m) && !m->is_party;
}

/// "her husband": somebody else than the one the pronoun means.
bool is_kin(CodingScene const& s, std::uint32_t token) {
  std::int32_t const whose = s.tree.child(token, Rel::kNmodPoss);
  return whose >= 0 && s.tree.tokens[static_cast<std::size_t>(whose)].pos == Upos::kPron && s.phrases.is(token, PhraseKind::kPerson);
}

/// "the king of Morocco and the Egyptian minister": the parser joins the minister to the state, which is no man.
void add_joined_to_state(CodingScene const& s, std::uint32_t head, TokenList& list) {
  if (!s.phrases.is(head, PhraseKind::kPerson) || s.phrases.is(head, PhraseKind::kPlural)) return;
  for (std::uint32_t of : s.tree.children(head)) {
    if (s.tree.tokens[of].rel != Rel::kNmod || !s.phrases.is(of, PhraseKind::kState)) continue;
    for (std::uint32_t c : s.tree.children(of))
      if (s.tree.tokens[c].rel == Rel::kConj && s.phrases.is(c, PhraseKind::kPerson) && s.phrases.mention_at(c) != nullptr && !is_taken(list, c)) list.push_back(c);
  }
}

/// "Seoul, Moscow hold talks": headlines join two states with a comma; the verb is a plural. One of them is the subject.
void add_headline_partner(CodingScene const& s, std::uint32_t head, TokenList& list) {
  Token const& t = s.tree.tokens[head];
  Sentence const& sentence = s.tree.sentences[t.sentence];
  std::uint32_t const first = sentence.begin, second = sentence.begin + 2;
  if (t.rel != Rel::kNsubj || (head != first && head != second) || second >= sentence.end || s.tree.tokens[first + 1].text != ",") return;
  std::uint32_t const partner = head == first ? second : first;
  EntityMention const* own = s.phrases.mention_at(head);
  EntityMention const* other = s.phrases.mention_at(partner);
  if (own == nullptr || other == nullptr || own->kind != MentionKind::kState || other->kind != MentionKind::kState || own->country == other->country) return;
  bool const plural = t.head == static_cast<std::int32_t>(second + 1) && s.tree.tokens[second + 1].tag == "VBP";
  if (plural && !is_taken(list, partner)) list.push_back(partner);
}

/// "the president, prime minister and foreign minister": offices in a row; "his son, a lawyer and activist" is one man.
bool is_office_in_row(CodingScene const& s, std::uint32_t head, std::uint32_t next) {
  Token const& first = s.tree.tokens[head];
  Token const& second = s.tree.tokens[next];
  bool const people = first.tag == "NN" && second.tag == "NN" && s.phrases.is(head, PhraseKind::kPerson) && s.phrases.is(next, PhraseKind::kPerson);
  if (!people || second.rel != Rel::kAppos || !has_comma(s.tree, head)) return false;
  std::int32_t const last = s.tree.child(next, Rel::kConj);
  auto const indefinite = [&](std::uint32_t t) {
    std::int32_t const article = s.tree.child(t, Rel::kDet);
    return article >= 0 && s.tree.tokens[static_cast<std::size_t>(article)].lemma == "a";
  };
  return last >= 0 && s.tree.tokens[static_cast<std::size_t>(last)].tag == "NN" && s.phrases.is(static_cast<std::uint32_t>(last), PhraseKind::kPerson) && !indefinite(head) && !indefinite(next) &&
         !indefinite(static_cast<std::uint32_t>(last)) && s.tree.child(next, Rel::kNmodPoss) < 0;
}

/// "his wife, her sister and two children": every one of them has a word of its own, as the parts of one description have not.
bool is_list_of_kin(CodingScene const& s, std::uint32_t kin) {
  auto const children = s.tree.children(kin);
  return s.tree.child(kin, Rel::kNmodPoss) >= 0 && std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    return s.tree.tokens[c].rel == Rel::kConj && (s.tree.child(c, Rel::kNmodPoss) >= 0 || s.tree.child(c, Rel::kNummod) >= 0);
  });
}

}  // namespace

/// "X, Y, Z and the W": a list whose second name the parser took for an apposition, or whose names for a compound. A
/// name apart by a comma that other names are joined to stands beside the head.
void complete_list(CodingScene const& s, std::uint32_t head, TokenList& list) {
  add_joined_to_state(s, head, list);
  add_headline_partner(s, head, list);
  bool const built = is_built(s, head);  // "the town hall, a gas station and the post": no man is described so
  auto const named = [&](std::uint32_t t) { return built ? is_built(s, t) : s.phrases.is_party(t) && s.tree.tokens[t].pos == Upos::kPropn; };
  for (std::uint32_t c : s.tree.children(head))
    if (is_office_in_row(s, head, c)) {
      list.push_back(c);
      for (std::uint32_t k : s.tree.children(c))
        if (s.tree.tokens[k].rel == Rel::kConj && !is_taken(list, k)) list.push_back(k);
    }
  EntityMention const* whole = s.phrases.mention_at(head);
  bool const name = named(head) || (whole != nullptr && !whole->actor_id.empty());  // "the US and Gulf states"
  if (!name && !s.phrases.is(head, PhraseKind::kPerson)) return;
  for (std::uint32_t c : s.tree.children(head)) {
    Rel const rel = s.tree.tokens[c].rel;
    EntityMention const* other = s.phrases.mention_at(c);
    bool const another = rel == Rel::kCompound && other != nullptr && other != s.phrases.mention_at(head);  // "both X and Y" read as one name
    bool const apart = (rel == Rel::kAppos && (built || has_comma(s.tree, c))) || (rel == Rel::kCompound && has_comma(s.tree, c)) || another;
    bool const kin = rel == Rel::kAppos && is_kin(s, c) && (name || is_list_of_kin(s, c));  // "Ana Ruiz, her husband and six children"
    bool const joined = s.tree.child(c, Rel::kConj) >= 0 || (another && s.tree.child(c, Rel::kCc) >= 0);  // "the IMF and Sri Lanka", all of it read as one name
    if ((!kin && (!name || !apart || !named(c))) || !joined) continue;
    if (!is_taken(list, c)) list.push_back(c);
    for (std::uint32_t k : s.tree.children(c))
      if (s.tree.tokens[k].rel == Rel::kConj && (named(k) || (kin && s.phrases.is(k, PhraseKind::kPerson))) && !is_taken(list, k) && !(another && is_inside(s, k, head))) list.push_back(k);
  }
}

std::uint32_t sender_of(CodingScene const& s, std::uint32_t thing) {
  if (s.phrases.is_party(thing) || !in_group(s, thing, "THEME_ONLY")) return thing;
  for (std::uint32_t c : s.tree.children(thing)) {
    Rel const rel = s.tree.tokens[c].rel;
    bool const before = c < thing && (rel == Rel::kCompound || rel == Rel::kAmod || rel == Rel::kNmodPoss);
    if (before && s.phrases.is_party(c)) return c;
  }
  return thing;
}

bool is_said(std::uint8_t type) {
  switch (static_cast<EventType>(type)) {
    case EventType::kRequest:
    case EventType::kAccuse:
    case EventType::kReject:
    case EventType::kThreaten:
    case EventType::kSupport:
    case EventType::kConcede:
    case EventType::kProtest: return true;
    default: return false;
  }
}

void take_sender(CodingScene const& s, FrameArguments const& arguments, std::uint32_t noun, TokenList& actors) {
  arguments.inside(noun, Place::kPrep, frame_hash("from"), actors);
  erase_if(actors, [&](std::uint32_t t) { return !s.phrases.is_party(t); });
}

}  // namespace dragoman
