// Histories made up for tests: a fixed generator, so every run sees the same events.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "forecast/history.h"

namespace dragoman::testing_history {

struct Draws {
  std::uint64_t state;
  std::uint32_t below(std::uint32_t n) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>((state >> 33U) % n);
  }
};

inline Vocabulary names(std::uint32_t entities, std::uint32_t relations) {
  static char const* const kRoles[] = {"Police", "Minister", "Citizen"};
  Vocabulary out;
  for (std::uint32_t e = 0; e < entities; ++e) {
    std::string const country = "Land" + std::to_string(e / 4);
    out.entities.push_back(e % 4 == 0 ? country : std::string(kRoles[e % 4 - 1]) + " (" + country + ")");
  }
  for (std::uint32_t r = 0; r < relations; ++r) out.relations.push_back("Relation " + std::to_string(r));
  return out;
}

/// Every entity has a habit: a favourite partner by relation, kept in `habit` of 100 events; others go anywhere.
inline EventHistory habits(std::uint32_t entities, std::uint32_t relations, std::int32_t first, std::int32_t last, std::uint32_t a_day, std::uint32_t habit, std::uint64_t seed) {
  EventHistory out;
  Draws draw{seed};
  for (std::int32_t day = first; day < last; ++day)
    for (std::uint32_t i = 0; i < a_day; ++i) {
      std::uint32_t const s = draw.below(entities), r = draw.below(relations);
      std::uint32_t const usual = (s * 7 + r * 13 + 1) % entities, any = draw.below(entities);
      out.add({s, r, draw.below(100) < habit ? usual : any, day});
    }
  return out;
}

}  // namespace dragoman::testing_history
