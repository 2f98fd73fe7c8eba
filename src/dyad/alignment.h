// Do two states fear the same groups? Overlap of their priority distributions, and which groups make and break it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dyad/priorities.h"

namespace dragoman {

struct AlignedGroup {
  std::string group;
  double share_1 = 0, share_2 = 0;
};

/// Overlap = sum of the smaller shares (Schoener 1968), 0 .. 1.
struct Alignment {
  std::string actor_1, actor_2;
  double overlap = 0, overlap_lo = 0, overlap_hi = 0;
  std::vector<AlignedGroup> makes;   ///< shared by both, largest common share first
  std::vector<AlignedGroup> breaks;  ///< far apart, largest difference first
};

/// Nothing when either has no groups on record.
std::optional<Alignment> align(StatePriorities const& first, StatePriorities const& second);

}  // namespace dragoman
