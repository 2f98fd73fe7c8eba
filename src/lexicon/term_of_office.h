// When a person held an office, as "his first tenure" counts it.
#pragma once

#include <optional>
#include <string_view>

#include "lexicon/actor_table.h"

namespace dragoman {

/// The days meant by `term` ("1", "2" ... the n-th unbroken spell, "last" the latest, "all" from the first
/// day to the last) in the first of `offices` (separated by ';') that the person held. Terms that follow
/// within a month are one spell. Nothing when the person held none of them, or not so often. Pure.
std::optional<Validity> term_of_office(ActorTable const& actors, ActorIndex person, std::string_view term,
                                       std::string_view offices);

}  // namespace dragoman
