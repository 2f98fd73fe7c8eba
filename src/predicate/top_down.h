// Predicates in the order in which what a governor decides goes down to what it governs.
#pragma once

#include <cstdint>
#include <vector>

#include "predicate/predicate.h"

namespace dragoman {

/// How many governors stand above each predicate, by id.
std::vector<std::uint32_t> depths(Predicates const& predicates);

/// Ids so that every governor comes before what it governs, those of one depth in text order.
std::vector<std::uint32_t> top_down(Predicates const& predicates);

}  // namespace dragoman
