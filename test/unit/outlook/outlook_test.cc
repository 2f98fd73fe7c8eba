#include "outlook/outlook.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>

#include "../dyad/case_rows.h"
#include "dyad/event_words.h"
#include "outlook/evidence.h"
#include "outlook/outlook_json.h"
#include "outlook/outlook_text.h"

namespace dragoman {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A plain linear congruential generator, so that the history is the same everywhere.
struct Dice {
  std::uint64_t state;
  unsigned roll(unsigned sides) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<unsigned>(state >> 33) % sides;
  }
};

/// 60 months from 2020-01, five documents in each; eight pairs of states, one of which (USA-PAK) cooperates `often` in a
/// hundred months.
void long_history(CaseRows& rows, unsigned often, std::uint64_t seed = 7) {
  static constexpr char const* kOthers[] = {"CHN", "RUS", "IRN", "GBR", "FRA", "DEU"};
  for (auto const* id : kOthers) rows.actor(id, id, "state", id, "GOV");
  Dice dice{seed};
  int n = 0;
  for (int month = 0; month < 60; ++month) {
    auto const first = make_date(2020 + month / 12, static_cast<unsigned>(1 + month % 12), 1);
    for (int d = 0; d < 5; ++d) rows.document("d" + std::to_string(month) + "-" + std::to_string(d), first->plus_days(2 + 5 * d).iso(), "Outlet " + std::to_string(d));
    std::string const doc = "d" + std::to_string(month) + "-4";
    auto act = [&](char const* a, char const* b, char const* type) {
      rows.event({.id = "s" + std::to_string(++n), .date = first->plus_days(static_cast<int>(dice.roll(20))).iso(), .type = type, .actor = a, .recipient = b, .doc = doc});
    };
    for (auto const* id : kOthers)
      if (dice.roll(100) < 10) act("IND", id, dice.roll(2) == 0 ? "CONSULT" : "COOPERATE");
    if (dice.roll(100) < 10) act("AFG", "PAK", "ACCUSE");
    if (dice.roll(100) < often) act("USA", "PAK", "COOPERATE");
    if (dice.roll(100) < 20) act("PAK", "USA", "CONSULT");
  }
}

Question ask(int horizon = 90) { return {"USA", "PAK", "all", horizon, {}}; }

TEST(Estimate, LongScreenedHistoryYieldsProbabilitiesWithIntervals) {
  CaseRows rows;
  long_history(rows, 40);
  auto const o = make_outlook(rows.duck(), ask());
  ASSERT_TRUE(o) << o.error().text();
  ASSERT_TRUE(o->estimable) << o->not_estimable;
  double last = 1;
  for (auto const& step : o->ladder) {
    ASSERT_TRUE(step.estimate.probability);
    EXPECT_LE(*step.estimate.probability, last) << "a higher rung cannot be likelier than a lower one";
    EXPECT_LT(*step.estimate.low, *step.estimate.probability);
    EXPECT_GT(*step.estimate.high, *step.estimate.probability);
    last = *step.estimate.probability;
  }
  auto const& material = o->ladder[1].estimate;
  EXPECT_GE(material.windows, 18);
  EXPECT_NEAR(*material.probability, 1 - 0.6 * 0.6 * 0.6, 0.2) << "three months at 40 % each";
  EXPECT_LT(*material.probability, static_cast<double>(material.hits) / static_cast<double>(material.windows)) << "shrunk towards the rarer common rate";
  EXPECT_THAT(outlook_text(*o), HasSubstr("uncalibrated"));
  auto const forecasts = outlook_rows(*o);
  ASSERT_EQ(forecasts.forecasts.size(), 4U);
  EXPECT_TRUE(rows.duck().append("forecasts", forecasts.forecasts));
  EXPECT_TRUE(rows.duck().append("forecast_evidence", forecasts.forecast_evidence));
}

TEST(Estimate, MoreCooperationMeansMoreProbability) {
  CaseRows rare, common;
  long_history(rare, 10);
  long_history(common, 80);
  auto const low = make_outlook(rare.duck(), ask()), high = make_outlook(common.duck(), ask());
  ASSERT_TRUE(low && high);
  EXPECT_LT(*low->ladder[1].estimate.probability + 0.2, *high->ladder[1].estimate.probability);
}

