// How good were the forecasts? Scores of probabilities and of counts against what happened.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dragoman {

/// Forecast probabilities (0 .. 1) and what came (0 or 1), of the same length. All scores of nothing are 0.
struct Scored {
  std::vector<double> probability;
  std::vector<std::uint8_t> outcome;
  std::size_t size() const { return outcome.size(); }
};

double brier_score(Scored const& s);
/// Mean negative log-likelihood in nats; probabilities are kept 1e-6 away from 0 and 1.
double log_score(Scored const& s);
/// Area under the ROC curve, ties counted half (Mann-Whitney); 0.5 when only one outcome occurs.
double area_under_curve(Scored const& s);

struct ReliabilityBin {
  std::size_t n = 0;
  double mean_probability = 0, frequency = 0;  ///< meaningful when n > 0
};
/// Bins of equal width; a probability of 1 falls in the last.
std::vector<ReliabilityBin> reliability_bins(Scored const& s, std::size_t bins = 10);
/// Expected calibration error: mean over questions of their bin's |mean probability - frequency|.
double calibration_error(std::vector<ReliabilityBin> const& bins);

/// brier = reliability - resolution + uncertainty + within. The last is what the bins hide and near 0 with narrow bins.
struct BrierParts {
  double brier = 0, reliability = 0, resolution = 0, uncertainty = 0, within = 0;
};
BrierParts brier_parts(Scored const& s, std::size_t bins = 10);

/// Continuous ranked probability score of a count forecast. A negative binomial of the given mean has variance
/// mean + dispersion * mean^2; dispersion 0 is Poisson. mean >= 0, count >= 0.
double crps_count(double mean, double dispersion, int count);

}  // namespace dragoman
