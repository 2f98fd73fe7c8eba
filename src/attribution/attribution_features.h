// What the judge of candidates looks at. Names are those of lexicon/cues/weights.toml. Internal to the folder.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "attribution/candidate.h"

namespace dragoman::attribution_parts {

enum class Feature : std::uint8_t {
  kBias, kCueLogOdds, kQuoted, kQuotedClausal, kNested, kNestedClausal, kModal, kCondition, kBare, kNoSpeaker, kShort60,
  kShort30, kNamed, kFirstPerson, kMainVerb, kNegated, kQuestion, kHasQuote, kGerund, kRelative, kNp, kNoun, kInfinitive,
  kPreposition, kAside, kBesideQuote, kThing, kDenial, kDeniedClaim, kBareName,
  kBarePhrase, kNestedSpeaker
};
inline constexpr std::array<std::string_view, 32> kFeatureNames = {
    "bias", "cue_log_odds", "in_quotation", "in_quotation_clausal", "nested", "nested_clausal", "modal", "in_condition",
    "bare", "no_speaker", "short_60", "short_30", "named", "first_person", "main_verb", "negated", "question", "has_quote",
    "gerund", "relative", "np", "noun", "infinitive", "preposition", "aside", "beside_quote", "thing", "denial", "denied_claim", "bare_name",
    "bare_phrase", "nested_speaker"};
inline constexpr std::size_t kFeatures = kFeatureNames.size();
static_assert(static_cast<std::size_t>(Feature::kNestedSpeaker) + 1 == kFeatures);

/// Value of each feature; `nested`: the cue stands in the content of a candidate already kept.
std::array<float, kFeatures> features_of(Scene const& scene, Candidate const& candidate, bool nested);
/// Weight of each feature, looked up once a document.
using Weights = std::array<float, kFeatures>;
Weights weights_of(CueTable const& cues);
/// Probability that a reader marks the candidate as an attribution.
float judge(Weights const& weights, std::array<float, kFeatures> const& features);

}  // namespace dragoman::attribution_parts
