// The forecasting engine: reads a history day by day, fits its curves on the last days, then answers queries.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "forecast/history.h"
#include "forecast/tkg_candidates.h"
#include "forecast/tkg_confidence.h"
#include "forecast/tkg_model.h"
#include "forecast/tkg_patterns.h"
#include "forecast/tkg_query.h"
#include "forecast/tkg_signals.h"
#include "forecast/tkg_state.h"

namespace dragoman {

struct TkgOptions {
  std::int32_t warm_up = 30;    ///< first days of the training part that teach no confidence
  std::int32_t fit_window = 60; ///< last days of the training part, on which the curves are fitted
  std::size_t every = 1;        ///< of the fit window's queries one in so many is used
  std::size_t promising = 40, sampled = 20;  ///< candidates of a query in the fit
  TkgFitOptions fit;
};

struct TkgScore {
  std::uint32_t entity;
  float score;
};

/// The queries of the rows [first, last), both sides, grouped: ordered by subject, then relation; answers unique.
std::vector<TkgQuery> queries_of(EventHistory const& history, std::size_t first, std::size_t last, std::uint32_t relations);

/// One thread. The same bytes in give the same scores.
class TkgEngine {
 public:
  explicit TkgEngine(Vocabulary const& names);
  TkgEngine(TkgEngine const&) = delete;  // the parts refer to each other
  TkgEngine& operator=(TkgEngine const&) = delete;

  /// Learns everything from the training part (sorted by day): confidences, curves; and takes its events in. Once.
  /// Curves are fitted on days whose confidences were learned before the window began.
  void train(EventHistory const& sorted, TkgOptions const& options);
  /// Takes in further events (sorted by day): the tables roll forward, what was learned stays.
  void observe(EventHistory const& sorted, std::size_t first, std::size_t last);
  /// Scores of the candidates of a query on a day after everything taken in. Valid until the next call.
  std::vector<TkgScore> const& scores(TkgQuery const& query);

  /// What the model sees of one entity; nothing when it is no candidate of the query.
  std::optional<std::pair<TkgCandidate, TkgRow>> row_of(TkgQuery const& query, std::uint32_t entity);

  TkgState const& state() const { return state_; }
  TkgModel const& model() const { return model_; }
  TkgConfidence const& confidence() const { return confidence_; }
  TkgPatterns const& patterns() const { return patterns_; }

 private:
  void gather(TkgQuery const& query, TkgOptions const& options);

  ActorNames names_;
  TkgState state_;
  TkgConfidence confidence_;
  TkgPatterns patterns_;
  TkgCandidateFinder finder_;
  TkgSignalReader reader_;
  TkgModel model_;
  TkgTrainingSet training_;
  std::vector<TkgScore> scores_;
  std::uint64_t sampler_ = 777;
};

}  // namespace dragoman
