// Who does what to whom where the sentence does not say it in plain order.
#include "event_fixture.h"

namespace dragoman {
namespace {

using test::code;

constexpr std::string_view kAccused = R"(
Chad Chad PROPN NNP 2 nsubj party
accused accuse VERB VBD 0 root
Sudan Sudan PROPN NNP 2 obj party
of of ADP IN 5 mark
attacking attack VERB VBG 2 advcl
Libya Libya PROPN NNP 5 obj party
)";

TEST(Structure, TheAccusedDoesWhatHeIsAccusedOf) {
  auto const c = code(kAccused);
  EXPECT_EQ(c.event(0), "ACCUSE actual: Chad > Sudan");
  EXPECT_EQ(c.event(1), "ASSAULT actual: Sudan > Libya");
  EXPECT_EQ(c.events[1].embedded_in, 0);
}

TEST(Structure, InsteadOfBelongsToTheSubject) {
  auto const c = code(R"(
Instead instead ADV RB 3 advmod
of of ADP IN 3 mark
arresting arrest VERB VBG 7 advcl
sailors sailor NOUN NNS 3 obj party
, , PUNCT , 7 punct
Kenya Kenya PROPN NNP 7 nsubj party
praised praise VERB VBD 0 root
Togo Togo PROPN NNP 7 obj party
)");
  EXPECT_EQ(c.event(1), "COERCE negated: Kenya > sailors");
}

TEST(Structure, NotOneButTheOther) {
  auto const c = code(R"(
Not not PART RB 2 advmod
Kenya Kenya PROPN NNP 5 nsubj party
but but CCONJ CC 4 cc
Uganda Uganda PROPN NNP 2 conj party
attacked attack VERB VBD 0 root
Rwanda Rwanda PROPN NNP 5 obj party
)");
  EXPECT_EQ(c.event(), "ASSAULT actual: Uganda > Rwanda");
}

TEST(Structure, NotOnlyOneButTheOtherToo) {
  auto const c = code(R"(
Not not PART RB 3 advmod
only only ADV RB 3 advmod
Kenya Kenya PROPN NNP 6 nsubj party
but but CCONJ CC 5 cc
Uganda Uganda PROPN NNP 3 conj party
attacked attack VERB VBD 0 root
Rwanda Rwanda PROPN NNP 6 obj party
)");
  EXPECT_EQ(c.event(), "ASSAULT actual: Kenya, Uganda > Rwanda");
}

TEST(Structure, CleftSaysWhoDidIt) {
  auto const c = code(R"(
It it PRON PRP 3 nsubj
was be AUX VBD 3 cop
Uganda Uganda PROPN NNP 0 root party
that that PRON WDT 5 nsubj
attacked attack VERB VBD 3 ccomp
Rwanda Rwanda PROPN NNP 5 obj party
)");
  EXPECT_EQ(c.event(), "ASSAULT actual: Uganda > Rwanda");
}

TEST(Structure, DoerOfANominalHangsOnTheVerbAbove) {
  auto const c = code(R"(
Ghana Ghana PROPN NNP 2 nsubj party
condemned condemn VERB VBD 0 root
the the DET DT 4 det
killing killing NOUN NN 2 obj
of of ADP IN 6 case
nurses nurse NOUN NNS 4 nmod party
by by ADP IN 8 case
Togo Togo PROPN NNP 2 obl party
)");
  EXPECT_EQ(c.event(0), "ACCUSE actual: Ghana > Togo");
  EXPECT_EQ(c.event(1), "ASSAULT actual: Togo > nurses");
}

TEST(Structure, JoinedPartyInFrontIsAnActor) {
  auto const c = code(R"(
Together together ADV RB 3 advmod
with with ADP IN 3 case
Ghana Ghana PROPN NNP 6 obl party
, , PUNCT , 6 punct
Togo Togo PROPN NNP 6 nsubj party
condemned condemn VERB VBD 0 root
Chad Chad PROPN NNP 6 obj party
)");
  EXPECT_EQ(c.event(), "ACCUSE actual: Ghana, Togo > Chad");
}

TEST(Structure, InvertedPastConditionDidNotHappen) {
  auto const c = code(R"(
Had have AUX VBD 3 aux
Kenya Kenya PROPN NNP 3 nsubj party
attacked attack VERB VBN 9 advcl
Uganda Uganda PROPN NNP 3 obj party
, , PUNCT , 9 punct
Rwanda Rwanda PROPN NNP 9 nsubj party
would would AUX MD 9 aux
have have AUX VB 9 aux
condemned condemn VERB VBN 0 root
Kenya Kenya PROPN NNP 9 obj party
)");
  EXPECT_EQ(c.event(0), "ASSAULT negated: Kenya > Uganda");
}

TEST(Structure, YetToIsNotDone) {
  auto const c = code(R"(
Kenya Kenya PROPN NNP 2 nsubj party
has have VERB VBZ 0 root
yet yet ADV RB 2 advmod
to to PART TO 5 mark
condemn condemn VERB VB 2 xcomp
Uganda Uganda PROPN NNP 5 obj party
)");
  EXPECT_EQ(c.event(), "ACCUSE negated: Kenya > Uganda");
}

TEST(Structure, RefrainedFromIsNotDone) {
  auto const c = code(R"(
Kenya Kenya PROPN NNP 2 nsubj party
refrained refrain VERB VBD 0 root
from from ADP IN 4 mark
attacking attack VERB VBG 2 advcl
Uganda Uganda PROPN NNP 4 obj party
)");
  EXPECT_EQ(c.event(), "ASSAULT negated: Kenya > Uganda");
}

TEST(Structure, WantedClauseIsARequest) {
  auto const c = code(R"(
Kenya Kenya PROPN NNP 2 nsubj party
insisted insist VERB VBD 0 root
that that SCONJ IN 5 mark
Uganda Uganda PROPN NNP 5 nsubj party
release release VERB VB 2 ccomp
the the DET DT 7 det
prisoners prisoner NOUN NNS 5 obj party
)");
  EXPECT_EQ(c.event(), "REQUEST actual: Kenya > Uganda");
}

TEST(Structure, VerbAndItsWordBehindTheObject) {
  auto const c = code(R"(
Rebels rebel NOUN NNS 2 nsubj party
handed hand VERB VBD 0 root
weapons weapon NOUN NNS 2 obj
over over ADV RB 2 advmod
to to ADP IN 6 case
Kabul Kabul PROPN NNP 2 obl party
)");
  EXPECT_EQ(c.predicate("hand")->particle, "over");
  EXPECT_EQ(c.event(), "RETREAT actual: Rebels > Kabul");
}

TEST(Structure, ThreatIsForWhoseConductDecidesIt) {
  auto const c = code(R"(
If if SCONJ IN 3 mark
Ghana Ghana PROPN NNP 3 nsubj party
attacks attack VERB VBZ 7 advcl
, , PUNCT , 7 punct
Togo Togo PROPN NNP 7 nsubj party
will will AUX MD 7 aux
recall recall VERB VB 0 root
its its PRON PRP$ 9 nmod:poss
ambassador ambassador NOUN NN 7 obj
)");
  ASSERT_FALSE(c.events.empty());
  EXPECT_EQ(c.names(c.events[0].actors), "Togo");
  EXPECT_EQ(c.names(c.events[0].recipients), "Ghana");
}

constexpr std::string_view kRelative = R"(
Chad Chad PROPN NNP 5 nsubj party
which which PRON WDT 3 nsubj
attacked attack VERB VBD 1 acl:relcl
Libya Libya PROPN NNP 3 obj party
praised praise VERB VBD 0 root
Togo Togo PROPN NNP 5 obj party
)";

TEST(Structure, OlderConventionsLeaveWhatIsToldBelowAFullMainClause) {
  EXPECT_EQ(code(kRelative).events.size(), 2U);
  auto const c = code(kRelative, Codebook::kPlover2016);
  EXPECT_EQ(c.events.size(), 1U);
  EXPECT_EQ(c.event(), "SUPPORT actual: Chad > Togo");
}

TEST(Structure, DescribingParticipleIsNoEvent) {
  auto const c = code(R"(
Kenya Kenya PROPN NNP 2 nsubj party
met meet VERB VBD 0 root
the the DET DT 5 det
convicted convict VERB VBN 5 amod
spies spy NOUN NNS 2 obj party
)");
  ASSERT_EQ(c.events.size(), 1U);
  EXPECT_EQ(c.events[0].type, EventType::kConsult);
}

}  // namespace
}  // namespace dragoman