TEST(Estimate, FewDocumentsAreNotEstimableAndSayWhy) {
  CaseRows rows;
  rows.document("d1", "2025-03-05");
  rows.document("d2", "2025-08-13");
  rows.event({.id = "s1", .date = "2025-03-04", .type = "COOPERATE", .actor = "PAK", .recipient = "USA", .doc = "d1"});
  auto const o = make_outlook(rows.duck(), ask());
  ASSERT_TRUE(o);
  EXPECT_FALSE(o->estimable);
  EXPECT_THAT(o->not_estimable, HasSubstr("24 months"));
  EXPECT_FALSE(o->ladder[0].estimate.probability);
  EXPECT_EQ(o->confidence, "low");
  std::string const text = outlook_text(*o);
  EXPECT_THAT(text, HasSubstr("not estimable"));
  EXPECT_THAT(text, Not(HasSubstr("uncalibrated"))) << "no figure, no label of a figure";
  EXPECT_TRUE(is_null(outlook_rows(*o).forecasts[0][13]));
}

TEST(Estimate, AGapInTheScreeningEndsTheHistory) {
  CaseRows rows;
  long_history(rows, 40);
  rows.sql("update documents set quarantined = 'test' where publish_date >= date '2024-03-01' and publish_date < date '2024-04-01'");
  auto const o = make_outlook(rows.duck(), ask());
  ASSERT_TRUE(o);
  EXPECT_FALSE(o->estimable) << "nine months since the gap are not enough";
  auto const early = make_outlook(rows.duck(), Question{"USA", "PAK", "all", 60, make_date(2024, 2, 28)});
  ASSERT_TRUE(early);
  EXPECT_TRUE(early->estimable);
}

TEST(LookAhead, DeletingTheFutureChangesNothing) {
  CaseRows rows;
  long_history(rows, 40);
  // one old act is told again later, with a denial, and an act of the past is only reported in the future
  EventRow const old{.id = "told-again", .date = "2022-05-05", .type = "AID", .actor = "USA", .recipient = "PAK", .doc = "d30-4", .status = "contested"};
  rows.event(old);
  rows.report(old, "d50-4", 1);
  rows.claim({.id = "late", .doc = "d50-4", .kind = "forecast", .stance = "denies"});
  rows.sql("insert into claim_about values ('late', 'd50-4#e-told-again')");
  rows.event({.id = "late-news", .date = "2022-01-05", .type = "AID", .actor = "USA", .recipient = "PAK", .doc = "d55-4"});
  rows.sql("insert into designations values ('PAK-BLA', 'a list', 'USA', date '2024-07-02', null, 'test')");
  Question question = ask();
  question.as_of = make_date(2023, 12, 20);
  auto const before = make_outlook(rows.duck(), question);
  ASSERT_TRUE(before);
  ASSERT_TRUE(before->estimable) << before->not_estimable;
  rows.sql("delete from designations where listed_on > date '2023-12-20'");
  rows.sql("delete from claim_about where claim_id = 'late'; delete from claims where claim_id = 'late'");
  rows.sql("delete from event_membership where event_mention_id in (select event_mention_id from event_mentions join documents using (doc_id) where publish_date > date '2023-12-20')");
  rows.sql("delete from event_mentions where doc_id in (select doc_id from documents where publish_date > date '2023-12-20')");
  rows.sql("delete from events where event_date > date '2023-12-20' or event_id not in (select event_id from event_membership)");
  rows.sql("update events set status = 'single_source' where event_id = 'told-again'");
  rows.sql("delete from documents where publish_date > date '2023-12-20'");
  auto const after = make_outlook(rows.duck(), question);
  ASSERT_TRUE(after);
  EXPECT_EQ(outlook_json(*before), outlook_json(*after));
  EXPECT_THAT(outlook_json(*before), HasSubstr("told-again"));
}

