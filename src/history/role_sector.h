// Which sector does a role stand for in the actor names of event data sets?
#pragma once

#include <string_view>

namespace dragoman {

/// "Military Personnel - Special" -> "MIL", "Defense / Security Ministry" -> "GOV", "Citizen" -> "CVL"; empty when no word
/// of the role is known.
std::string_view role_sector(std::string_view role);

}  // namespace dragoman
