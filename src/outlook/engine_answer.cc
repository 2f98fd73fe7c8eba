// One engine a class (cooperation, agreement, material), each fitted on this history alone and asked for the day after
// as_of. The interval is the wider of two on each side: what the uncertainty of the weights leaves (Laplace), and how far off
// the resolved questions with the nearest probabilities may have been (Jeffreys): a model can be sure and wrong, and a short
// record leaves a wide interval. Rungs are kept in order by the smaller of two: each is "at least this", and three models
// fitted apart need not know that.
// Source: Gneiting and Raftery 2007 (scores); Brown, Cai and DasGupta 2001 (Jeffreys' interval).
#include "outlook/engine_answer.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <memory>

#include "dyad/beta_interval.h"
#include "forecast/dyad_engine.h"
#include "base/log_odds.h"
#include "outlook/rung_order.h"
#include "outlook/sustained_rung.h"

namespace dragoman {
namespace {

constexpr std::array<std::size_t, 3> kTargets{kCooperation, kMaterial, kSign};       // classes that are asked
constexpr std::array<std::size_t, kRungs.size()> kClassOf{0, 1, 1, 2};                // rung -> place in kTargets
constexpr int kShortest = 7, kFewFits = 14;  // days: shorter horizons, and those fitted once a horizon, for the sake of time
constexpr std::int32_t kMostOrigins = 60;   // a record of more says little more and takes long
constexpr std::size_t kNearest = 100;      // resolved questions an interval is checked against
constexpr std::size_t kNearestQuiet = 30;  // for a pair the record is not about: it counts for a third
constexpr std::size_t kWeighedEvents = 400;  // newest events of the pair that are weighed one by one
constexpr std::size_t kCommonActs = 30;    // rows a class of acts needs to be an indicator

using Engines = std::array<std::unique_ptr<DyadEngine>, kTargets.size()>;
using Forecasts = std::array<std::vector<DyadForecast>, kRungs.size()>;

std::int32_t origin_of(CaseHistory const& history, Date as_of) { return as_of.days_since(history.first_day) + 1; }

Result<BacktestPlan> plan_of(CaseHistory const& history, int horizon, Date as_of) {
  if (history.events.size() == 0) return input_error("forecast.history", "no dated act between two states is on record");
  if (horizon < kShortest) return input_error("forecast.horizon", "questions over less than " + std::to_string(kShortest) + " days are not asked of the engine");
  auto plan = plan_as_of(origin_of(history, as_of), horizon);
  if (!plan) return plan;
  plan->learning_days = std::max(plan->learning_days, origin_of(history, as_of) - kMostOrigins * horizon);  // origins stay on the grid
  if (horizon < kFewFits) plan->fit_step = horizon;
  return plan;
}

// Classes are worked on apart from each other, so the number of threads decides nothing but the time.
Engines run_engines(CaseHistory const& history, BacktestPlan const& plan, std::int32_t day, unsigned threads) {
  Engines engines;
  auto run = [&](std::size_t c) {
    engines[c] = std::make_unique<DyadEngine>(history.events, history.names, history.sets, kTargets[c], plan);
    engines[c]->run_to(day);
  };
  for (std::size_t next = 0; next < engines.size();) {
    std::vector<std::future<void>> batch;
    for (unsigned t = 0; t < std::max(1U, threads) && next < engines.size(); ++t, ++next) batch.push_back(std::async(threads > 1 ? std::launch::async : std::launch::deferred, run, next));
    for (auto& one : batch) one.get();
  }
  return engines;
}

Forecasts forecasts_of(CaseHistory const& history, Engines const& engines, int horizon) {
  Forecasts out;
  for (std::size_t r = 0; r < out.size(); ++r) out[r] = engines[kClassOf[r]]->forecasts();
  out[kSustainedPlace] = sustained_forecasts(history, out[kMaterialPlace], horizon);
  return out;
}

std::string too_little(RungRecord const& r) {
  auto const& t = kEngineThresholds;
  if (r.origins < t.closed_windows) return "only " + std::to_string(r.origins) + " past periods could be asked as they came; " + std::to_string(t.closed_windows) + " are needed";
  if (r.pairs < t.pairs) return "only " + std::to_string(r.pairs) + " pairs of actors are active enough to learn from; " + std::to_string(t.pairs) + " are needed";
  if (r.came_true < t.came_true) return "it came about " + std::to_string(r.came_true) + " times in " + std::to_string(r.questions) + " past questions; " + std::to_string(t.came_true) + " are needed";
  return {};
}

/// Widens the interval by the resolved questions whose probabilities lie nearest.
void check_against_record(RungAnswer& a, std::vector<DyadForecast> const& forecasts, std::size_t nearest) {
  std::vector<std::pair<double, std::size_t>> by_distance;
  for (std::size_t i = 0; i < forecasts.size(); ++i)
    if (forecasts[i].closed) by_distance.emplace_back(std::abs(forecasts[i].probability - a.probability), i);
  std::sort(by_distance.begin(), by_distance.end());
  a.near = std::min(nearest, by_distance.size());
  for (std::size_t i = 0; i < a.near; ++i) {
    auto const& f = forecasts[by_distance[i].second];
    a.near_true += f.outcome;
    a.near_mean += f.probability / static_cast<double>(a.near);
  }
  // where few questions had such a probability the nearest lie to one side: what counts is how far off they were, in log-odds
  auto const seen = jeffreys_interval(static_cast<double>(a.near_true), static_cast<double>(a.near));
  auto moved = [&](double end) { return inverse_logit(logit(a.probability) + logit(end) - logit(a.near_mean)); };
  a.low = std::min({a.low, moved(seen.low), a.probability});
  a.high = std::max({a.high, moved(seen.high), a.probability});
}

void take(RungAnswer& to, DyadAnswer const& from) {
  to.probability = from.probability;
  to.low = from.low;
  to.high = from.high;
  to.base_rate = from.base_rate;
  to.baseline = from.baseline;
}

/// The pair's sustained rung from the count forecast of material acts, by the same road as its record.
void take_sustained(RungAnswer& to, CaseHistory const& history, DyadAnswer const& material, std::vector<DyadForecast> asked, std::int32_t day, Dyad dyad, int horizon) {
  DyadForecast one;
  one.day = day;
  one.dyad = dyad;
  one.expected_count = material.expected_count;
  one.dispersion = material.dispersion;
  one.ewma_count = -std::log1p(-std::min(material.baseline[static_cast<std::size_t>(Baseline::kEwmaPoisson)], 1 - 1e-12));
  asked.push_back(one);  // the last origin's questions stand last, this one joins them
  auto const said = sustained_forecasts(history, asked, horizon);
  to.probability = said.back().probability;
  auto shifted = [&](double end) { return inverse_logit(logit(to.probability) + logit(end) - logit(material.probability)); };
  to.low = shifted(material.low);  // as unsure, in log-odds, as the material rung it is drawn from
  to.high = shifted(material.high);
  to.baseline = said.back().baseline;
  to.base_rate = to.baseline[static_cast<std::size_t>(Baseline::kPooled)];
}

void choose_explained(EngineOutlook& out) {
  double nearest = 2;
  for (std::size_t const r : {kVerbalPlace, kMaterialPlace, kAgreementPlace}) {
    auto const& a = out.rungs[r];
    double const off = std::abs(a.probability - 0.5);
    if (!a.why_not.empty() || off >= nearest) continue;
    nearest = off;
    out.explained = kRungs[r];
  }
}

/// What one more act of each common class, by the first of the two towards the second, would do to the probability.
std::vector<Indicator> indicators_of(CaseHistory const& history, DyadEngine const& engine, double now, std::uint32_t from, std::uint32_t to) {
  std::vector<Indicator> out;
  for (auto const& act : act_classes(history, kCommonActs)) {
    auto const after = engine.probability_after(from, act.relation, to);
    if (after) out.push_back({act.words, *after, *after - now});
  }
  std::stable_sort(out.begin(), out.end(), [](Indicator const& a, Indicator const& b) { return std::abs(a.change) > std::abs(b.change); });
  return out;
}

}  // namespace

RungRecord record_of(std::vector<DyadForecast> const& forecasts) {
  auto const s = summarise(forecasts, 0);
  RungRecord r;
  r.questions = s.questions;
  r.origins = s.origins;
  r.pairs = s.pairs;
  for (auto const& f : forecasts) r.came_true += f.closed && f.outcome;
  r.frequency = s.frequency;
  r.brier = s.parts.brier;
  r.shrunk_pair_brier = s.baseline_brier[static_cast<std::size_t>(Baseline::kShrunkPair)];
  r.calibration_error = s.calibration_error;
  r.area_under_curve = s.area_under_curve;
  r.skill = s.over_shrunk_pair;
  return r;
}

Result<Forecasts> rung_forecasts(CaseHistory const& history, int horizon, Date as_of, unsigned threads) {
  auto const plan = plan_of(history, horizon, as_of);
  if (!plan) return tl::unexpected(plan.error());
  return forecasts_of(history, run_engines(history, *plan, origin_of(history, as_of), threads), horizon);
}

EngineOutlook ask_engine(CaseHistory const& history, Question const& question, unsigned threads) {
  EngineOutlook out;
  out.topic = question.topic;
  auto fail = [&](std::string why) {
    out.why_not = std::move(why);
    for (auto& rung : out.rungs)
      if (rung.why_not.empty()) rung.why_not = out.why_not;
    return out;
  };
  std::int32_t const day = origin_of(history, *question.as_of);
  auto const plan = plan_of(history, question.horizon_days, *question.as_of);
  if (!plan) return fail(plan.error().message);
  std::uint32_t const a = history.entity(question.actor_1), b = history.entity(question.actor_2);
  std::size_t const known = history.names.entities.size();
  if (a == known || b == known) return fail("one of the two has no dated act with another actor on record");
  Dyad const dyad{std::min(a, b), std::max(a, b)};
  auto const engines = run_engines(history, *plan, day, threads);
  std::array<DyadAnswer, kTargets.size()> answers;
  for (std::size_t c = 0; c < engines.size(); ++c) {
    auto answer = engines[c]->answer(dyad);
    if (!answer) return fail(answer.error().message);
    answers[c] = std::move(*answer);
  }
  auto const forecasts = forecasts_of(history, engines, question.horizon_days);
  out.quiet_pair = std::none_of(forecasts[0].begin(), forecasts[0].end(), [&](DyadForecast const& f) { return f.dyad == dyad; });
  for (std::size_t r = 0; r < out.rungs.size(); ++r) {
    auto& rung = out.rungs[r];
    rung.record = record_of(forecasts[r]);
    rung.why_not = too_little(rung.record);
    // Three acts are rare, so a busy pair's own past says little; the count of its acts says more, calibrated or not.
    rung.from_counts = r == kSustainedPlace && !rung.why_not.empty() && out.rungs[kMaterialPlace].why_not.empty();
    if (!rung.why_not.empty() && !rung.from_counts) continue;
    if (r == kSustainedPlace)
      take_sustained(rung, history, answers[kClassOf[r]], engines[kClassOf[r]]->forecasts(), day, dyad, question.horizon_days);
    else
      take(rung, answers[kClassOf[r]]);
    check_against_record(rung, forecasts[r], out.quiet_pair ? kNearestQuiet : kNearest);
  }
  put_rungs_in_order([&](std::size_t r) { return out.rungs[r].why_not.empty() ? &out.rungs[r] : nullptr; });
  choose_explained(out);
  out.expected_count = answers[kClassOf[kMaterialPlace]].expected_count;
  if (!out.explained) return fail(out.rungs[kVerbalPlace].why_not);
  std::size_t const c = kClassOf[static_cast<std::size_t>(*out.explained) - 1];
  out.start = answers[c].start;
  out.log_odds = logit(answers[c].probability);
  if (auto changes = engines[c]->event_changes(dyad, kWeighedEvents)) out.effects = std::move(*changes);
  out.contributions = std::move(answers[c].contributions);
  out.indicators = indicators_of(history, *engines[c], answers[c].probability, a, b);
  return out;
}

}  // namespace dragoman
