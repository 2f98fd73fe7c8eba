// Whom an investigation is about where no phrase of its own says so: who is called its subject or stands under it ("was the
// target of an inquiry", "is under investigation"), and who did what it asks ("a probe into whether the governor's aides
// took bribes"). The parser hangs both outside the noun phrase that frames look at.
#include <algorithm>

#include "base/one_of.h"
#include "event/event_sides.h"

namespace dragoman {

namespace {

std::int32_t subject_of(Tree const& tree, std::uint32_t verb) {
  std::int32_t const plain = tree.child(verb, Rel::kNsubj);
  return plain >= 0 ? plain : tree.child(verb, Rel::kNsubjPass);
}

/// The party itself, or whose the thing is.
std::int32_t party_at(CodingScene const& s, std::int32_t token) {
  if (token < 0) return -1;
  auto const t = static_cast<std::uint32_t>(token);
  if (s.phrases.is_party(t) && !in_group(s, t, "DOCUMENT")) return token;
  for (std::uint32_t c : s.tree.children(t))
    if (one_of(s.tree.tokens[c].rel, {Rel::kNmodPoss, Rel::kCompound}) && s.phrases.is_party(c)) return static_cast<std::int32_t>(c);
  for (std::uint32_t o = t; o > 0 && o + 6 > t; --o)  // "whether Ruiz's homemade server", the owner hung on the verb
    if (s.phrases.is_party(o - 1) && s.tree.tokens[o].tag == "POS" && s.tree.tokens[o - 1].sentence == s.tree.tokens[t].sentence) return static_cast<std::int32_t>(o - 1);
  return -1;
}

/// "X was the subject of [the inquiry]", "X is under [investigation]", "X faces [a probe]".
std::int32_t stands_under(CodingScene const& s, std::uint32_t inquiry) {
  Token const& noun = s.tree.tokens[inquiry];
  if (noun.prep == "under") {
    if (s.tree.child(inquiry, Rel::kCop) >= 0) return subject_of(s.tree, inquiry);
    bool const stays = noun.head >= 0 && one_of(s.tree.tokens[static_cast<std::size_t>(noun.head)].lemma, {"be", "come", "remain", "stay"});
    return stays ? subject_of(s.tree, static_cast<std::uint32_t>(noun.head)) : -1;
  }
  if (noun.rel == Rel::kObj && noun.head >= 0 && s.tree.tokens[static_cast<std::size_t>(noun.head)].lemma == "face") return subject_of(s.tree, static_cast<std::uint32_t>(noun.head));
  if (noun.prep != "of" || noun.head < 0) return -1;
  auto const part = static_cast<std::uint32_t>(noun.head);
  Token const& role = s.tree.tokens[part];
  if (!one_of(role.lemma, {"subject", "target", "focus", "object", "center", "centre"})) return -1;
  if (role.rel == Rel::kAppos) return role.head;
  if (s.tree.child(part, Rel::kCop) >= 0) return subject_of(s.tree, part);
  bool const becomes = role.head >= 0 && one_of(s.tree.tokens[static_cast<std::size_t>(role.head)].lemma, {"be", "become", "remain"});
  return becomes ? subject_of(s.tree, static_cast<std::uint32_t>(role.head)) : -1;
}

/// "whether X did it", "how X's papers leaked": a question, asked by the noun, a verb or its object.
bool is_question(Tree const& tree, std::uint32_t clause) {
  auto const children = tree.children(clause);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return one_of(tree.tokens[c].lower, {"whether", "if", "how", "why"}) && c < clause; });
}

std::int32_t asked_about(CodingScene const& s, std::uint32_t word) {
  for (std::uint32_t c : s.tree.children(word)) {
    if (one_of(s.tree.tokens[c].rel, {Rel::kAcl, Rel::kAdvcl, Rel::kCcomp}) && is_question(s.tree, c)) return party_at(s, subject_of(s.tree, c));
    if (s.tree.tokens[c].rel != Rel::kObj) continue;
    if (std::int32_t const about = asked_about(s, c); about >= 0) return about;
  }
  return -1;
}

}  // namespace

TokenList looked_into(CodingScene const& s, Predicate const& word, TokenList const& actors) {
  std::int32_t who = word.kind == PredicateKind::kNoun ? stands_under(s, word.token) : -1;
  if (who >= 0 && !s.phrases.is_party(static_cast<std::uint32_t>(who))) who = -1;
  if (who < 0) who = asked_about(s, word.token);
  TokenList out;
  if (who < 0) return out;
  std::uint32_t const found = s.phrases.meant(static_cast<std::uint32_t>(who));
  EntityMention const* m = s.phrases.mention_at(found);
  bool const acts = is_taken(actors, found) || std::any_of(actors.begin(), actors.end(), [&](std::uint32_t a) {
    EntityMention const* actor = s.phrases.mention_at(a);
    return m != nullptr && actor != nullptr && m->chain >= 0 && m->chain == actor->chain;
  });
  if (!acts) out.push_back(found);
  return out;
}

}  // namespace dragoman
