// A synthetic world of dyads for the tests of questions: pairs switch between quiet and busy times, and act by relations
// whose labels are those of event data. The generator is fixed, so that every machine sees the same world.
#pragma once

#include <cstdint>
#include <string>

#include "forecast/history.h"

namespace dragoman {

struct DyadWorld {
  Vocabulary names;
  EventHistory history;
};

struct Dice {
  std::uint64_t state = 7;
  double roll() {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<double>(state >> 11) / 9007199254740992.0;
  }
};

/// `regimes`: busy and quiet times that last about 60 days; otherwise every pair keeps its own constant rate.
inline DyadWorld dyad_world(int days, int pairs, bool regimes, std::uint64_t seed = 7) {
  DyadWorld w;
  for (int i = 0; i < 2 * pairs; ++i) w.names.entities.push_back(i % 2 == 0 ? "Land " + std::to_string(i) : "Police (Land " + std::to_string(i / 3) + ")");
  w.names.relations = {"Consult", "Sign formal agreement", "Provide aid", "Accuse", "Make statement", "Use conventional military force"};
  Dice dice{seed};
  std::vector<double> rate, level;
  for (int p = 0; p < pairs; ++p) {
    rate.push_back(0.01 + 0.05 * dice.roll());
    level.push_back(regimes && dice.roll() < 0.5 ? 0.05 : 1);
  }
  for (int day = 0; day < days; ++day)
    for (int p = 0; p < pairs; ++p) {
      auto const i = static_cast<std::size_t>(p);
      if (regimes && dice.roll() < 1.0 / 60) level[i] = level[i] < 1 ? 2.5 : 0.05;
      for (std::uint32_t r = 0; r < 6; ++r) {
        bool const acts = dice.roll() < rate[i] * level[i] * (r == 1 || r == 2 ? 0.4 : 1);
        bool const forward = dice.roll() < 0.5;
        auto const a = static_cast<std::uint32_t>(2 * p), b = a + 1;
        if (acts) w.history.add({forward ? a : b, r, forward ? b : a, day + 100});
      }
    }
  return w;
}

}  // namespace dragoman
