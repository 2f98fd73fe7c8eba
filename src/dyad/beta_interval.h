// Intervals of a proportion from the Beta distribution.
#pragma once

namespace dragoman {

/// Regularised incomplete beta function I_x(a, b); a, b > 0, 0 <= x <= 1 (continued fraction, Lentz).
double beta_cdf(double a, double b, double x);
/// The x with beta_cdf(a, b, x) = p, by bisection to 1e-12; meant for a, b >= 0.5, below which the tails are thinner than that.
double beta_quantile(double a, double b, double p);

struct Interval {
  double low = 0, high = 1;
};
/// Jeffreys interval of `successes` out of `trials` (both may be fractional, trials >= 0) at the given coverage.
/// With no success the lower end is 0, with no failure the upper end is 1 (Brown, Cai and DasGupta 2001).
Interval jeffreys_interval(double successes, double trials, double coverage = 0.90);

}  // namespace dragoman
