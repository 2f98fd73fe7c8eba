// Names of relations as the output contract and schema.sql write them.
#include <array>

#include "claim/claim.h"

namespace dragoman {

std::string_view claim_relation_name(ClaimRelation relation) {
  constexpr std::array<std::string_view, 7> kNames = {"supports", "contradicts", "updates",         "duplicates",
                                                      "raises",   "lowers",      "not_evidence_for"};
  return kNames[static_cast<std::size_t>(relation)];
}

std::string_view event_relation_name(EventRelation relation) {
  constexpr std::array<std::string_view, 4> kNames = {"part_of", "causes", "responds_to", "same_as"};
  return kNames[static_cast<std::size_t>(relation)];
}

}  // namespace dragoman
