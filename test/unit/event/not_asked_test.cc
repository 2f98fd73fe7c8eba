#include "event_fixture.h"

namespace dragoman {
namespace {

using test::code;

TEST(NotAsked, CriticismBrushedAside) {
  auto const c = code(R"(
Lima Lima PROPN NNP 2 nsubj state:PER
rejected reject VERB VBD 0 root
criticism criticism NOUN NN 2 obj
of of ADP IN 5 case
Quito Quito PROPN NNP 3 nmod state:ECU
)");
  EXPECT_EQ(c.event().find("Quito"), std::string::npos);
}

TEST(NotAsked, StrikesBacked) {
  auto const c = code(R"(
Lima Lima PROPN NNP 2 nsubj state:PER
supported support VERB VBD 0 root
sanctions sanction NOUN NNS 2 obj
on on ADP IN 5 case
Quito Quito PROPN NNP 3 nmod state:ECU
)");
  EXPECT_EQ(c.event().find("SUPPORT actual: Lima > Quito"), std::string::npos);
}

TEST(NotAsked, ContractsToBeTerminated) {
  auto const c = code(R"(
Lima Lima PROPN NNP 2 nsubj state:PER
supported support VERB VBD 0 root
terminating terminate VERB VBG 2 xcomp
Quito Quito PROPN NNP 5 compound state:ECU
contracts contract NOUN NNS 3 obj
)");
  EXPECT_EQ(c.event().find("SUPPORT actual: Lima > Quito"), std::string::npos);
}

}  // namespace
}  // namespace dragoman
