// Whole clusters are drawn with replacement, so that what the questions of a pair share is drawn with them.
// Sources: Efron and Tibshirani 1993; Cameron, Gelbach and Miller 2008 for clusters; splitmix64 (Steele et al. 2014).
#include "forecast/bootstrap.h"

#include <algorithm>
#include <cstdint>

namespace dragoman {
namespace {

/// A small generator whose stream is the same everywhere, unlike the library's distributions.
struct Splitmix {
  std::uint64_t state;
  std::uint64_t next() {
    std::uint64_t z = state += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>((next() >> 11) % n); }
};

double gain_of(ClusterLoss const& sum) { return sum.base > 0 ? 1 - sum.own / sum.base : 0; }

}  // namespace

GainInterval clustered_gain(std::vector<ClusterLoss> const& clusters, double coverage, std::size_t replicates) {
  GainInterval out;
  if (clusters.empty() || replicates == 0) return out;
  ClusterLoss all;
  for (auto const& c : clusters) {
    all.own += c.own;
    all.base += c.base;
  }
  out.gain = gain_of(all);
  Splitmix random{20260101};
  std::vector<double> gains;
  for (std::size_t r = 0; r < replicates; ++r) {
    ClusterLoss sum;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
      auto const& c = clusters[random.below(clusters.size())];
      sum.own += c.own;
      sum.base += c.base;
    }
    gains.push_back(gain_of(sum));
  }
  std::sort(gains.begin(), gains.end());
  auto const at = [&](double share) { return gains[static_cast<std::size_t>(share * static_cast<double>(gains.size() - 1) + 0.5)]; };
  out.low = at((1 - coverage) / 2);
  out.high = at((1 + coverage) / 2);
  return out;
}

}  // namespace dragoman