TEST(Determinism, TheOrderOfRowsDoesNotMatter) {
  auto fill = [](CaseRows& rows, bool backwards) {
    std::vector<EventRow> events;
    for (int d = 1; d <= 9; ++d)
      for (char const* type : {"AID", "ACCUSE", "CONSULT"}) {
        std::string const day = "2024-01-0" + std::to_string(d);
        events.push_back({.id = std::string("s") + type + std::to_string(d), .date = day, .type = type, .actor = "USA", .recipient = "PAK", .doc = "d" + std::to_string(d), .against = "['PAK-TTP']"});
      }
    if (backwards) std::reverse(events.begin(), events.end());
    for (int d = 1; d <= 9; ++d) {
      int const n = backwards ? 10 - d : d;
      rows.document("d" + std::to_string(n), "2024-01-1" + std::to_string(n));
    }
    for (auto const& e : events) rows.event(e);
  };
  CaseRows forwards, backwards;
  fill(forwards, false);
  fill(backwards, true);
  auto const a = make_outlook(forwards.duck(), ask()), b = make_outlook(backwards.duck(), ask());
  ASSERT_TRUE(a && b);
  EXPECT_EQ(outlook_json(*a), outlook_json(*b));
  EXPECT_EQ(forecast_id(*a, Rung::kVerbal), forecast_id(*b, Rung::kVerbal));
}

TEST(Question, BadOnesAreNamed) {
  CaseRows rows;
  EXPECT_EQ(make_outlook(rows.duck(), ask()).error().code, "outlook.empty");
  rows.document("d1", "2025-03-05");
  EXPECT_EQ(make_outlook(rows.duck(), {"USA", "XXX", "all", 90, {}}).error().code, "outlook.actor");
  EXPECT_EQ(make_outlook(rows.duck(), {"USA", "USA", "all", 90, {}}).error().code, "outlook.actor");
  EXPECT_EQ(make_outlook(rows.duck(), {"USA", "PAK", "weather", 90, {}}).error().code, "outlook.topic");
  EXPECT_EQ(make_outlook(rows.duck(), {"USA", "PAK", "all", 0, {}}).error().code, "outlook.horizon");
}

TEST(Evidence, DirectionsQuotesAndSources) {
  CaseRows rows;
  rows.document("d1", "2025-03-05", "Indus Wire");
  rows.sentence("d1", 1, "The army handed the suspect to America.");
  rows.event({.id = "s1", .date = "2025-03-04", .type = "COOPERATE", .actor = "PAK-MILITARY", .recipient = "USA", .doc = "d1", .contexts = "['terrorism']"});
  rows.event({.id = "s2", .date = "2025-03-03", .type = "SANCTION", .actor = "USA", .recipient = "PAK", .doc = "d1", .mode = "discontinue"});
  rows.event({.id = "s3", .date = "2025-03-02", .type = "AID", .actor = "USA", .recipient = "IND", .doc = "d1", .against = "['PAK']"});
  rows.event({.id = "s4", .date = "2025-03-01", .type = "ASSAULT", .actor = "USA", .recipient = "PAK", .doc = "d1", .status = "contested", .countable = false});
  auto const o = make_outlook(rows.duck(), {"USA", "PAK", "counterterrorism", 90, {}});
  ASSERT_TRUE(o);
  ASSERT_EQ(o->drivers.size(), 1U);
  EXPECT_EQ(o->drivers[0].headline, "Pakistan Armed Forces cooperated with the United States");
  EXPECT_EQ(o->drivers[0].quote, "The army handed the suspect to America.");
  EXPECT_EQ(o->drivers[0].publisher, "Indus Wire");
  std::vector<std::string> against;
  for (auto const& e : o->obstacles) against.push_back(e.event_id);
  EXPECT_THAT(against, ::testing::UnorderedElementsAre("s2", "s3")) << "a contested act is no obstacle yet";
  EXPECT_THAT(outlook_text(*o), HasSubstr("\"The army handed the suspect to America.\" [Indus Wire, d1 s.1]"));
}

