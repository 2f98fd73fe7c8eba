#include "event_fixture.h"

namespace dragoman {
namespace {

using test::code;

TEST(CodeEvents, PlainClause) {
  auto const c = code(R"(
Troops troop NOUN NNS 2 nsubj party
killed kill VERB VBD 0 root
rebels rebel NOUN NNS 2 obj party
)");
  EXPECT_EQ(c.event(), "ASSAULT actual: Troops > rebels");
  EXPECT_EQ(c.events[0].rule, "kill.default");
}

TEST(CodeEvents, ConditionsSeeTheVerbWithItsParticle) {
  auto const c = code(R"(
Rebels rebel NOUN NNS 2 nsubj party
handed hand VERB VBD 0 root
over over ADP RP 2 compound:prt
weapons weapon NOUN NNS 2 obj
to to ADP IN 6 case
Kabul Kabul PROPN NNP 2 obl party
)");
  EXPECT_EQ(c.event(), "RETREAT actual: Rebels > Kabul");
  EXPECT_EQ(c.events[0].mode, "disarm");
}

TEST(CodeEvents, PassiveTurnsRolesRound) {
  auto const c = code(R"(
Two two NUM CD 2 nummod
journalists journalist NOUN NNS 4 nsubj:pass party
were be AUX VBD 4 aux:pass
detained detain VERB VBN 0 root
by by ADP IN 6 case
police police NOUN NN 4 obl:agent party
)");
  EXPECT_EQ(c.event(), "COERCE actual: police > journalists");
}

TEST(CodeEvents, AgentlessPassiveHasNoActor) {
  auto const c = code(R"(
The the DET DT 2 det
activist activist NOUN NN 4 nsubj:pass party
was be AUX VBD 4 aux:pass
kidnapped kidnap VERB VBN 0 root
)");
  EXPECT_EQ(c.event(), "ASSAULT actual: - > activist");
}

TEST(CodeEvents, LightVerbTakesTheNounsSense) {
  auto const c = code(R"(
Insurgents insurgent NOUN NNS 2 nsubj party
carried carry VERB VBD 0 root
out out ADP RP 2 compound:prt
an a DET DT 5 det
attack attack NOUN NN 2 obj
on on ADP IN 8 case
a a DET DT 8 det
checkpoint checkpoint NOUN NN 5 nmod
)");
  EXPECT_EQ(c.event(), "ASSAULT actual: Insurgents > a checkpoint");
  EXPECT_EQ(c.events.size(), 1U);
}

TEST(CodeEvents, PromiseComposesAndKeepsTheInnerEvent) {
  auto const c = code(R"(
Japan Japan PROPN NNP 2 nsubj party
promised promise VERB VBD 0 root
to to PART TO 4 mark
send send VERB VB 2 xcomp
food food NOUN NN 4 obj
to to ADP IN 7 case
Yemen Yemen PROPN NNP 4 obl party
)");
  EXPECT_EQ(c.event(0), "AGREE actual: Japan > Yemen");
  ASSERT_EQ(c.events.size(), 2U);
  EXPECT_EQ(c.events[1].type, EventType::kAid);
  EXPECT_EQ(c.events[1].embedded_in, 0);
}

TEST(CodeEvents, RefusalIsRejectAndNotNegated) {
  auto const c = code(R"(
China China PROPN NNP 2 nsubj party
refused refuse VERB VBD 0 root
to to PART TO 4 mark
release release VERB VB 2 xcomp
the the DET DT 6 det
prisoners prisoner NOUN NNS 4 obj party
)");
  EXPECT_EQ(c.event(0), "REJECT actual: China > prisoners");
}

TEST(CodeEvents, NegatedHarmStaysItselfButNegated) {
  auto const c = code(R"(
Troops troop NOUN NNS 4 nsubj party
did do AUX VBD 4 aux
not not PART RB 4 advmod
attack attack VERB VB 0 root
the the DET DT 6 det
camp camp NOUN NN 4 obj party
)");
  EXPECT_EQ(c.event(), "ASSAULT negated: Troops > camp");
}

TEST(CodeEvents, FutureGoodIsAgreement) {
  auto const c = code(R"(
Turkey Turkey PROPN NNP 3 nsubj party
will will AUX MD 3 aux
meet meet VERB VB 0 root
Russia Russia PROPN NNP 3 obj party
)");
  ASSERT_FALSE(c.events.empty());
  EXPECT_EQ(c.events[0].type, EventType::kAgree);
}

TEST(CodeEvents, RecipientInsideAnAbstractPhrase) {
  auto const c = code(R"(
Iran Iran PROPN NNP 2 nsubj party
rejected reject VERB VBD 0 root
Rome Rome PROPN NNP 5 nmod:poss party
's 's PART POS 3 case
plan plan NOUN NN 2 obj
)");
  EXPECT_EQ(c.event(), "REJECT actual: Iran > Rome");
}

TEST(CodeEvents, JointSubjectStandsInBothLists) {
  auto const c = code(R"(
India India PROPN NNP 4 nsubj party
and and CCONJ CC 3 cc
Nepal Nepal PROPN NNP 1 conj party
signed sign VERB VBD 0 root
a a DET DT 6 det
treaty treaty NOUN NN 4 obj
)");
  EXPECT_EQ(c.event(), "SUPPORT actual: India, Nepal > India, Nepal");
  EXPECT_TRUE(c.events[0].reciprocal);
}

TEST(CodeEvents, TheOlderCodebookRenamesByItsTable) {
  constexpr std::string_view kText = R"(
Washington Washington PROPN NNP 2 nsubj party
imposed impose VERB VBD 0 root
sanctions sanction NOUN NNS 2 obj
on on ADP IN 5 case
Iran Iran PROPN NNP 2 obl party
)";
  EXPECT_EQ(code(kText).event(), "SANCTION actual: Washington > Iran");
  EXPECT_EQ(code(kText, Codebook::kPlover2016).event(), "COERCE actual: Washington > Iran");
}

TEST(CodeEvents, DisasterIsNoEvent) {
  auto const c = code(R"(
An a DET DT 2 det
earthquake earthquake NOUN NN 3 nsubj
killed kill VERB VBD 0 root
villagers villager NOUN NNS 3 obj party
)");
  EXPECT_EQ(c.event(), "none");
}

TEST(CodeEvents, WhyNamesTheConditionThatFailed) {
  auto const c = code(R"(
Police police NOUN NNS 2 nsubj party
fired fire VERB VBD 0 root
shots shot NOUN NNS 2 obj
at at ADP IN 5 case
students student NOUN NNS 2 obl party
)");
  auto const trials = explain_predicate(c.read.tree, c.mentions, c.predicates, test::shipped_frames(), c.predicate("fire")->id);
  bool chosen = false, failed = false;
  for (FrameTrial const& t : trials) {
    chosen |= t.chosen;
    failed |= t.frame == "shoot.fire-into-sea" && !t.failed.empty();
  }
  EXPECT_TRUE(chosen);
  EXPECT_TRUE(failed);
}

}  // namespace
}  // namespace dragoman
