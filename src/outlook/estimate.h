// How often did it happen? A shrunk base rate where enough was screened, else "not estimable" with the reason.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dyad/dyad_inputs.h"
#include "dyad/series.h"
#include "outlook/engine_answer.h"
#include "outlook/question.h"
#include "outlook/reference_rates.h"

namespace dragoman {

/// What was read, so that silence can be told from not having looked.
struct ScreeningCoverage {
  std::int64_t documents = 0, quarantined = 0, publishers = 0, events = 0, pair_events = 0;
  std::int64_t months_screened = 0;      ///< calendar months with at least one coded document
  std::int64_t months_spanned = 0;       ///< from the first to the last of them
  std::int64_t longest_run = 0;          ///< months in a row, up to the as-of month or the one before, with enough documents each
  std::optional<Date> first, last;       ///< publication dates
  std::vector<ScreenedMonth> screened;   ///< sorted
};

/// Where a probability comes from.
enum class Method : unsigned char { kNone, kEngine, kShrunkRate };
std::string_view method_name(Method method);  ///< "none", "engine", "shrunk_rate"

/// Probability of reaching at least the rung, 0 .. 1, with a 90 % interval; unset = not estimable.
struct Estimate {
  std::optional<double> probability, low, high;
  Method method = Method::kNone;
  double base_rate = 0;               ///< pooled rate of all pairs; meaningful only with a probability
  std::int64_t windows = 0, hits = 0; ///< of this pair; 0 windows when too little was screened
  std::int64_t pooled_windows = 0, pooled_hits = 0, pairs = 0;
  std::optional<RungAnswer> engine;   ///< where the method is the engine
  std::string why_not_engine;         ///< empty where it is
  std::optional<Reference> reference;
  bool calibrated() const { return method == Method::kEngine && why_not_engine.empty(); }
};

Result<ScreeningCoverage> measure_coverage(Duck& duck, DyadInputs const& inputs, Question const& question);

/// First day of the unbroken screened run when it is long enough to tell silence from not having looked.
std::optional<Date> screened_since(ScreeningCoverage const& coverage);

/// Why no probability can be given; empty when one can. The rules stand in docs/decisions/outlook.md.
std::string why_not_estimable(ScreeningCoverage const& coverage, Question const& question);

/// Beta-binomial rate over past windows as long as the horizon, counted back from as_of; shrunk towards all pairs.
/// Call only when why_not_estimable() is empty.
std::vector<Estimate> estimate_rungs(DyadInputs const& inputs, ScreeningCoverage const& coverage, Question const& question);

/// Which rungs (in the order of kRungs) the countable events of one window reach by resolution_rule(); the events are those
/// of the pair on the topic, by date.
std::array<bool, kRungs.size()> rungs_reached(std::vector<PastEvent const*> const& window, Question const& question);

/// The ICD 203 term for a probability: "almost no chance" .. "almost certain".
std::string_view icd203_term(double probability);

}  // namespace dragoman
