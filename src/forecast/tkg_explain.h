// Why a candidate stands where it stands: its score taken apart into past events times weights.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "forecast/history.h"
#include "forecast/tkg_engine.h"

namespace dragoman {

/// One summand of a score. Without a row it is what the signal says when nothing has happened.
struct TkgPart {
  Signal signal;
  std::optional<std::size_t> row;  ///< of the history given to explain()
  double weight;
};

struct TkgExplanation {
  bool candidate = false;       ///< false: the engine does not consider the entity; no parts
  double score = 0;             ///< as scores() gives it
  std::vector<TkgPart> parts;   ///< sum to the score; by signal, then by row
};

/// `taken_in`: every event the engine has taken in, sorted by day. The engine's state is not changed.
TkgExplanation explain(TkgEngine& engine, EventHistory const& taken_in, TkgQuery const& query, std::uint32_t entity);

}  // namespace dragoman
