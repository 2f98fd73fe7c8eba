#include "base/date.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace dragoman {
namespace {

TEST(Date, ReadsAndWritesIso) {
  EXPECT_EQ(parse_date("2025-03-11")->iso(), "2025-03-11");
  EXPECT_EQ(parse_date("2025-03-11T08:00:00Z")->iso(), "2025-03-11");
  EXPECT_EQ(parse_date("2024-02-29")->iso(), "2024-02-29");
}

TEST(Date, RefusesWhatIsNoDay) {
  for (auto bad : {"", "2025", "2025-3-1", "2025-02-29", "2025-13-01", "0000-01-01", "2025-00-10", "2025/03/11", "-025-03-11"})
    EXPECT_FALSE(parse_date(bad)) << bad;
}

TEST(Date, KnowsTheWeekday) { EXPECT_EQ(make_date(2025, 3, 11)->weekday(), 1U); }

RC_GTEST_PROP(Date, RoundTripsAndOrders, ()) {
  Date const day = make_date(2000, 1, 1)->plus_days(*rc::gen::inRange(-100000, 100000));
  RC_ASSERT(parse_date(day.iso()) == day);
  RC_ASSERT(day.plus_days(1).days_since(day) == 1);
  RC_ASSERT(day.iso() < day.plus_days(400).iso());
}

}  // namespace
}  // namespace dragoman
