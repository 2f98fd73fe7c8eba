// What a question on a pair is judged by: named features of its history, each traceable to the events it was made of.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "forecast/dyad_state.h"

namespace dragoman {

/// What the events behind a feature have in common.
enum class FeatureScope : unsigned char { kPair, kActors, kHomes, kWorld, kNone };
/// kOwn: the class asked for, and all events; kOther: the other relation sets on the pair; kInteraction: products of two.
enum class FeatureBlock : unsigned char { kOwn, kOther, kInteraction };

struct Feature {
  std::string name;
  FeatureScope scope = FeatureScope::kNone;
  FeatureBlock block = FeatureBlock::kOwn;
  std::size_t set = 0;    ///< relation set whose events make it
  int half_life = 0;      ///< days by which its events lose half their weight; 0: only the last event counts
  std::size_t left = 0, right = 0;  ///< factors of an interaction
};

/// The features of questions on one class, in the order of the values. Interactions stand last.
std::vector<Feature> dyad_features(RelationSets const& sets, std::size_t target);
/// How many of them stand before the interactions.
std::size_t plain_features(std::vector<Feature> const& features);

/// Mean over the reference pairs of every decayed count: what a pair with little history is shrunk towards.
struct PoolRates {
  std::vector<double> days;  ///< by set: days with an event a day of exposure
  std::array<double, kCoverHalfLives.size()> covered{};  ///< of the target: share of windows
};
PoolRates pool_rates(DyadState const& state, std::size_t target, std::vector<std::size_t> const& reference_pairs);

/// Writes the plain features of one pair as of state.today() to `out` (plain_features() floats).
void write_features(DyadState const& state, PoolRates const& pool, std::size_t target, std::size_t pair, float* out);

}  // namespace dragoman
