// Scores, baselines and fits against values worked out by hand or known beforehand.
#include "forecast/scoring.h"

#include <gtest/gtest.h>

#include <cmath>

#include "dyad_history.h"
#include "forecast/bootstrap.h"
#include "forecast/calibration.h"
#include "forecast/logistic_fit.h"
#include "forecast/rate_baselines.h"
#include "forecast/rate_counts.h"
#include "forecast/reliability_svg.h"

namespace dragoman {
namespace {

TEST(Scoring, KnownValues) {
  Scored const s{{0.9, 0.6, 0.6, 0.1}, {1, 1, 0, 0}};
  EXPECT_NEAR(brier_score(s), (0.01 + 0.16 + 0.36 + 0.01) / 4, 1e-12);
  EXPECT_NEAR(log_score(s), -(std::log(0.9) + std::log(0.6) + std::log(0.4) + std::log(0.9)) / 4, 1e-12);
  EXPECT_NEAR(area_under_curve(s), 3.5 / 4, 1e-12);  // of four pairs three are in order and one ties
  EXPECT_NEAR(calibration_error(reliability_bins(s)), (0.1 + 2 * 0.1 + 0.1) / 4, 1e-12);
  EXPECT_EQ(area_under_curve({{0.2, 0.3}, {1, 1}}), 0.5);
  EXPECT_EQ(reliability_bins({{1.0}, {1}}).back().n, 1U);
}

TEST(Scoring, PartsAddUpToTheBrierScore) {
  Dice dice;
  Scored s;
  for (int i = 0; i < 500; ++i) {
    s.probability.push_back(dice.roll());
    s.outcome.push_back(dice.roll() < s.probability.back());
  }
  auto const p = brier_parts(s, 50);
  EXPECT_NEAR(p.reliability - p.resolution + p.uncertainty + p.within, brier_score(s), 1e-12);
  EXPECT_NEAR(p.within, 0, 2e-3);
  // whole-number probabilities leave nothing inside a bin
  Scored const exact{{0.25, 0.25, 0.75, 0.75}, {0, 1, 1, 1}};
  EXPECT_NEAR(brier_parts(exact).within, 0, 1e-12);
}

TEST(Scoring, CountScoreIsTheRankedProbabilityScore) {
  for (auto const& [mean, dispersion, count] : {std::tuple{0.7, 0.0, 2}, std::tuple{5.0, 0.5, 1}, std::tuple{3.0, 0.0, 0}}) {
    double cumulated = 0, sum = 0;
    for (int k = 0; k < 300; ++k) {
      double const r = dispersion > 0 ? 1 / dispersion : 0;
      double const log_p = dispersion > 0 ? std::lgamma(k + r) - std::lgamma(r) - std::lgamma(k + 1.0) + r * std::log(r / (r + mean)) + k * std::log(mean / (r + mean))
                                          : k * std::log(mean) - mean - std::lgamma(k + 1.0);
      cumulated += std::exp(log_p);
      sum += std::pow(cumulated - (count <= k ? 1 : 0), 2);
    }
    EXPECT_NEAR(crps_count(mean, dispersion, count), sum, 1e-6);
  }
  EXPECT_EQ(crps_count(0, 0, 4), 4);
}

TEST(Bootstrap, WholeClustersAreDrawn) {
  auto const same = clustered_gain(std::vector<ClusterLoss>(20, {8, 10}));
  EXPECT_NEAR(same.gain, 0.2, 1e-12);
  EXPECT_NEAR(same.low, 0.2, 1e-12);
  EXPECT_NEAR(same.high, 0.2, 1e-12);
  std::vector<ClusterLoss> mixed;
  for (int i = 0; i < 40; ++i) mixed.push_back({i % 2 == 0 ? 4.0 : 12.0, 10});
  auto const wide = clustered_gain(mixed), again = clustered_gain(mixed);
  EXPECT_NEAR(wide.gain, 0.2, 1e-12);
  EXPECT_TRUE(wide.low < 0.13 && wide.high > 0.27);
  EXPECT_EQ(wide.low, again.low);
}

TEST(Calibration, CorrectsBoastingAndLeavesHonestyAlone) {
  Dice dice;
  Calibration boaster, honest;
  for (int i = 0; i < 20000; ++i) {
    double const z = 6 * dice.roll() - 3;
    bool const came = dice.roll() < 1 / (1 + std::exp(-z));
    boaster.add(2 * z, came);
    honest.add(z, came);
  }
  boaster.refit();
  honest.refit();
  EXPECT_NEAR(boaster.slope(), 0.5, 0.05);
  EXPECT_NEAR(honest.slope(), 1, 0.05);
  EXPECT_NEAR(honest.shift(), 0, 0.05);
  EXPECT_NEAR(boaster.probability(4), 1 / (1 + std::exp(-2.0)), 0.02);
}

TEST(LogisticFit, FindsTheWeightsAndShrinksWhatSaysNothing) {
  Dice dice;
  FitLayout layout;
  layout.block = {0, 0, 1, 2};
  layout.interactions = {{0, 1}};
  layout.prior_precision = {10, 10, 10};
  LogisticFit fit(layout);
  for (int batch = 0; batch < 4; ++batch) {
    std::vector<float> rows;
    std::vector<std::uint8_t> labels;
    for (int i = 0; i < 5000; ++i) {
      double const a = 2 * dice.roll() - 1, b = 2 * dice.roll() - 1, c = 2 * dice.roll() - 1;
      for (double const x : {a, b, c}) rows.push_back(static_cast<float>(x));
      labels.push_back(dice.roll() < 1 / (1 + std::exp(-(-1 + 1.5 * a - b + 2 * a * b))));
    }
    fit.add_rows(rows, labels);
    fit.refit();
  }
  EXPECT_EQ(fit.rows(), 20000U);
  for (auto const& [a, b] : {std::pair{0.5F, 0.5F}, std::pair{-0.8F, 0.2F}, std::pair{0.0F, -0.9F}}) {
    std::vector<float> const x{a, b, 0};
    double const truth = -1 + 1.5 * a - b + 2 * a * b;
    EXPECT_NEAR(fit.log_odds(x.data()), truth, 0.25);
    EXPECT_LT(std::sqrt(fit.variance(x.data())), 0.2);
    auto const values = fit.standardised(x.data());
    double sum = fit.intercept();
    for (std::size_t j = 0; j < values.size(); ++j) sum += fit.weight(j) * values[j];
    EXPECT_NEAR(sum, fit.log_odds(x.data()), 1e-9);
  }
  EXPECT_GT(fit.precision()[1], 20 * fit.precision()[0]);  // the third feature is noise
}

TEST(CountFit, FindsMeanAndSpread) {
  Dice dice;
  auto draw = [&](double mean) {
    int k = 0;
    for (double left = std::exp(-mean), p = dice.roll(); p > left; p *= dice.roll()) ++k;
    return k;
  };
  for (bool const spread : {false, true}) {
    std::vector<float> rows;
    std::vector<std::int32_t> counts;
    for (int i = 0; i < 20000; ++i) {
      double const x = 2 * dice.roll() - 1, mean = std::exp(0.5 + x);
      rows.push_back(static_cast<float>(x));
      counts.push_back(draw(spread ? mean * (dice.roll() < 0.5 ? 0.2 : 1.8) : mean));  // mixing variance 0.64 of the mean squared
    }
    CountFit fit(1);
    fit.add_rows(rows, counts);
    fit.refit();
    float const one = 0.7F;
    EXPECT_NEAR(fit.mean(&one) / std::exp(1.2), 1, 0.06);
    EXPECT_NEAR(fit.dispersion(), spread ? 0.64 : 0, 0.06);
  }
}

TEST(RateBaselines, SayWhatTheirNamesSay) {
  Vocabulary const names{{"A", "B", "C", "D"}, {"Accuse"}};
  auto const sets = dyad_relation_sets(names.relations);
  EventHistory history;
  for (std::int32_t const day : {0, 12, 31}) history.add({0, 0, 1, day});  // first pair: windows 1, 2 and 4 of ten days
  history.add({3, 0, 2, 35});                                               // second pair: window 4
  DyadState state(history, names, sets, 10);
  RateBaselines simple;
  for (std::int32_t const day : {10, 20, 30, 40}) {
    state.advance(day);
    simple.close_window(state, kConflict, 10);
  }
  auto const said = simple.say(state, kConflict, 10, {0, 1});
  EXPECT_DOUBLE_EQ(said[0][0], 4.0 / 8);
  EXPECT_DOUBLE_EQ(said[0][1], (3 + 3 * 0.5) / 7);
  EXPECT_DOUBLE_EQ(said[1][1], (1 + 3 * 0.5) / 7);
  EXPECT_DOUBLE_EQ(said[0][2], 1);
  // from a busy window: one busy and one quiet followed
  EXPECT_DOUBLE_EQ(said[0][3], (1 + 0.5) / (2 + 1));
  EXPECT_GT(said[0][4], said[1][4]);
  EXPECT_EQ(simple.say(state, kConflict, 10, {0, 1}, 1), said[1]);
}

TEST(ReliabilitySvg, DrawsADotForEachBinInUse) {
  Scored const s{{0.05, 0.55, 0.56, 0.95}, {0, 1, 0, 1}};
  auto const bins = reliability_bins(s);
  std::string const svg = reliability_svg({{"a < b", bins, calibration_error(bins)}});
  std::size_t dots = 0;
  for (std::size_t at = svg.find("<circle"); at != std::string::npos; at = svg.find("<circle", at + 1)) ++dots;
  EXPECT_EQ(dots, 3U);
  EXPECT_NE(svg.find("a &lt; b, ECE 0.0"), std::string::npos);
  EXPECT_TRUE(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
}

}  // namespace
}  // namespace dragoman
