// The scores of a back-test: the engine beside every baseline, on the same questions.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "forecast/backtest.h"
#include "forecast/bootstrap.h"
#include "forecast/scoring.h"

namespace dragoman {

struct BacktestSummary {
  std::size_t questions = 0, origins = 0, pairs = 0;  ///< with a closed window
  double frequency = 0;
  BrierParts parts;
  double log_score = 0, calibration_error = 0, area_under_curve = 0, uncalibrated_brier = 0;
  std::vector<ReliabilityBin> bins;
  std::array<double, kBaselines> baseline_brier{}, baseline_log_score{}, baseline_calibration_error{}, baseline_area_under_curve{};
  GainInterval over_shrunk_pair;  ///< share of the shrunk pair rate's Brier score taken away; interval clustered by dyad
  double count_crps = 0, ewma_count_crps = 0;
  GainInterval count_over_ewma;   ///< of CRPS
};

/// Scores the questions asked on or after `from_day` whose windows are closed.
BacktestSummary summarise(std::vector<DyadForecast> const& forecasts, std::int32_t from_day);

}  // namespace dragoman
