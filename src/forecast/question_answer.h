// The answer to one question on a pair, taken apart: probability = 1 / (1 + exp(-(start + sum of effects))), and every
// effect names the past events it came from.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "forecast/backtest.h"
#include "forecast/dyad_features.h"
#include "forecast/logistic_fit.h"

namespace dragoman {

/// One past event behind a feature, by its row in the sorted history; shares of a feature sum to at most 1.
struct EventShare {
  std::size_t row = 0;
  double share = 0;
};

/// What one feature adds to the log-odds beside an average pair. `value` is in standard deviations from the average.
struct Contribution {
  Feature feature;
  double value = 0, weight = 0;
  double effect = 0;              ///< weight x value, with half of each product this feature is in
  std::vector<EventShare> events; ///< newest first; empty when silence is what speaks
};

struct DyadAnswer {
  double probability = 0, low = 0, high = 0;  ///< interval: central 90 %, from the uncertainty of the weights
  double base_rate = 0;                       ///< pooled rate of the asked pairs
  std::array<double, kBaselines> baseline{};
  double expected_count = 0, dispersion = 0;  ///< negative binomial
  double start = 0;                           ///< log-odds of an average pair
  std::vector<Contribution> contributions;    ///< largest effect first
};

/// Log-odds an event adds over all features it stands behind.
struct EventEffect {
  std::size_t row = 0;
  double effect = 0;
};
/// Largest first (by size). What no event stands behind is not here.
std::vector<EventEffect> event_effects(DyadAnswer const& answer);

/// The parts of fit.log_odds(plain), each multiplied by `slope`, largest first; interactions are shared out.
std::vector<Contribution> contributions(LogisticFit const& fit, std::vector<Feature> const& features, float const* plain, double slope);

/// Fills in the events of each contribution for `pair` as of state.today(); features of actors and homes name at most
/// `most` events (the newest weigh most), those of the world none.
void cite_events(std::vector<Contribution>& parts, EventHistory const& history, Vocabulary const& names, RelationSets const& sets, DyadState const& state, Dyad dyad,
                 std::size_t most = 50);

}  // namespace dragoman
