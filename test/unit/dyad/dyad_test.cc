#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "case_rows.h"
#include "dyad/alignment.h"
#include "dyad/beta_interval.h"
#include "dyad/dyad_tables.h"
#include "dyad/priorities.h"
#include "dyad/series.h"
#include "casebook/topics.h"

namespace dragoman {
namespace {

TEST(BetaInterval, KnownValues) {
  EXPECT_NEAR(beta_cdf(2, 3, 0.4), 0.5248, 1e-9);  // polynomial: 6x^2 - 8x^3 + 3x^4
  EXPECT_NEAR(beta_cdf(0.5, 0.5, 0.25), 1.0 / 3, 1e-9);  // arcsine law
  EXPECT_NEAR(beta_quantile(1, 1, 0.3), 0.3, 1e-9);
  EXPECT_EQ(jeffreys_interval(0, 10).low, 0);
  EXPECT_EQ(jeffreys_interval(10, 10).high, 1);
  EXPECT_EQ(jeffreys_interval(0, 0).high, 1) << "nothing seen: everything is possible";
}

RC_GTEST_PROP(BetaInterval, QuantileInvertsCdf, ()) {
  double const a = *rc::gen::inRange(5, 400) / 10.0, b = *rc::gen::inRange(5, 400) / 10.0, p = *rc::gen::inRange(1, 99) / 100.0;
  RC_ASSERT(std::fabs(beta_cdf(a, b, beta_quantile(a, b, p)) - p) < 1e-6);
}

TEST(Topics, ContextsTypesAndGroups) {
  std::vector<std::string> const none, military{"military", "terrorism"};
  EXPECT_EQ(topics_of("COOPERATE", "", military, false), (std::vector<std::string>{"counterterrorism", "military"}));
  EXPECT_EQ(topics_of("AID", "", none, false), std::vector<std::string>{"aid"});
  EXPECT_EQ(topics_of("SANCTION", "1621", none, false), std::vector<std::string>{"aid"});
  EXPECT_EQ(topics_of("ASSAULT", "", none, true), std::vector<std::string>{"counterterrorism"});
  EXPECT_EQ(topics_of("CONSULT", "", none, false), std::vector<std::string>{"other"});
  EXPECT_TRUE(is_topic("all"));
  EXPECT_FALSE(is_topic("weather"));
}

TEST(ActorRollup, OrgansSquadsMembersAndMovementsThatGovern) {
  CaseRows rows;
  auto const actors = ActorRollup::load(rows.duck());
  ASSERT_TRUE(actors);
  auto const after = make_date(2023, 1, 1), before = make_date(2015, 1, 1);
  EXPECT_EQ(actors->state_of({"PAK-MILITARY", "", "", ""}, after), "PAK");
  EXPECT_EQ(actors->state_of({"PAKMIL", "", "", ""}, after), "PAK");
  EXPECT_EQ(actors->state_of({"PAK-TTP", "", "PAK", "REB"}, after), "") << "rebels never act for the state they fight";
  EXPECT_EQ(actors->state_of({"AFGCVL", "", "AFG", "CVL"}, after), "");
  EXPECT_EQ(actors->home_of({"AFGCVL", "", "AFG", "CVL"}, after), "AFG");
  EXPECT_EQ(actors->state_of({"AFG-TALIBAN", "", "", ""}, after), "AFG");
  EXPECT_EQ(actors->state_of({"AFG-TALIBAN", "", "", ""}, before), "");
  EXPECT_EQ(actors->group_of("PAK-SQUAD"), "PAK-BLA");
  EXPECT_EQ(actors->group_of("AFG-ISKP"), "AFG-ISKP") << "a branch in another country stays itself";
  EXPECT_EQ(actors->group_of("AFG-MEMBER"), "AFG-ISKP");
  EXPECT_EQ(actors->group_of("PAK-MILITARY"), "");
  EXPECT_EQ(actors->name_of("PAKMIL"), "Pakistan's military");
}

std::int64_t cell(Duck& duck, DyadTables const& tables, std::string const& where, std::string const& what = "n_events") {
  EXPECT_TRUE(duck.run("delete from dyad_panel"));
  EXPECT_TRUE(duck.append("dyad_panel", tables.dyad_panel));
  auto table = duck.query("select coalesce(sum(" + what + "), -1)::integer from dyad_panel where " + where);
  EXPECT_TRUE(table) << (table ? "" : table.error().text());
  return table ? static_cast<std::int64_t>(number_of(table->rows[0][0])) : -2;
}

TEST(Panel, RollsUpFillsZerosAndKeepsGaps) {
  CaseRows rows;
  rows.document("d1", "2024-01-10");
  rows.document("d3", "2024-03-10");
  rows.document("d5", "2024-05-10");
  rows.event({.id = "s1", .date = "2024-01-05", .type = "COOPERATE", .actor = "PAK-MILITARY", .recipient = "USA", .doc = "d1", .contexts = "['terrorism']"});
  rows.event({.id = "s2", .date = "2024-05-05", .type = "ACCUSE", .actor = "USA", .recipient = "PAK", .doc = "d5"});
  rows.event({.id = "s3", .date = "2024-05-06", .type = "ASSAULT", .actor = "USA", .recipient = "PAK", .doc = "d5", .countable = false});
  rows.event({.id = "s4", .date = "2024-05-07", .type = "CONSULT", .actor = "USA", .recipient = "PAK", .doc = "d5", .realis = "future"});
  auto const tables = derive_dyads(rows.duck());
  ASSERT_TRUE(tables) << tables.error().text();
  auto count = [&](std::string const& where, std::string const& what = "n_events") { return cell(rows.duck(), *tables, where, what); };
  EXPECT_EQ(count("actor_id_1='PAK' and actor_id_2='USA' and not directed and topic='all'"), 2) << "neither the contested nor the planned act counts";
  EXPECT_EQ(count("actor_id_1='PAK-MILITARY' and actor_id_2='USA' and directed and topic='all'"), 1) << "and as itself";
  EXPECT_EQ(count("actor_id_1='PAK' and actor_id_2='USA' and directed and topic='counterterrorism'", "n_material_coop"), 1);
  EXPECT_EQ(count("actor_id_1='PAK' and actor_id_2='USA' and not directed and topic='all' and month=3"), 0) << "screened and silent";
  EXPECT_EQ(count("actor_id_1='PAK' and actor_id_2='USA' and not directed and topic='all' and month=2"), -1) << "nothing screened: a gap, not a zero";
  EXPECT_EQ(count("actor_id_1='PAK' and actor_id_2='USA' and not directed and topic='all'", "1"), 5);
}

TEST(Priorities, SharesRestOnActsListingsLossesAndClaims) {
  CaseRows rows;
  rows.document("d1", "2024-06-30");
  rows.event({.id = "s1", .date = "2024-06-01", .type = "ASSAULT", .actor = "PAK-TTP", .recipient = "PAKMIL", .doc = "d1", .killed = 20});
  rows.event({.id = "s2", .date = "2024-06-02", .type = "ASSAULT", .actor = "PAK-MILITARY", .recipient = "PAK-BLA", .doc = "d1"});
  rows.event({.id = "s3", .date = "2024-06-03", .type = "AID", .actor = "USA", .recipient = "PAK", .doc = "d1", .against = "['AFG-ISKP']"});
  rows.event({.id = "s4", .date = "2004-06-03", .type = "ASSAULT", .actor = "PAK-MILITARY", .recipient = "AFG-ISKP", .doc = "d1"});
  rows.claim({.id = "d1#c0", .doc = "d1"});
  rows.sql("insert into propositions (claim_id, ordinal, subject_actor_id, predicate, object_actor_id, degree, polarity) values ('d1#c0', 1, 'USA', 'ranks_as_threat', 'AFG-ISKP', 'most', true)");
  auto const inputs = load_dyad_inputs(rows.duck());
  ASSERT_TRUE(inputs);
  auto const pakistan = threat_priorities(*inputs, "PAK"), america = threat_priorities(*inputs, "USA");
  ASSERT_EQ(pakistan.groups.size(), 3U);
  EXPECT_EQ(pakistan.groups[0].group, "PAK-TTP") << "losses weigh most";
  EXPECT_EQ(pakistan.groups[1].group, "PAK-BLA");
  EXPECT_LT(pakistan.groups[2].share, 0.01) << "an attack twenty years ago has decayed";
  double sum = 0;
  for (auto const& p : pakistan.groups) {
    sum += p.share;
    EXPECT_LE(p.share_lo, p.share);
    EXPECT_GE(p.share_hi, p.share);
    EXPECT_FALSE(p.basis.empty());
  }
  EXPECT_NEAR(sum, 1, 1e-9);
  ASSERT_EQ(america.groups.size(), 2U);
  EXPECT_EQ(america.groups[0].group, "AFG-ISKP");
  std::vector<std::string> kinds;
  for (auto const& b : america.groups[0].basis) kinds.push_back(b.kind);
  EXPECT_EQ(kinds.size(), 3U) << "help aimed at it, the ranking claim and the listing";
  auto const alignment = align(pakistan, america);
  ASSERT_TRUE(alignment);
  EXPECT_GT(alignment->overlap, 0);
  EXPECT_LT(alignment->overlap, 0.5);
  EXPECT_EQ(alignment->breaks.front().group, "AFG-ISKP");
}

TEST(Priorities, AMovementThatGovernsIsNoThreatToItsOwnState) {
  CaseRows rows;
  rows.document("d1", "2024-06-30");
  rows.event({.id = "s1", .date = "2014-06-01", .type = "ASSAULT", .actor = "AFG-TALIBAN", .recipient = "AFG", .doc = "d1"});
  rows.event({.id = "s2", .date = "2024-06-01", .type = "ASSAULT", .actor = "AFG", .recipient = "AFG-ISKP", .doc = "d1"});
  auto const now = load_dyad_inputs(rows.duck());
  ASSERT_TRUE(now);
  ASSERT_EQ(threat_priorities(*now, "AFG").groups.size(), 1U);
  EXPECT_EQ(threat_priorities(*now, "AFG").groups[0].group, "AFG-ISKP");
}

TEST(Priorities, LossesWithoutACountryCountHalfWhereTheGroupFights) {
  CaseRows rows;
  rows.document("d1", "2024-06-30");
  rows.event({.id = "s1", .date = "2024-06-01", .type = "ASSAULT", .actor = "PAK-BLA", .recipient = "CVL", .doc = "d1"});
  rows.event({.id = "s2", .date = "2024-06-01", .type = "ASSAULT", .actor = "PAK-TTP", .recipient = "PAKCVL", .doc = "d1"});
  auto const inputs = load_dyad_inputs(rows.duck());
  ASSERT_TRUE(inputs);
  auto const pakistan = threat_priorities(*inputs, "PAK");
  ASSERT_EQ(pakistan.groups.size(), 2U);
  EXPECT_NEAR(pakistan.groups[0].share, 2.0 / 3, 1e-9);
  EXPECT_EQ(pakistan.groups[0].group, "PAK-TTP");
}

TEST(Priorities, AListAloneIsNoPriority) {
  CaseRows rows;
  rows.document("d1", "2024-06-30");
  rows.event({.id = "s1", .date = "2024-06-01", .type = "ASSAULT", .actor = "USA", .recipient = "AFG-ISKP", .doc = "d1"});
  rows.event({.id = "s2", .date = "2024-06-01", .type = "ASSAULT", .actor = "PAK", .recipient = "PAK-BLA", .doc = "d1"});
  rows.designation("PAK-BLA", "USA", "2024-06-20");
  auto const inputs = load_dyad_inputs(rows.duck());
  ASSERT_TRUE(inputs);
  auto const america = threat_priorities(*inputs, "USA");
  ASSERT_EQ(america.groups.size(), 2U) << "the third listed group is met nowhere in the casebook";
  EXPECT_EQ(america.groups[0].group, "AFG-ISKP");
  EXPECT_EQ(america.groups[1].group, "PAK-BLA") << "a fresh listing of a group that is met";
}

TEST(Priorities, AGroupOnSeveralListsIsOneConcern) {
  CaseRows rows;
  rows.document("d1", "2024-06-30");
  rows.event({.id = "s1", .date = "2024-06-01", .type = "ASSAULT", .actor = "USA", .recipient = "AFG-ISKP", .doc = "d1"});
  rows.event({.id = "s2", .date = "2024-06-01", .type = "ASSAULT", .actor = "PAK", .recipient = "PAK-BLA", .doc = "d1"});
  rows.event({.id = "s3", .date = "2024-06-21", .type = "SANCTION", .actor = "USA", .recipient = "PAK-BLA", .doc = "d1"});
  rows.designation("PAK-BLA", "USA", "2024-06-20");
  rows.designation("PAK-BLA", "USA", "2019-07-02");
  rows.designation("PAK-SQUAD", "USA", "2024-06-20");
  auto const inputs = load_dyad_inputs(rows.duck());
  ASSERT_TRUE(inputs);
  for (auto const& p : threat_priorities(*inputs, "USA").groups) {
    std::size_t lists = 0, acts = 0;
    for (auto const& b : p.basis) lists += b.kind == "designation", acts += b.kind == "hostile_act";
    EXPECT_EQ(lists, 1U) << p.group;
    EXPECT_EQ(acts, p.group == "AFG-ISKP" ? 1U : 0U) << "the report of a listing is that listing";
  }
}

TEST(ActorRollup, GunmenInACountryAreNotThatCountrys) {
  CaseRows rows;
  auto const actors = ActorRollup::load(rows.duck());
  ASSERT_TRUE(actors);
  EXPECT_EQ(actors->name_of("PAKUAF"), "gunmen in Pakistan");
  EXPECT_EQ(actors->name_of("PAKMIL"), "Pakistan's military");
}

TEST(Priorities, DeniedClaimsAndSupportDoNotBecomeFear) {
  CaseRows rows;
  rows.document("d1", "2024-06-30");
  rows.event({.id = "s1", .date = "2024-06-01", .type = "AID", .actor = "AFG", .recipient = "PAK-TTP", .doc = "d1"});
  rows.event({.id = "s2", .date = "2024-06-01", .type = "ASSAULT", .actor = "AFG", .recipient = "AFG-ISKP", .doc = "d1"});
  rows.claim({.id = "d1#c0", .doc = "d1", .stance = "denies"});
  rows.sql("insert into propositions (claim_id, ordinal, subject_actor_id, predicate, object_actor_id, polarity) values ('d1#c0', 1, 'AFG', 'ranks_as_threat', 'PAK-BLA', true)");
  auto const inputs = load_dyad_inputs(rows.duck());
  ASSERT_TRUE(inputs);
  auto const afghan = threat_priorities(*inputs, "AFG");
  ASSERT_EQ(afghan.groups.size(), 2U);
  EXPECT_EQ(afghan.groups[0].group, "AFG-ISKP");
  EXPECT_NEAR(afghan.groups[0].share, 1, 1e-9);
  EXPECT_EQ(afghan.groups[1].group, "PAK-TTP");
  EXPECT_EQ(afghan.groups[1].share, 0);
  EXPECT_GT(afghan.groups[1].support, 0.3);
}

TEST(Alignment, SameOppositeAndNothing) {
  StatePriorities a{"PAK", {}, 10, {{"X", 1, 0.7, 0, 1, 0, {}}, {"Y", 1, 0.3, 0, 1, 0, {}}}}, b{"USA", {}, 10, {{"Z", 1, 1, 0, 1, 0, {}}}};
  EXPECT_NEAR(align(a, a)->overlap, 1, 1e-9);
  EXPECT_EQ(align(a, b)->overlap, 0);
  EXPECT_GT(align(a, b)->overlap_hi, 0.05) << "ten observations do not prove that nothing is shared";
  EXPECT_FALSE(align(a, StatePriorities{"IND", {}, 0, {}}));
}

TEST(Alignment, AGroupThatBothFearMuchIsCommonGround) {
  StatePriorities a{"PAK", {}, 10, {{"X", 1, 0.75, 0, 1, 0, {}}, {"Y", 1, 0.05, 0, 1, 0, {}}, {"Z", 1, 0.2, 0, 1, 0, {}}}};
  StatePriorities b{"USA", {}, 10, {{"X", 1, 0.3, 0, 1, 0, {}}, {"Y", 1, 0.7, 0, 1, 0, {}}}};
  auto const both = align(a, b);
  ASSERT_EQ(both->makes.size(), 1U);
  EXPECT_EQ(both->makes[0].group, "X");
  ASSERT_EQ(both->breaks.size(), 2U);
  EXPECT_EQ(both->breaks[0].group, "Y");
}

TEST(LoadEvents, LaterReportsAreNotKnown) {
  CaseRows rows;
  rows.document("d1", "2024-01-10", "Indus Wire");
  rows.document("d2", "2024-09-10", "Potomac Ledger");
  EventRow const old{.id = "s1", .date = "2024-01-05", .type = "COOPERATE", .actor = "PAK", .recipient = "USA", .doc = "d1", .status = "corroborated"};
  rows.event(old);
  rows.report(old, "d2", 1);
  rows.event({.id = "s2", .date = "2024-01-06", .type = "COOPERATE", .actor = "PAK", .recipient = "USA", .doc = "d2"});
  auto const inputs = load_dyad_inputs(rows.duck(), make_date(2024, 6, 1));
  ASSERT_TRUE(inputs);
  ASSERT_EQ(inputs->events.size(), 1U) << "told only later";
  EXPECT_EQ(inputs->events[0].status, "single_source");
  EXPECT_EQ(inputs->events[0].n_independent_sources, 1);
  EXPECT_EQ(load_dyad_inputs(rows.duck())->events.size(), 2U);
}

}  // namespace
}  // namespace dragoman
