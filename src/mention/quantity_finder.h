// Numbers with what they count.
#pragma once

#include <vector>

#include "mention/actor_sources.h"
#include "mention/mention.h"
#include "syntax/tree.h"

namespace dragoman {

/// Counts, sums of money, shares and ranges in text order; ordinals, years, ages, parts of names and of `times` are
/// left out. A bound the text leaves open is unset:
///   "21"            low = best = high = 21
///   "at least 21"   low = best = 21; "more than 21" the same, qualifier more_than
///   "up to 21"      best = high = 21; "fewer than 21" best = high = 20, both qualifier up_to
///   "about 21"      best = 21, low and high a tenth off; "nearly 21" high = 21
///   "dozens"        low = 24 (two of the unit)
///   "20 to 25"      low = 20, high = 25
/// Unit: "people" when the counted noun names people, "USD" and other currencies by ISO 4217, "percent", "share"
/// (a part of one), else the lemma of the counted noun. A singular person with "a" counts one (rule "article").
/// Pure; thread-safe.
std::vector<Quantity> find_quantities(Tree const& tree, ActorSources const& sources, std::vector<Timex> const& times);

}  // namespace dragoman
