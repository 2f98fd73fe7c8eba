// Quasi-Newton: the curvature of a row is added once, with the weights of the day it arrived, and serves as the metric of
// every later climb, so that a refit costs a few passes over the rows and not a new Hessian; what is maximised is exact.
// The penalty of each block follows the evidence (MacKay 1992): well-determined directions over the squared length of
// the block's weights. Sums run in fixed order, floats inside a chunk of rows and doubles between chunks.
// Source: McCullagh and Nelder, Generalized Linear Models, 2nd ed., ch. 4; MacKay, Neural Computation 4 (1992) 415-447.
#include "forecast/logistic_fit.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/check.h"
#include "base/log_odds.h"

namespace dragoman {
namespace {

constexpr std::size_t kLanes = 4, kChunk = 64;
constexpr double kInterceptPrecision = 1e-2, kLowestPrecision = 5, kHighestPrecision = 1e5, kEnough = 2e-3;
constexpr float kWidest = 4;

float dot(Quad const* row, Quad const* weights, std::size_t quads) {
  Quad a, b;
  for (std::size_t q = 0; q + 1 < quads; q += 2) {
    a.v += row[q].v * weights[q].v;
    b.v += row[q + 1].v * weights[q + 1].v;
  }
  a.v += b.v;
  return (a.v[0] + a.v[1]) + (a.v[2] + a.v[3]);
}

}  // namespace

LogisticFit::LogisticFit(FitLayout layout)
    : layout_(std::move(layout)), plain_(layout_.block.size() - layout_.interactions.size()), width_((layout_.block.size() + 1 + 2 * kLanes - 1) / (2 * kLanes) * (2 * kLanes)),
      weights_(width_, 0.0), precision_(layout_.prior_precision), curvature_(width_ * width_, 0.0) {
  DRAGOMAN_CHECK(layout_.interactions.size() <= layout_.block.size(), "interactions are features");
}

void LogisticFit::standardise_by(std::vector<float> const& plain, std::size_t rows) {
  mean_.assign(plain_, 0);
  spread_.assign(plain_, 1);
  for (std::size_t j = 0; j < plain_; ++j) {
    double sum = 0, squares = 0;
    for (std::size_t r = 0; r < rows; ++r) sum += plain[r * plain_ + j];
    double const mean = sum / static_cast<double>(rows);
    for (std::size_t r = 0; r < rows; ++r) squares += (plain[r * plain_ + j] - mean) * (plain[r * plain_ + j] - mean);
    mean_[j] = static_cast<float>(mean);
    spread_[j] = static_cast<float>(std::sqrt(squares / static_cast<double>(rows)) + 1e-3);
  }
}

void LogisticFit::expand(float const* plain, float* row) const {
  row[0] = 1;
  for (std::size_t j = 0; j < plain_; ++j) row[j + 1] = (plain[j] - mean_[j]) / spread_[j];
  float* out = row + 1 + plain_;
  for (auto const& [a, b] : layout_.interactions) *out++ = std::clamp(row[a + 1], -kWidest, kWidest) * std::clamp(row[b + 1], -kWidest, kWidest);
  std::fill(out, row + width_, 0.0F);
}

void LogisticFit::add_rows(std::vector<float> const& plain, std::vector<std::uint8_t> const& labels) {
  DRAGOMAN_CHECK(plain.size() == labels.size() * plain_, "every row has every plain feature");
  if (labels.empty()) return;
  if (mean_.empty()) standardise_by(plain, labels.size());
  std::vector<float> row(width_);
  for (std::size_t r = 0; r < labels.size(); ++r) {
    expand(&plain[r * plain_], row.data());
    for (std::size_t q = 0; q < width_ / kLanes; ++q) {
      Quad quad;
      for (std::size_t l = 0; l < kLanes; ++l) quad.v[l] = row[q * kLanes + l];
      rows_.push_back(quad);
    }
  }
  labels_.insert(labels_.end(), labels.begin(), labels.end());
}

double LogisticFit::penalty(std::size_t column) const {
  if (column == 0) return kInterceptPrecision;
  return column <= features() ? precision_[layout_.block[column - 1]] : 1;  // the filling up to whole quads stays 0
}

// Adds the curvature of the rows it does not know yet, a tile of 4 x 8 sums at a time so that the sums stay in registers.
void LogisticFit::bend() {
  std::size_t const quads = width_ / kLanes;
  std::vector<Quad> weights(quads), scaled(kChunk * quads);
  for (std::size_t c = 0; c < width_; ++c) weights[c / kLanes].v[c % kLanes] = static_cast<float>(weights_[c]);
  for (std::size_t from = bent_; from < rows(); from += kChunk) {
    std::size_t const n = std::min(kChunk, rows() - from);
    Quad const* x = &rows_[from * quads];
    for (std::size_t r = 0; r < n; ++r) {
      double const p = inverse_logit(dot(x + r * quads, weights.data(), quads));
      auto const w = static_cast<float>(layout_.row_weight * p * (1 - p) + 1e-9);
      for (std::size_t q = 0; q < quads; ++q) scaled[r * quads + q].v = x[r * quads + q].v * w;
    }
    for (std::size_t i = 0; i < quads; ++i)
      for (std::size_t j = i - i % 2; j < quads; j += 2) {
        std::array<Quad, 2 * kLanes> sum{};
        for (std::size_t r = 0; r < n; ++r) {
          Quad const a = scaled[r * quads + i], b = x[r * quads + j], c = x[r * quads + j + 1];
          for (std::size_t l = 0; l < kLanes; ++l) {
            sum[2 * l].v += b.v * a.v[l];
            sum[2 * l + 1].v += c.v * a.v[l];
          }
        }
        for (std::size_t l = 0; l < kLanes; ++l)
          for (std::size_t m = 0; m < 2 * kLanes; ++m) curvature_[(i * kLanes + l) * width_ + j * kLanes + m] += static_cast<double>(sum[2 * l + m / kLanes].v[m % kLanes]);
      }
  }
  bent_ = rows();
}

// Cholesky factor of curvature + penalty, in the lower triangle.
bool LogisticFit::factorise() {
  factor_.assign(width_ * width_, 0);
  for (std::size_t i = 0; i < width_; ++i)
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = curvature_[j * width_ + i] + (i == j ? penalty(i) : 0);
      for (std::size_t k = 0; k < j; ++k) sum -= factor_[i * width_ + k] * factor_[j * width_ + k];
      if (i == j && sum <= 0) return false;
      factor_[i * width_ + j] = i == j ? std::sqrt(sum) : sum / factor_[j * width_ + j];
    }
  return true;
}

