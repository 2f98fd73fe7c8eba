// Conditional logit (McFadden) over candidates. For a query with several answers each is compared with the non-answers
// only, as the time-aware filter will compare it. Adam (Kingma & Ba 2015) over small batches with a falling step and a
// ridge; the shuffle is a fixed linear congruence, so nothing is random. Then, with the curves standing, the tilts of each
// relation by AdaGrad (Duchi et al. 2011): a relation seen seldom hardly leaves zero, which is the shrinkage.
#include "forecast/tkg_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace dragoman {
namespace {

constexpr float kOneKnot = 1.0F / 256.0F;
constexpr float kTooSmall = 1e-4F;  // a pull that moves nothing

class Adam {
 public:
  Adam(std::size_t n, TkgFitOptions const& options, std::size_t steps) : options_(options), steps_(steps), mean_(n, 0), square_(n, 0) {}

  void step(std::vector<float>& weights, std::vector<float>& gradient, std::size_t answers) {
    ++taken_;
    double const rate = options_.step * (1 - static_cast<double>(taken_) / static_cast<double>(steps_ + 1));
    double const mean_bias = 1 - std::pow(0.9, static_cast<double>(taken_)), square_bias = 1 - std::pow(0.999, static_cast<double>(taken_));
    for (std::size_t i = 0; i < weights.size(); ++i) {
      double const g = gradient[i] / static_cast<double>(answers) + options_.ridge * weights[i];
      mean_[i] = 0.9 * mean_[i] + 0.1 * g;
      square_[i] = 0.999 * square_[i] + 0.001 * g * g;
      weights[i] -= static_cast<float>(rate * (mean_[i] / mean_bias) / (std::sqrt(square_[i] / square_bias) + 1e-8));
    }
    std::fill(gradient.begin(), gradient.end(), 0.0F);
  }

 private:
  TkgFitOptions const& options_;
  std::size_t steps_, taken_ = 0;
  std::vector<double> mean_, square_;
};

void shuffle(std::vector<std::uint32_t>& order, std::uint64_t& state) {
  for (std::size_t i = order.size(); i > 1; --i) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    std::swap(order[i - 1], order[(state >> 33U) % i]);
  }
}

// Where a position stands between -1 and 1; a flag that is up stands at 1.
float swing(std::size_t signal, std::uint16_t at) {
  int const last = kSignalSpecs[signal].knots - 1;
  return last == 0 ? 1.0F : static_cast<float>(at) * (kOneKnot * 2.0F) / static_cast<float>(last) - 1.0F;
}

std::span<TkgRow const> rows_of(TkgTrainingSet const& set, TkgInstance const& instance) { return {&set.rows[instance.first], instance.rows}; }

std::vector<std::uint32_t> all_of(TkgTrainingSet const& set) {
  std::vector<std::uint32_t> order(set.instances.size());
  std::iota(order.begin(), order.end(), 0U);
  return order;
}

}  // namespace

TkgModel::TkgModel(std::uint32_t directed_relations) : tilts_(std::size_t{directed_relations} * 2 * kSignals, 0) {
  std::uint32_t next = 0;
  for (std::uint16_t met = 0; met < 2; ++met)
    for (std::size_t i = 0; i < kSignals; ++i) {
      start_[met][i] = next;
      next += kSignalSpecs[i].knots;
    }
  weights_.assign(next + 1, 0);
}

float TkgModel::part(std::size_t signal, std::uint32_t relation, std::uint16_t met, std::uint16_t at) const {
  if (at == TkgRow::kAbsent) return 0;
  float const* height = &weights_[weight_of(signal, met, at)];
  float const curve = height[0] + (height[1] - height[0]) * (static_cast<float>(at & 255U) * kOneKnot);
  return curve + tilts_[tilt_of(signal, relation, met)] * swing(signal, at);
}

float TkgModel::score(TkgRow const& row, std::uint32_t relation) const {
  float sum = 0;
  for (std::size_t i = 0; i < kSignals; ++i) sum += part(i, relation, row.met, row.at[i]);
  return sum;
}

