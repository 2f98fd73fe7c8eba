// Rolling-origin back-test of dyad questions: at every origin the model is refitted on what was known then, and asked.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "forecast/dyad_classes.h"
#include "forecast/dyad_state.h"
#include "forecast/history.h"

namespace dragoman {

/// Days count from the first day of the history. Origins are learning_days + k * horizon; questions are asked of every pair
/// with at least min_events events in the first learning_days.
struct BacktestPlan {
  int horizon = 30, learning_days = 365, min_events = 10;
  int fit_step = 10;  ///< days between the origins the model is fitted on; divides the horizon
};

/// What simple rules would have said.
enum class Baseline : unsigned char { kPooled, kShrunkPair, kNoChange, kMarkov, kEwmaPoisson };
inline constexpr std::size_t kBaselines = 5;
inline constexpr std::array<std::string_view, kBaselines> kBaselineNames{"pooled_rate", "shrunk_pair_rate", "no_change", "markov", "ewma_poisson"};

/// One question with its answers. Windows are [day, day + horizon).
struct DyadForecast {
  std::int32_t day = 0;
  Dyad dyad{};
  double probability = 0, uncalibrated = 0;
  std::array<double, kBaselines> baseline{};
  bool closed = false;      ///< the whole window lies inside the history; else outcome and count mean nothing
  std::uint8_t outcome = 0; ///< the class occurred in the window
  std::int32_t count = 0;   ///< its events in the window
  double expected_count = 0, dispersion = 0, ewma_count = 0;  ///< count forecast, negative binomial; its baseline, Poisson
};

/// Forecasts of one class at every origin, by origin and pair. An origin is asked when its window lies inside the history,
/// or wholly after it (the origin is the day after the last). Nothing on or after an origin touches its forecasts.
/// `history` is sorted by day. Deterministic, one thread.
std::vector<DyadForecast> backtest(EventHistory const& history, Vocabulary const& names, RelationSets const& sets, std::size_t target, BacktestPlan const& plan);

}  // namespace dragoman
