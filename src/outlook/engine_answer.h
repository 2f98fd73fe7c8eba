// The forecasting engine asked one outlook: probabilities of the rungs, their record in this very history, and the past
// events they rest on.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "forecast/backtest.h"
#include "forecast/backtest_summary.h"
#include "forecast/question_answer.h"
#include "outlook/case_history.h"
#include "outlook/question.h"

namespace dragoman {

/// What a history must hold before the engine is believed; judgement, told in docs/decisions/outlook.md.
struct EngineThresholds {
  std::size_t closed_windows = 8, pairs = 20, came_true = 50;
};
inline constexpr EngineThresholds kEngineThresholds;

/// How questions of this kind on this history went: every pair, every past window, asked as of its first day.
struct RungRecord {
  std::size_t questions = 0, origins = 0, pairs = 0, came_true = 0;
  double frequency = 0, brier = 0, shrunk_pair_brier = 0, calibration_error = 0, area_under_curve = 0;
  GainInterval skill;  ///< over the shrunk pair rate, of the Brier score; 95 %, clustered by dyad
};

struct RungAnswer {
  std::string why_not;  ///< empty when answered; the rest means something only then, or when drawn from counts
  bool from_counts = false;  ///< the count forecast answers although the rung itself is too rare to calibrate
  double probability = 0, low = 0, high = 0;
  double base_rate = 0;                        ///< of all asked pairs
  std::array<double, kBaselines> baseline{};
  std::size_t near = 0, near_true = 0;         ///< resolved questions with the nearest probabilities, and how many came true
  double near_mean = 0;                        ///< what was said of these, on average
  RungRecord record;
};

/// One more event of this class on the as-of day: the probability of the explained rung after it.
struct Indicator {
  std::string words;        ///< "talks or a visit"
  double probability = 0, change = 0;
};

struct EngineOutlook {
  std::string why_not;      ///< for every rung; empty when at least one is answered
  std::string topic;        ///< of the history asked
  std::array<RungAnswer, kRungs.size()> rungs;
  bool quiet_pair = false;  ///< the two have fewer acts than any pair the record is about; the intervals are wider for it
  std::optional<Rung> explained;  ///< the rung nearest to even odds, which the rest is about; never the sustained one
  double start = 0;               ///< log-odds of an average pair
  std::vector<Contribution> contributions;
  double log_odds = 0;                ///< of the explained rung, before rungs are put in order
  std::vector<EventEffect> effects;   ///< rows of the case history: what the log-odds lose had the event not happened
  std::vector<Indicator> indicators;  ///< largest change first
  double expected_count = 0;          ///< material acts within the horizon
};

/// The forecasts of every rung at every origin up to the day after `as_of`, in the order of kRungs; what a back-test of the
/// casebook scores. Errors: forecast.history when it is too short.
Result<std::array<std::vector<DyadForecast>, kRungs.size()>> rung_forecasts(CaseHistory const& history, int horizon, Date as_of, unsigned threads);

/// Asks the engine. The same bytes for any number of threads; what it says depends on the history up to as_of alone.
EngineOutlook ask_engine(CaseHistory const& history, Question const& question, unsigned threads);

/// The record of closed forecasts.
RungRecord record_of(std::vector<DyadForecast> const& forecasts);

}  // namespace dragoman