// Chances of the rows under the present weights; leaves in pull_ the derivative of the loss by each score.
double TkgModel::weigh(std::span<TkgRow const> rows, TkgInstance const& instance) {
  odds_.resize(rows.size());
  pull_.assign(rows.size(), 0);
  for (std::size_t i = 0; i < rows.size(); ++i) odds_[i] = score(rows[i], instance.relation);
  float const highest = *std::max_element(odds_.begin(), odds_.end());
  for (std::size_t i = 0; i < rows.size(); ++i) odds_[i] = std::exp(odds_[i] - highest) * (i + instance.sampled < rows.size() ? 1.0F : instance.stands_for);
  for (std::uint32_t const answer : instance.answers) pull_[answer] = 1;
  float others = 1e-30F, pressure = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) others += pull_[i] == 0.0F ? odds_[i] : 0.0F;
  for (std::uint32_t const answer : instance.answers) pressure += 1 / (others + odds_[answer]);
  for (std::size_t i = 0; i < rows.size(); ++i) pull_[i] = odds_[i] * pressure;
  double loss = 0;
  for (std::uint32_t const answer : instance.answers) {
    float const chance = odds_[answer] / (others + odds_[answer]);
    pull_[answer] = chance - 1;
    loss -= std::log(static_cast<double>(chance) + 1e-30);
  }
  return loss;
}

void TkgModel::push_curves(std::span<TkgRow const> rows, std::vector<float>& gradient) const {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    float const pull = pull_[i];
    if (std::abs(pull) < kTooSmall) continue;
    for (std::size_t s = 0; s < kSignals; ++s) {
      std::uint16_t const at = rows[i].at[s];
      if (at == TkgRow::kAbsent) continue;
      float const fraction = static_cast<float>(at & 255U) * kOneKnot;
      float* to = &gradient[weight_of(s, rows[i].met, at)];
      to[0] += pull * (1 - fraction);
      to[1] += pull * fraction;
    }
  }
}

void TkgModel::push_tilts(std::span<TkgRow const> rows, std::vector<float>& gradient) const {
  gradient.assign(2 * kSignals, 0);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (std::abs(pull_[i]) < kTooSmall) continue;
    for (std::size_t s = 0; s < kSignals; ++s)
      if (rows[i].at[s] != TkgRow::kAbsent) gradient[rows[i].met * kSignals + s] += pull_[i] * swing(s, rows[i].at[s]);
  }
}

double TkgModel::fit_curves(TkgTrainingSet const& set, TkgFitOptions const& options) {
  std::vector<std::uint32_t> order = all_of(set);
  std::size_t const batches = (order.size() + options.batch - 1) / options.batch;
  Adam adam(weights_.size(), options, static_cast<std::size_t>(options.epochs) * batches);
  std::vector<float> gradient(weights_.size(), 0);
  std::uint64_t state = 12345;
  double loss = 0;
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    shuffle(order, state);
    loss = 0;
    for (std::size_t from = 0; from < order.size(); from += options.batch) {
      std::size_t answers = 0;
      for (std::size_t i = from; i < std::min(from + options.batch, order.size()); ++i) {
        TkgInstance const& instance = set.instances[order[i]];
        loss += weigh(rows_of(set, instance), instance);
        push_curves(rows_of(set, instance), gradient);
        answers += instance.answers.size();
      }
      adam.step(weights_, gradient, answers);
    }
  }
  return loss;
}

double TkgModel::fit_tilts(TkgTrainingSet const& set, TkgFitOptions const& options) {
  std::vector<std::uint32_t> order = all_of(set);
  std::vector<float> squares(tilts_.size(), 1), gradient;
  std::uint64_t state = 54321;
  double loss = 0;
  for (int epoch = 0; epoch < options.tilt_epochs; ++epoch) {
    shuffle(order, state);
    loss = 0;
    for (std::uint32_t const i : order) {
      TkgInstance const& instance = set.instances[i];
      loss += weigh(rows_of(set, instance), instance);
      push_tilts(rows_of(set, instance), gradient);
      std::size_t const first = tilt_of(0, instance.relation, 0);
      for (std::size_t s = 0; s < gradient.size(); ++s) {
        float const g = gradient[s] + options.tilt_ridge * tilts_[first + s];
        squares[first + s] += g * g;
        tilts_[first + s] -= options.tilt_step * g / std::sqrt(squares[first + s]);
      }
    }
  }
  return loss;
}

double TkgModel::fit(TkgTrainingSet const& set, TkgFitOptions const& options) {
  std::size_t answers = 0;
  for (TkgInstance const& instance : set.instances) answers += instance.answers.size();
  if (answers == 0) return 0;
  double loss = fit_curves(set, options);
  if (options.tilt_epochs > 0) loss = fit_tilts(set, options);
  return loss / static_cast<double>(answers);
}

}  // namespace dragoman
