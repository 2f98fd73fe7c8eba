#include "regression/regression_case.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

TEST(RegressionCase, ReadsEventsClaimsDatesAndPhenomena) {
  auto const cases = read_regression(
      "# phenomenon: 8 compound\n@ 2025-03-12\nPakistan and India met \"the envoy\".\n= CONSULT|AGREE actual PAK,IND|\"the two\" > - mode=visit place=\"New Delhi\"\n"
      "~ denies PAKGOV|\"officials\" event|assessment \"met the envoy\" cond=\"only if: both agree\" voice=publication\n\nNothing here.\n= none\n~ none\n",
      "f.txt");
  ASSERT_TRUE(cases) << cases.error().text();
  ASSERT_EQ(cases->size(), 2U);
  auto const& first = cases->front();
  EXPECT_EQ(first.phenomenon, "8");
  EXPECT_EQ(first.line, 3U);
  EXPECT_EQ(first.date, parse_date("2025-03-12"));
  ASSERT_EQ(first.events.size(), 1U);
  EXPECT_EQ(first.events[0].types, (std::vector<std::string>{"CONSULT", "AGREE"}));
  ASSERT_EQ(first.events[0].actors.size(), 2U);
  EXPECT_EQ(first.events[0].actors[1].codes, std::vector<std::string>{"IND"});
  EXPECT_EQ(first.events[0].actors[1].phrases, std::vector<std::string>{"the two"});
  EXPECT_TRUE(first.events[0].recipients.empty());
  EXPECT_EQ(first.events[0].keys.at("place"), "New Delhi");
  ASSERT_EQ(first.claims.size(), 1U);
  EXPECT_EQ(first.claims[0].keys.at("cond"), "only if: both agree");
  EXPECT_EQ(first.claims[0].contents, std::vector<std::string>{"met the envoy"});
  EXPECT_TRUE(cases->back().no_event);
  EXPECT_TRUE(cases->back().no_claim);
}

TEST(RegressionCase, NamesTheBrokenLine) {
  for (auto bad : {"Sentence.\n= AGREE actual PAK\n", "= none\n", "@ yesterday\n", "Sentence.\n~ denies PAK\n", "Sentence without expectation.\n"}) {
    auto const read = read_regression(bad, "f.txt");
    ASSERT_FALSE(read) << bad;
    EXPECT_EQ(read.error().place.substr(0, 6), "f.txt:");
  }
}

}  // namespace
}  // namespace dragoman
