#include "event_fixture.h"

namespace dragoman {
namespace {

using test::code;

std::string instruments(test::Coded const& c) { return c.events.empty() ? "none" : c.names(c.events[0].instruments); }

TEST(Instruments, ABombIsNoActor) {
  auto const c = code(R"(
A a DET DT 3 det
car car NOUN NN 3 compound
bomb bomb NOUN NN 4 nsubj
destroyed destroy VERB VBD 0 root
offices office NOUN NNS 4 obj
)");
  EXPECT_EQ(c.event(), "ASSAULT actual: - > offices");
  EXPECT_EQ(instruments(c), "A car bomb");
}

TEST(Instruments, PhraseOnTheObject) {
  auto const c = code(R"(
Rebels rebel NOUN NNS 2 nsubj party
destroyed destroy VERB VBD 0 root
bridges bridge NOUN NNS 2 obj
with with ADP IN 5 case
dynamite dynamite NOUN NN 3 nmod
)");
  EXPECT_EQ(c.event(), "ASSAULT actual: Rebels > bridges");
  EXPECT_EQ(instruments(c), "dynamite");
}

TEST(Instruments, UsingAWeapon) {
  auto const c = code(R"(
Rebels rebel NOUN NNS 2 nsubj party
attacked attack VERB VBD 0 root
soldiers soldier NOUN NNS 2 obj party
using use VERB VBG 2 advcl
rockets rocket NOUN NNS 4 obj
)");
  EXPECT_EQ(instruments(c), "rockets");
}

TEST(Instruments, TheNounOfTheBlastNamesIt) {
  auto const c = code(R"(
The the DET DT 2 det
depot depot NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
destroyed destroy VERB VBN 0 root
by by ADP IN 8 case
car car NOUN NN 7 compound
bomb bomb NOUN NN 8 compound
explosions explosion NOUN NNS 4 obl:agent
)");
  EXPECT_EQ(c.event(), "ASSAULT actual: - > The depot");
  EXPECT_EQ(instruments(c), "car bomb");
}

TEST(Instruments, ACountBelongsToTheRounds) {
  auto const c = code(R"(
A a DET DT 4 det
dozen dozen NOUN NN 4 nummod
rifle rifle NOUN NN 4 compound
rounds round NOUN NNS 5 nsubj
destroyed destroy VERB VBD 0 root
offices office NOUN NNS 5 obj
)");
  EXPECT_EQ(instruments(c), "rifle");
}

TEST(Instruments, ACharge) {
  auto const c = code(R"(
Rebels rebel NOUN NNS 2 nsubj party
destroyed destroy VERB VBD 0 root
bridges bridge NOUN NNS 2 obj
with with ADP IN 6 case
a a DET DT 6 det
charge charge NOUN NN 2 obl
of of ADP IN 8 case
dynamite dynamite NOUN NN 6 nmod
)");
  EXPECT_EQ(instruments(c), "a charge of dynamite");
}

TEST(Instruments, AnAttackedTankIsATarget) {
  auto const c = code(R"(
Rebels rebel NOUN NNS 2 nsubj party
attacked attack VERB VBD 0 root
tanks tank NOUN NNS 2 obj
)");
  EXPECT_EQ(c.event(), "ASSAULT actual: Rebels > tanks");
  EXPECT_EQ(instruments(c), "-");
}

}  // namespace
}  // namespace dragoman