TEST(SourceClaims, ForecastConditionsOddsAndDenials) {
  CaseRows rows;
  rows.document("d1", "2025-03-05", "Margalla Review");
  std::string const forecast = "Pakistan and America will cooperate only if they agree on a common enemy.";
  rows.sentence("d1", 1, forecast);
  rows.mention("d1", 1, 1, "PAK");
  rows.mention("d1", 2, 1, "USA");
  rows.sentence("d1", 2, "The cut in aid may strain ties between America and Pakistan.");
  rows.mention("d1", 3, 2, "PAK");
  rows.mention("d1", 4, 2, "USA");
  rows.sentence("d1", 3, "India and China trade more.");
  rows.mention("d1", 5, 3, "IND");
  rows.sentence("d1", 4, "Some help may well survive.");
  rows.sentence("d1", 5, "Pakistan denies that it harbours the group.");
  rows.mention("d1", 6, 5, "PAK");
  rows.claim({.id = "c1", .doc = "d1", .kind = "forecast", .probability_term = "only if", .sentence = 1}, 70);
  rows.sql("insert into claim_conditions values ('c1', 1, 1, 'only if', true, " + std::to_string(1000 + forecast.find("they")) + ", " + std::to_string(999 + forecast.size()) + ", null, null)");
  rows.claim({.id = "c2", .doc = "d1", .sentence = 2});
  rows.sql("insert into claim_links values ('c2', 'lowers', 'c1', null, 'test')");
  rows.claim({.id = "c3", .doc = "d1", .kind = "forecast", .sentence = 3});
  rows.claim({.id = "c4", .doc = "d1", .kind = "forecast", .sentence = 4});
  rows.claim({.id = "c5", .doc = "d1", .voice = "speaker", .stance = "denies", .claimant = "PAK", .sentence = 5});
  rows.sql("update claims set char_start = 5016, char_end = 5042 where claim_id = 'c5'");
  auto const o = make_outlook(rows.duck(), ask());
  ASSERT_TRUE(o) << o.error().text();
  std::vector<std::string> forecasts;
  for (auto const& f : o->forecasts) forecasts.push_back(f.claim_id);
  EXPECT_THAT(forecasts, ::testing::UnorderedElementsAre("c1", "c4")) << "the third is about two other states";
  ASSERT_EQ(o->conditions.size(), 1U);
  ASSERT_EQ(o->conditions[0].conditions.size(), 1U);
  EXPECT_EQ(o->conditions[0].conditions[0].words, "they agree on a common enemy");
  ASSERT_EQ(o->obstacles.size(), 1U);
  EXPECT_EQ(o->obstacles[0].claim_id, "c2");
  ASSERT_EQ(o->contested.size(), 1U);
  EXPECT_TRUE(o->contested[0].voices[0].against);
  EXPECT_EQ(o->contested[0].voices[0].claim_id, "c5");
}

TEST(Contested, WhatIsDisputedComesFromOnePlaceAndIsPrinted) {
  CaseRows rows;
  rows.document("d1", "2025-03-12", "Indus Wire");
  rows.document("d2", "2025-03-14", "Quetta Post");
  EventRow const e{.id = "s1", .date = "2025-03-11", .type = "ASSAULT", .actor = "USA", .recipient = "PAK", .doc = "d1", .killed = 31};
  rows.event(e);
  rows.report(e, "d2", 1);
  rows.sql("insert into quantities (event_mention_id, doc_id, kind, value_low, value_best, value_high) values ('d1#e-s1', 'd1', 'killed', 21, 21, 21), ('d2#e-s1', 'd2', 'killed', 31, 31, 31)");
  auto const o = make_outlook(rows.duck(), ask());
  ASSERT_TRUE(o) << o.error().text();
  ASSERT_EQ(o->contested.size(), 1U);
  EXPECT_EQ(o->contested[0].figures[0].given.size(), 2U);
  EXPECT_THAT(outlook_text(*o), HasSubstr("- 21, Indus Wire, 2025-03-12"));
  EXPECT_THAT(outlook_json(*o), HasSubstr(o->contested[0].id));
}

TEST(EventWords, NothingIsSaidThatTheRowDoesNotHold) {
  CaseRows rows;
  rows.document("d1", "2025-03-12");
  rows.event({.id = "s1", .date = "2025-03-11", .type = "ASSAULT", .actor = "", .recipient = "PAKMIL", .doc = "d1", .mode = "explosives"});
  rows.event({.id = "s2", .date = "2025-03-11", .type = "CONSULT", .actor = "USA", .recipient = "PAK", .doc = "d1", .realis = "future"});
  rows.event({.id = "s3", .date = "2025-03-11", .type = "RETREAT", .actor = "IND", .recipient = "PAK", .doc = "d1", .mode = "ceasefire", .reciprocal = true});
  auto const inputs = load_dyad_inputs(rows.duck());
  ASSERT_TRUE(inputs);
  EXPECT_EQ(event_words(inputs->events[0], inputs->actors), "An unnamed actor attacked Pakistan's military with explosives");
  EXPECT_EQ(event_words(inputs->events[1], inputs->actors), "The United States held talks with Pakistan (announced or expected, not done)");
  EXPECT_EQ(event_words(inputs->events[2], inputs->actors), "India and Pakistan observed a ceasefire");
  PastEvent attack = inputs->events[0];
  attack.recipients = {{{"", "at least 31 civilians", "", ""}, "", "", ""}};
  EXPECT_EQ(event_words(attack, inputs->actors), "An unnamed actor attacked civilians with explosives") << "figures are told with their range";
}

