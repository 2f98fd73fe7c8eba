// Engine and baselines are scored by the same functions on the same questions; a question whose window is still open has
// no outcome and is left out.
#include "forecast/backtest_summary.h"

#include <map>
#include <set>

#include "base/log_odds.h"

namespace dragoman {
namespace {

double square(double x) { return x * x; }

std::vector<ClusterLoss> values(std::map<Dyad, ClusterLoss> const& clusters) {
  std::vector<ClusterLoss> out;
  for (auto const& [dyad, loss] : clusters) out.push_back(loss);
  return out;
}

}  // namespace

BacktestSummary summarise(std::vector<DyadForecast> const& forecasts, std::int32_t from_day) {
  BacktestSummary s;
  Scored own, raw;
  std::array<Scored, kBaselines> simple;
  std::map<Dyad, ClusterLoss> squares, ranked;
  std::set<std::int32_t> days;
  for (auto const& f : forecasts) {
    if (!f.closed || f.day < from_day) continue;
    days.insert(f.day);
    own.probability.push_back(f.probability);
    own.outcome.push_back(f.outcome);
    raw.probability.push_back(inverse_logit(f.uncalibrated));
    for (std::size_t b = 0; b < kBaselines; ++b) simple[b].probability.push_back(f.baseline[b]);
    auto& loss = squares[f.dyad];
    loss.own += square(f.probability - f.outcome);
    loss.base += square(f.baseline[static_cast<std::size_t>(Baseline::kShrunkPair)] - f.outcome);
    auto& crps = ranked[f.dyad];
    crps.own += crps_count(f.expected_count, f.dispersion, f.count);
    crps.base += crps_count(f.ewma_count, 0, f.count);
  }
  raw.outcome = own.outcome;
  s.questions = own.size();
  s.origins = days.size();
  s.pairs = squares.size();
  s.parts = brier_parts(own);
  for (auto const y : own.outcome) s.frequency += y;
  if (s.questions > 0) s.frequency /= static_cast<double>(s.questions);
  s.log_score = log_score(own);
  s.bins = reliability_bins(own);
  s.calibration_error = calibration_error(s.bins);
  s.area_under_curve = area_under_curve(own);
  s.uncalibrated_brier = brier_score(raw);
  for (std::size_t b = 0; b < kBaselines; ++b) {
    simple[b].outcome = own.outcome;
    s.baseline_brier[b] = brier_score(simple[b]);
    s.baseline_log_score[b] = log_score(simple[b]);
    s.baseline_calibration_error[b] = calibration_error(reliability_bins(simple[b]));
    s.baseline_area_under_curve[b] = area_under_curve(simple[b]);
  }
  s.over_shrunk_pair = clustered_gain(values(squares));
  s.count_over_ewma = clustered_gain(values(ranked));
  for (auto const& [dyad, loss] : ranked) {
    s.count_crps += loss.own / static_cast<double>(s.questions);
    s.ewma_count_crps += loss.base / static_cast<double>(s.questions);
  }
  return s;
}

}  // namespace dragoman
