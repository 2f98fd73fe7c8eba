// The learning parts one by one: curves and tilts, weights of past relations, candidates.
#include "forecast/tkg_model.h"

#include <gtest/gtest.h>

#include <cmath>

#include "forecast/tkg_patterns.h"
#include "synthetic_history.h"

namespace dragoman {
namespace {

using namespace testing_history;

constexpr auto kLagSignal = static_cast<std::size_t>(Signal::kPairLag);

TkgRow row_at(std::uint16_t at, std::uint16_t met = 1) {
  TkgRow row{};
  row.at.fill(TkgRow::kAbsent);
  row.at[kLagSignal] = at;
  row.met = met;
  return row;
}

// Two candidates a query: for relation 0 the one at knot 2 is the answer, for relation 1 the one at knot 8.
TkgTrainingSet set_of(std::size_t queries, std::uint32_t relations) {
  TkgTrainingSet set;
  for (std::size_t i = 0; i < queries; ++i) {
    auto const relation = static_cast<std::uint32_t>(i % relations);
    set.instances.push_back({set.rows.size(), relation, 2, 0, 1, {relation}});
    set.rows.push_back(row_at(2 * 256));
    set.rows.push_back(row_at(8 * 256));
  }
  return set;
}

TEST(TkgModel, CurvesLearnWhatIsCommon) {
  TkgModel model(2);
  TkgFitOptions options;
  options.tilt_epochs = 0;
  double const loss = model.fit(set_of(4000, 1), options);
  EXPECT_LT(loss, 0.2);
  EXPECT_GT(model.score(row_at(2 * 256), 0), model.score(row_at(8 * 256), 0));
  EXPECT_EQ(model.score(row_at(2 * 256, 0), 0), 0.0F);  // never met: curves of their own
}

TEST(TkgModel, TiltsLearnWhatIsARelationsOwn) {
  TkgModel model(2);
  TkgFitOptions options;
  options.tilt_epochs = 5;
  model.fit(set_of(4000, 2), options);
  EXPECT_GT(model.score(row_at(2 * 256), 0), model.score(row_at(8 * 256), 0));
  EXPECT_LT(model.score(row_at(2 * 256), 1), model.score(row_at(8 * 256), 1));
}

TEST(TkgModel, CurvesAreStraightBetweenKnots) {
  TkgModel model(1);
  model.fit(set_of(500, 1), {});
  float const low = model.part(kLagSignal, 0, 1, 2 * 256), high = model.part(kLagSignal, 0, 1, 3 * 256);
  EXPECT_NEAR(model.part(kLagSignal, 0, 1, 2 * 256 + 64), low + (high - low) / 4, 1e-5F);
  EXPECT_EQ(model.part(kLagSignal, 0, 1, TkgRow::kAbsent), 0.0F);
}

// A sampled row that stands for many weighs as many rows: the same loss, the same weights.
TEST(TkgModel, SampledRowsStandForTheRest) {
  TkgTrainingSet plain, sampled;
  for (int i = 0; i < 200; ++i) {
    plain.instances.push_back({plain.rows.size(), 0, 5, 0, 1, {0}});
    plain.rows.push_back(row_at(512));
    for (int k = 0; k < 4; ++k) plain.rows.push_back(row_at(1024));
    sampled.instances.push_back({sampled.rows.size(), 0, 2, 1, 4, {0}});
    sampled.rows.push_back(row_at(512));
    sampled.rows.push_back(row_at(1024));
  }
  TkgModel a(1), b(1);
  EXPECT_NEAR(a.fit(plain, {}), b.fit(sampled, {}), 1e-3);
  EXPECT_NEAR(a.score(row_at(512), 0), b.score(row_at(512), 0), 1e-2F);
}

TEST(TkgModel, NothingToLearnChangesNothing) {
  TkgModel model(1);
  EXPECT_EQ(model.fit({}, {}), 0.0);
  EXPECT_EQ(model.score(row_at(512), 0), 0.0F);
}

TEST(TkgPatterns, LearnWhichPastCallsForTheRelation) {
  Vocabulary const few = names(12, 3);
  ActorNames const actors = read_actor_names(few.entities);
  TkgState state(actors, 3);
  TkgPatterns patterns(state.directed());
  state.add({0, 0, 1, 1});  // relation 0 calls for relation 2; relation 1 does not
  state.add({0, 1, 2, 1});
  TkgQuery const query{0, 2, 2, {1}};
  for (int i = 0; i < 300; ++i) patterns.learn(state, std::span(&query, 1));
  EXPECT_GT(patterns.score(state, query, 1, state.pair(state.pair_of(0, 1))), patterns.score(state, query, 2, state.pair(state.pair_of(0, 2))) + 1);
  EXPECT_GT(patterns.term(2, 0, 1, 1), patterns.term(2, 1, 1, 1));
}

TEST(TkgPatterns, AnswersNeverMetTeachNothing) {
  Vocabulary const few = names(12, 2);
  ActorNames const actors = read_actor_names(few.entities);
  TkgState state(actors, 2);
  TkgPatterns patterns(state.directed());
  state.add({0, 0, 1, 1});
  TkgQuery const query{0, 1, 2, {7}};
  patterns.learn(state, std::span(&query, 1));
  EXPECT_EQ(patterns.term(1, 0, 1, 1), 0.0F);
}

TEST(TkgCandidates, AreThePartnersThePopularTheirPartnersAndCompatriots) {
  Vocabulary const land = names(16, 2);  // four countries of four actors
  ActorNames const actors = read_actor_names(land.entities);
  TkgState state(actors, 2);
  state.add({0, 0, 5, 1});   // partner
  state.add({5, 1, 10, 1});  // partner of the partner
  state.add({14, 1, 15, 1}); // 15 is popular under relation 1
  TkgCandidateFinder finder(state);
  std::vector<std::uint32_t> found;
  for (TkgCandidate const& c : finder.find({0, 1, 2, {}})) {
    found.push_back(c.entity);
    EXPECT_EQ(c.pair != KeyIndex::kNone, c.entity == 5);
    EXPECT_EQ(c.hop > 0, c.entity == 10);
  }
  EXPECT_EQ(found, (std::vector<std::uint32_t>{5, 10, 15, 0, 1, 2, 3}));
}

TEST(TkgState, BothDirectionsAreOneQuestion) {
  Vocabulary const few = names(8, 2);
  ActorNames const actors = read_actor_names(few.entities);
  TkgState state(actors, 2);
  state.add({6, 1, 2, 3});
  EXPECT_EQ(state.objects(1), std::vector<std::uint32_t>{2});
  EXPECT_EQ(state.objects(state.inverse(1)), std::vector<std::uint32_t>{6});
  EXPECT_NEAR(state.acts(2, state.inverse(1)).at(kMid, 3), 1, 1e-6F);
  PairTrace const& pair = state.pair(state.pair_of(2, 6));
  ASSERT_EQ(pair.relations.size(), 1U);
  EXPECT_EQ(state.seen_from(6, 2, pair.relations[0].relation), 1U);
  EXPECT_EQ(state.seen_from(2, 6, pair.relations[0].relation), state.inverse(1));
}

TEST(TkgState, WhoHasNoCountryMovesInWithWhomHeMeetsMost) {
  std::vector<std::string> const entities{"Police (Ruritania)", "Police (Borduria)", "Jan Kowal"};
  ActorNames const actors = read_actor_names(entities);
  TkgState state(actors, 1);
  EXPECT_EQ(state.home(2), kNoCountry);
  state.add({2, 0, 0, 1});
  EXPECT_EQ(state.home(2), state.home(0));
  state.add({1, 0, 2, 2});
  state.add({2, 0, 1, 3});
  EXPECT_EQ(state.home(2), state.home(1));
}

}  // namespace
}  // namespace dragoman
