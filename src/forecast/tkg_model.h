// The log-linear model: a candidate's score is the sum of one curve for each signal, and the chance of an answer is the
// softmax of the scores. Curves are straight between knots; knot heights are the weights, fitted by maximum likelihood.
// Each relation asked for tilts each curve a little its own way, shrunk towards no tilt.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "forecast/tkg_signals.h"

namespace dragoman {

/// Candidates of one query as the fit sees them: the most promising, the answers, and a sample of the rest.
struct TkgInstance {
  std::size_t first = 0;               ///< first row of it
  std::uint32_t relation = 0;          ///< directed
  std::uint32_t rows = 0, sampled = 0; ///< the last `sampled` rows stand for more like them
  float stands_for = 1;                ///< how many candidates a sampled row stands for
  std::vector<std::uint32_t> answers;  ///< rows counted from `first`
};

struct TkgTrainingSet {
  std::vector<TkgRow> rows;
  std::vector<TkgInstance> instances;
};

struct TkgFitOptions {
  int epochs = 5;
  std::size_t batch = 64;
  double step = 0.03, ridge = 1e-5;
  int tilt_epochs = 2;
  float tilt_step = 0.03F, tilt_ridge = 0.01F;
};

/// Immutable once fitted; any number of readers.
class TkgModel {
 public:
  explicit TkgModel(std::uint32_t directed_relations);

  float score(TkgRow const& row, std::uint32_t relation) const;
  /// What a signal adds at a position: the height of its curve and the tilt of the relation; 0 when absent.
  float part(std::size_t signal, std::uint32_t relation, std::uint16_t met, std::uint16_t at) const;

  /// Conditional likelihood of each answer among the non-answers of its query; Adam with a fixed shuffle, so the same
  /// set gives the same weights. Starts from the present weights. Returns the mean loss of the last epoch in nats.
  double fit(TkgTrainingSet const& set, TkgFitOptions const& options);

 private:
  std::size_t weight_of(std::size_t signal, std::uint16_t met, std::uint16_t at) const { return start_[met][signal] + (at >> 8U); }
  std::size_t tilt_of(std::size_t signal, std::uint32_t relation, std::uint16_t met) const { return (std::size_t{relation} * 2 + met) * kSignals + signal; }
  double fit_curves(TkgTrainingSet const& set, TkgFitOptions const& options);
  double fit_tilts(TkgTrainingSet const& set, TkgFitOptions const& options);
  double weigh(std::span<TkgRow const> rows, TkgInstance const& instance);
  void push_curves(std::span<TkgRow const> rows, std::vector<float>& gradient) const;
  void push_tilts(std::span<TkgRow const> rows, std::vector<float>& gradient) const;

  std::array<std::array<std::uint32_t, kSignals>, 2> start_;  ///< by met: first weight of each signal
  std::vector<float> weights_;                                ///< one spare at the end, read with fraction 0
  std::vector<float> tilts_;                                  ///< by relation, met, signal
  std::vector<float> odds_, pull_;                            ///< scratch of one instance
};

}  // namespace dragoman
