#include "syntax/arc_eager.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace dragoman::syntax {
namespace {

bool may(ArcEagerState const& state, ArcAction action) {
  return (state.valid_actions() >> static_cast<unsigned>(action) & 1U) != 0;
}

std::vector<std::int32_t> slots_of(ArcEagerState const& state) {
  std::int32_t slots[ArcEagerState::kSlots];
  state.slots(slots);
  return {slots, slots + ArcEagerState::kSlots};
}

TEST(ArcEager, StartsWithShiftOrBreakOnly) {
  ArcEagerState state;
  state.start(3);
  EXPECT_TRUE(may(state, ArcAction::kShift));
  EXPECT_TRUE(may(state, ArcAction::kBreak));
  EXPECT_FALSE(may(state, ArcAction::kReduce));
  EXPECT_FALSE(may(state, ArcAction::kLeft));
  EXPECT_FALSE(may(state, ArcAction::kRight));
}

TEST(ArcEager, ParsesASmallSentence) {
  // "dogs chase cats": Shift, Left(dogs <- chase), Shift, Right(chase -> cats), Reduce, Reduce.
  ArcEagerState state;
  state.start(3);
  state.take(ArcAction::kShift, 0);
  EXPECT_EQ(slots_of(state), (std::vector<std::int32_t>{1, 2, 0, -1, -1, -1, -1, -1}));
  state.take(ArcAction::kLeft, 7);
  EXPECT_EQ(slots_of(state), (std::vector<std::int32_t>{1, 2, -1, -1, -1, 0, -1, -1})) << "left child of B0";
  state.take(ArcAction::kShift, 0);
  state.take(ArcAction::kRight, 8);
  EXPECT_EQ(slots_of(state), (std::vector<std::int32_t>{-1, -1, 2, 1, -1, -1, -1, -1}));
  state.take(ArcAction::kReduce, 0);
  EXPECT_EQ(slots_of(state)[7], 2) << "right child of S0";
  state.take(ArcAction::kReduce, 0);
  EXPECT_TRUE(state.finished());
  EXPECT_EQ(state.heads(), (std::vector<std::int32_t>{1, -1, 1}));
  EXPECT_EQ(state.labels(), (std::vector<Name>{7, 0, 8}));
}

TEST(ArcEager, AHeadlessWordGoesBackAndCannotBeShiftedAgain) {
  ArcEagerState state;
  state.start(3);
  state.take(ArcAction::kShift, 0);
  state.take(ArcAction::kShift, 0);
  state.take(ArcAction::kReduce, 0);
  EXPECT_EQ(slots_of(state)[0], 1) << "word 1 is the front of the buffer again";
  EXPECT_EQ(slots_of(state)[2], 0);
  EXPECT_FALSE(may(state, ArcAction::kShift));
  EXPECT_TRUE(may(state, ArcAction::kLeft));
  EXPECT_TRUE(may(state, ArcAction::kBreak)) << "B1 = 2 follows B0 = 1";
}

TEST(ArcEager, ANewArcReplacesTheOldOne) {
  // Right(0 -> 1), then Left(1 <- 2): word 1 leaves 0's children.
  ArcEagerState state;
  state.start(3);
  state.take(ArcAction::kShift, 0);
  state.take(ArcAction::kRight, 5);
  EXPECT_EQ(state.heads()[1], 0);
  state.take(ArcAction::kLeft, 6);
  EXPECT_EQ(state.heads()[1], 2);
  EXPECT_EQ(state.labels()[1], Name{6});
  EXPECT_EQ(slots_of(state)[2], 0);
  EXPECT_EQ(slots_of(state)[7], -1) << "0 has no right child any more";
  EXPECT_EQ(slots_of(state)[5], 1) << "2 has left child 1";
}

TEST(ArcEager, NothingCrossesASentenceStart) {
  ArcEagerState state;
  state.start(3);
  state.take(ArcAction::kShift, 0);
  state.take(ArcAction::kBreak, 0);  // starts a sentence at B1 = 2
  EXPECT_FALSE(may(state, ArcAction::kBreak));
  state.take(ArcAction::kRight, 5);
  EXPECT_FALSE(may(state, ArcAction::kShift));
  EXPECT_FALSE(may(state, ArcAction::kLeft));
  EXPECT_FALSE(may(state, ArcAction::kRight));
  EXPECT_TRUE(may(state, ArcAction::kReduce));
}

RC_GTEST_PROP(ArcEager, AnyValidActionsEndInATree, (std::vector<std::uint8_t> const& choices)) {
  std::size_t const n = 1 + choices.size() % 12;
  ArcEagerState state;
  state.start(n);
  std::size_t steps = 0;
  while (!state.finished()) {
    unsigned const valid = state.valid_actions();
    RC_ASSERT(valid != 0U);
    std::vector<ArcAction> allowed;
    for (int a = 0; a < kArcActions; ++a) {
      if ((valid >> a & 1U) != 0) allowed.push_back(static_cast<ArcAction>(a));
    }
    std::size_t const choice =
        choices.empty() ? steps : choices[steps % choices.size()] + steps / choices.size();
    state.take(allowed[choice % allowed.size()], 1);
    RC_ASSERT(++steps < 40 * n * n + 100);
  }
  for (std::size_t i = 0; i < n; ++i) {  // no cycles: every token reaches a root
    std::int32_t at = static_cast<std::int32_t>(i);
    for (std::size_t hops = 0; at != ArcEagerState::kNone; ++hops) {
      RC_ASSERT(hops <= n);
      at = state.heads()[static_cast<std::size_t>(at)];
    }
  }
}

}  // namespace
}  // namespace dragoman::syntax
