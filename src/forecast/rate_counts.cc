// Poisson pseudo-likelihood gives a consistent mean whatever the spread; the extra spread is then one number, by moments
// (Cameron and Trivedi, Regression Analysis of Count Data, 2nd ed., ch. 3). Newton steps with halving: few features.
#include "forecast/rate_counts.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace dragoman {
namespace {

constexpr double kPrecision = 50, kInterceptPrecision = 1e-2, kHighest = 6.5, kEnough = 1e-2;

// Solves the symmetric positive definite system a x = b in place, by Cholesky.
void solve(std::vector<double>& a, std::vector<double>& b) {
  std::size_t const n = b.size();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = a[i * n + j];
      for (std::size_t k = 0; k < j; ++k) sum -= a[i * n + k] * a[j * n + k];
      DRAGOMAN_CHECK(i != j || sum > 0, "curvature with a penalty is positive definite");
      a[i * n + j] = i == j ? std::sqrt(sum) : sum / a[j * n + j];
    }
    for (std::size_t k = 0; k < i; ++k) b[i] -= a[i * n + k] * b[k];
    b[i] /= a[i * n + i];
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k) b[i] -= a[k * n + i] * b[k];
    b[i] /= a[i * n + i];
  }
}

}  // namespace

void CountFit::add_rows(std::vector<float> const& rows, std::vector<std::int32_t> const& counts) {
  DRAGOMAN_CHECK(rows.size() == counts.size() * features_, "every row has every feature");
  if (counts.empty()) return;
  auto const n = static_cast<double>(counts.size());
  for (std::size_t j = 0; centre_.size() < features_; ++j) {
    double sum = 0, squares = 0;
    for (std::size_t r = 0; r < counts.size(); ++r) sum += rows[r * features_ + j];
    for (std::size_t r = 0; r < counts.size(); ++r) squares += (rows[r * features_ + j] - sum / n) * (rows[r * features_ + j] - sum / n);
    centre_.push_back(static_cast<float>(sum / n));
    spread_.push_back(static_cast<float>(std::sqrt(squares / n) + 1e-3));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) rows_.push_back((rows[i] - centre_[i % features_]) / spread_[i % features_]);
  counts_.insert(counts_.end(), counts.begin(), counts.end());
}

double CountFit::linear(float const* x) const {
  double sum = weights_[0];
  for (std::size_t j = 0; j < features_; ++j) sum += weights_[j + 1] * static_cast<double>(x[j]);
  return std::min(sum, kHighest);
}

void CountFit::refit() {
  DRAGOMAN_CHECK(!counts_.empty(), "a fit needs rows");
  std::size_t const n = features_ + 1;
  double total = 0.5;
  for (auto const c : counts_) total += c;
  if (weights_[0] == 0) weights_[0] = std::log(total / (static_cast<double>(counts_.size()) + 1));
  std::vector<double> gradient, curvature, x(n);
  auto loss = [&] {
    double sum = 0;
    for (std::size_t r = 0; r < counts_.size(); ++r) {
      double const z = linear(&rows_[r * features_]);
      sum += std::exp(z) - counts_[r] * z;
    }
    for (std::size_t j = 0; j < n; ++j) sum += 0.5 * (j == 0 ? kInterceptPrecision : kPrecision) * weights_[j] * weights_[j];
    return sum;
  };
  double at = loss();
  for (int round = 0; round < 15; ++round) {
    gradient.assign(n, 0);
    curvature.assign(n * n, 0);
    for (std::size_t r = 0; r < counts_.size(); ++r) {
      double const mu = std::exp(linear(&rows_[r * features_]));
      x[0] = 1;
      for (std::size_t j = 1; j < n; ++j) x[j] = rows_[r * features_ + j - 1];
      for (std::size_t i = 0; i < n; ++i) {
        gradient[i] += (counts_[r] - mu) * x[i];
        for (std::size_t j = 0; j <= i; ++j) curvature[i * n + j] += mu * x[i] * x[j];
      }
    }
    for (std::size_t j = 0; j < n; ++j) {
      double const precision = j == 0 ? kInterceptPrecision : kPrecision;
      gradient[j] -= precision * weights_[j];
      curvature[j * n + j] += precision;
    }
    solve(curvature, gradient);
    auto const before = weights_;
    double const was = at;
    for (double scale = 1; scale > 1e-3; scale /= 2) {
      for (std::size_t j = 0; j < n; ++j) weights_[j] = before[j] + scale * gradient[j];
      if ((at = loss()) <= was) break;
    }
    if (at > was) weights_ = before;
    if (was - at < kEnough) break;
  }
  double extra = 0, squares = 0;
  for (std::size_t r = 0; r < counts_.size(); ++r) {
    double const mu = std::exp(linear(&rows_[r * features_]));
    extra += (counts_[r] - mu) * (counts_[r] - mu) - mu;
    squares += mu * mu;
  }
  dispersion_ = std::max(0.0, extra / squares);
}

double CountFit::mean(float const* row) const {
  std::vector<float> x(features_);
  for (std::size_t j = 0; j < features_; ++j) x[j] = (row[j] - centre_[j]) / spread_[j];
  return std::exp(linear(x.data()));
}

}  // namespace dragoman
