// Platt's line with a Gaussian prior (as strong as some hundred questions), by Newton's method in two dimensions.
// Source: Platt 1999; Cox 1958 (Biometrika 45) for calibration by a line on the log-odds.
#include "forecast/calibration.h"

#include <cmath>

#include "base/log_odds.h"

namespace dragoman {
namespace {

constexpr double kShiftPrecision = 100, kSlopePrecision = 100;
constexpr int kRounds = 20;

}  // namespace

void Calibration::add(double log_odds, bool outcome) {
  log_odds_.push_back(log_odds);
  outcome_.push_back(outcome);
}

double Calibration::probability(double log_odds) const { return inverse_logit(shift_ + slope_ * log_odds); }

void Calibration::refit() {
  for (int round = 0; round < kRounds; ++round) {
    double ga = kShiftPrecision * shift_, gb = kSlopePrecision * (slope_ - 1), aa = kShiftPrecision, ab = 0, bb = kSlopePrecision;
    for (std::size_t i = 0; i < log_odds_.size(); ++i) {
      double const x = log_odds_[i], p = probability(x), w = p * (1 - p);
      ga += p - outcome_[i];
      gb += (p - outcome_[i]) * x;
      aa += w;
      ab += w * x;
      bb += w * x * x;
    }
    double const determinant = aa * bb - ab * ab, a = (bb * ga - ab * gb) / determinant, b = (aa * gb - ab * ga) / determinant;
    shift_ -= a;
    slope_ -= b;
    if (std::abs(a) + std::abs(b) < 1e-9) return;
  }
}

}  // namespace dragoman
