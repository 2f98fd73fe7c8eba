// The benchmark on a folder of events: train on its training part, then rank the answers of the evaluated part.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "forecast/history.h"
#include "forecast/tkg_engine.h"
#include "forecast/tkg_metrics.h"

namespace dragoman {

/// The parts of a folder. `evaluated` keeps the order of its file; the others are sorted by day.
struct TkgFolder {
  Vocabulary names;
  EventHistory train, between, evaluated;  ///< `between`: history after training (valid, when test is evaluated)
};

/// Reads entity2id, relation2id, train, valid and, for "test", test. Errors of the readers, forecast.order when a part
/// begins before the part before it has ended, forecast.empty when there is nothing to learn from or to predict.
Result<TkgFolder> read_tkg_folder(std::filesystem::path const& folder, std::string const& part, TimeUnit unit);

/// Average rank of each row of the evaluated part, for the object and for the subject.
struct TkgRanks {
  std::vector<double> object, subject;
};

struct TkgReport {
  RankSums all, object, subject;
  RankSums met, never_met, unknown;  ///< pair with a history; both known, but never met; one of them unknown
};

struct TkgBench {
  TkgReport single_step, multi_step;
  TkgRanks ranks;  ///< single-step
};

/// Single-step: each day is predicted from everything before it. Multi-step (`with_multi_step`): from everything before
/// the first evaluated day. A pure function of the folder and options.
TkgBench bench_tkg(TkgFolder const& folder, TkgOptions const& options, bool with_multi_step);

/// "line<TAB>side<TAB>rank" for each row and side; lines from 0.
std::string ranks_tsv(TkgRanks const& ranks);

}  // namespace dragoman
