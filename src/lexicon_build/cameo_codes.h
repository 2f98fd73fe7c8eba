// CAMEO codes of imported dictionaries as PLOVER types and sectors.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// What an event code means. `type` is a PLOVER type, or "none" for a code that names no event (CAMEO 01, "---").
struct PloverMeaning {
  std::string type, mode, contexts, cameo;
  bool exact = true;  ///< false: the code itself is unknown and was read by its beginning
};

/// Reads "112", "0353", "---" or a PLOVER name; nothing for what is neither. CAMEO 02 (appeal) is read as REQUEST.
std::optional<PloverMeaning> plover_meaning(std::string_view code);

/// What an actor or agent code such as "USAGOV" or "IGOUNO" says.
struct ActorCode {
  std::string country;               ///< three letters that are no sector, at the beginning; else empty
  std::string kind;                  ///< a mention kind: "state" for a country alone
  std::string sector, other_sectors; ///< PLOVER sectors; others with ';' between
  std::vector<std::string> unknown;  ///< parts with no meaning here (religions, groups); they stay in the code
};

/// Reads a code in threes. An agent code has no country: `agent` says so. Nothing when it is not letters and digits.
std::optional<ActorCode> actor_code(std::string_view code, bool agent);

}  // namespace dragoman
