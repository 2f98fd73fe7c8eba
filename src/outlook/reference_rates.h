// What share of such questions came true elsewhere: shipped rates for casebooks that cannot give a rate of their own.
#pragma once

#include <optional>
#include <string>

#include "outlook/question.h"

namespace dragoman {

/// A figure to hold the question against where it has no probability of its own.
struct Reference {
  double probability = 0, low = 0, high = 0;
  std::string words;  ///< what it is the figure of
};

/// Share of pairs and periods that reached the rung, and the central 90 % of pairs. For horizons of 30 to 180 days and all
/// topics together; nothing else was counted, so nothing else is given.
std::optional<Reference> reference_rate(Rung rung, Question const& question);

}  // namespace dragoman
