// "The explosion took place in front of the bank", "two blasts were heard near the barracks": the deed is the subject of a
// verb that says only that it happened, and what was hit stands with that verb. Group OCCURRENCE holds the verbs.
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

}  // namespace

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
    if (is_structure(s.phrases.mention_at(c))) out.push_back(c);
    for (std::uint32_t joined : s.tree.children(c))
      if (s.tree.tokens[joined].rel == Rel::kConj && is_structure(s.phrases.mention_at(joined))) out.push_back(joined);
  }
  return out;
}

}  // namespace dragoman
