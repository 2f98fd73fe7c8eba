// The engine's number taken apart for readers: past events with what each adds, and groups of signs that sum to the whole.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "outlook/engine_answer.h"
#include "outlook/evidence.h"

namespace dragoman {

/// Features about the same thing ("talks or a visit between the two"), with what they add to the log-odds together.
struct SignGroup {
  std::string words;
  double effect = 0;
  std::size_t signs = 0;                ///< features in the group
  std::size_t events = 0;               ///< past events behind them; 0: silence speaks, or the world at large
  std::vector<std::string> event_ids;   ///< the newest of them, at most five
};

/// All features of the explained rung by what they are about, largest effect first. Effects and `start` sum to the
/// log-odds of the probability before rungs are put in order.
std::vector<SignGroup> sign_groups(EngineOutlook const& engine, CaseHistory const& history, DyadInputs const& inputs);

/// The past events that move the probability, feature "engine": weight = size of what the event adds to the log-odds. Events
/// that add less than a twentieth are left to the groups; at most `most`.
std::vector<Evidence> engine_evidence(EngineOutlook const& engine, CaseHistory const& history, DyadInputs const& inputs, std::size_t most = 60);

}  // namespace dragoman
