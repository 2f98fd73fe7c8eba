// Between probabilities and log-odds.
#pragma once

#include <cmath>
#include <concepts>

namespace dragoman {

/// Log-odds of a probability strictly between 0 and 1.
template <std::floating_point Number>
Number logit(Number probability) {
  return std::log(probability / (1 - probability));
}

/// Probability of log-odds.
template <std::floating_point Number>
Number inverse_logit(Number log_odds) {
  return 1 / (1 + std::exp(-log_odds));
}

}  // namespace dragoman
