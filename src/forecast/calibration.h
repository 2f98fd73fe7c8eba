// Keeps forecast probabilities honest: a straight line on the log-odds, learnt from questions already resolved.
#pragma once

#include <cstdint>
#include <vector>

namespace dragoman {

/// p = 1 / (1 + exp(-(shift + slope * log_odds))), with a prior around shift 0 and slope 1 so that few resolved questions
/// change little. Not thread-safe.
class Calibration {
 public:
  /// A resolved question: the log-odds given then, and whether it came.
  void add(double log_odds, bool outcome);
  /// Most probable shift and slope given every resolved question.
  void refit();
  double probability(double log_odds) const;
  double shift() const { return shift_; }
  double slope() const { return slope_; }

 private:
  std::vector<double> log_odds_;
  std::vector<std::uint8_t> outcome_;
  double shift_ = 0, slope_ = 1;
};

}  // namespace dragoman
