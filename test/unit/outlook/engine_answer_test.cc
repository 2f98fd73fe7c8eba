#include "outlook/engine_answer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "made_up_history.h"
#include "outlook/engine_evidence.h"
#include "outlook/sustained_rung.h"

namespace dragoman {
namespace {

using ::testing::HasSubstr;

Question ask(MadeUpHistory const& h, std::string topic = "all", int horizon = 30) { return {"AAA", "BBB", std::move(topic), horizon, h.inputs.as_of}; }

TEST(CaseHistory, RowsAreStatesByDayAndSetsHoldTheLadder) {
  MadeUpHistory h(0);
  h.add(4, "CONSULT", "AAA", "BBB");
  h.add(6, "SUPPORT", "CCC", "AAA", {"trade"}, "057");
  h.add(6, "COOPERATE", "AAA", "CCC", {"trade"});
  h.add(9, "ASSAULT", "AAA", "BBB");
  h.inputs.events[3].recipients.push_back(h.inputs.events[3].recipients[0]);  // two organs of one state
  h.add(9, "CONSULT", "AAA", "AAA");
  h.add(9, "CONSULT", "AAA", "BBB");
  h.inputs.events.back().countable = false;
  auto const all = case_history(h.inputs, "all");
  ASSERT_EQ(all.events.size(), 4U) << "one row for two organs; nothing on oneself; nothing that does not count";
  EXPECT_EQ(all.first_day, MadeUpHistory::kStart.plus_days(4));
  EXPECT_THAT(all.events.day, ::testing::ElementsAre(0, 2, 2, 5));
  EXPECT_THAT(all.source, ::testing::ElementsAre(0U, 1U, 2U, 3U));
  auto in = [](CaseHistory const& c, std::size_t row, std::size_t set) { return (c.sets.mask(c.events.relation[row]) >> set & 1) != 0; };
  EXPECT_TRUE(in(all, 0, kCooperation) && in(all, 1, kCooperation) && in(all, 2, kCooperation) && !in(all, 3, kCooperation));
  EXPECT_TRUE(!in(all, 0, kMaterial) && in(all, 1, kMaterial) && in(all, 2, kMaterial)) << "an agreement counts for the rung below it";
  EXPECT_TRUE(!in(all, 0, kSign) && in(all, 1, kSign) && !in(all, 2, kSign));
  EXPECT_TRUE(in(all, 3, kConflict) && !in(all, 0, kConflict));
  auto const trade = case_history(h.inputs, "trade");
  EXPECT_TRUE(!in(trade, 0, kCooperation) && in(trade, 2, kCooperation)) << "outcomes are on the topic";
  EXPECT_TRUE(in(trade, 3, kConflict)) << "evidence may come from anywhere";
  EXPECT_TRUE(all.carries_topics());
}

TEST(CaseHistory, WhatLiesBeforeTheScreenedRunIsLeftOut) {
  MadeUpHistory h(0);
  h.add(4, "CONSULT", "AAA", "CCC");
  h.add(9, "CONSULT", "AAA", "BBB");
  auto const c = case_history(h.inputs, "all", MadeUpHistory::kStart.plus_days(5));
  ASSERT_EQ(c.events.size(), 1U);
  EXPECT_EQ(c.first_day, MadeUpHistory::kStart.plus_days(9)) << "days count from the first row that is taken";
  EXPECT_THAT(c.source, ::testing::ElementsAre(1U));
  EXPECT_EQ(c.entity("CCC"), c.names.entities.size());
}

TEST(CaseHistory, ImportedRowsSayNothingOfTopicsAndKeepStatementsAsSigns) {
  MadeUpHistory h(0);
  h.add(1, "CONSULT", "AAA", "BBB");
  h.add(2, "none", "AAA", "BBB");
  for (auto& e : h.inputs.events) e.sources[0].mention_id.clear();
  h.inputs.events[1].countable = false;
  auto const c = case_history(h.inputs, "all");
  ASSERT_EQ(c.events.size(), 2U);
  EXPECT_FALSE(c.carries_topics());
  EXPECT_TRUE(c.sets.mask(c.events.relation[1]) >> kNeutral & 1);
  EXPECT_EQ(c.entity("BBB"), 1U);
  EXPECT_EQ(c.entity("ZZZ"), c.names.entities.size());
}

TEST(SustainedRung, RuleAndDistributionByHand) {
  EXPECT_FALSE(sustained({1, 2}, 3));
  EXPECT_FALSE(sustained({1, 1, 12}, 30)) << "two different days";
  EXPECT_FALSE(sustained({1, 5, 10}, 30)) << "nine days apart, a third of the horizon is ten";
  EXPECT_TRUE(sustained({1, 5, 11}, 30));
  EXPECT_NEAR(three_or_more(2, 0), 1 - 5 * std::exp(-2), 1e-12) << "Poisson";
  // negative binomial, mean 2, dispersion 1: geometric with p = 1/3, P(N >= 3) = (2/3)^3
  EXPECT_NEAR(three_or_more(2, 1), 8.0 / 27, 1e-12);
  EXPECT_EQ(three_or_more(0, 1), 0);
}

TEST(EngineAnswer, LongHistoryGivesAnOrderedLadderWithItsRecord) {
  MadeUpHistory const h(1800);
  auto const history = case_history(h.inputs, "all");
  auto const o = ask_engine(history, ask(h, "all", 90), 1);
  ASSERT_EQ(o.why_not, "");
  auto const& verbal = o.rungs[0];
  auto const& material = o.rungs[1];
  ASSERT_EQ(verbal.why_not + material.why_not, "");
  EXPECT_LE(material.probability, verbal.probability);
  for (auto const* a : {&verbal, &material}) {
    EXPECT_LT(a->low, a->probability);
    EXPECT_GT(a->high, a->probability);
    EXPECT_EQ(a->near, 100U);
    EXPECT_GE(a->record.origins, kEngineThresholds.closed_windows);
    EXPECT_LT(a->record.calibration_error, 0.1);
  }
  EXPECT_THAT(o.rungs[3].why_not, HasSubstr("0 times")) << "nobody ever signs in this history";
  ASSERT_EQ(o.rungs[2].why_not, "");
  EXPECT_LE(o.rungs[2].probability, material.probability);
}

TEST(EngineAnswer, SignsAndStartSumToTheNumber) {
  MadeUpHistory const h(1200);
  auto const history = case_history(h.inputs, "all");
  auto const o = ask_engine(history, ask(h), 1);
  ASSERT_TRUE(o.explained);
  auto const signs = sign_groups(o, history, h.inputs);
  double const sum = std::accumulate(signs.begin(), signs.end(), o.start, [](double s, SignGroup const& g) { return s + g.effect; });
  double const said = o.rungs[static_cast<std::size_t>(*o.explained) - 1].probability;
  EXPECT_NEAR(1 / (1 + std::exp(-sum)), said, 1e-4);
}

TEST(EngineAnswer, TalksYesterdayAreADriverAndWouldBeAnIndicator) {
  MadeUpHistory h(1200);
  h.add(1199, "CONSULT", "AAA", "BBB");
  std::string const newest = h.inputs.events.back().id;
  auto const history = case_history(h.inputs, "all");
  auto const o = ask_engine(history, ask(h), 1);
  ASSERT_TRUE(o.explained);
  double change = 0;
  for (auto const& e : o.effects)
    if (h.inputs.events[history.source[e.row]].id == newest) change = e.effect;
  EXPECT_GT(change, 0) << "talks come before deals in this history";
  ASSERT_FALSE(o.indicators.empty());
  for (std::size_t i = 1; i < o.indicators.size(); ++i) EXPECT_GE(std::abs(o.indicators[i - 1].change), std::abs(o.indicators[i].change));
  // what an indicator promises is what the engine says once it has happened
  MadeUpHistory before(1200);
  auto const earlier = case_history(before.inputs, "all");
  auto const without = ask_engine(earlier, ask(before), 1);
  ASSERT_TRUE(without.explained);
  for (auto const& i : without.indicators) {
    if (i.words != "talks or a visit") continue;
    EXPECT_NEAR(i.probability, o.rungs[static_cast<std::size_t>(*without.explained) - 1].probability, 0.01);
  }
}

TEST(EngineAnswer, AnyNumberOfThreadsSaysTheSame) {
  MadeUpHistory const h(900);
  auto const history = case_history(h.inputs, "all");
  auto const one = ask_engine(history, ask(h), 1), three = ask_engine(history, ask(h), 3);
  for (std::size_t r = 0; r < kRungs.size(); ++r) {
    EXPECT_EQ(one.rungs[r].probability, three.rungs[r].probability);
    EXPECT_EQ(one.rungs[r].low, three.rungs[r].low);
    EXPECT_EQ(one.rungs[r].record.brier, three.rungs[r].record.brier);
  }
}

TEST(EngineAnswer, RefusesWithTheReason) {
  MadeUpHistory const tiny(200);
  EXPECT_THAT(ask_engine(case_history(tiny.inputs, "all"), ask(tiny), 1).why_not, HasSubstr("360 days"));
  EXPECT_THAT(ask_engine(CaseHistory{}, ask(tiny), 1).why_not, HasSubstr("no dated act"));
  MadeUpHistory const brief(500);  // long enough to run, too short to have a record
  EXPECT_THAT(ask_engine(case_history(brief.inputs, "all"), ask(brief), 1).rungs[0].why_not, HasSubstr("past periods"));
  MadeUpHistory const h(900);
  EXPECT_THAT(ask_engine(case_history(h.inputs, "all"), ask(h, "all", 6), 1).why_not, HasSubstr("less than 7 days"));
  auto strangers = ask(h);
  strangers.actor_1 = "ZZZ";
  EXPECT_THAT(ask_engine(case_history(h.inputs, "all"), strangers, 1).why_not, HasSubstr("one of the two"));
}

TEST(EngineAnswer, ALongHistoryOfShortWindowsIsJudgedByItsNewestOrigins) {
  MadeUpHistory const h(900);
  auto const history = case_history(h.inputs, "all");
  auto const forecasts = rung_forecasts(history, 7, *h.inputs.as_of, 2);
  ASSERT_TRUE(forecasts) << forecasts.error().text();
  auto const record = record_of((*forecasts)[0]);
  EXPECT_EQ(record.origins, 60U);
  EXPECT_EQ((*forecasts)[0].back().day, 900) << "the last origin is the day after as_of";
}

TEST(EngineAnswer, AQuietPairGetsWiderIntervalsAndIsCalledSo) {
  MadeUpHistory h(1200);
  for (int day : {300, 640, 980}) h.add(day, "CONSULT", "NEW", "AAA");
  std::stable_sort(h.inputs.events.begin(), h.inputs.events.end(), [](PastEvent const& a, PastEvent const& b) { return a.date < b.date; });
  auto const history = case_history(h.inputs, "all");
  auto quiet = ask(h);
  quiet.actor_2 = "NEW";
  auto const few = ask_engine(history, quiet, 1), many = ask_engine(history, ask(h), 1);
  ASSERT_EQ(few.rungs[0].why_not, "");
  EXPECT_TRUE(few.quiet_pair);
  EXPECT_FALSE(many.quiet_pair);
  EXPECT_EQ(few.rungs[0].near, 30U);
  EXPECT_LT(few.rungs[0].probability, many.rungs[0].probability);
}

TEST(EngineAnswer, ARareSustainedRungIsCountedAndNotCalledCalibrated) {
  MadeUpHistory const h(900);
  auto const o = ask_engine(case_history(h.inputs, "all"), ask(h, "all", 14), 1);
  ASSERT_EQ(o.rungs[1].why_not, "");
  EXPECT_THAT(o.rungs[2].why_not, HasSubstr("are needed"));
  EXPECT_TRUE(o.rungs[2].from_counts);
  EXPECT_GT(o.rungs[2].probability, 0);
  EXPECT_LT(o.rungs[2].probability, o.rungs[1].probability);
  EXPECT_LE(o.rungs[2].low, o.rungs[2].probability);
  EXPECT_GE(o.rungs[2].high, o.rungs[2].probability);
  EXPECT_FALSE(o.rungs[3].from_counts) << "no rung but the sustained one is counted";
}

TEST(EngineAnswer, ARareTopicIsRefusedWhileTheRestIsAnswered) {
  MadeUpHistory h(900);
  h.add(899, "CONSULT", "AAA", "BBB", {"nuclear"});
  auto const o = ask_engine(case_history(h.inputs, "nuclear"), ask(h, "nuclear"), 1);
  EXPECT_FALSE(o.rungs[0].why_not.empty());
  auto const trade = ask_engine(case_history(h.inputs, "trade"), ask(h, "trade"), 1);
  EXPECT_EQ(trade.rungs[0].why_not, "");
  EXPECT_LT(trade.rungs[0].record.frequency, ask_engine(case_history(h.inputs, "all"), ask(h), 1).rungs[0].record.frequency);
}

}  // namespace
}  // namespace dragoman
