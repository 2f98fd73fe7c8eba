#include "outlook/reference_rates.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dragoman {
namespace {

Question over(int days, std::string topic = "all") { return {"AAA", "BBB", std::move(topic), days, {}}; }

TEST(ReferenceRates, StandForWhatWasCountedOnly) {
  EXPECT_NEAR(reference_rate(Rung::kVerbal, over(30))->probability, 0.364, 1e-9);
  EXPECT_NEAR(reference_rate(Rung::kAgreement, over(90))->high, 0.553, 1e-9);
  EXPECT_FALSE(reference_rate(Rung::kVerbal, over(29)));
  EXPECT_FALSE(reference_rate(Rung::kVerbal, over(181)));
  EXPECT_FALSE(reference_rate(Rung::kVerbal, over(90, "aid")));
}

TEST(ReferenceRates, BetweenHorizonsTheHazardIsDrawnStraight) {
  // 45 days between 30 (.091) and 60 (.144): w = ln 1.5 / ln 2
  double const w = std::log(1.5) / std::log(2.0), a = std::log(-std::log(1 - 0.091)), b = std::log(-std::log(1 - 0.144));
  EXPECT_NEAR(reference_rate(Rung::kLimitedMaterial, over(45))->probability, 1 - std::exp(-std::exp(a + w * (b - a))), 1e-12);
}

TEST(ReferenceRates, LongerIsLikelierAndHigherRungsAreNot) {
  for (int days = 31; days <= 180; ++days) {
    for (Rung rung : kRungs) {
      auto const now = reference_rate(rung, over(days)), before = reference_rate(rung, over(days - 1));
      EXPECT_GT(now->probability, before->probability);
      EXPECT_LE(now->low, now->probability);
      EXPECT_GE(now->high, now->probability);
    }
    EXPECT_LT(reference_rate(Rung::kLimitedMaterial, over(days))->probability, reference_rate(Rung::kVerbal, over(days))->probability);
    EXPECT_LT(reference_rate(Rung::kSustained, over(days))->probability, reference_rate(Rung::kLimitedMaterial, over(days))->probability);
  }
}

}  // namespace
}  // namespace dragoman
