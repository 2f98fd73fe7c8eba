// Numbers with what they count.
#pragma once

#include <vector>

#include "ingest/document.h"
#include "mention/mention.h"
#include "syntax/tree.h"

namespace dragoman {

/// Counts, sums of money, shares and ranges in text order; ordinals, years and parts of `times` are left out.
/// A bound the text leaves open is unset: "at least 21" has low = best = 21 and no high, "more than 21" low = 22,
/// best = 21, "up to 21" high = best = 21 and no low, "dozens" low = 24. A figure without qualifier has all three equal.
/// Pure; thread-safe.
std::vector<Quantity> find_quantities(Document const& document, Tree const& tree, std::vector<Timex> const& times);

}  // namespace dragoman
