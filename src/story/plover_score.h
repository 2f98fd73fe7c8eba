// How cooperative or hostile is an event? The PLOVER conflict-cooperation score.
#pragma once

#include <optional>
#include <string_view>

namespace dragoman {

/// Score of a type and mode on -10 .. 10, the type's own when the mode has none; unset for an unknown type.
/// Source: PLOVER manual, draft 0.8 (2021), table of numeric scores; ACCUSE is -3 (the table's sign is a slip).
std::optional<double> plover_score(std::string_view type, std::string_view mode);

}  // namespace dragoman
