// What does a CAMEO code mean in PLOVER's terms?
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// `type` is a PLOVER type, or "none" where PLOVER has no event: CAMEO 01 (statements) and codes or labels in no table.
struct RelationMeaning {
  std::string cameo, type = "none", mode;
  std::vector<std::string> contexts;
  int quad = 0;                     ///< 1 .. 4, 0 for type "none"
  std::optional<double> intensity;  ///< PLOVER score, unset for type "none"

  bool is_event() const { return quad != 0; }
};

/// The meaning of a code such as "042" or "0233"; nothing for what is no CAMEO code. A code below a known one is read
/// by its beginning.
std::optional<RelationMeaning> meaning_of_code(std::string_view code);

}  // namespace dragoman
