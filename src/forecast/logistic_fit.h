// Penalised logistic regression that is refitted as rows arrive, each block of features shrunk as much as the data say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dragoman {

/// Four floats that are worked on together.
struct Quad {
  float v [[gnu::vector_size(16)]] = {};
};

/// Which features there are: `block` by feature; an interaction is the product of two earlier features (standardised and
/// kept within four standard deviations).
struct FitLayout {
  std::vector<std::size_t> block;                               ///< by feature, interactions last
  std::vector<std::pair<std::size_t, std::size_t>> interactions;
  std::vector<double> prior_precision;                          ///< by block, where shrinkage starts
  double row_weight = 1;                                        ///< below 1 when rows overlap
};

/// Rows keep the standardisation of the first batch. Deterministic: one thread, fixed order of sums. A refit depends on
/// the rows and refits before it only. Not thread-safe.
class LogisticFit {
 public:
  explicit LogisticFit(FitLayout layout);

  /// Adds `labels.size()` rows of plain (not interacting) features, row after row.
  void add_rows(std::vector<float> const& plain, std::vector<std::uint8_t> const& labels);
  /// Maximum of the penalised likelihood over all rows so far. At least one row must have been added.
  void refit();

  std::size_t plain() const { return plain_; }
  std::size_t features() const { return layout_.block.size(); }
  std::size_t rows() const { return labels_.size(); }
  /// Log-odds of a row of plain features.
  double log_odds(float const* plain) const;
  /// Variance of the log-odds of a row, from the curvature at the last refit (Laplace).
  double variance(float const* plain) const;
  /// The standardised values of a row, by feature; multiplied by weights() they sum to log_odds() - intercept().
  std::vector<double> standardised(float const* plain) const;
  double intercept() const { return weights_[0]; }
  double weight(std::size_t feature) const { return weights_[feature + 1]; }
  std::vector<double> const& precision() const { return precision_; }  ///< by block

 private:
  void standardise_by(std::vector<float> const& plain, std::size_t rows);
  void expand(float const* plain, float* row) const;
  void bend();
  bool factorise();
  void shrink_by_evidence();
  double pass(std::vector<double> const& weights, std::vector<double>* gradient) const;
  void climb();
  double penalty(std::size_t column) const;

  FitLayout layout_;
  std::size_t plain_, width_;                  // width: intercept and features, filled up to whole quads
  std::vector<float> mean_, spread_;
  std::vector<Quad> rows_;
  std::vector<std::uint8_t> labels_;
  std::vector<double> weights_, precision_, curvature_, factor_;
  std::size_t bent_ = 0;                       // rows the curvature knows
};

}  // namespace dragoman
