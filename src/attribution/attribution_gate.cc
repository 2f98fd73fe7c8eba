// Candidates come from cue words and the tree. Mentions only say who can speak, which moves a speaker and with it the
// edges of what is said; so each candidate is judged with the best that speaker and length could give it. When none can
// reach the threshold, none is kept, and a quotation without a cue has nobody to go on from.
#include "attribution/attribution_gate.h"

#include <algorithm>

#include "attribution/attribution_features.h"

namespace dragoman {
namespace {

using namespace attribution_parts;

constexpr Feature kOfSpeaker[] = {Feature::kNoSpeaker, Feature::kNamed,   Feature::kFirstPerson, Feature::kThing,     Feature::kShort60,
                                  Feature::kShort30,   Feature::kHasQuote, Feature::kBareName,    Feature::kBarePhrase, Feature::kDeniedClaim};

/// The highest score the candidate gets from any set of mentions.
float best_score(Weights const& weights, Scene const& scene, Candidate const& candidate) {
  auto features = features_of(scene, candidate, false);
  for (Feature f : kOfSpeaker) {
    auto const i = static_cast<std::size_t>(f);
    features[i] = weights[i] > 0 ? 1.0F : 0.0F;
  }
  return judge(weights, features);
}

}  // namespace

bool may_hold_attributions(Document const& document, Tree const& tree, Predicates const& predicates, CueTable const& cues) {
  Mentions const none;
  Scene const scene = make_scene(document, tree, none, predicates, cues);
  // "The mayor spoke on Monday." before a paragraph that is all quotation needs no cue.
  for (Quotation const& q : scene.quotations)
    if (q.words >= 3 && scene.paragraph_at[q.tokens.begin] > 0) return true;
  float const threshold = kept_from(cues);
  Weights const weights = weights_of(cues);
  auto const candidates = find_candidates(scene);
  return std::any_of(candidates.begin(), candidates.end(), [&](Candidate const& c) { return best_score(weights, scene, c) >= threshold; });
}

}  // namespace dragoman
