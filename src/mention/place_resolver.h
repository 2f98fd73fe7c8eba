// Which of the places of one name is meant.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>

#include "lexicon/gazetteer.h"
#include "mention/place_spotter.h"

namespace dragoman {

/// For each spotted place its row in the gazetteer, or nothing when the gazetteer does not know the name; `out` is as long
/// as `places`. `memory` lends what is needed meanwhile. Pure.
void resolve_places(std::span<SpottedPlace const> places, Gazetteer const& gazetteer, std::pmr::memory_resource* memory,
                    std::span<std::optional<std::uint32_t>> out);

}  // namespace dragoman
