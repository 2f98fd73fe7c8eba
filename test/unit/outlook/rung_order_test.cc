#include "outlook/rung_order.h"

#include <gtest/gtest.h>

#include <optional>

#include "outlook/question.h"

namespace dragoman {
namespace {

struct Chance {
  std::optional<double> probability, low, high;
};
using Chances = std::array<Chance, kRungs.size()>;

Chance around(double p) { return {p, p - 0.1, p + 0.1}; }

Chances ordered(Chances chances) {
  put_rungs_in_order([&](std::size_t r) { return chances[r].probability ? &chances[r] : nullptr; });
  return chances;
}

TEST(RungOrder, PlacesAreThoseOfTheRungs) {
  EXPECT_EQ(kRungs[kVerbalPlace], Rung::kVerbal);
  EXPECT_EQ(kRungs[kMaterialPlace], Rung::kLimitedMaterial);
  EXPECT_EQ(kRungs[kSustainedPlace], Rung::kSustained);
  EXPECT_EQ(kRungs[kAgreementPlace], Rung::kAgreement);
}

TEST(RungOrder, NoRungIsLikelierThanOneThatContainsIt) {
  auto const o = ordered({around(0.5), around(0.7), around(0.6), around(0.4)});
  EXPECT_EQ(o[1].probability, 0.5);
  EXPECT_EQ(o[1].low, 0.5 - 0.1);
  EXPECT_EQ(o[1].high, 0.5 + 0.1);
  EXPECT_EQ(o[2].probability, 0.5) << "sustained acts are material acts, which are below talk already";
  EXPECT_EQ(o[3].probability, 0.4) << "what is in order stays";
}

TEST(RungOrder, ARungThatIsNotAnsweredOrdersNothing) {
  auto const o = ordered({around(0.3), {}, around(0.6), around(0.4)});
  EXPECT_FALSE(o[1].probability);
  EXPECT_EQ(o[2].probability, 0.6);
  EXPECT_EQ(o[3].probability, 0.3) << "an agreement is talk also where nothing is said of acts";
}

}  // namespace
}  // namespace dragoman
