#include "dyad/past_events.h"

#include <gtest/gtest.h>

#include "case_rows.h"

namespace dragoman {
namespace {

/// One report of 1 May; another paper denies it on 9 May.
class DeniedLater : public ::testing::Test {
 protected:
  void SetUp() override {
    rows_.document("d1", "2025-05-01");
    rows_.event({"s1", "2025-04-30", "ASSAULT", "PAK", "AFG", "d1"});
    rows_.sql("update events set status = 'contested', is_countable = false");
    rows_.document("d2", "2025-05-09", "Kabul Daily");
    rows_.claim({"d2#c1", "d2", "event", "speaker", "denies", "PAK"});
    rows_.sql("insert into claim_relations values ('d2#c1', 'contradicts', null, 's1', 'words+parties', 0.8)");
  }
  PastEvent on(std::string const& day) {
    auto actors = ActorRollup::load(rows_.duck());
    auto events = load_events(rows_.duck(), *actors, parse_date(day));
    EXPECT_TRUE(events && events->size() == 1);
    return events->at(0);
  }
  CaseRows rows_;
};

TEST_F(DeniedLater, ADenialOfTomorrowIsNotKnownToday) {
  EXPECT_EQ(on("2025-05-02").status, "single_source");
  EXPECT_TRUE(on("2025-05-02").countable);
}

TEST_F(DeniedLater, OnceDeniedTheCaseSaysSo) {
  EXPECT_EQ(on("2025-05-09").status, "contested");
  EXPECT_FALSE(on("2025-05-09").countable);
}

}  // namespace
}  // namespace dragoman
