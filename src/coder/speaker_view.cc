// Which predicates a speaker says, and where his words begin: a predicate whose governor stands outside the content is cut
// from it when the content is asserted or denied. The number itself comes from the folder predicate, by the same rules
// and constants as the author's.
#include "coder/speaker_view.h"

#include "predicate/factuality.h"

namespace dragoman {
namespace {

bool denies(Attribution const& a) { return a.stance == Stance::kDenies || a.stance == Stance::kRetracts; }

/// A clause or a noun taken a stand on is the speaker's own sentence; "vowed to fight" and "wants talks" are not.
bool is_own_sentence(Predicate const& p, Attribution const& a) {
  if (denies(a) || a.stance == Stance::kConfirms) return true;
  switch (p.governed) {
    case Governed::kInfinitive:
    case Governed::kGerund:
    case Governed::kPurpose:
    case Governed::kNominalObject:
    case Governed::kNominalOblique: return false;
    default: return true;
  }
}

}  // namespace

std::int32_t innermost_attribution(std::vector<Attribution> const& attributions, Span span) {
  std::int32_t best = -1;
  for (auto const& a : attributions)
    if (a.voice == Voice::kSpeaker && a.content.contains(span) &&
        (best < 0 || a.content.size() < attributions[static_cast<std::size_t>(best)].content.size()))
      best = static_cast<std::int32_t>(a.id);
  return best;
}

void assign_speaker_views(Tree const& tree, Predicates& predicates, std::vector<Attribution> const& attributions,
                          CueTable const& cues) {
  std::vector<SpokenPredicate> spoken(predicates.all.size());
  for (Predicate const& p : predicates.all) {
    std::int32_t const said = innermost_attribution(attributions, tree.tokens[p.token].span);
    if (said >= 0 && attributions[static_cast<std::size_t>(said)].stance != Stance::kDeclinesToComment) spoken[p.id].said = said;
  }
  for (Predicate const& p : predicates.all) {
    SpokenPredicate& s = spoken[p.id];
    if (s.said < 0) continue;
    Attribution const& a = attributions[static_cast<std::size_t>(s.said)];
    bool const outermost = p.governor < 0 || spoken[static_cast<std::size_t>(p.governor)].said != s.said;
    s.detached = outermost && is_own_sentence(p, a);
    s.denied = outermost && denies(a);
  }
  assign_speaker_factuality(tree, predicates, cues, spoken);
}

}  // namespace dragoman