void LogisticFit::shrink_by_evidence() {
  std::vector<double> determined(precision_.size(), 0), length(precision_.size(), 0), column(width_);
  for (std::size_t c = 1; c <= features(); ++c) {
    // c-th diagonal element of the inverse: squared length of L^-1 e_c
    double variance = 0;
    for (std::size_t i = c; i < width_; ++i) {
      double sum = i == c ? 1 : 0;
      for (std::size_t k = c; k < i; ++k) sum -= factor_[i * width_ + k] * column[k];
      column[i] = sum / factor_[i * width_ + i];
      variance += column[i] * column[i];
    }
    std::size_t const block = layout_.block[c - 1];
    determined[block] += 1 - precision_[block] * variance;
    length[block] += weights_[c] * weights_[c];
  }
  for (std::size_t b = 0; b < precision_.size(); ++b) precision_[b] = std::clamp(determined[b] / (length[b] + 1e-9), kLowestPrecision, kHighestPrecision);
}

// The negative penalised log-likelihood at `weights`, and its gradient when asked for.
double LogisticFit::pass(std::vector<double> const& weights, std::vector<double>* gradient) const {
  std::size_t const quads = width_ / kLanes;
  std::vector<Quad> w(quads), sum(quads);
  for (std::size_t c = 0; c < width_; ++c) w[c / kLanes].v[c % kLanes] = static_cast<float>(weights[c]);
  double value = 0;
  if (gradient) gradient->assign(width_, 0);
  for (std::size_t from = 0; from < rows(); from += kChunk) {
    std::fill(sum.begin(), sum.end(), Quad{});
    for (std::size_t r = from; r < std::min(from + kChunk, rows()); ++r) {
      Quad const* x = &rows_[r * quads];
      double const z = dot(x, w.data(), quads), y = labels_[r];
      value += std::log1p(std::exp(-std::abs(z))) + std::max(z, 0.0) - y * z;
      auto const residual = static_cast<float>(inverse_logit(z) - y);
      for (std::size_t q = 0; q < quads; ++q) sum[q].v += x[q].v * residual;
    }
    for (std::size_t c = 0; gradient && c < width_; ++c) (*gradient)[c] += static_cast<double>(sum[c / kLanes].v[c % kLanes]);
  }
  value *= layout_.row_weight;
  for (std::size_t c = 0; c < width_; ++c) {
    value += 0.5 * penalty(c) * weights[c] * weights[c];
    if (gradient) (*gradient)[c] = (*gradient)[c] * layout_.row_weight + penalty(c) * weights[c];
  }
  return value;
}

