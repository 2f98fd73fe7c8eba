// How many events will there be? A log-linear count model, negative binomial around its mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dragoman {

/// Rows keep the standardisation of the first batch. Deterministic, one thread; not thread-safe.
class CountFit {
 public:
  explicit CountFit(std::size_t features) : features_(features), weights_(features + 1, 0.0) {}

  /// Adds counts.size() rows of features, row after row.
  void add_rows(std::vector<float> const& rows, std::vector<std::int32_t> const& counts);
  /// Penalised Poisson likelihood for the mean, then the dispersion by moments. Needs at least one row.
  void refit();
  /// Expected count of a row of features.
  double mean(float const* row) const;
  /// Variance is mean + dispersion * mean^2.
  double dispersion() const { return dispersion_; }

 private:
  double linear(float const* standardised) const;

  std::size_t features_;
  std::vector<float> centre_, spread_, rows_;
  std::vector<std::int32_t> counts_;
  std::vector<double> weights_;
  double dispersion_ = 0;
};

}  // namespace dragoman
