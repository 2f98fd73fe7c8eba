// "The explosion took place in front of the bank", "two blasts were heard near the barracks": the deed is the subject of a
// verb that says only that it happened, and what was hit stands with that verb. Group OCCURRENCE holds the verbs. So it is
// with the participle of "an attack perpetrated by strangers against the office" (group COMMITTING).
#include <algorithm>

#include "base/one_of.h"
#include "event/event_sides.h"
#include "event/thing_kinds.h"

namespace dragoman {

namespace {

bool tells_occurrence(CodingScene const& s, std::uint32_t verb) {
  Token const& t = s.tree.tokens[verb];
  if (t.lemma == "take") {
    std::int32_t const place = s.tree.child(verb, Rel::kObj);
    return place >= 0 && s.tree.tokens[static_cast<std::size_t>(place)].lemma == "place";
  }
  return in_group(s, verb, "OCCURRENCE") || one_of(t.lemma, {"report", "hear", "register", "record"});
}

/// The word and what is joined to it, as far as they can be hit.
void add_struck(CodingScene const& s, std::uint32_t token, bool people, TokenList& out) {
  auto const can_be = [&](std::uint32_t t) {
    return is_structure(s.phrases.mention_at(t)) || (people && (s.phrases.is_party(t) || s.phrases.is(t, PhraseKind::kPerson)));
  };
  if (can_be(token)) out.push_back(token);
  for (std::uint32_t joined : s.tree.children(token))
    if (s.tree.tokens[joined].rel == Rel::kConj && can_be(joined)) out.push_back(joined);
}

}  // namespace

TokenList struck_by_committed(CodingScene const& s, std::uint32_t deed) {
  TokenList out;
  for (std::uint32_t c : s.tree.children(deed)) {
    if (s.tree.tokens[c].rel != Rel::kAcl || s.tree.tokens[c].tag != "VBN" || !in_group(s, c, "COMMITTING")) continue;
    for (std::uint32_t o : s.tree.children(c)) {
      Token const& t = s.tree.tokens[o];
      if (t.rel == Rel::kObl && one_of(t.prep, {"against", "on", "upon"})) add_struck(s, o, true, out);
      if (t.rel != Rel::kOblAgent) continue;
      for (std::uint32_t behind : s.tree.children(o))  // hung on the doer
        if (behind > o && s.tree.tokens[behind].rel == Rel::kNmod && s.tree.tokens[behind].prep == "against") add_struck(s, behind, true, out);
    }
  }
  return out;
}

TokenList struck_beside(CodingScene const& s, Predicate const& deed) {
  TokenList out;
  Token const& noun = s.tree.tokens[deed.token];
  bool const subject = deed.kind == PredicateKind::kNoun && (noun.rel == Rel::kNsubj || noun.rel == Rel::kNsubjPass) && noun.head >= 0;
  if (!subject || !in_group(s, deed.token, "BLAST") || !tells_occurrence(s, static_cast<std::uint32_t>(noun.head))) return out;
  auto const verb = static_cast<std::uint32_t>(noun.head);
  for (std::uint32_t c : s.tree.children(verb)) {
    Token const& t = s.tree.tokens[c];
    bool const beside = t.rel == Rel::kObl && one_of(t.prep, {"at", "near", "in_front_of", "outside", "inside", "in", "against", "beside", "under", "opposite"});
    if (!beside) continue;
    add_struck(s, c, false, out);
  }
  return out;
}

/// "fired a shot striking the clerk", "fired several rounds, hitting two men".
TokenList struck_by_shot(CodingScene const& s, std::uint32_t verb) {
  TokenList out;
  std::int32_t const fired = s.tree.child(verb, Rel::kObj);
  bool const shot = fired >= 0 && one_of(s.tree.tokens[static_cast<std::size_t>(fired)].lemma, {"shot", "round", "bullet", "gunshot", "weapon", "gun", "gunfire"});
  if (!shot) return out;
  for (std::uint32_t at : {verb, static_cast<std::uint32_t>(fired)})
    for (std::uint32_t c : s.tree.children(at)) {
      Token const& t = s.tree.tokens[c];
      std::int32_t const hit = s.tree.child(c, Rel::kObj);
      if (!one_of(t.rel, {Rel::kAcl, Rel::kAdvcl}) || t.tag != "VBG" || hit < 0 || !out.empty()) continue;
      if (!one_of(t.lemma, {"strike", "hit", "wound", "injure", "kill", "graze"})) continue;
      auto const who = static_cast<std::uint32_t>(hit);
      add_struck(s, s.phrases.meant(who), true, out);
      if (out.empty() && s.tree.tokens[who].pos == Upos::kPron) out.push_back(who);
    }
  return out;
}

}  // namespace dragoman
