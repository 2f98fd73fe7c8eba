// Proper scores only, so that nobody gains by saying other than what he believes.
// Sources: Brier 1950 (Mon. Wea. Rev. 78); Murphy 1973 (J. Appl. Meteor. 12) for the parts, with the within-bin remainder
// of Stephenson et al. 2008; Gneiting and Raftery 2007 (JASA 102) for log score and CRPS; Epstein 1969 for its discrete form.
#include "forecast/scoring.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dragoman {
namespace {

constexpr double kNearest = 1e-6;

double over(double sum, std::size_t n) { return n == 0 ? 0 : sum / static_cast<double>(n); }

std::size_t bin_of(double probability, std::size_t bins) { return std::min(static_cast<std::size_t>(probability * static_cast<double>(bins)), bins - 1); }

}  // namespace

double brier_score(Scored const& s) {
  double sum = 0;
  for (std::size_t i = 0; i < s.size(); ++i) sum += (s.probability[i] - s.outcome[i]) * (s.probability[i] - s.outcome[i]);
  return over(sum, s.size());
}

double log_score(Scored const& s) {
  double sum = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    double const p = std::clamp(s.probability[i], kNearest, 1 - kNearest);
    sum -= std::log(s.outcome[i] ? p : 1 - p);
  }
  return over(sum, s.size());
}

double area_under_curve(Scored const& s) {
  std::vector<std::size_t> order(s.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return s.probability[a] < s.probability[b]; });
  double wins = 0, below = 0, positives = 0;
  for (std::size_t i = 0; i < order.size();) {
    double ones = 0, zeros = 0;
    double const p = s.probability[order[i]];
    for (; i < order.size() && s.probability[order[i]] == p; ++i) (s.outcome[order[i]] ? ones : zeros) += 1;
    wins += ones * (below + zeros / 2);
    below += zeros;
    positives += ones;
  }
  return positives == 0 || below == 0 ? 0.5 : wins / (positives * below);
}

std::vector<ReliabilityBin> reliability_bins(Scored const& s, std::size_t n_bins) {
  std::vector<ReliabilityBin> bins(n_bins);
  for (std::size_t i = 0; i < s.size(); ++i) {
    auto& bin = bins[bin_of(s.probability[i], n_bins)];
    ++bin.n;
    bin.mean_probability += s.probability[i];
    bin.frequency += s.outcome[i];
  }
  for (auto& bin : bins) {
    bin.mean_probability = over(bin.mean_probability, bin.n);
    bin.frequency = over(bin.frequency, bin.n);
  }
  return bins;
}

double calibration_error(std::vector<ReliabilityBin> const& bins) {
  double sum = 0;
  std::size_t n = 0;
  for (auto const& bin : bins) {
    sum += static_cast<double>(bin.n) * std::abs(bin.mean_probability - bin.frequency);
    n += bin.n;
  }
  return over(sum, n);
}

BrierParts brier_parts(Scored const& s, std::size_t n_bins) {
  BrierParts parts;
  parts.brier = brier_score(s);
  double const rate = over(std::accumulate(s.outcome.begin(), s.outcome.end(), 0.0), s.size());
  for (auto const& bin : reliability_bins(s, n_bins)) {
    double const share = over(static_cast<double>(bin.n), s.size());
    parts.reliability += share * (bin.mean_probability - bin.frequency) * (bin.mean_probability - bin.frequency);
    parts.resolution += share * (bin.frequency - rate) * (bin.frequency - rate);
  }
  parts.uncertainty = rate * (1 - rate);
  parts.within = parts.brier - (parts.reliability - parts.resolution + parts.uncertainty);
  return parts;
}

double crps_count(double mean, double dispersion, int count) {
  if (mean <= 0) return count;
  // sum over k of (F(k) - [count <= k])^2, with the probabilities by their recurrence
  double const size = dispersion > 1e-9 ? 1 / dispersion : 0;
  double p = size > 0 ? std::exp(-size * std::log1p(mean / size)) : std::exp(-mean), cumulated = 0, sum = 0;
  for (int k = 0; k < 100000; ++k) {
    cumulated = std::min(cumulated + p, 1.0);
    double const gap = cumulated - (count <= k ? 1 : 0);
    sum += gap * gap;
    if (k >= count && (1 - cumulated) < 1e-9 && k > mean) break;
    p *= size > 0 ? (size + k) / (k + 1) * (mean / (size + mean)) : mean / (k + 1);
  }
  return sum;
}

}  // namespace dragoman
