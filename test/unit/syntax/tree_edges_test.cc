#include "syntax/tree_edges.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace dragoman::syntax {
namespace {

enum Label : Name { kNone, kDet, kNsubj, kRoot, kDobj, kRelcl, kPrep, kRelclUnderNsubj, kPrepUnderDobj };

// "relcl||nsubj" and "prep||dobj".
std::vector<LiftedLabel> const kLifted = [] {
  std::vector<LiftedLabel> out(kPrepUnderDobj + 1);
  out[kRelclUnderNsubj] = {kRelcl, kNsubj};
  out[kPrepUnderDobj] = {kPrep, kDobj};
  return out;
}();

struct Case {
  std::vector<std::uint32_t> heads;
  std::vector<Name> labels;
  std::vector<std::uint8_t> is_space;
  TreeEdges edges;

  void run() {
    if (is_space.empty()) is_space.assign(heads.size(), 0);
    set_edges(heads, edges);
    deprojectivise(kLifted, is_space, heads, labels, edges);
  }
};

TEST(SentenceStarts, OneForEachRoot) {
  TreeEdges edges;
  set_edges({1, 1, 1, 4, 4}, edges);
  EXPECT_EQ(edges.sentence_start, (std::vector<std::uint8_t>{1, 0, 0, 1, 0}));
  EXPECT_EQ(edges.left[1], 0U);
  EXPECT_EQ(edges.right[1], 2U);
}

TEST(SentenceStarts, ACrossingArcMovesTheStart) {
  // Token 2 belongs to the second tree but 3 to the first: both trees overlap.
  TreeEdges edges;
  set_edges({0, 0, 4, 0, 4}, edges);
  EXPECT_EQ(edges.left[4], 2U);
  EXPECT_EQ(edges.right[0], 3U);
  EXPECT_EQ(edges.sentence_start, (std::vector<std::uint8_t>{1, 0, 1, 0, 0}));
}

TEST(Deprojectivise, FindsTheHeadWithTheLabelBelow) {
  // "A man came who laughed": laughed hangs on came as relcl||nsubj and moves to man.
  Case c{{1, 2, 2, 4, 2}, {kDet, kNsubj, kRoot, kNsubj, kRelclUnderNsubj}, {}, {}};
  c.run();
  EXPECT_EQ(c.heads, (std::vector<std::uint32_t>{1, 2, 2, 4, 1}));
  EXPECT_EQ(c.labels[4], Name{kRelcl});
  EXPECT_EQ(c.edges.right[1], 4U) << "edges follow the new head";
}

TEST(Deprojectivise, KeepsTheHeadWhenThereIsNoSuchLabel) {
  Case c{{1, 1, 1}, {kNsubj, kRoot, kPrepUnderDobj}, {}, {}};
  c.run();
  EXPECT_EQ(c.heads[2], 1U);
  EXPECT_EQ(c.labels[2], Name{kPrep});
}

TEST(Deprojectivise, BreadthFirstAndLeftToRight) {
  // The dobj two levels down on the left (0) loses against the one directly below the head (3).
  Case c{{1, 2, 2, 2, 2}, {kDobj, kNsubj, kRoot, kDobj, kPrepUnderDobj}, {}, {}};
  c.run();
  EXPECT_EQ(c.heads[4], 3U);
}

TEST(Deprojectivise, PassesOverWhiteSpaceAndItself) {
  Case c{{2, 2, 2, 2}, {kDobj, kDobj, kRoot, kPrepUnderDobj}, {1, 0, 0, 0}, {}};
  c.run();
  EXPECT_EQ(c.heads[3], 1U) << "token 0 is white space";
}

RC_GTEST_PROP(SentenceStarts, EveryForestGetsOne, (std::vector<std::uint32_t> const& raw)) {
  // Heads to the left or itself: always a forest.
  std::vector<std::uint32_t> heads;
  for (std::uint32_t i = 0; i < raw.size(); ++i) heads.push_back(raw[i] % (i + 1));
  TreeEdges edges;
  set_edges(heads, edges);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    RC_ASSERT(edges.left[i] <= i && i <= edges.right[i]);
    RC_ASSERT(edges.left[heads[i]] <= edges.left[i] && edges.right[i] <= edges.right[heads[i]]);
  }
  if (!heads.empty()) RC_ASSERT(edges.sentence_start[0] == 1);
}

}  // namespace
}  // namespace dragoman::syntax
