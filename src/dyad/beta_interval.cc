// The incomplete beta function by its continued fraction, evaluated with the modified Lentz method, and its inverse by
// plain bisection: slow beside Newton's method, but it cannot leave the interval and gives the same digits everywhere.
// Source: Abramowitz and Stegun 26.5.8; Brown, Cai and DasGupta, "Interval estimation for a binomial proportion", 2001.
#include "dyad/beta_interval.h"

#include <cmath>
#include <limits>

#include "base/check.h"

namespace dragoman {
namespace {

double away_from_zero(double value) {
  constexpr double kTiny = std::numeric_limits<double>::min() * 1e10;
  return std::fabs(value) < kTiny ? kTiny : value;
}

double continued_fraction(double a, double b, double x) {
  double c = 1, d = 1 / away_from_zero(1 - (a + b) * x / (a + 1)), value = d;
  for (int m = 1; m <= 500; ++m) {
    double const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away_from_zero(1 + even * d);
    c = away_from_zero(1 + even / c);
    value *= d * c;
    double const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away_from_zero(1 + odd * d);
    c = away_from_zero(1 + odd / c);
    double const step = d * c;
    value *= step;
    if (std::fabs(step - 1) < 1e-15) break;
  }
  return value;
}

}  // namespace

double beta_cdf(double a, double b, double x) {
  DRAGOMAN_CHECK(a > 0 && b > 0, "beta distribution needs positive parameters");
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  int sign = 0;  // glibc's lgamma_r is the thread-safe form
  double const front = std::exp(lgamma_r(a + b, &sign) - lgamma_r(a, &sign) - lgamma_r(b, &sign) + a * std::log(x) + b * std::log1p(-x));
  // the fraction converges fast below the mean; above it the symmetric form is used
  if (x < (a + 1) / (a + b + 2)) return front * continued_fraction(a, b, x) / a;
  return 1 - front * continued_fraction(b, a, 1 - x) / b;
}

double beta_quantile(double a, double b, double p) {
  double low = 0, high = 1;
  while (high - low > 1e-12) {
    double const middle = (low + high) / 2;
    (beta_cdf(a, b, middle) < p ? low : high) = middle;
  }
  return (low + high) / 2;
}

Interval jeffreys_interval(double successes, double trials, double coverage) {
  double const tail = (1 - coverage) / 2, failures = trials - successes;
  DRAGOMAN_CHECK(successes >= 0 && failures >= -1e-9, "more successes than trials");
  Interval interval;
  if (successes > 0) interval.low = beta_quantile(successes + 0.5, failures + 0.5, tail);
  if (failures > 1e-9) interval.high = beta_quantile(successes + 0.5, failures + 0.5, 1 - tail);
  return interval;
}

}  // namespace dragoman
