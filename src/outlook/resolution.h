// What became of the forecasts: logged probabilities whose horizon has passed, scored by what the casebook then holds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "casebook/duck.h"
#include "outlook/question.h"

namespace dragoman {

/// One logged forecast that is due. Scores mean something when it is resolved.
struct Resolution {
  std::string forecast_id, model_version;
  Question question;            ///< as_of is that of the forecast
  Rung rung = Rung::kVerbal;
  Date from, until;             ///< first and last day of the window
  double probability = 0;
  std::string unresolved;       ///< why it cannot be told; empty when it can
  bool happened = false;
  double brier = 0, log_score = 0;        ///< (p - outcome)^2; -ln of the probability of what came, p kept 1e-6 off 0 and 1
  std::vector<std::string> basis_event_ids;  ///< the acts by which it counts as reached, by date
};

struct ResolutionRun {
  Date as_of;
  std::vector<Resolution> due;  ///< not resolved before, by end of window, pair, topic and rung
  std::int64_t pending = 0;     ///< logged with a probability, window still open
};

/// Resolves what is due on `as_of` (default: the newest day the casebook knows) by the rule of each rung, from the events
/// known on that day. A window with a month in which nothing was read is left unresolved: silence cannot be told from not
/// having looked. Errors: those of the database; outlook.empty.
Result<ResolutionRun> resolve_forecasts(Duck& duck, std::optional<Date> as_of);

/// Rows for table forecast_resolutions: those of `run` that are resolved.
std::vector<std::vector<Value>> resolution_rows(ResolutionRun const& run);

/// Plain text: one line a forecast that is due, then the scores over all resolutions of the casebook, these included.
/// `earlier` holds Brier scores of earlier runs.
std::string resolution_text(ResolutionRun const& run, std::vector<double> const& earlier);

}  // namespace dragoman
