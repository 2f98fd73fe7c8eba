// Questions on pairs: state against a naive count, nothing seen of the future, skill where there is something to know and
// none where there is not, and answers that add up.
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "dyad_history.h"
#include "forecast/backtest.h"
#include "forecast/backtest_summary.h"
#include "forecast/dyad_engine.h"

namespace dragoman {
namespace {

BacktestPlan short_plan() {
  BacktestPlan plan;
  plan.learning_days = 245;
  return plan;
}

bool same(DyadForecast const& a, DyadForecast const& b) {
  return a.day == b.day && a.dyad == b.dyad && a.probability == b.probability && a.uncalibrated == b.uncalibrated && a.baseline == b.baseline && a.expected_count == b.expected_count &&
         a.dispersion == b.dispersion && a.ewma_count == b.ewma_count;
}

EventHistory until(EventHistory const& history, std::int32_t day) {
  EventHistory cut;
  for (std::size_t r = 0; r < history.size() && history.day[r] < day; ++r) cut.add(history.at(r));
  return cut;
}

TEST(DyadClasses, AreToldByTheBeginningsOfLabels) {
  std::vector<std::string> const labels{"Consult", "Sign formal agreement", "Share intelligence or information", "Make an appeal or request", "fight with small arms and light weapons", "Investigate"};
  auto const sets = dyad_relation_sets(labels);
  auto in = [&](std::uint32_t relation, std::size_t set) { return (sets.mask(relation) >> set & 1) != 0; };
  EXPECT_TRUE(in(0, kCooperation) && !in(0, kSign) && !in(0, kMaterial) && !in(0, kConflict));
  EXPECT_TRUE(in(1, kCooperation) && in(1, kSign));
  EXPECT_TRUE(in(2, kCooperation) && in(2, kMaterial));
  EXPECT_TRUE(!in(3, kCooperation) && !in(3, kConflict) && in(3, kNeutral));
  EXPECT_TRUE(in(4, kConflict) && !in(5, kConflict) && in(5, kNeutral));
  for (std::uint32_t r = 0; r < labels.size(); ++r) EXPECT_TRUE(in(r, kAnyRelation));
}

TEST(DyadState, AgreesWithANaiveCount) {
  auto const w = dyad_world(200, 4, true);
  auto const sets = dyad_relation_sets(w.names.relations);
  DyadState state(w.history, w.names, sets, 30);
  for (std::int32_t const today : {40, 95, 200}) {
    state.advance(today);
    for (std::size_t p = 0; p < state.pairs(); ++p) {
      auto const track = state.pair(p, kCooperation);
      double days = 0, forward = 0, backward = 0, covered = 0;
      std::vector<bool> busy(static_cast<std::size_t>(today), false);
      std::int32_t const start = w.history.day.front();
      for (std::size_t r = 0; r < w.history.size(); ++r) {
        auto const e = w.history.at(r);
        if (e.day - start >= today || e.relation > 2 || Dyad{std::min(e.subject, e.object), std::max(e.subject, e.object)} != state.dyad(p)) continue;
        double const weight = std::exp2(-(today - (e.day - start)) / 30.0);
        (e.subject < e.object ? forward : backward) += weight;
        if (!busy[static_cast<std::size_t>(e.day - start)]) days += weight;
        busy[static_cast<std::size_t>(e.day - start)] = true;
      }
      for (std::int32_t end = 30; end <= today; ++end) {
        bool hit = false;
        for (std::int32_t d = end - 30; d < end; ++d) hit = hit || busy[static_cast<std::size_t>(d)];
        covered += hit ? std::exp2(-(today - end) / 180.0) : 0;
      }
      EXPECT_NEAR(track.days[1], days, 1e-3);
      EXPECT_NEAR(track.forward[1], forward, 1e-3);
      EXPECT_NEAR(track.backward[1], backward, 1e-3);
      EXPECT_NEAR(track.covered[1], covered, 1e-2);
    }
  }
  double exposure = 0;
  for (int i = 1; i <= 200; ++i) exposure += std::exp2(-i / 30.0);
  EXPECT_NEAR(state.exposure(1), exposure, 1e-6);
}

TEST(DyadFeatures, EveryValueHasItsName) {
  auto const w = dyad_world(120, 4, true);
  auto const sets = dyad_relation_sets(w.names.relations);
  DyadState state(w.history, w.names, sets, 30);
  state.advance(100);
  auto const features = dyad_features(sets, kConflict);
  float const untouched = -12345;
  std::vector<float> row(plain_features(features) + 1, untouched);
  write_features(state, pool_rates(state, kConflict, {0, 1, 2, 3}), kConflict, 0, row.data());
  EXPECT_EQ(row.back(), untouched);
  row.pop_back();
  for (std::size_t j = 0; j < row.size(); ++j) EXPECT_TRUE(std::isfinite(row[j]) && row[j] != untouched) << features[j].name;
  // a feature by its name: days since the last event of the class
  auto const at = std::find_if(features.begin(), features.end(), [](auto const& f) { return f.name == "own last"; });
  EXPECT_FLOAT_EQ(row[static_cast<std::size_t>(at - features.begin())], static_cast<float>(std::log1p(100 - state.pair(0, kConflict).last)));
}

TEST(Backtest, DeletingOrForgingTheFutureChangesNothing) {
  auto const w = dyad_world(420, 40, true);
  auto const sets = dyad_relation_sets(w.names.relations);
  auto const whole = backtest(w.history, w.names, sets, kCooperation, short_plan());
  std::int32_t const start = w.history.day.front(), origin = 245 + 90;
  EventHistory const cut = until(w.history, start + origin);
  ASSERT_EQ(cut.day.back() - start + 1, origin);
  EventHistory forged = cut;
  for (std::int32_t d = 0; d < 60; ++d)
    for (std::uint32_t e = 0; e < 40; ++e) forged.add({e, 3, e + 40, start + origin + d});
  for (auto const& history : {cut, forged}) {
    auto const other = backtest(history, w.names, sets, kCooperation, short_plan());
    std::size_t compared = 0;
    for (std::size_t i = 0; i < whole.size() && whole[i].day <= origin; ++i, ++compared) {
      ASSERT_LT(i, other.size());
      EXPECT_TRUE(same(whole[i], other[i])) << i;
    }
    EXPECT_GT(compared, 100U);
    EXPECT_EQ(other[compared - 1].day, origin);
  }
}

TEST(Backtest, TheFutureDoesChangeWhatComesAfterIt) {
  auto const w = dyad_world(420, 40, true), v = dyad_world(420, 40, true, 8);
  auto const sets = dyad_relation_sets(w.names.relations);
  EventHistory mixed = until(w.history, 400);
  for (std::size_t r = v.history.first_at(400); r < v.history.size(); ++r) mixed.add(v.history.at(r));
  auto const a = backtest(w.history, w.names, sets, kCooperation, short_plan()), b = backtest(mixed, w.names, sets, kCooperation, short_plan());
  ASSERT_EQ(a.size(), b.size());
  EXPECT_TRUE(same(a.front(), b.front()));
  EXPECT_FALSE(same(a.back(), b.back()));
}

TEST(Backtest, BeatsThePairsOwnRateWhereTimesChange) {
  auto const w = dyad_world(700, 80, true);
  auto const s = summarise(backtest(w.history, w.names, dyad_relation_sets(w.names.relations), kConflict, short_plan()), 0);
  EXPECT_GT(s.questions, 700U);
  EXPECT_GT(s.over_shrunk_pair.low, 0.1);
  EXPECT_GT(s.count_over_ewma.gain, 0);
  EXPECT_LT(s.calibration_error, 0.05);
}

TEST(Backtest, ClaimsNoSkillWhereThereIsNothingToKnow) {
  auto const w = dyad_world(700, 80, false);
  auto const s = summarise(backtest(w.history, w.names, dyad_relation_sets(w.names.relations), kConflict, short_plan()), 0);
  EXPECT_LT(s.over_shrunk_pair.gain, 0.05);
  EXPECT_GT(s.over_shrunk_pair.gain, -0.08);
  EXPECT_LT(s.calibration_error, 0.06);
}

TEST(Backtest, QuestionsAreThePairsOfTheLearningDaysAndClosedWindows) {
  auto const w = dyad_world(420, 30, true);
  auto const f = backtest(w.history, w.names, dyad_relation_sets(w.names.relations), kMaterial, short_plan());
  ASSERT_FALSE(f.empty());
  for (auto const& q : f) {
    EXPECT_EQ((q.day - 245) % 30, 0);
    EXPECT_EQ(q.closed, q.day + 30 <= 420);
    EXPECT_TRUE(q.probability > 0 && q.probability < 1);
    std::int64_t before = 0, inside = 0;
    for (std::size_t r = 0; r < w.history.size(); ++r) {
      auto const e = w.history.at(r);
      std::int32_t const day = e.day - w.history.day.front();
      if (std::min(e.subject, e.object) != q.dyad.first) continue;
      before += day < 245;
      inside += day >= q.day && day < q.day + 30 && (e.relation == 2);
    }
    EXPECT_GE(before, 10);
    EXPECT_EQ(q.count, inside);
    EXPECT_EQ(q.outcome != 0, inside > 0);
  }
}

TEST(DyadEngine, AnAnswerIsTheSumOfItsPartsAndCitesOnlyThePast) {
  auto const w = dyad_world(420, 40, true);
  auto const sets = dyad_relation_sets(w.names.relations);
  std::int32_t const as_of = 400;
  auto const plan = plan_as_of(as_of, 30);
  ASSERT_TRUE(plan.has_value());
  DyadEngine engine(w.history, w.names, sets, kConflict, *plan);
  engine.run_to(as_of);
  auto const answer = engine.answer({4, 5});
  ASSERT_TRUE(answer.has_value()) << answer.error().text();
  double sum = answer->start;
  for (auto const& part : answer->contributions) {
    sum += part.effect;
    double shares = 0;
    for (auto const& event : part.events) {
      shares += event.share;
      auto const e = w.history.at(event.row);
      EXPECT_LT(e.day - w.history.day.front(), as_of);
      EXPECT_TRUE(sets.mask(e.relation) >> part.feature.set & 1);
      bool const own = std::min(e.subject, e.object) == 4 && std::max(e.subject, e.object) == 5;
      EXPECT_EQ(own, part.feature.scope == FeatureScope::kPair);
    }
    EXPECT_LE(shares, 1 + 1e-9);
  }
  EXPECT_NEAR(1 / (1 + std::exp(-sum)), answer->probability, 1e-9);
  EXPECT_TRUE(answer->low < answer->probability && answer->probability < answer->high);
  EXPECT_FALSE(event_effects(*answer).empty());
  // the same question as the back-test asks it
  bool met = false;
  for (auto const& f : engine.forecasts())
    if (f.day == as_of && f.dyad == Dyad{4, 5}) {
      met = true;
      EXPECT_DOUBLE_EQ(f.probability, answer->probability);
      EXPECT_EQ(f.baseline, answer->baseline);
    }
  EXPECT_TRUE(met);
}

TEST(DyadEngine, SaysWhatItCannotAnswer) {
  auto const w = dyad_world(420, 40, true);
  auto const sets = dyad_relation_sets(w.names.relations);
  EXPECT_EQ(plan_as_of(200, 30).error().code, "forecast.history");
  EXPECT_EQ(plan_as_of(200, 30).error().message, "a forecast over 30 days needs 360 days of history; there are 200");
  DyadEngine engine(w.history, w.names, sets, kConflict, *plan_as_of(400, 30));
  EXPECT_EQ(engine.answer({4, 5}).error().code, "forecast.history");
  engine.run_to(400);
  EXPECT_EQ(engine.answer({4, 9}).error().code, "forecast.unseen");
}

}  // namespace
}  // namespace dragoman
