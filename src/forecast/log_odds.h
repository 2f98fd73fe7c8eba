// Between probabilities and log-odds.
#pragma once

#include <cmath>

namespace dragoman {

/// Log-odds of a probability strictly between 0 and 1.
inline double logit(double probability) { return std::log(probability / (1 - probability)); }

/// Probability of log-odds.
inline double inverse_logit(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

}  // namespace dragoman
