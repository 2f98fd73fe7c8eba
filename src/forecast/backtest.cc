// One sweep over the days. Every fit_step days the features of all pairs are written down; a horizon later they get their
// label, by then history, and join the fit. At an origin the fit is renewed and asked. What comes later cannot matter: the
// state has not seen it. Before the learning days are over the asked pairs cannot be known, and taking them anyway would
// teach that activity lasts (they were chosen for being active); pairs then qualify by what they had shown until then.
// Source: Tashman 2000 (Int. J. Forecasting 16) for rolling origins.
#include "forecast/backtest.h"

#include <algorithm>

#include "base/check.h"
#include "forecast/calibration.h"
#include "forecast/dyad_features.h"
#include "forecast/logistic_fit.h"
#include "forecast/rate_baselines.h"

namespace dragoman {
namespace {

constexpr std::int64_t kFewestEvents = 2, kEnoughEvents = 5;  // of pairs the model learns from

struct Snapshot {
  std::int32_t day = 0;
  std::vector<std::size_t> pairs;
  std::vector<float> features;
};

FitLayout layout_of(std::vector<Feature> const& features, BacktestPlan const& plan) {
  FitLayout layout;
  for (auto const& f : features) {
    layout.block.push_back(static_cast<std::size_t>(f.block));
    if (f.block == FeatureBlock::kInteraction) layout.interactions.emplace_back(f.left, f.right);
  }
  layout.prior_precision = {100, 700, 1600};
  layout.row_weight = static_cast<double>(plan.fit_step) / plan.horizon;  // each day is counted once
  return layout;
}

class Sweep {
 public:
  Sweep(EventHistory const& history, Vocabulary const& names, RelationSets const& sets, std::size_t target, BacktestPlan const& plan)
      : plan_(plan), target_(target), state_(history, names, sets, plan.horizon), features_(dyad_features(sets, target)), plain_(plain_features(features_)),
        fit_(layout_of(features_, plan)), end_(history.size() == 0 ? 0 : history.day.back() - history.day.front() + 1) {
    DRAGOMAN_CHECK(plan.fit_step > 0 && plan.horizon % plan.fit_step == 0 && plan.learning_days >= plan.horizon + plan.fit_step, "fit steps divide the horizon; learning comes first");
  }

  std::vector<DyadForecast> run() {
    for (std::int32_t day = plan_.learning_days % plan_.fit_step + plan_.fit_step; day <= end_; day += plan_.fit_step) {
      state_.advance(day);
      if (day == plan_.learning_days) choose();
      close(day);
      bool const origin = (day - plan_.learning_days) % plan_.horizon == 0;
      if (origin && day >= plan_.horizon) baselines_.close_window(state_, target_, plan_.horizon);
      snapshots_.push_back(snapshot(day));
      if (origin && day >= plan_.learning_days && (day + plan_.horizon <= end_ || day == end_)) ask(day);
    }
    return std::move(forecasts_);
  }

 private:
  void choose() {
    for (std::size_t p = 0; p < state_.pairs(); ++p)
      if (state_.events(p) >= plan_.min_events) asked_.push_back(p);
    std::sort(asked_.begin(), asked_.end(), [&](std::size_t a, std::size_t b) { return state_.dyad(a) < state_.dyad(b); });
  }

  // Pairs as active so far as the asked ones were over the learning days.
  std::vector<std::size_t> reference(std::int32_t day) const {
    if (day >= plan_.learning_days) return asked_;
    std::vector<std::size_t> out;
    std::int64_t const enough = std::max<std::int64_t>((std::int64_t{plan_.min_events} * day + plan_.learning_days - 1) / plan_.learning_days, kFewestEvents);
    for (std::size_t p = 0; p < state_.pairs(); ++p)
      if (state_.events(p) >= enough) out.push_back(p);
    return out;
  }

  Snapshot snapshot(std::int32_t day) const {
    Snapshot s;
    s.day = day;
    s.pairs = reference(day);
    PoolRates const pool = pool_rates(state_, target_, s.pairs);
    std::vector<bool> in(state_.pairs(), false);
    for (std::size_t const p : s.pairs) in[p] = true;
    for (std::size_t p = 0; p < state_.pairs(); ++p)
      if (!in[p] && state_.events(p) >= kEnoughEvents) s.pairs.push_back(p);
    s.features.resize(s.pairs.size() * plain_);
    for (std::size_t i = 0; i < s.pairs.size(); ++i) write_features(state_, pool, target_, s.pairs[i], &s.features[i * plain_]);
    return s;
  }

  // Labels what was written down a horizon ago, by what has happened since, and scores the questions asked then.
  void close(std::int32_t day) {
    while (!snapshots_.empty() && snapshots_.front().day + plan_.horizon <= day) {
      Snapshot const& s = snapshots_.front();
      std::vector<std::uint8_t> labels;
      for (std::size_t const p : s.pairs) labels.push_back(state_.pair(p, target_).last >= s.day);
      fit_.add_rows(s.features, labels);
      snapshots_.erase(snapshots_.begin());
    }
    for (; open_ < forecasts_.size() && forecasts_[open_].day + plan_.horizon <= day; ++open_) {
      auto& f = forecasts_[open_];
      auto const track = state_.pair(state_.find(f.dyad), target_);
      f.closed = true;
      f.outcome = track.last >= f.day;
      f.count = track.total - f.count;
      calibration_.add(f.uncalibrated, f.outcome);
    }
  }

  void ask(std::int32_t day) {
    if (fit_.rows() == 0) return;
    fit_.refit();
    calibration_.refit();
    auto const simple = baselines_.say(state_, target_, plan_.horizon, asked_);
    Snapshot const& now = snapshots_.back();
    for (std::size_t i = 0; i < asked_.size(); ++i) {
      DyadForecast f;
      f.day = day;
      f.dyad = state_.dyad(asked_[i]);
      f.uncalibrated = fit_.log_odds(&now.features[i * plain_]);
      f.probability = calibration_.probability(f.uncalibrated);
      f.baseline = simple[i];
      f.count = state_.pair(asked_[i], target_).total;
      forecasts_.push_back(f);
    }
  }

  BacktestPlan plan_;
  std::size_t target_;
  DyadState state_;
  std::vector<Feature> features_;
  std::size_t plain_;
  LogisticFit fit_;
  std::int32_t end_;
  std::vector<std::size_t> asked_;
  std::vector<Snapshot> snapshots_;  // not yet labelled, by day
  RateBaselines baselines_;
  Calibration calibration_;
  std::vector<DyadForecast> forecasts_;
  std::size_t open_ = 0;             // first forecast without an outcome
};

}  // namespace

std::vector<DyadForecast> backtest(EventHistory const& history, Vocabulary const& names, RelationSets const& sets, std::size_t target, BacktestPlan const& plan) {
  return Sweep(history, names, sets, target, plan).run();
}

}  // namespace dragoman