void LogisticFit::climb() {
  std::vector<double> gradient, next_gradient, step(width_), next(width_);
  double value = pass(weights_, &gradient);
  for (int round = 0; round < 40; ++round) {
    for (std::size_t i = 0; i < width_; ++i) {
      double sum = gradient[i];
      for (std::size_t k = 0; k < i; ++k) sum -= factor_[i * width_ + k] * step[k];
      step[i] = sum / factor_[i * width_ + i];
    }
    double gain = 0;
    for (double const s : step) gain += 0.5 * s * s;
    if (gain < kEnough) return;
    for (std::size_t i = width_; i-- > 0;) {
      for (std::size_t k = i + 1; k < width_; ++k) step[i] -= factor_[k * width_ + i] * step[k];
      step[i] /= factor_[i * width_ + i];
    }
    for (double scale = 1;; scale /= 2) {
      for (std::size_t c = 0; c < width_; ++c) next[c] = weights_[c] - scale * step[c];
      double const at = pass(next, &next_gradient);
      if (at < value) {
        value = at;
        weights_.swap(next);
        gradient.swap(next_gradient);
        break;
      }
      if (scale < 1e-3) return;
    }
  }
}

void LogisticFit::refit() {
  DRAGOMAN_CHECK(!labels_.empty(), "a fit needs rows");
  bool const first = bent_ == 0;
  if (first) {
    double const positives = static_cast<double>(std::count(labels_.begin(), labels_.end(), std::uint8_t{1}));
    double const rate = (positives + 0.5) / (static_cast<double>(rows()) + 1);
    weights_[0] = std::log(rate / (1 - rate));
  }
  for (int round = first ? 3 : 1; round > 0; --round) {
    if (first) {  // the first curvature was taken at no weights at all: take it again where the climb ended
      bent_ = 0;
      std::fill(curvature_.begin(), curvature_.end(), 0.0);
    }
    bend();
    DRAGOMAN_CHECK(factorise(), "curvature with a penalty is positive definite");
    climb();
    shrink_by_evidence();
  }
}

double LogisticFit::log_odds(float const* plain) const {
  std::vector<float> row(width_);
  expand(plain, row.data());
  double sum = 0;
  for (std::size_t c = 0; c <= features(); ++c) sum += static_cast<double>(row[c]) * weights_[c];
  return sum;
}

double LogisticFit::variance(float const* plain) const {
  std::vector<float> row(width_);
  expand(plain, row.data());
  std::vector<double> x(width_);
  double sum = 0;
  for (std::size_t i = 0; i < width_; ++i) {
    x[i] = row[i];
    for (std::size_t k = 0; k < i; ++k) x[i] -= factor_[i * width_ + k] * x[k];
    x[i] /= factor_[i * width_ + i];
    sum += x[i] * x[i];
  }
  return sum;
}

std::vector<double> LogisticFit::standardised(float const* plain) const {
  std::vector<float> row(width_);
  expand(plain, row.data());
  return {row.begin() + 1, row.begin() + 1 + static_cast<std::ptrdiff_t>(features())};
}

}  // namespace dragoman
