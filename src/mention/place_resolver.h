// Which of the places of one name is meant.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "lexicon/gazetteer.h"
#include "mention/place_spotter.h"

namespace dragoman {

/// For each spotted place its row in the gazetteer, or nothing when the gazetteer does not know the name.
/// Pure.
std::vector<std::optional<std::uint32_t>> resolve_places(std::span<SpottedPlace const> places,
                                                         Gazetteer const& gazetteer);

}  // namespace dragoman
