// Will they cooperate, and how do we know? The answer to one question as data; text, JSON and the brief are made from it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "casebook/duck.h"
#include "dispute/dispute.h"
#include "dyad/alignment.h"
#include "dyad/priorities.h"
#include "outlook/engine_evidence.h"
#include "outlook/estimate.h"
#include "outlook/evidence.h"
#include "outlook/question.h"
#include "outlook/source_claims.h"

namespace dragoman {

struct LadderStep {
  Rung rung = Rung::kVerbal;
  std::string rule;       ///< when it counts as reached
  Estimate estimate;      ///< with a probability, or not estimable and why
};

/// A value; refers to nothing outside itself. Lists are sorted, strongest first unless said otherwise.
struct Outlook {
  Question question;                 ///< settled: as_of is set
  std::string name_1, name_2, text;  ///< names of the two, the question in one sentence
  std::map<std::string, std::string> names;  ///< of every actor id below
  ScreeningCoverage coverage;
  std::vector<LadderStep> ladder;    ///< verbal .. agreement
  bool estimable = false;            ///< at least one rung has a probability
  std::string not_estimable;         ///< why, in words; empty when estimable
  std::string uncalibrated;          ///< why figures are not the engine's, in words; empty when all are
  bool quiet_pair = false;           ///< fewer acts than any pair the back-test record is about: intervals are wider
  std::optional<Rung> explained;     ///< the rung that `signs`, `indicators` and evidence in the number are about
  double start = 0;                  ///< log-odds of an average pair; with the effects of `signs` it sums to the probability's
  std::vector<SignGroup> signs;
  std::vector<Indicator> indicators; ///< what would change the explained rung, most first
  std::vector<Evidence> drivers, obstacles, no_evidence;  ///< no_evidence: what sources say proves nothing
  StatePriorities priorities_1, priorities_2;
  std::optional<Alignment> alignment;  ///< none when one of the two has no priorities on record
  std::vector<Dispute> contested;       ///< disputed matters that concern the two
  std::vector<SourceForecast> forecasts;    ///< what sources expect for this pair: with odds first, then by relevance and date
  std::vector<SourceForecast> conditions;   ///< of these and other claims on the pair: those said under a condition
  std::string confidence, confidence_reason;  ///< low | moderate | high
};

/// Answers from the rows in `duck` known at question.as_of: documents published and events dated up to that day.
/// Errors as settle_question, and those of the database.
/// Classes of outcomes are worked on in parallel; the answer is the same for any number of threads.
Result<Outlook> make_outlook(Duck& duck, Question const& question, unsigned threads = 1);

/// Rows for the ANSWERED layer, in the order of the columns of schema.sql.
struct OutlookRows {
  std::vector<std::vector<Value>> forecasts, forecast_evidence;
};
/// One forecast row a rung (probability NULL where not estimable); ids are made from question, rung, day and version.
OutlookRows outlook_rows(Outlook const& outlook);
/// "f" + 16 hex digits over question, rung, evidence and version: the same knowledge gives the same id.
std::string forecast_id(Outlook const& outlook, Rung rung);

inline constexpr char const* kOutlookVersion = "outlook-v1";

}  // namespace dragoman
