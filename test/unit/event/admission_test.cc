#include "event/admission.h"

#include <gtest/gtest.h>

#include "event_fixture.h"

namespace dragoman {
namespace {

/// A text with a ministry, a shopkeeper, villagers, a warship, a "they" nobody knows and a senator.
class Admission : public ::testing::Test {
 protected:
  enum Who { kMinistry, kShopkeeper, kVillagers, kWarship, kThey, kSenator, kPolice };

  Admission() {
    add(MentionKind::kGovernment, "GOV", true).actor_id = "KENGOV";
    add(MentionKind::kPerson, "CVL", true);
    add(MentionKind::kCivilian, "AGR", true).is_plural = true;
    add(MentionKind::kVehicle, "", false);
    add(MentionKind::kPerson, "", true).is_pronoun = true;
    add(MentionKind::kPerson, "LEG", true);
    add(MentionKind::kPolice, "COP", true);
  }
  EntityMention& add(MentionKind kind, std::string sector, bool party) {
    EntityMention m;
    m.id = static_cast<std::uint32_t>(mentions_.entities.size());
    m.chain = static_cast<std::int32_t>(m.id);
    m.kind = kind;
    m.sector = std::move(sector);
    m.is_party = party;
    mentions_.entities.push_back(m);
    return mentions_.entities.back();
  }
  EventMention& code(EventType type, std::string rule, std::vector<Who> actors, std::vector<Who> recipients) {
    EventMention e;
    e.id = static_cast<std::uint32_t>(events_.size());
    e.type = type;
    e.rule = std::move(rule);
    for (Who w : actors) e.actors.push_back({w, {}, -1});
    for (Who w : recipients) e.recipients.push_back({w, {}, -1});
    events_.push_back(e);
    return events_.back();
  }
  std::size_t admitted() {
    admit_events(mentions_, test::shipped_frames(), events_, held_);
    return events_.size();
  }
  Mentions mentions_;
  std::vector<EventMention> events_;
  std::vector<HeldEvent> held_;
};

TEST_F(Admission, SomebodyActsInPublic) {
  code(EventType::kSupport, "praise.default", {kShopkeeper}, {kMinistry});
  EXPECT_EQ(admitted(), 1U);
}

TEST_F(Admission, WhatPrivatePeopleSayToEachOtherIsNoEvent) {
  code(EventType::kSupport, "praise.default", {kShopkeeper}, {kThey});
  code(EventType::kRequest, "request.default", {kThey}, {});
  EXPECT_EQ(admitted(), 0U);
}

TEST_F(Admission, PeopleActInPublicAsAGroup) {
  code(EventType::kRequest, "request.default", {kVillagers}, {kShopkeeper});
  EXPECT_EQ(admitted(), 1U);
}

TEST_F(Admission, WordsToNobodyCountFromThoseWhoGovern) {
  code(EventType::kRequest, "request.default", {kVillagers}, {});
  code(EventType::kReject, "compose.refuse.nothing", {kSenator}, {});
  EXPECT_EQ(admitted(), 0U);
  code(EventType::kReject, "compose.refuse.nothing", {kMinistry}, {});
  EXPECT_EQ(admitted(), 1U);
}

TEST_F(Admission, APoliticianAttacksInWords) {
  code(EventType::kAssault, "attack.default", {kSenator}, {kMinistry});
  code(EventType::kAssault, "attack.with-guns", {kSenator}, {kShopkeeper});
  ASSERT_EQ(admitted(), 2U);
  EXPECT_EQ(events_[0].type, EventType::kAccuse);
  EXPECT_EQ(events_[1].type, EventType::kAssault);
}

TEST_F(Admission, PoliticiansBeatEachOtherAtTheBallotBox) {
  code(EventType::kAssault, "beat.default", {kSenator}, {kShopkeeper});
  EXPECT_EQ(admitted(), 0U);
}

TEST_F(Admission, NobodyMeetsHimself) {
  code(EventType::kConsult, "meet.default", {kMinistry}, {kMinistry}).reciprocal = true;
  EXPECT_EQ(admitted(), 0U);
}

TEST_F(Admission, AFrameWithoutConditionsNeedsADoer) {
  code(EventType::kAid, "help.default", {}, {kMinistry});
  EXPECT_EQ(admitted(), 0U);
  code(EventType::kAid, "help.relief", {}, {kMinistry});
  EXPECT_EQ(admitted(), 1U);
}

TEST_F(Admission, WhoIsHitNeedsNoOffice) {
  code(EventType::kAssault, "kill.default", {}, {kShopkeeper});
  code(EventType::kAssault, "kill.default", {}, {});
  EXPECT_EQ(admitted(), 1U);
}

TEST_F(Admission, ShipsPatrolByThemselves) {
  code(EventType::kMobilize, "mobilize.patrol", {kWarship}, {});
  EXPECT_EQ(admitted(), 1U);
}

TEST_F(Admission, PoliceMayLookIntoACrimeOfNobodyKnown) {
  code(EventType::kAccuse, "investigate.default", {kPolice}, {}).mode = "investigate";
  code(EventType::kAccuse, "investigate.default", {kShopkeeper}, {}).mode = "investigate";
  code(EventType::kAccuse, "condemn.default", {kPolice}, {});
  EXPECT_EQ(admitted(), 1U);
}

TEST_F(Admission, NobodyIsHisOwnRecipient) {
  code(EventType::kAccuse, "accuse.default", {kMinistry}, {kMinistry, kShopkeeper});
  ASSERT_EQ(admitted(), 1U);
  ASSERT_EQ(events_[0].recipients.size(), 1U);
  EXPECT_EQ(events_[0].recipients[0].mention, kShopkeeper);
}

TEST_F(Admission, AnEventInsideADroppedOneMovesOutAndIdsAreDense) {
  code(EventType::kAgree, "compose.agree.nothing", {kThey}, {});
  code(EventType::kAssault, "kill.default", {}, {kShopkeeper}).embedded_in = 0;
  ASSERT_EQ(admitted(), 1U);
  EXPECT_EQ(events_[0].id, 0U);
  EXPECT_EQ(events_[0].embedded_in, -1);
}

}  // namespace
}  // namespace dragoman
