#include "outlook/resolution.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "../dyad/case_rows.h"

namespace dragoman {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

void log_forecast(CaseRows& rows, std::string const& id, std::string const& rung, double probability, std::string const& from, std::string const& until, std::string const& topic = "all") {
  rows.sql("insert into forecasts (forecast_id, actor_id_1, actor_id_2, topic, outcome, as_of, horizon_start, horizon_end, probability, model_version) values ('" + id + "', 'USA', 'PAK', '" + topic +
           "', '" + rung + "', date '" + from + "' - 1, date '" + from + "', date '" + until + "', " + std::to_string(probability) + ", 'test')");
}

/// Three months read; one deal and one talk between the two in February.
void spring(CaseRows& rows) {
  for (char const* day : {"2025-01-10", "2025-02-10", "2025-03-10"}) rows.document(std::string("d") + day, day);
  rows.event({.id = "deal", .date = "2025-02-05", .type = "COOPERATE", .actor = "USA", .recipient = "PAK-MILITARY", .doc = "d2025-02-10"});
  rows.event({.id = "talk", .date = "2025-02-07", .type = "CONSULT", .actor = "PAK", .recipient = "USA", .doc = "d2025-02-10"});
  rows.event({.id = "others", .date = "2025-02-08", .type = "SUPPORT", .actor = "PAK", .recipient = "IND", .doc = "d2025-02-10", .cameo = "057"});
}

TEST(Resolution, ScoresAreThoseOfTheRungsReached) {
  CaseRows rows;
  spring(rows);
  log_forecast(rows, "f1", "verbal", 0.9, "2025-02-01", "2025-02-28");
  log_forecast(rows, "f2", "limited_material", 0.4, "2025-02-01", "2025-02-28");
  log_forecast(rows, "f3", "sustained", 0.2, "2025-02-01", "2025-02-28");
  log_forecast(rows, "f4", "agreement", 0.25, "2025-02-01", "2025-02-28");
  auto const run = resolve_forecasts(rows.duck(), {});
  ASSERT_TRUE(run) << run.error().text();
  ASSERT_EQ(run->due.size(), 4U);
  EXPECT_EQ(run->as_of.iso(), "2025-03-10");
  auto const& [verbal, material, lasting, agreement] = std::tie(run->due[0], run->due[1], run->due[2], run->due[3]);
  EXPECT_TRUE(verbal.happened && material.happened);
  EXPECT_FALSE(lasting.happened || agreement.happened) << "one deal is not lasting; the others' treaty is not theirs";
  EXPECT_NEAR(verbal.brier, 0.01, 1e-6);
  EXPECT_NEAR(material.brier, 0.36, 1e-6);
  EXPECT_NEAR(material.log_score, -std::log(0.4), 1e-6);
  EXPECT_NEAR(agreement.log_score, -std::log(0.75), 1e-6);
  EXPECT_THAT(verbal.basis_event_ids, ElementsAre("deal", "talk"));
  EXPECT_THAT(material.basis_event_ids, ElementsAre("deal"));
  EXPECT_THAT(agreement.basis_event_ids, ElementsAre());
  EXPECT_THAT(resolution_text(*run, {}), HasSubstr("4 forecasts resolved now, 4 in all with mean Brier score 0.1181; 0 still open"));
}

TEST(Resolution, OnlyOnceAndOnlyWhenTheWindowHasClosed) {
  CaseRows rows;
  spring(rows);
  log_forecast(rows, "f1", "verbal", 0.9, "2025-02-01", "2025-02-28");
  log_forecast(rows, "f2", "verbal", 0.9, "2025-02-20", "2025-03-20");
  auto const run = resolve_forecasts(rows.duck(), {});
  ASSERT_TRUE(run);
  EXPECT_EQ(run->pending, 1);
  ASSERT_TRUE(rows.duck().append("forecast_resolutions", resolution_rows(*run)));
  auto const again = resolve_forecasts(rows.duck(), {});
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->due.empty());
  auto const early = resolve_forecasts(rows.duck(), make_date(2025, 2, 27));
  ASSERT_TRUE(early);
  EXPECT_EQ(early->pending, 1) << "f1 is resolved already, f2 is open";
}

TEST(Resolution, SilenceOfAnUnreadMonthSettlesNothing) {
  CaseRows rows;
  spring(rows);
  log_forecast(rows, "f1", "verbal", 0.9, "2024-11-15", "2025-01-15");
  auto const run = resolve_forecasts(rows.duck(), {});
  ASSERT_TRUE(run);
  ASSERT_EQ(run->due.size(), 1U);
  EXPECT_THAT(run->due[0].unresolved, HasSubstr("nothing was read"));
  EXPECT_TRUE(resolution_rows(*run).empty());
}

TEST(Resolution, ATopicCountsActsOnItOnly) {
  CaseRows rows;
  spring(rows);
  rows.event({.id = "aid", .date = "2025-02-12", .type = "AID", .actor = "USA", .recipient = "PAK", .doc = "d2025-02-10"});
  log_forecast(rows, "f1", "limited_material", 0.5, "2025-02-01", "2025-02-28", "aid");
  log_forecast(rows, "f2", "limited_material", 0.5, "2025-02-01", "2025-02-28", "trade");
  auto const run = resolve_forecasts(rows.duck(), {});
  ASSERT_TRUE(run);
  ASSERT_EQ(run->due.size(), 2U);
  EXPECT_THAT(run->due[0].basis_event_ids, ElementsAre("aid"));
  EXPECT_FALSE(run->due[1].happened);
}

}  // namespace
}  // namespace dragoman
