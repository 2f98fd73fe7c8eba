#include "event_fixture.h"

namespace dragoman {
namespace {

using test::code;

TEST(Participants, WhatIsDoneTogetherHasEveryPartyOnBothSides) {
  auto const c = code(R"(
Kabul Kabul PROPN NNP 3 nsubj party
is be AUX VBZ 3 aux
cooperating cooperate VERB VBG 0 root
with with ADP IN 5 case
Delhi Delhi PROPN NNP 3 obl party
against against ADP IN 7 case
smugglers smuggler NOUN NNS 3 obl party
)");
  EXPECT_EQ(c.event(), "COOPERATE actual: Kabul, Delhi > Delhi, Kabul");
  EXPECT_TRUE(c.events[0].reciprocal);
  EXPECT_EQ(c.names(c.events[0].against), "smugglers");
}

TEST(Participants, EachOtherIsTheSubjectItself) {
  auto const c = code(R"(
Chad Chad PROPN NNP 4 nsubj party
and and CCONJ CC 3 cc
Sudan Sudan PROPN NNP 1 conj party
accused accuse VERB VBD 0 root
each each DET DT 6 det
other other ADJ JJ 4 obj
)");
  EXPECT_EQ(c.event(), "ACCUSE actual: Chad, Sudan > Chad, Sudan");
  EXPECT_TRUE(c.events[0].reciprocal);
}

TEST(Participants, CaptivesOfAnExchangeAreNoParty) {
  auto const c = code(R"(
Chad Chad PROPN NNP 4 nsubj party
and and CCONJ CC 3 cc
Sudan Sudan PROPN NNP 1 conj party
exchanged exchange VERB VBD 0 root
prisoners prisoner NOUN NNS 4 obj party
)");
  EXPECT_EQ(c.event(), "RETREAT actual: Chad, Sudan > Chad, Sudan");
  EXPECT_EQ(c.names(c.events[0].themes), "prisoners");
}

TEST(Participants, VictimsOfAnAttackAreItsRecipients) {
  auto const c = code(R"(
The the DET DT 2 det
victims victim NOUN NNS 7 nsubj
of of ADP IN 6 case
the the DET DT 6 det
rebels rebel NOUN NNS 6 compound party
attack attack NOUN NN 2 nmod
slept sleep VERB VBD 0 root
)");
  EXPECT_EQ(c.event(), "ASSAULT actual: rebels > The victims");
}

TEST(Participants, WhoIsCountedComesBeforeThePlaceNamed) {
  auto const c = code(R"(
One one NUM CD 6 nsubj:pass
of of ADP IN 3 case
drivers driver NOUN NNS 1 nmod party
has have AUX VBZ 6 aux
been be AUX VBN 6 aux:pass
killed kill VERB VBN 0 root
in in ADP IN 8 case
Gaza Gaza PROPN NNP 6 obl party
)");
  EXPECT_EQ(c.event(), "ASSAULT actual: - > drivers");
}

TEST(Participants, AComplaintComesFromItsSender) {
  auto const c = code(R"(
Words word NOUN NNS 2 nsubj
drew draw VERB VBD 0 root
a a DET DT 4 det
complaint complaint NOUN NN 2 obj
from from ADP IN 6 case
Vienna Vienna PROPN NNP 4 nmod party
)");
  EXPECT_EQ(c.names(c.events.at(0).actors), "Vienna");
}

TEST(Participants, WhoIsBehindADeedDidIt) {
  auto const c = code(R"(
Rebels rebel NOUN NNS 2 nsubj party
were be VERB VBD 0 root
behind behind ADP IN 5 case
the the DET DT 5 det
attack attack NOUN NN 2 obl
)");
  EXPECT_EQ(c.names(c.events.at(0).actors), "Rebels");
}

TEST(Participants, AShootingIsDoneByItsGunmen) {
  auto const c = code(R"(
Lee Lee PROPN NNP 6 nsubj party
is be AUX VBZ 6 cop
one one NUM CD 6 nummod
of of ADP IN 6 case
the the DET DT 6 det
gunmen gunman NOUN NNS 0 root party
in in ADP IN 9 case
a a DET DT 9 det
shooting shooting NOUN NN 6 nmod
that that PRON WDT 11 nsubj
left leave VERB VBD 9 acl:relcl
two two NUM CD 11 obj
dead dead ADJ JJ 11 xcomp
)");
  EXPECT_EQ(c.names(c.events.at(0).actors), "Lee");
}

TEST(Participants, AKillingByThePoliceIsTheirs) {
  auto const c = code(R"(
The the DET DT 3 det
police police NOUN NN 3 compound party
shooting shooting NOUN NN 7 nsubj
of of ADP IN 6 case
a a DET DT 6 det
man man NOUN NN 3 nmod party
sparked spark VERB VBD 0 root
protests protest NOUN NNS 7 obj
)");
  EXPECT_EQ(c.names(c.events.at(0).actors), "police");
}

TEST(Participants, AMeasureLiftedWasOnThoseItWasImposedOn) {
  auto const c = code(R"(
Mali Mali PROPN NNP 2 nsubj state::1
lifted lift VERB VBD 0 root
sanctions sanction NOUN NNS 2 obj
imposed impose VERB VBN 3 acl
on on ADP IN 6 case
Chad Chad PROPN NNP 4 obl state::2
and and CCONJ CC 8 cc
Togo Togo PROPN NNP 6 conj state::3
)");
  EXPECT_EQ(c.event(), "RETREAT actual: Mali > Chad, Togo");
}

/// "Mali <verb> a statue stolen from a museum <prep> Chad", the last phrase hung on the museum.
std::string returned(std::string const& verb, std::string const& prep) {
  return code("Mali Mali PROPN NNP 2 nsubj state::1\n" + verb + " VERB VBD 0 root\na a DET DT 4 det\nstatue statue NOUN NN 2 obj\nstolen steal VERB VBN 4 acl\nfrom from ADP IN 8 case\na a DET DT 8 det\nmuseum museum NOUN NN 5 obl\n" +
              prep + " " + prep + " ADP IN 10 case\nChad Chad PROPN NNP 8 nmod state::2\n").event();
}

TEST(Participants, WhatIsGivenBackGoesToTheOwner) {
  EXPECT_EQ(returned("returned return", "to"), "RETREAT actual: Mali > Chad");
  EXPECT_NE(returned("returned return", "near"), "RETREAT actual: Mali > Chad");
  EXPECT_EQ(returned("sold sell", "to").find("> Chad"), std::string::npos) << "no word of giving back";
}

TEST(Participants, TwoWhoFailToAgreeFailWithEachOther) {
  auto const c = code(R"(
Mali Mali PROPN NNP 4 nsubj state::1
and and CCONJ CC 3 cc
Chad Chad PROPN NNP 1 conj state::2
failed fail VERB VBD 0 root
to to PART TO 6 mark
reach reach VERB VB 4 xcomp
an a DET DT 8 det
agreement agreement NOUN NN 6 obj
)");
  EXPECT_EQ(c.event(), "REJECT actual: Mali, Chad > Mali, Chad");
}

TEST(Participants, AWithdrawalIsAskedOfThoseWhoAreToLeave) {
  auto const c = code(R"(
Mali Mali PROPN NNP 2 nsubj state::1
demanded demand VERB VBD 0 root
the the DET DT 4 det
withdrawal withdrawal NOUN NN 2 obj
of of ADP IN 6 case
troops troops NOUN NNS 4 nmod military::3
from from ADP IN 8 case
Chad Chad PROPN NNP 2 obl state::2
)");
  EXPECT_EQ(c.event(), "REQUEST actual: Mali > troops");
}

/// "Mali agreed to an expansion of <whose> force in Chad".
std::string expanded(std::string const& whose) {
  return code("Mali Mali PROPN NNP 2 nsubj state::1\nagreed agree VERB VBD 0 root\nto to ADP IN 5 case\nan a DET DT 5 det\nexpansion expansion NOUN NN 2 obl\nof of ADP IN 8 case\n" + whose +
              "\nforce force NOUN NN 5 nmod military::3\nin in ADP IN 10 case\nChad Chad PROPN NNP 8 nmod state::2\n").event();
}

TEST(Participants, OnesOwnTroopsAreNoOtherSide) {
  EXPECT_EQ(expanded("its its PRON PRP$ 8 nmod:poss state::1"), "AGREE actual: Mali > Chad");
  EXPECT_EQ(expanded("its its PRON PRP$ 8 nmod:poss state::4"), "AGREE actual: Mali > force") << "somebody else's";
}

}  // namespace
}  // namespace dragoman
