// "Prospects of renewed cooperation", "the need to engage", "upcoming talks": the noun or infinitive names an event that
// nobody says is done. The words stand in lexicon/frames/groups/prospects.toml; here is only where they must stand: as a
// modifier, as the noun above (through up to two of-phrases), or as the verb or adjective whose content the event is.
#include "event/prospect.h"

#include <algorithm>

namespace dragoman {
namespace {

bool is_content(std::string_view prep) { return prep.empty() || prep == "of" || prep == "for" || prep == "to" || prep == "in"; }

/// Something above the event opens it.
bool opened_from_above(CodingScene const& s, std::uint32_t token) {
  constexpr int kSteps = 3;
  for (int step = 0; step < kSteps; ++step) {
    Token const& t = s.tree.tokens[token];
    bool const noun = t.pos == Upos::kNoun || t.pos == Upos::kPropn;
    bool const up = t.rel == Rel::kNmod || t.rel == Rel::kAcl || t.rel == Rel::kConj || t.rel == Rel::kXcomp || t.rel == Rel::kObj || t.rel == Rel::kObl ||
                    (noun && (t.rel == Rel::kNsubj || t.rel == Rel::kNsubjPass));
    if (!up || t.head < 0 || (noun && !is_content(t.prep))) return false;
    auto const head = static_cast<std::uint32_t>(t.head);
    bool const subject = t.rel == Rel::kNsubj || t.rel == Rel::kNsubjPass;
    // "Cooperation is expected" opens the subject; "cooperation needs money" does not.
    bool const of_verb = s.tree.tokens[head].pos == Upos::kVerb && t.rel == Rel::kNsubj;
    if (in_group(s, head, "PROSPECT") && !of_verb) return true;
    if (subject || s.tree.tokens[head].pos == Upos::kVerb) return false;
    token = head;
  }
  return false;
}

}  // namespace

std::optional<Realis> prospect_realis(CodingScene const& s, Predicate const& p) {
  if (p.kind == PredicateKind::kNoun)
    for (std::uint32_t c : s.tree.children(p.token)) {
      if (s.tree.tokens[c].rel != Rel::kAmod) continue;
      if (in_group(s, c, "COMING_MODIFIER")) return Realis::kFuture;
      if (in_group(s, c, "OPEN_MODIFIER")) return Realis::kHypothetical;
    }
  bool const bare = p.kind == PredicateKind::kNoun || (p.kind == PredicateKind::kVerb && p.tense == Tense::kNone && !p.perfect && !p.passive);
  if (bare && opened_from_above(s, p.token)) return Realis::kHypothetical;
  return std::nullopt;
}

}  // namespace dragoman
