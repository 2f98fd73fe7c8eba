// The engine of dyad questions: rolls a history forward, learns from what resolves, and answers as of the day it stands at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/result.h"
#include "forecast/backtest.h"
#include "forecast/calibration.h"
#include "forecast/dyad_features.h"
#include "forecast/logistic_fit.h"
#include "forecast/question_answer.h"
#include "forecast/rate_baselines.h"
#include "forecast/rate_counts.h"

namespace dragoman {

/// A plan whose last origin is `as_of` (days since the first day of the history), with as long a history of origins behind
/// it as there is. Error forecast.history when fewer than twelve horizons lie before it.
Result<BacktestPlan> plan_as_of(std::int32_t as_of, int horizon);

/// Answers questions on one class of one history. Arguments outlive the engine; `history` is sorted by day. Deterministic;
/// what it says on a day depends on events before that day only. Not thread-safe.
class DyadEngine {
 public:
  DyadEngine(EventHistory const& history, Vocabulary const& names, RelationSets const& sets, std::size_t target, BacktestPlan const& plan);

  /// Goes on to the last step of the plan at or before `day`, asking every question due on the way.
  void run_to(std::int32_t day);
  /// Forecasts made so far, by origin and pair.
  std::vector<DyadForecast> const& forecasts() const { return forecasts_; }
  /// The answer for one pair as of the last origin reached, with what it rests on. Errors: forecast.history (no origin
  /// reached yet), forecast.unseen (the two never met before).
  Result<DyadAnswer> answer(Dyad dyad) const;
  /// The probability that would be said now, had one more event of yesterday been seen between the two: with the weights of
  /// now, so that the difference to answer() is what such an event changes. Errors as answer().
  Result<double> probability_after(std::uint32_t subject, std::uint32_t relation, std::uint32_t object) const;
  /// What each of the newest `most` acts between the two changes: calibrated log-odds now less those had it not happened,
  /// everything else and the weights as they are. Rows of one relation on one day are one act (many sources tell a meeting
  /// from both sides), named by its first row. Largest first (by size). Errors as answer().
  Result<std::vector<EventEffect>> event_changes(Dyad dyad, std::size_t most) const;

 private:
  struct Snapshot {
    std::int32_t day = 0;
    std::vector<std::size_t> pairs;
    std::vector<std::int32_t> totals;  // events of the class by then
    std::vector<float> features;
    std::size_t reference = 0;         // so many of the pairs are as active as the asked ones
  };
  void step(std::int32_t day);
  void choose();
  std::vector<std::size_t> reference(std::int32_t day) const;
  Snapshot snapshot(std::int32_t day) const;
  void learn(Snapshot const& s);
  void resolve(std::int32_t day);
  void ask(std::int32_t day);
  DyadForecast forecast(std::size_t pair, float const* features, std::array<double, kBaselines> const& simple) const;
  std::vector<float> count_features(float const* plain) const;
  void write_pair_features(Dyad dyad, std::vector<std::size_t> const& rows, TypedEvent const& left_out, float* out) const;

  EventHistory const& history_;
  Vocabulary const& names_;
  RelationSets const& sets_;
  BacktestPlan plan_;
  std::size_t target_;
  DyadState state_;
  std::vector<Feature> features_;
  std::size_t plain_;
  std::vector<std::size_t> counting_;  // plain features of the count model
  LogisticFit fit_;
  CountFit counts_;
  RateBaselines baselines_;
  Calibration calibration_;
  std::int32_t next_;
  std::vector<std::size_t> asked_;
  std::vector<Snapshot> snapshots_;    // not yet labelled, by day
  std::vector<DyadForecast> forecasts_;
  std::size_t open_ = 0;               // first forecast without an outcome
  PoolRates pool_;                     // of the last origin
};

}  // namespace dragoman
