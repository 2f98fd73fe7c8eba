// One sweep over the days. Every fit_step days the features of all pairs are written down; a horizon later they get their
// label, by then history, and join the fit. At an origin the fit is renewed and asked. What comes later cannot matter: the
// state has not seen it. Before the learning days are over the asked pairs cannot be known, and taking them anyway would
// teach that activity lasts (they were chosen for being active); pairs then qualify by what they had shown until then.
// Source: Tashman 2000 (Int. J. Forecasting 16) for rolling origins.
#include "forecast/dyad_engine.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/check.h"
#include "base/log_odds.h"

namespace dragoman {
namespace {

constexpr std::int64_t kEnoughEvents = 5;      // of pairs the model learns from
constexpr std::int32_t kFewestHorizons = 12;
constexpr int kFirstHorizons = 3;              // history before the first day worth learning from
constexpr std::size_t kEwma = 2;               // place of 90 days in kHalfLives
constexpr double kNormal90 = 1.6448536269514722;

// What shrinks together, and how strongly before the data are asked.
enum Block : std::size_t { kPairOwn, kPairAny, kActorsOwn, kActorsAny, kSameHomes, kWide, kOtherSets, kProducts, kBlocks };
constexpr std::array<double, kBlocks> kFirstPrecision{100, 100, 100, 700, 700, 100, 700, 1600};

Block block_of(Feature const& f) {
  if (f.block != FeatureBlock::kOwn) return f.block == FeatureBlock::kOther ? kOtherSets : kProducts;
  switch (f.scope) {
    case FeatureScope::kPair: return f.set == kAnyRelation ? kPairAny : kPairOwn;
    case FeatureScope::kActors: return f.set == kAnyRelation ? kActorsAny : kActorsOwn;
    case FeatureScope::kHomes: return kSameHomes;
    default: return kWide;
  }
}

FitLayout layout_of(std::vector<Feature> const& features, BacktestPlan const& plan) {
  FitLayout layout;
  for (auto const& f : features) {
    layout.block.push_back(block_of(f));
    if (f.block == FeatureBlock::kInteraction) layout.interactions.emplace_back(f.left, f.right);
  }
  layout.prior_precision.assign(kFirstPrecision.begin(), kFirstPrecision.end());
  layout.row_weight = static_cast<double>(plan.fit_step) / plan.horizon;  // each day is counted once
  return layout;
}

// The pair's own record and the world's: a count needs no more, and few weights are learnt well.
std::vector<std::size_t> counting_features(std::vector<Feature> const& features) {
  std::vector<std::size_t> out;
  for (std::size_t j = 0; j < features.size(); ++j)
    if (features[j].block == FeatureBlock::kOwn && (features[j].scope == FeatureScope::kPair || features[j].scope == FeatureScope::kWorld)) out.push_back(j);
  return out;
}

}  // namespace

Result<BacktestPlan> plan_as_of(std::int32_t as_of, int horizon) {
  if (horizon < 1 || as_of < kFewestHorizons * horizon)
    return input_error("forecast.history", "a forecast over " + std::to_string(horizon) + " days needs " + std::to_string(kFewestHorizons * horizon) + " days of history; there are " + std::to_string(as_of));
  BacktestPlan plan;
  plan.horizon = horizon;
  for (plan.fit_step = std::max(1, horizon / 3); horizon % plan.fit_step != 0;) --plan.fit_step;
  int const learning = std::min<int>(std::max(plan.learning_days, 6 * horizon), as_of / 2 + horizon);
  plan.learning_days = as_of - (as_of - learning) / horizon * horizon;
  return plan;
}

DyadEngine::DyadEngine(EventHistory const& history, Vocabulary const& names, RelationSets const& sets, std::size_t target, BacktestPlan const& plan)
    : history_(history), names_(names), sets_(sets), plan_(plan), target_(target), state_(history, names, sets, plan.horizon), features_(dyad_features(sets, target)),
      plain_(plain_features(features_)), counting_(counting_features(features_)), fit_(layout_of(features_, plan)), counts_(counting_.size()),
      next_(plan.learning_days % plan.fit_step) {
  DRAGOMAN_CHECK(plan.fit_step > 0 && plan.horizon % plan.fit_step == 0 && plan.learning_days > plan.horizon, "fit steps divide the horizon; learning comes first");
}

void DyadEngine::run_to(std::int32_t day) {
  for (; next_ <= day; next_ += plan_.fit_step) step(next_);
}

void DyadEngine::step(std::int32_t day) {
  state_.advance(day);
  if (day == plan_.learning_days) choose();
  resolve(day);
  bool const origin = (day - plan_.learning_days) % plan_.horizon == 0;
  if (origin && day >= plan_.horizon) baselines_.close_window(state_, target_, plan_.horizon);
  if (day < kFirstHorizons * plan_.horizon) return;
  snapshots_.push_back(snapshot(day));
  if (origin && day >= plan_.learning_days) ask(day);
}

void DyadEngine::choose() {
  for (std::size_t p = 0; p < state_.pairs(); ++p)
    if (state_.events(p) >= plan_.min_events) asked_.push_back(p);
  std::sort(asked_.begin(), asked_.end(), [&](std::size_t a, std::size_t b) { return state_.dyad(a) < state_.dyad(b); });
}

// Pairs as active so far as the asked ones were over the learning days.
std::vector<std::size_t> DyadEngine::reference(std::int32_t day) const {
  if (day >= plan_.learning_days) return asked_;
  std::vector<std::size_t> out;
  std::int64_t const enough = std::max<std::int64_t>((std::int64_t{plan_.min_events} * day + plan_.learning_days - 1) / plan_.learning_days, std::min<std::int64_t>(kEnoughEvents, plan_.min_events));
  for (std::size_t p = 0; p < state_.pairs(); ++p)
    if (state_.events(p) >= enough) out.push_back(p);
  return out;
}

DyadEngine::Snapshot DyadEngine::snapshot(std::int32_t day) const {
  Snapshot s;
  s.day = day;
  s.pairs = reference(day);
  s.reference = s.pairs.size();
  PoolRates const pool = pool_rates(state_, target_, s.pairs);
  std::vector<bool> in(state_.pairs(), false);
  for (std::size_t const p : s.pairs) in[p] = true;
  for (std::size_t p = 0; p < state_.pairs(); ++p)
    if (!in[p] && state_.events(p) >= kEnoughEvents) s.pairs.push_back(p);
  s.features.resize(s.pairs.size() * plain_);
  for (std::size_t i = 0; i < s.pairs.size(); ++i) {
    write_features(state_, pool, target_, s.pairs[i], &s.features[i * plain_]);
    s.totals.push_back(state_.pair(s.pairs[i], target_).total);
  }
  return s;
}

std::vector<float> DyadEngine::count_features(float const* plain) const {
  std::vector<float> out;
  for (std::size_t const j : counting_) out.push_back(plain[j]);
  return out;
}

void DyadEngine::learn(Snapshot const& s) {
  std::vector<std::uint8_t> labels;
  std::vector<std::int32_t> counts;
  std::vector<float> rows;
  for (std::size_t i = 0; i < s.pairs.size(); ++i) {
    std::int32_t const count = state_.pair(s.pairs[i], target_).total - s.totals[i];
    labels.push_back(count > 0);
    if (i >= s.reference) continue;
    counts.push_back(count);
    auto const row = count_features(&s.features[i * plain_]);
    rows.insert(rows.end(), row.begin(), row.end());
  }
  fit_.add_rows(s.features, labels);
  counts_.add_rows(rows, counts);
}

// Labels what was written down a horizon ago, by what has happened since, and scores the questions asked then.
void DyadEngine::resolve(std::int32_t day) {
  while (!snapshots_.empty() && snapshots_.front().day + plan_.horizon <= day) {
    learn(snapshots_.front());
    snapshots_.erase(snapshots_.begin());
  }
  for (; open_ < forecasts_.size() && forecasts_[open_].day + plan_.horizon <= day; ++open_) {
    auto& f = forecasts_[open_];
    f.count = state_.pair(state_.find(f.dyad), target_).total - f.count;
    f.closed = true;
    f.outcome = f.count > 0;
    calibration_.add(f.uncalibrated, f.outcome);
  }
}

DyadForecast DyadEngine::forecast(std::size_t pair, float const* features, std::array<double, kBaselines> const& simple) const {
  DyadForecast f;
  f.day = state_.today();
  f.dyad = state_.dyad(pair);
  f.uncalibrated = fit_.log_odds(features);
  f.probability = calibration_.probability(f.uncalibrated);
  f.baseline = simple;
  auto const track = state_.pair(pair, target_);
  f.count = track.total;  // until the window closes: what there was before
  f.expected_count = counts_.mean(count_features(features).data());
  f.dispersion = counts_.dispersion();
  f.ewma_count = (track.forward[kEwma] + track.backward[kEwma]) / state_.exposure(kEwma) * plan_.horizon;
  return f;
}

void DyadEngine::ask(std::int32_t day) {
  if (fit_.rows() == 0 || asked_.empty()) return;
  fit_.refit();
  counts_.refit();
  calibration_.refit();
  auto const simple = baselines_.say(state_, target_, plan_.horizon, asked_);
  Snapshot const& now = snapshots_.back();
  DRAGOMAN_CHECK(now.day == day, "an origin has its snapshot");
  pool_ = pool_rates(state_, target_, asked_);
  for (std::size_t i = 0; i < asked_.size(); ++i) forecasts_.push_back(forecast(asked_[i], &now.features[i * plain_], simple[i]));
}

Result<DyadAnswer> DyadEngine::answer(Dyad dyad) const {
  if (forecasts_.empty() || forecasts_.back().day != state_.today()) return input_error("forecast.history", "no origin of the plan is reached, or no pair is active enough to learn from");
  std::size_t const pair = state_.find(dyad);
  if (pair == state_.pairs()) return input_error("forecast.unseen", "the two have no common event before the day asked for");
  std::vector<float> features(plain_);
  write_features(state_, pool_, target_, pair, features.data());
  auto const f = forecast(pair, features.data(), baselines_.say(state_, target_, plan_.horizon, asked_, pair));
  DyadAnswer a;
  a.probability = f.probability;
  a.baseline = f.baseline;
  a.base_rate = f.baseline[static_cast<std::size_t>(Baseline::kPooled)];
  a.expected_count = f.expected_count;
  a.dispersion = f.dispersion;
  a.start = calibration_.shift() + calibration_.slope() * fit_.intercept();
  double const middle = calibration_.shift() + calibration_.slope() * f.uncalibrated;
  double const half = kNormal90 * calibration_.slope() * std::sqrt(fit_.variance(features.data()));
  a.low = inverse_logit(middle - half);
  a.high = inverse_logit(middle + half);
  a.contributions = contributions(fit_, features_, features.data(), calibration_.slope());
  cite_events(a.contributions, history_, names_, sets_, state_, dyad);
  return a;
}

Result<double> DyadEngine::probability_after(std::uint32_t subject, std::uint32_t relation, std::uint32_t object) const {
  if (forecasts_.empty() || forecasts_.back().day != state_.today()) return input_error("forecast.history", "no origin of the plan is reached, or no pair is active enough to learn from");
  DyadState changed = state_;
  changed.imagine(subject, relation, object);
  std::vector<float> features(plain_);
  write_features(changed, pool_, target_, changed.find({std::min(subject, object), std::max(subject, object)}), features.data());
  return calibration_.probability(fit_.log_odds(features.data()));
}

// What the two do with others and what the world does are as they were, so a history of the pair alone gives what changes.
void DyadEngine::write_pair_features(Dyad dyad, std::vector<std::size_t> const& rows, TypedEvent const& left_out, float* out) const {
  EventHistory pair;
  pair.add({0, 0, 0, history_.day.front()});  // an act on oneself counts for nothing: days start where they did
  for (std::size_t const row : rows)
    if (history_.day[row] != left_out.day || history_.relation[row] != left_out.relation) pair.add(history_.at(row));
  DyadState state(pair, names_, sets_, plan_.horizon);
  state.introduce(dyad);
  state.advance(state_.today());
  std::vector<float> all(plain_);
  write_features(state, pool_, target_, state.find(dyad), all.data());
  for (std::size_t j = 0; j < plain_; ++j)
    if (features_[j].scope == FeatureScope::kPair) out[j] = all[j];
}

Result<std::vector<EventEffect>> DyadEngine::event_changes(Dyad dyad, std::size_t most) const {
  auto const whole = answer(dyad);
  if (!whole) return tl::unexpected(whole.error());
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < history_.first_at(history_.day.front() + state_.today()); ++row)
    if (Dyad{std::min(history_.subject[row], history_.object[row]), std::max(history_.subject[row], history_.object[row])} == dyad) rows.push_back(row);
  std::vector<float> features(plain_);
  write_features(state_, pool_, target_, state_.find(dyad), features.data());
  double const now = fit_.log_odds(features.data());
  std::vector<EventEffect> out;
  for (std::size_t i = rows.size(); i-- > 0 && out.size() < most;) {
    TypedEvent const act = history_.at(rows[i]);
    bool first = true;
    for (std::size_t k = i; k-- > 0 && history_.day[rows[k]] == act.day;) first = first && history_.relation[rows[k]] != act.relation;
    if (!first) continue;
    auto without = features;
    write_pair_features(dyad, rows, act, without.data());
    out.push_back({rows[i], calibration_.slope() * (now - fit_.log_odds(without.data()))});
  }
  std::stable_sort(out.begin(), out.end(), [](auto const& a, auto const& b) { return std::abs(a.effect) > std::abs(b.effect); });
  return out;
}

}  // namespace dragoman
