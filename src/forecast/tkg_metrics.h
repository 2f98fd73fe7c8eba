// Ranks as the temporal-knowledge-graph literature takes them: among all entities, other true answers of the same query
// on the same day taken out (the time-aware filter), ties given their average rank.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "forecast/tkg_engine.h"

namespace dragoman {

/// Average rank of `answer` among `entities`: those without a score tie below all that have one. NaN never enters.
double average_rank(std::span<TkgScore const> scores, TkgQuery const& query, std::uint32_t answer, std::size_t entities);

/// Sums over queries; a mean of nothing is 0.
struct RankSums {
  std::size_t queries = 0, first = 0, third = 0, tenth = 0;
  double reciprocal = 0;

  void add(double rank);
  double mrr() const { return share(reciprocal); }
  double hits_at_1() const { return share(static_cast<double>(first)); }
  double hits_at_3() const { return share(static_cast<double>(third)); }
  double hits_at_10() const { return share(static_cast<double>(tenth)); }

 private:
  double share(double of) const { return queries == 0 ? 0 : of / static_cast<double>(queries); }
};

}  // namespace dragoman
