// Learned weights of what a pair has behind it: each past relation at its age and count pulls the relation asked for up
// or down. Where confidences look at one past relation at a time, these weights are learned together.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "forecast/tkg_confidence.h"
#include "forecast/tkg_query.h"
#include "forecast/tkg_state.h"

namespace dragoman {

/// Learns online: a day is scored before it is learned, so that its scores are out of sample. Readers may run together
/// while nobody learns.
class TkgPatterns {
 public:
  explicit TkgPatterns(std::uint32_t directed_relations);

  /// One step for each query whose answer is a partner already, against the history before the day.
  void learn(TkgState const& before, std::span<TkgQuery const> day);
  /// Sum of the terms of the pair.
  float score(TkgState const& before, TkgQuery const& query, std::uint32_t entity, PairTrace const& pair) const;
  /// What one past relation (TkgConfidence::any(): any event) adds.
  float term(std::uint32_t asked, std::uint32_t past, std::int32_t lag, std::uint32_t count) const;

 private:
  struct Weight {
    float value = 0, squares = 0;
  };
  using Terms = std::array<Weight, kLagBuckets + kCountBuckets>;
  using Cells = std::array<Weight, kConfidenceBuckets>;

  std::size_t kind(std::uint32_t asked, std::uint32_t past) const { return static_cast<std::size_t>(past_kind(directed_, asked, past)); }
  void learn(TkgState const& before, TkgQuery const& query);
  void pull(std::uint32_t asked, std::uint32_t past, std::int32_t lag, std::uint32_t count, float gradient);

  std::uint32_t directed_;
  std::vector<std::uint32_t> block_;  ///< of (asked, past): number in terms_, or none
  std::vector<Terms> terms_;
  std::vector<std::array<Cells, kPastKinds>> by_asked_;
  std::array<Cells, kPastKinds> overall_{};
  std::vector<float> odds_;  ///< scratch of one query
  std::vector<char> answers_;
};

}  // namespace dragoman
