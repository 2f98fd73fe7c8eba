// How sure is a gain over a baseline, when the questions of one pair hang together?
#pragma once

#include <cstddef>
#include <vector>

namespace dragoman {

/// Losses of all questions of one cluster (a dyad), of the forecast and of what it is held against.
struct ClusterLoss {
  double own = 0, base = 0;
};

struct GainInterval {
  double gain = 0, low = 0, high = 0;  ///< 1 - own / base; 0 when base is 0
};

/// Percentile interval of the gain over `replicates` resamples of whole clusters. Same input, same output: the generator
/// starts from a fixed seed. 0 < coverage < 1.
GainInterval clustered_gain(std::vector<ClusterLoss> const& clusters, double coverage = 0.95, std::size_t replicates = 1000);

}  // namespace dragoman
