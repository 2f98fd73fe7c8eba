// The engine on made-up histories: it learns habits, leaks nothing of the day it predicts or of later days, falls to
// chance where there is nothing to learn, and explains its scores to the last digit.
#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <thread>

#include "forecast/tkg_bench.h"
#include "forecast/tkg_explain.h"
#include "synthetic_history.h"

namespace dragoman {
namespace {

using namespace testing_history;

constexpr std::uint32_t kEntities = 60, kRelations = 4;

TkgFolder folder(std::uint32_t habit, std::int32_t evaluated_days = 8) {
  EventHistory const all = habits(kEntities, kRelations, 0, 80 + evaluated_days, 30, habit, 1);
  TkgFolder out{names(kEntities, kRelations), {}, {}, {}};
  for (std::size_t row = 0; row < all.size(); ++row) (all.day[row] < 80 ? out.train : out.evaluated).add(all.at(row));
  return out;
}

TkgOptions quick() {
  TkgOptions options;
  options.warm_up = 5;
  options.fit_window = 20;
  options.every = 1;
  return options;
}

// Mean of 1 / rank when every rank among n is as likely.
double chance(std::size_t n) {
  double sum = 0;
  for (std::size_t i = 1; i <= n; ++i) sum += 1.0 / static_cast<double>(i);
  return sum / static_cast<double>(n);
}

TEST(Tkg, LearnsHabits) {
  TkgBench const bench = bench_tkg(folder(80), quick(), true);
  EXPECT_EQ(bench.single_step.all.queries, 2 * 30U * 8U);
  EXPECT_EQ(bench.single_step.object.queries + bench.single_step.subject.queries, bench.single_step.all.queries);
  EXPECT_GT(bench.single_step.object.mrr(), 0.7);
  EXPECT_GT(bench.multi_step.object.mrr(), 0.6);
}

TEST(Tkg, RandomAnswersFallToChance) {
  TkgBench const bench = bench_tkg(folder(0), quick(), false);
  EXPECT_LT(bench.single_step.all.mrr(), chance(kEntities) * 1.35);
  EXPECT_GT(bench.single_step.all.mrr(), chance(kEntities) * 0.65);
}

// The strictest form of the check: the history is rich, only the evaluated answers are random.
TEST(Tkg, RandomAnswersToRichHistoriesFallToChance) {
  TkgFolder rich = folder(80, 20);
  Draws draw{99};
  for (auto& o : rich.evaluated.object) o = draw.below(kEntities);
  for (auto& s : rich.evaluated.subject) s = draw.below(kEntities);
  TkgBench const bench = bench_tkg(rich, quick(), false);
  EXPECT_LT(bench.single_step.all.mrr(), chance(kEntities) * 1.3);
}

TEST(Tkg, RanksOfADayStayWhenLaterDaysAreDeleted) {
  TkgFolder const whole = folder(60);
  TkgFolder cut = whole;
  cut.evaluated = {};
  for (std::size_t row = 0; row < whole.evaluated.size(); ++row)
    if (whole.evaluated.day[row] < 84) cut.evaluated.add(whole.evaluated.at(row));
  TkgRanks const all = bench_tkg(whole, quick(), false).ranks, some = bench_tkg(cut, quick(), false).ranks;
  ASSERT_EQ(some.object.size(), 4 * 30U);
  for (std::size_t row = 0; row < some.object.size(); ++row) {
    EXPECT_EQ(some.object[row], all.object[row]);
    EXPECT_EQ(some.subject[row], all.subject[row]);
  }
}

TEST(Tkg, OrderOfRowsWithinTheFileDoesNotMatter) {
  TkgFolder const whole = folder(60);
  TkgFolder turned = whole;
  turned.evaluated = {};
  for (std::size_t row = whole.evaluated.size(); row-- > 0;) turned.evaluated.add(whole.evaluated.at(row));
  TkgRanks const a = bench_tkg(whole, quick(), false).ranks, b = bench_tkg(turned, quick(), false).ranks;
  for (std::size_t row = 0; row < a.object.size(); ++row) EXPECT_EQ(a.object[row], b.object[a.object.size() - 1 - row]) << row;
}

TEST(Tkg, SameBytesOnAnyThread) {
  TkgFolder const data = folder(60);
  std::vector<std::string> out(3);
  {
    std::vector<std::jthread> threads;
    for (auto& text : out) threads.emplace_back([&] { text = ranks_tsv(bench_tkg(data, quick(), false).ranks); });
  }
  EXPECT_EQ(out[0], out[1]);
  EXPECT_EQ(out[0], out[2]);
  EXPECT_EQ(out[0], ranks_tsv(bench_tkg(data, quick(), false).ranks));
}

TEST(Tkg, EmptyHistoriesGiveEveryAnswerTheMiddleRank) {
  TkgFolder empty{names(9, 1), {}, {}, {}};
  empty.evaluated.add({0, 0, 8, 5});
  TkgBench const bench = bench_tkg(empty, quick(), false);
  ASSERT_EQ(bench.ranks.object.size(), 1U);
  EXPECT_GE(bench.ranks.object[0], 5.0);
  EXPECT_EQ(bench.single_step.unknown.queries, 2U);
}

TEST(Ranks, TiesAreAveragedAndOtherAnswersTakenOut) {
  TkgQuery const query{0, 0, 0, {2, 4}};
  std::vector<TkgScore> const scores{{1, 3}, {2, 1}, {3, 1}, {4, 5}, {5, 1}};
  EXPECT_EQ(average_rank(scores, query, 4, 10), 1.0);
  EXPECT_EQ(average_rank(scores, query, 2, 10), 3.0);  // 4 is out, 1 above, 3 and 5 tie
  TkgQuery const unscored{0, 0, 0, {9}};
  EXPECT_EQ(average_rank(scores, unscored, 9, 10), 8.0);  // five above, five tied below: 6 .. 10
  EXPECT_EQ(average_rank({}, unscored, 9, 9), 5.0);
}

TEST(Ranks, SumsAreMeans) {
  RankSums sums;
  for (double const rank : {1.0, 2.0, 10.0, 10.5}) sums.add(rank);
  EXPECT_NEAR(sums.mrr(), (1 + 0.5 + 0.1 + 1 / 10.5) / 4, 1e-12);
  EXPECT_EQ(sums.hits_at_1(), 0.25);
  EXPECT_EQ(sums.hits_at_3(), 0.5);
  EXPECT_EQ(sums.hits_at_10(), 0.75);
  EXPECT_EQ(RankSums{}.mrr(), 0.0);
  EXPECT_EQ(ranks_tsv({{1, 2.5}, {3, 4}}), "0\tobject\t1\n0\tsubject\t3\n1\tobject\t2.5\n1\tsubject\t4\n");
}

TEST(Tkg, PartsAddUpToTheScoreAndCiteEvents) {
  TkgFolder const data = folder(60);
  EventHistory const train = sorted_by_day(data.train);
  TkgEngine engine(data.names);
  engine.train(train, quick());
  TkgQuery const query{3, 1, 80, {}};
  auto const scores = engine.scores(query);
  ASSERT_GT(scores.size(), 20U);
  std::size_t cited = 0;
  for (TkgScore const& score : scores) {
    TkgExplanation const why = explain(engine, train, query, score.entity);
    ASSERT_TRUE(why.candidate);
    double sum = 0;
    for (TkgPart const& part : why.parts) {
      sum += part.weight;
      if (!part.row) continue;
      ++cited;
      EXPECT_LT(*part.row, train.size());
    }
    EXPECT_NEAR(sum, static_cast<double>(score.score), 1e-4);
    EXPECT_EQ(why.score, static_cast<double>(score.score));
  }
  EXPECT_GT(cited, scores.size());
}

TEST(Tkg, PairSignalsCiteThePair) {
  TkgFolder const data = folder(60);
  EventHistory const train = sorted_by_day(data.train);
  TkgEngine engine(data.names);
  engine.train(train, quick());
  TkgQuery const query{3, 1, 80, {}};
  std::uint32_t const usual = (3 * 7 + 13 + 1) % kEntities;
  std::set<Signal> told;
  for (TkgPart const& part : explain(engine, train, query, usual).parts) {
    if (!part.row || (part.signal != Signal::kRelationMid && part.signal != Signal::kStrongest)) continue;
    TypedEvent const event = train.at(*part.row);
    EXPECT_TRUE((event.subject == 3 && event.object == usual) || (event.subject == usual && event.object == 3));
    if (part.signal == Signal::kRelationMid) {
      EXPECT_EQ(event.relation, 1U);
    }
    told.insert(part.signal);
  }
  EXPECT_EQ(told.size(), 2U);
}

TEST(ActorNames, BracketsAreCountries) {
  std::vector<std::string> const entities{"Ruritania", "Police (Ruritania)", "Jan Kowal", "Police (Borduria)", "Broken (", "()"};
  ActorNames const read = read_actor_names(entities);
  EXPECT_EQ(read.country[0], read.country[1]);
  EXPECT_EQ(read.role[0], 1U);
  EXPECT_EQ(read.role[1], read.role[3]);
  EXPECT_NE(read.country[1], read.country[3]);
  EXPECT_EQ(read.country[2], kNoCountry);
  EXPECT_EQ(read.country[4], kNoCountry);
  EXPECT_EQ(read.of_country[read.country[0]], (std::vector<std::uint32_t>{0, 1}));
}

TEST(Confidence, IsTheShareOfAnswersAmongPartnersWithThePast) {
  Vocabulary const few = names(12, 2);
  ActorNames const actors = read_actor_names(few.entities);
  TkgState state(actors, 2);
  TkgConfidence confidence(state.directed());
  state.add({0, 0, 1, 1});
  state.add({0, 0, 2, 1});
  state.add({0, 1, 2, 1});
  TkgQuery const query{0, 1, 2, {2}};
  for (int day = 0; day < 500; ++day) confidence.learn(state, std::span(&query, 1));
  confidence.smooth();
  std::size_t const yesterday_once = confidence_bucket(1, 1);
  EXPECT_NEAR(confidence.at(1, 1, yesterday_once), 1.0, 0.05);
  EXPECT_NEAR(confidence.at(1, 0, yesterday_once), 0.5, 0.05);
  EXPECT_GT(confidence.at(0, 0, yesterday_once), 0.0F);
}

TEST(Confidence, BucketsFollowTheirEnds) {
  EXPECT_EQ(lag_bucket(1), 0U);
  EXPECT_EQ(lag_bucket(4), 3U);
  EXPECT_EQ(lag_bucket(120), 8U);
  EXPECT_EQ(lag_bucket(100000), 9U);
  EXPECT_EQ(count_bucket(1), 0U);
  EXPECT_EQ(count_bucket(4), 2U);
  EXPECT_EQ(count_bucket(10), 4U);
}

TEST(DecayedCount, FadesByItsMeanLife) {
  DecayedCount count;
  count.add(10);
  count.add(14);
  EXPECT_NEAR(count.at(kFast, 14), 1 + std::exp(-1.0F), 1e-5F);
  EXPECT_NEAR(count.at(kSlow, 194), (1 + std::exp(-4 / 180.0F)) * std::exp(-1.0F), 1e-5F);
  EXPECT_EQ(count.at(kFast, 1000000), 0.0F);
}

class FolderOnDisk : public ::testing::Test {
 protected:
  void SetUp() override {
    path_ = std::filesystem::path(::testing::TempDir()) / "tkg_folder";
    std::filesystem::create_directories(path_);
    put("entity2id.txt", "A\t0\nB\t1\n");
    put("relation2id.txt", "r\t0\n");
    put("train.txt", "0\t0\t1\t0\n1\t0\t0\t24\n");
    put("valid.txt", "0\t0\t1\t48\n");
    put("test.txt", "0\t0\t1\t72\n");
  }
  void put(char const* file, std::string const& bytes) const { std::ofstream(path_ / file, std::ios::binary) << bytes; }
  std::filesystem::path path_;
};

TEST_F(FolderOnDisk, ValidIsHistoryWhenTestIsEvaluated) {
  auto const valid = read_tkg_folder(path_, "valid", TimeUnit::kDetect), test = read_tkg_folder(path_, "test", TimeUnit::kDetect);
  ASSERT_TRUE(valid && test);
  EXPECT_EQ(valid->between.size(), 0U);
  EXPECT_EQ(valid->evaluated.day[0], 2);
  EXPECT_EQ(test->between.day[0], 2);
  EXPECT_EQ(test->evaluated.day[0], 3);
}

TEST_F(FolderOnDisk, NothingToPredictIsAnErrorAndNotAScoreOfZero) {
  put("valid.txt", "");
  EXPECT_EQ(read_tkg_folder(path_, "valid", TimeUnit::kDetect).error().place, (path_ / "valid.txt").string());
  EXPECT_TRUE(read_tkg_folder(path_, "test", TimeUnit::kDetect)) << "history may be empty between training and test";
  put("train.txt", "");
  EXPECT_EQ(read_tkg_folder(path_, "test", TimeUnit::kDetect).error().code, "forecast.empty");
}

TEST_F(FolderOnDisk, PartsThatOverlapAndBrokenRowsAreNamed) {
  put("valid.txt", "0\t0\t1\t24\n");
  EXPECT_EQ(read_tkg_folder(path_, "valid", TimeUnit::kDetect).error().code, "forecast.order");
  put("valid.txt", "0\t0\t1\t48\n0\t0\t5\t48\n");
  EXPECT_EQ(read_tkg_folder(path_, "valid", TimeUnit::kDetect).error().place, (path_ / "valid.txt").string() + ":2");
}

}  // namespace
}  // namespace dragoman
