// Names of stances as the output contract and schema.sql write them.
#include <array>

#include "attribution/attribution.h"

namespace dragoman {

std::string_view stance_name(Stance stance) {
  constexpr std::array<std::string_view, 6> kNames = {"asserts",  "denies",   "doubts",
                                                      "confirms", "retracts", "declines_to_comment"};
  return kNames[static_cast<std::size_t>(stance)];
}

}  // namespace dragoman
