// Pooled rate; the pair's own rate with three windows' worth of the pooled one (beta-binomial); what happened last time;
// a two-state Markov chain common to all pairs; a Poisson process at an exponentially weighted rate.
// Sources: Efron and Morris 1977 for shrinking; Hegre et al. 2013 and Brandt, Freeman and Schrodt 2014 for the rules.
#include "forecast/rate_baselines.h"

#include <cmath>

namespace dragoman {
namespace {

constexpr std::size_t kEwma = 2;  // place of 90 days in kHalfLives

}  // namespace

void RateBaselines::close_window(DyadState const& state, std::size_t target, int horizon) {
  // a pair first seen now had windows without an event before
  Windows silent;
  silent.steps[0][0] = windows_ > 0 ? windows_ - 1 : 0;
  pairs_.resize(state.pairs(), silent);
  for (std::size_t p = 0; p < pairs_.size(); ++p) {
    bool const hit = state.pair(p, target).last >= state.today() - horizon;
    auto& w = pairs_[p];
    if (windows_ > 0) ++w.steps[w.last][hit];
    w.hits += hit;
    w.last = hit;
  }
  ++windows_;
}

RateBaselines::Windows RateBaselines::of(std::size_t pair) const { return pair < pairs_.size() ? pairs_[pair] : Windows{}; }

RateBaselines::Common RateBaselines::common(std::vector<std::size_t> const& asked) const {
  Common c;
  double hits = 0;
  for (std::size_t const pair : asked) {
    Windows const w = of(pair);
    hits += w.hits;
    for (std::size_t a = 0; a < 2; ++a)
      for (std::size_t b = 0; b < 2; ++b) c.steps[a][b] += w.steps[a][b];
  }
  double const all = static_cast<double>(windows_) * static_cast<double>(asked.size());
  if (all > 0) c.pooled = hits / all;
  return c;
}

std::array<double, kBaselines> RateBaselines::say_one(DyadState const& state, std::size_t target, int horizon, Common const& c, std::size_t pair) const {
  Windows const w = of(pair);
  auto const track = state.pair(pair, target);
  double const from = c.steps[w.last][0] + c.steps[w.last][1];
  double const rate = (track.forward[kEwma] + track.backward[kEwma]) / std::max(state.exposure(kEwma), 1.0);
  return {c.pooled, (w.hits + kPriorWindows * c.pooled) / (windows_ + kPriorWindows), w.last ? 1.0 : 0.0, (c.steps[w.last][1] + c.pooled) / (from + 1), 1 - std::exp(-rate * horizon)};
}

std::vector<std::array<double, kBaselines>> RateBaselines::say(DyadState const& state, std::size_t target, int horizon, std::vector<std::size_t> const& asked) const {
  Common const c = common(asked);
  std::vector<std::array<double, kBaselines>> out;
  for (std::size_t const pair : asked) out.push_back(say_one(state, target, horizon, c, pair));
  return out;
}

std::array<double, kBaselines> RateBaselines::say(DyadState const& state, std::size_t target, int horizon, std::vector<std::size_t> const& asked, std::size_t pair) const {
  return say_one(state, target, horizon, common(asked), pair);
}

}  // namespace dragoman
