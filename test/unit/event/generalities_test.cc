#include "event_fixture.h"

namespace dragoman {
namespace {

using test::code;

TEST(Generalities, WhatUnnamedPeopleOftenDoIsHeldBack) {
  auto const c = code(R"(
Officers officer NOUN NNS 3 nsubj person
often often ADV RB 3 advmod
arrest arrest VERB VBP 0 root
drivers driver NOUN NNS 3 obj person
)");
  EXPECT_EQ(c.event(), "none");
  ASSERT_EQ(c.held.size(), 1U);
  EXPECT_NE(c.held[0].reason.find("rule"), std::string::npos);
}

TEST(Generalities, WhatTheyOftenDidStays) {
  auto const c = code(R"(
Officers officer NOUN NNS 3 nsubj person
often often ADV RB 3 advmod
arrested arrest VERB VBD 0 root
drivers driver NOUN NNS 3 obj person
)");
  EXPECT_EQ(c.event(), "COERCE actual: Officers > drivers");
}

TEST(Generalities, WhatALawAllowsIsHeldBack) {
  auto const c = code(R"(
The the DET DT 2 det
law law NOUN NN 3 nsubj
allows allow VERB VBZ 0 root
officers officer NOUN NNS 3 obj person
to to PART TO 6 mark
arrest arrest VERB VB 3 xcomp
drivers driver NOUN NNS 6 obj person
)");
  EXPECT_EQ(c.event(), "none");
}

}  // namespace
}  // namespace dragoman
