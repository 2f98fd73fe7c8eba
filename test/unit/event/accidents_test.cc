#include "event_fixture.h"

namespace dragoman {
namespace {

using test::code;

constexpr std::string_view kDeed = R"(
The the DET DT 2 det
boy boy NOUN NN 4 nsubj:pass person
was be AUX VBD 4 aux:pass
shot shoot VERB VBN 0 root
)";

TEST(Accidents, OnlyTheMentionThatCountsVictimsStays) {
  auto const c = code(std::string(kDeed) + R"(
The the DET DT 2 det
gun gun NOUN NN 3 nsubj
misfired misfire VERB VBD 0 root
)" + std::string(kDeed));
  EXPECT_EQ(c.events.size(), 1U);
  ASSERT_EQ(c.held.size(), 1U);
  EXPECT_NE(c.held.back().reason.find("accident"), std::string::npos);
}

TEST(Accidents, SaidThreeSentencesBehindIsTooFar) {
  std::string const filler = "\nRain rain NOUN NN 2 nsubj\nfell fall VERB VBD 0 root\n";
  auto const c = code(filler + std::string(kDeed) + std::string(kDeed) + filler + filler + filler + R"(
The the DET DT 2 det
gun gun NOUN NN 3 nsubj
misfired misfire VERB VBD 0 root
)");
  EXPECT_EQ(c.events.size(), 2U);
}

TEST(Accidents, WhatIsUnclearDecidesNothing) {
  auto const c = code(std::string(kDeed) + std::string(kDeed) + R"(
Whether whether SCONJ IN 4 mark
a a DET DT 3 det
gun gun NOUN NN 4 nsubj
misfired misfire VERB VBD 6 csubj
is be AUX VBZ 6 cop
unclear unclear ADJ JJ 0 root
)");
  EXPECT_EQ(c.events.size(), 2U);
}

}  // namespace
}  // namespace dragoman
