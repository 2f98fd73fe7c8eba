// Overlap is the sum of the smaller shares: 1 when both fear the same groups in the same proportion, 0 when no group is
// shared. For two distributions this is Schoener's D. No bootstrap: the interval is Jeffreys' 90 % for a proportion out of
// n1 n2 / (n1 + n2), the effective size of a comparison of two independent samples; it stays honest at 0 and at 1.
// Source: Schoener, "The Anolis lizards of Bimini", Ecology 49 (1968).
#include "dyad/alignment.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "dyad/beta_interval.h"

namespace dragoman {
namespace {

constexpr double kSharedFloor = 0.05;      // below this a group does not "make" an alignment
constexpr double kDifferenceFloor = 0.10;  // below this it does not "break" it
constexpr double kFar = 0.5;               // nor while the smaller share is at least half of the larger
constexpr double kMajor = 0.2;             // nor while both give it a fifth of their attention

}  // namespace

std::optional<Alignment> align(StatePriorities const& first, StatePriorities const& second) {
  if (first.groups.empty() || second.groups.empty()) return std::nullopt;
  std::map<std::string, AlignedGroup> groups;
  for (auto const& p : first.groups) groups[p.group].share_1 = p.share;
  for (auto const& p : second.groups) groups[p.group].share_2 = p.share;
  Alignment out;
  out.actor_1 = first.actor;
  out.actor_2 = second.actor;
  for (auto& [id, g] : groups) {
    g.group = id;
    out.overlap += std::min(g.share_1, g.share_2);
    double const smaller = std::min(g.share_1, g.share_2);
    bool const far = smaller < kMajor && smaller < kFar * std::max(g.share_1, g.share_2);
    if (far && std::fabs(g.share_1 - g.share_2) >= kDifferenceFloor) out.breaks.push_back(g);
    else if (std::min(g.share_1, g.share_2) >= kSharedFloor) out.makes.push_back(g);
  }
  out.overlap = std::min(1.0, out.overlap);
  double const n = first.effective_n * second.effective_n / (first.effective_n + second.effective_n);
  Interval const interval = jeffreys_interval(out.overlap * n, n);
  out.overlap_lo = std::min(interval.low, out.overlap);
  out.overlap_hi = std::max(interval.high, out.overlap);
  auto common = [](AlignedGroup const& g) { return std::min(g.share_1, g.share_2); };
  auto apart = [](AlignedGroup const& g) { return std::fabs(g.share_1 - g.share_2); };
  std::stable_sort(out.makes.begin(), out.makes.end(), [&](auto const& a, auto const& b) { return common(a) > common(b); });
  std::stable_sort(out.breaks.begin(), out.breaks.end(), [&](auto const& a, auto const& b) { return apart(a) > apart(b); });
  return out;
}

}  // namespace dragoman
