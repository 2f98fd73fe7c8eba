// Depth first and id second is an order without ties, so a plain sort gives it.
#include "predicate/top_down.h"

#include <algorithm>
#include <numeric>

namespace dragoman {

std::vector<std::uint32_t> depths(Predicates const& predicates) {
  std::vector<std::uint32_t> depth(predicates.all.size(), 0);
  for (Predicate const& p : predicates.all)
    for (std::int32_t at = p.governor; at >= 0 && depth[p.id] < depth.size(); at = predicates.all[static_cast<std::size_t>(at)].governor) ++depth[p.id];
  return depth;
}

std::vector<std::uint32_t> top_down(Predicates const& predicates) {
  auto const depth = depths(predicates);
  std::vector<std::uint32_t> order(depth.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return depth[a] != depth[b] ? depth[a] < depth[b] : a < b; });
  return order;
}

}  // namespace dragoman