TEST(EventWords, CodesAndVagueDescriptionsAreNoNames) {
  CaseRows rows;
  rows.document("d1", "2025-03-12");
  rows.event({.id = "s1", .date = "2025-03-11", .type = "COOPERATE", .actor = "PAK", .recipient = "USA", .doc = "d1", .theme = "['GOV']"});
  auto const inputs = load_dyad_inputs(rows.duck());
  ASSERT_TRUE(inputs);
  PastEvent e = inputs->events[0];
  EXPECT_EQ(event_words(e, inputs->actors), "Pakistan cooperated with the United States");
  e.themes = {{{"REB", "captured commander", "", "REB"}, "", "", ""}};
  EXPECT_EQ(event_words(e, inputs->actors), "Pakistan cooperated with the United States (concerning captured commander)");
  e.themes = {{{"GOV", "him", "", "GOV"}, "", "", ""}};
  EXPECT_EQ(event_words(e, inputs->actors), "Pakistan cooperated with the United States");
  e.themes = {{{"GOV", "government", "", "GOV"}, "", "", ""}};
  EXPECT_EQ(event_words(e, inputs->actors), "Pakistan cooperated with the United States");
  e.type = "AGREE", e.cameo = "036", e.themes.clear();
  EXPECT_EQ(event_words(e, inputs->actors), "Pakistan was ready or expected to meet the United States") << "intent is not agreement";
  e.cameo = "057";
  EXPECT_EQ(event_words(e, inputs->actors), "Pakistan agreed with the United States to act together");
  e.type = "COOPERATE", e.cameo = "";
  e.recipients.push_back({{"GOV", "president", "", "GOV"}, "", "", ""});
  EXPECT_EQ(event_words(e, inputs->actors), "Pakistan cooperated with the United States") << "a description beside a name adds nobody";
  e.recipients = {{{"UAF", "gunmen", "", "UAF"}, "", "", ""}};
  EXPECT_EQ(event_words(e, inputs->actors), "Pakistan cooperated with gunmen");
}

TEST(Evidence, PartiesThatMeetInNoSentenceCountLess) {
  CaseRows rows;
  rows.document("d1", "2025-03-12");
  rows.event({.id = "s1", .date = "2025-03-11", .type = "CONSULT", .actor = "PAK", .recipient = "USA", .doc = "d1"});
  rows.event({.id = "s2", .date = "2025-03-11", .type = "CONSULT", .actor = "PAK", .recipient = "USA", .doc = "d1"});
  auto inputs = load_dyad_inputs(rows.duck());
  ASSERT_TRUE(inputs);
  inputs->events[0].sources = {{"m1", "d1", "", "", "p", "One.", 1, {}, {"PAK"}}, {"m2", "d1", "", "", "p", "Two.", 2, {}, {"PAK", "USA"}}};
  inputs->events[1].sources = {{"m3", "d1", "", "", "p", "Three.", 3, {}, {"PAK"}}};
  Question question = ask();
  question.as_of = make_date(2025, 3, 12);
  auto found = event_evidence(*inputs, question);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].event_id, "s1");
  EXPECT_EQ(found[0].quote, "Two.") << "the sentence that names both is cited";
  EXPECT_NEAR(found[1].weight, 0.4 * found[0].weight, 1e-9);
  inputs->events[0].recipients.push_back({{"PAK-TTP", "TTP", "PAK", "REB"}, "", "", "PAK-TTP"});
  EXPECT_NEAR(event_evidence(*inputs, question)[0].weight, 0.5 * found[0].weight, 1e-9) << "a group at talks is what they spoke of";
}

TEST(Icd203, TermsFollowTheNumber) {
  EXPECT_EQ(icd203_term(0.02), "almost no chance");
  EXPECT_EQ(icd203_term(0.2), "unlikely");
  EXPECT_EQ(icd203_term(0.5), "roughly even chance");
  EXPECT_EQ(icd203_term(0.79), "likely");
  EXPECT_EQ(icd203_term(0.999), "almost certain");
}

}  // namespace
}  // namespace dragoman
