#include "mention_fixture.h"

namespace dragoman {
namespace {

using test::find;

// Mirwais Tarakai, the Afghan interior minister, visited Tehran. Tarakai met his counterpart. He thanked Iran.
TEST(LinkMentions, SurnameTakesUpTheFullName) {
  auto const d = find(R"(
Mirwais Mirwais PROPN NNP 2 compound B-PERSON
Tarakai+ Tarakai PROPN NNP 9 nsubj I-PERSON
, , PUNCT , 2 punct
the the DET DT 7 det
Afghan afghan ADJ JJ 7 amod B-NORP
interior interior ADJ JJ 7 amod
minister+ minister NOUN NN 2 appos
, , PUNCT , 2 punct
visited visit VERB VBD 0 ROOT
Tehran+ Tehran PROPN NNP 9 dobj B-GPE
. . PUNCT . 9 punct

Tarakai Tarakai PROPN NNP 2 nsubj B-ORDINAL
met meet VERB VBD 0 ROOT
his his PRON PRP$ 4 poss
counterpart+ counterpart NOUN NN 2 dobj
. . PUNCT . 2 punct

He he PRON PRP 2 nsubj
thanked thank VERB VBD 0 ROOT
Iran+ Iran PROPN NNP 2 dobj B-GPE
. . PUNCT . 2 punct
)");
  auto const& full = d.entity("Mirwais Tarakai");
  EXPECT_EQ(d.entity("Tarakai").chain, full.chain);
  EXPECT_EQ(d.entity("the Afghan interior minister").chain, full.chain);
  EXPECT_EQ(d.entity("He").chain, full.chain);
  EXPECT_EQ(d.entity("Tarakai").country, "AFG");
  EXPECT_EQ(d.entity("He").sector, "GOV");
  EXPECT_TRUE(d.entity("He").rule.starts_with("coref:"));
}

// The Zarb Liberation Front (ZLF) attacked a convoy. The group freed its hostages. ZLF denied it.
TEST(LinkMentions, AcronymAndGroupTakeUpTheName) {
  auto const d = find(R"(
The the DET DT 4 det B-ORG
Zarb Zarb PROPN NNP 4 compound I-ORG
Liberation Liberation PROPN NNP 4 compound I-ORG
Front Front PROPN NNP 8 nsubj I-ORG
(+ ( PUNCT -LRB- 4 punct I-ORG
ZLF+ ZLF PROPN NNP 4 appos I-ORG
) ) PUNCT -RRB- 4 punct
attacked attack VERB VBD 0 ROOT
a a DET DT 10 det
convoy+ convoy NOUN NN 8 dobj
. . PUNCT . 8 punct

The the DET DT 2 det
group group NOUN NN 3 nsubj
freed free VERB VBD 0 ROOT
its its PRON PRP$ 5 poss
hostages+ hostage NOUN NNS 3 dobj
. . PUNCT . 3 punct

ZLF ZLF PROPN NNP 2 nsubj
denied deny VERB VBD 0 ROOT
it+ it PRON PRP 2 dobj
. . PUNCT . 2 punct
)");
  auto const& front = d.entity("Zarb Liberation Front");
  EXPECT_EQ(d.entity("ZLF", 1).chain, front.chain);
  EXPECT_EQ(d.entity("ZLF", 2).chain, front.chain);
  EXPECT_EQ(d.entity("The group").chain, front.chain);
  EXPECT_EQ(d.entity("its").chain, front.chain);
  EXPECT_NE(d.entity("a convoy").chain, front.chain);
}

// Iran and Turkey signed a deal. The two countries will lift tariffs. Both sides praised it.
TEST(LinkMentions, TwoCountriesAndBothSidesHaveMembers) {
  auto const d = find(R"(
Iran Iran PROPN NNP 4 nsubj B-GPE
and and CCONJ CC 1 cc
Turkey Turkey PROPN NNP 1 conj B-GPE
signed sign VERB VBD 0 ROOT
a a DET DT 6 det
deal+ deal NOUN NN 4 dobj
. . PUNCT . 4 punct

The the DET DT 3 det
two two NUM CD 3 nummod B-CARDINAL
countries country NOUN NNS 5 nsubj
will will AUX MD 5 aux
lift lift VERB VB 0 ROOT
tariffs+ tariff NOUN NNS 5 dobj
. . PUNCT . 5 punct

Both both DET DT 2 det
sides side NOUN NNS 3 nsubj
praised praise VERB VBD 0 ROOT
it+ it PRON PRP 3 dobj
. . PUNCT . 3 punct
)");
  auto const& two = d.entity("The two countries");
  ASSERT_EQ(two.members.size(), 2U);
  EXPECT_EQ(d.mentions.entities[two.members[0]].country, "IRN");
  EXPECT_EQ(d.mentions.entities[two.members[1]].country, "TUR");
  EXPECT_EQ(d.entity("Both sides").members, two.members);
  EXPECT_NE(two.chain, d.entity("Iran").chain);
}

// Iran criticised the raid. The country withdrew its soldiers.
TEST(LinkMentions, CountryAndItsTroopsTakeUpTheSubject) {
  auto const d = find(R"(
Iran Iran PROPN NNP 2 nsubj B-GPE
criticised criticise VERB VBD 0 ROOT
the the DET DT 4 det
raid+ raid NOUN NN 2 dobj
. . PUNCT . 2 punct

The the DET DT 2 det
country country NOUN NN 3 nsubj
withdrew withdraw VERB VBD 0 ROOT
its its PRON PRP$ 5 poss
soldiers+ soldier NOUN NNS 3 dobj
. . PUNCT . 3 punct
)");
  EXPECT_EQ(d.entity("The country").actor_id, "IRN");
  EXPECT_EQ(d.entity("its").actor_id, "IRN");
  EXPECT_EQ(d.entity("its soldiers").cameo, "IRNMIL");
}

// The minister met the general. The general praised him.
TEST(LinkMentions, AClausesOtherArgumentIsNoAntecedent) {
  auto const d = find(R"(
The the DET DT 2 det
minister minister NOUN NN 3 nsubj
met meet VERB VBD 0 ROOT
the the DET DT 5 det
general+ general NOUN NN 3 dobj
. . PUNCT . 3 punct

The the DET DT 2 det
general general NOUN NN 3 nsubj
praised praise VERB VBD 0 ROOT
him+ he PRON PRP 3 dobj
. . PUNCT . 3 punct
)");
  EXPECT_EQ(d.entity("him").chain, d.entity("The minister").chain);
  EXPECT_EQ(d.entity("The general").chain, d.entity("the general").chain);
}

// Mirwais Tarakai is an Afghan general. He resigned.
TEST(LinkMentions, CopulaEquates) {
  auto const d = find(R"(
Mirwais Mirwais PROPN NNP 2 compound B-PERSON
Tarakai Tarakai PROPN NNP 3 nsubj I-PERSON
is be AUX VBZ 0 ROOT
an an DET DT 6 det
Afghan afghan ADJ JJ 6 amod B-NORP
general+ general NOUN NN 3 attr
. . PUNCT . 3 punct

He he PRON PRP 2 nsubj
resigned+ resign VERB VBD 0 ROOT
. . PUNCT . 2 punct
)");
  EXPECT_EQ(d.entity("an Afghan general").chain, d.entity("Mirwais Tarakai").chain);
  EXPECT_EQ(d.entity("He").cameo, "AFGMIL");
}

// Iran warned Iraq. Tehran said Baghdad knew.
TEST(LinkMentions, DifferentStatesNeverShareAChain) {
  auto const d = find(R"(
Iran Iran PROPN NNP 2 nsubj B-GPE
warned warn VERB VBD 0 ROOT
Iraq+ Iraq PROPN NNP 2 dobj B-GPE
. . PUNCT . 2 punct

Tehran Tehran PROPN NNP 2 nsubj B-GPE
said say VERB VBD 0 ROOT
Baghdad Baghdad PROPN NNP 4 nsubj B-GPE
knew+ know VERB VBD 2 ccomp
. . PUNCT . 2 punct
)");
  EXPECT_EQ(d.entity("Iran").chain, d.entity("Tehran").chain);
  EXPECT_EQ(d.entity("Iraq").chain, d.entity("Baghdad").chain);
  EXPECT_NE(d.entity("Iran").chain, d.entity("Iraq").chain);
}

// Iran and Turkey signed a deal. They will lift tariffs.
TEST(LinkMentions, TheyAreTheTwoSubjects) {
  auto const d = find(R"(
Iran Iran PROPN NNP 4 nsubj B-GPE
and and CCONJ CC 1 cc
Turkey Turkey PROPN NNP 1 conj B-GPE
signed sign VERB VBD 0 ROOT
a a DET DT 6 det
deal+ deal NOUN NN 4 dobj
. . PUNCT . 4 punct

They they PRON PRP 3 nsubj
will will AUX MD 3 aux
lift lift VERB VB 0 ROOT
tariffs+ tariff NOUN NNS 3 dobj
. . PUNCT . 3 punct
)");
  EXPECT_EQ(d.entity("They").members.size(), 2U);
}

// Grace Wanjohi met Peter Otieno. She thanked him. Mr Wanjohi left.
TEST(LinkMentions, GenderTellsPronounsAndNamesakesApart) {
  auto const d = find(R"(
Grace Grace PROPN NNP 2 compound B-PERSON
Wanjohi Wanjohi PROPN NNP 3 nsubj I-PERSON
met meet VERB VBD 0 ROOT
Peter Peter PROPN NNP 5 compound B-PERSON
Otieno+ Otieno PROPN NNP 3 dobj I-PERSON
. . PUNCT . 3 punct

She she PRON PRP 2 nsubj
thanked thank VERB VBD 0 ROOT
him+ he PRON PRP 2 dobj
. . PUNCT . 2 punct

Mr Mr PROPN NNP 2 compound
Wanjohi Wanjohi PROPN NNP 3 nsubj B-PERSON
left+ leave VERB VBD 0 ROOT
. . PUNCT . 3 punct
)");
  EXPECT_EQ(d.entity("She").chain, d.entity("Grace Wanjohi").chain);
  EXPECT_EQ(d.entity("him").chain, d.entity("Peter Otieno").chain);
  EXPECT_NE(d.entity("Wanjohi").chain, d.entity("Grace Wanjohi").chain);
}

// General Sarkis Mirzoyan met General Tigran Davtyan. Davtyan criticised him.
TEST(LinkMentions, BindingHoldsForTheWholeChainOfTheSubject) {
  auto const d = find(R"(
General General PROPN NNP 3 compound
Sarkis Sarkis PROPN NNP 3 compound B-PERSON
Mirzoyan Mirzoyan PROPN NNP 4 nsubj I-PERSON
met meet VERB VBD 0 ROOT
General General PROPN NNP 7 compound
Tigran Tigran PROPN NNP 7 compound B-PERSON
Davtyan+ Davtyan PROPN NNP 4 dobj I-PERSON
. . PUNCT . 4 punct

Davtyan Davtyan PROPN NNP 2 nsubj B-PERSON
criticised criticise VERB VBD 0 ROOT
him+ he PRON PRP 2 dobj
. . PUNCT . 2 punct
)");
  EXPECT_EQ(d.entity("him").chain, d.entity("Sarkis Mirzoyan").chain);
  EXPECT_NE(d.entity("him").chain, d.entity("Davtyan").chain);
}

// Iraq protested. Iran agreed to help it.
TEST(LinkMentions, AControlledInfinitiveHasItsSubjectToo) {
  auto const d = find(R"(
Iraq Iraq PROPN NNP 2 nsubj B-GPE
protested+ protest VERB VBD 0 ROOT
. . PUNCT . 2 punct

Iran Iran PROPN NNP 2 nsubj B-GPE
agreed agree VERB VBD 0 ROOT
to to PART TO 4 aux
help help VERB VB 2 xcomp
it+ it PRON PRP 4 dobj
. . PUNCT . 2 punct
)");
  EXPECT_EQ(d.entity("it").actor_id, "IRQ");
}

// Iran criticised Iraq. Turkey attacked it.
TEST(LinkMentions, AnObjectTakesUpAnObject) {
  auto const d = find(R"(
Iran Iran PROPN NNP 2 nsubj B-GPE
criticised criticise VERB VBD 0 ROOT
Iraq+ Iraq PROPN NNP 2 dobj B-GPE
. . PUNCT . 2 punct

Turkey Turkey PROPN NNP 2 nsubj B-GPE
attacked attack VERB VBD 0 ROOT
it+ it PRON PRP 2 dobj
. . PUNCT . 2 punct
)");
  EXPECT_EQ(d.entity("it").actor_id, "IRQ");
}

// Iran protested. It seems that Turkey left.
TEST(LinkMentions, PleonasticItIsNobody) {
  auto const d = find(R"(
Iran Iran PROPN NNP 2 nsubj B-GPE
protested+ protest VERB VBD 0 ROOT
. . PUNCT . 2 punct

It it PRON PRP 2 nsubj
seems seem VERB VBZ 0 ROOT
that that SCONJ IN 5 mark
Turkey Turkey PROPN NNP 5 nsubj B-GPE
left+ leave VERB VBD 2 ccomp
. . PUNCT . 2 punct
)");
  EXPECT_NE(d.entity("It").chain, d.entity("Iran").chain);
  EXPECT_TRUE(d.entity("It").actor_id.empty());
}

// Iraq protested. After its raid, Iran left.
TEST(LinkMentions, APreposedPhraseLooksAhead) {
  auto const d = find(R"(
Iraq Iraq PROPN NNP 2 nsubj B-GPE
protested+ protest VERB VBD 0 ROOT
. . PUNCT . 2 punct

After after ADP IN 6 prep
its its PRON PRP$ 3 poss
raid+ raid NOUN NN 1 pobj
, , PUNCT , 6 punct
Iran Iran PROPN NNP 6 nsubj B-GPE
left+ leave VERB VBD 0 ROOT
. . PUNCT . 6 punct
)");
  EXPECT_EQ(d.entity("its").actor_id, "IRN");
}

// "We thank Iran, I promise," said the Afghan interior minister. The Iranian army said: "We attacked Iraq."
TEST(LinkMentions, FirstPersonInAQuotationIsTheSpeakerAndHisBody) {
  auto const d = find(R"(
"+ " PUNCT `` 3 punct
We we PRON PRP 3 nsubj
thank thank VERB VBP 10 ccomp
Iran+ Iran PROPN NNP 3 dobj B-GPE
, , PUNCT , 3 punct
I I PRON PRP 7 nsubj
promise+ promise VERB VBP 3 parataxis
,+ , PUNCT , 10 punct
" " PUNCT '' 10 punct
said say VERB VBD 0 ROOT
the the DET DT 14 det
Afghan afghan ADJ JJ 14 amod B-NORP
interior interior ADJ JJ 14 amod
minister+ minister NOUN NN 10 nsubj
. . PUNCT . 10 punct

The the DET DT 3 det
Iranian iranian ADJ JJ 3 amod B-NORP
army army NOUN NN 4 nsubj
said+ say VERB VBD 0 ROOT
: : PUNCT : 4 punct
"+ " PUNCT `` 8 punct
We we PRON PRP 8 nsubj
attacked attack VERB VBD 4 ccomp
Iraq+ Iraq PROPN NNP 8 dobj B-GPE
.+ . PUNCT . 4 punct
" " PUNCT '' 4 punct
)");
  EXPECT_EQ(d.entity("I").chain, d.entity("the Afghan interior minister").chain);
  EXPECT_EQ(d.entity("We").actor_id, "AFG");
  EXPECT_EQ(d.entity("We").kind, MentionKind::kGovernment);
  EXPECT_NE(d.entity("We").chain, d.entity("the Afghan interior minister").chain);
  EXPECT_EQ(d.entity("We", 2).chain, d.entity("Iranian army").chain);
}

// Tariq Haddad protested. "The army wants him," said Sami Khoury.
TEST(LinkMentions, AQuotedHeIsNotTheSpeaker) {
  auto const d = find(R"(
Tariq Tariq PROPN NNP 2 compound B-PERSON
Haddad Haddad PROPN NNP 3 nsubj I-PERSON
protested+ protest VERB VBD 0 ROOT
. . PUNCT . 3 punct

Sami Sami PROPN NNP 2 compound B-PERSON
Khoury Khoury PROPN NNP 3 nsubj I-PERSON
said+ say VERB VBD 0 ROOT
: : PUNCT : 3 punct
"+ " PUNCT `` 8 punct
The the DET DT 7 det
army army NOUN NN 8 nsubj
wants want VERB VBZ 3 ccomp
him+ he PRON PRP 8 dobj
.+ . PUNCT . 3 punct
" " PUNCT '' 3 punct
)");
  EXPECT_EQ(d.entity("him").chain, d.entity("Tariq Haddad").chain);
}

// A soldier waited. He tried to hit the soldier.
TEST(LinkMentions, WhoTriesIsNotWhomHeWouldHit) {
  auto const d = find(R"(
A a DET DT 2 det
soldier soldier NOUN NN 3 nsubj
waited+ wait VERB VBD 0 ROOT
. . PUNCT . 3 punct

He he PRON PRP 2 nsubj
tried try VERB VBD 0 ROOT
to to PART TO 4 aux
hit hit VERB VB 2 xcomp
the the DET DT 6 det
soldier+ soldier NOUN NN 4 dobj
. . PUNCT . 2 punct
)");
  EXPECT_NE(d.entity("He").chain, d.entity("the soldier").chain);
}

// Tariq Haddad spoke, with Omar Nasser standing behind him as he urged restraint.
TEST(LinkMentions, WhoStandsByIsNotWhomTheNewsIsAbout) {
  auto const d = find(R"(
Tariq Tariq PROPN NNP 2 compound B-PERSON
Haddad Haddad PROPN NNP 3 nsubj I-PERSON
spoke speak VERB VBD 0 ROOT
, , PUNCT , 3 punct
with with SCONJ IN 8 mark
Omar Omar PROPN NNP 7 compound B-PERSON
Nasser Nasser PROPN NNP 8 nsubj I-PERSON
standing stand VERB VBG 3 advcl
as as SCONJ IN 11 mark
he he PRON PRP 11 nsubj
urged urge VERB VBD 8 advcl
restraint+ restraint NOUN NN 11 dobj
. . PUNCT . 3 punct
)");
  EXPECT_EQ(d.entity("he").chain, d.entity("Tariq Haddad").chain);
}

// Sami Khoury met Omar Nasser and stated that "he wanted to go."
TEST(LinkMentions, WordsRetoldInAThatClauseSpeakOfTheSpeaker) {
  auto const d = find(R"(
Omar Omar PROPN NNP 2 compound B-PERSON
Nasser Nasser PROPN NNP 3 nsubj I-PERSON
protested+ protest VERB VBD 0 ROOT
. . PUNCT . 3 punct

Sami Sami PROPN NNP 2 compound B-PERSON
Khoury Khoury PROPN NNP 3 nsubj I-PERSON
stated state VERB VBD 0 ROOT
that that SCONJ IN 7 mark
"+ " PUNCT `` 7 punct
he he PRON PRP 7 nsubj
left+ leave VERB VBD 3 ccomp
.+ . PUNCT . 3 punct
" " PUNCT '' 3 punct
)");
  EXPECT_EQ(d.entity("he").chain, d.entity("Sami Khoury").chain);
}

// A witness, Omar Nasser, said the driver left.
TEST(LinkMentions, WhoTellsOfSomebodyIsAnotherOne) {
  auto const d = find(R"(
A a DET DT 2 det
witness witness NOUN NN 7 nsubj
, , PUNCT , 2 punct
Omar Omar PROPN NNP 5 compound B-PERSON
Nasser Nasser PROPN NNP 2 appos I-PERSON
, , PUNCT , 2 punct
said say VERB VBD 0 ROOT
the the DET DT 9 det
driver driver NOUN NN 10 nsubj
left+ leave VERB VBD 7 ccomp
. . PUNCT . 7 punct
)");
  EXPECT_NE(d.entity("the driver").chain, d.entity("Omar Nasser").chain);
}

// Tariq Haddad accused Omar Nasser himself.
TEST(LinkMentions, StressedNameIsTheSelf) {
  auto const d = find(R"(
Tariq Tariq PROPN NNP 2 compound B-PERSON
Haddad Haddad PROPN NNP 3 nsubj I-PERSON
accused accuse VERB VBD 0 ROOT
Omar Omar PROPN NNP 5 compound B-PERSON
Nasser Nasser PROPN NNP 3 dobj I-PERSON
himself+ himself PRON PRP 5 appos
. . PUNCT . 3 punct
)");
  EXPECT_EQ(d.entity("himself").chain, d.entity("Omar Nasser").chain);
  EXPECT_NE(d.entity("Tariq Haddad").chain, d.entity("Omar Nasser").chain);
}

// Iran met Turkey. The former left; the latter protested.
TEST(LinkMentions, TheFormerAndTheLatter) {
  auto const d = find(R"(
Iran Iran PROPN NNP 2 nsubj B-GPE
met meet VERB VBD 0 ROOT
Turkey+ Turkey PROPN NNP 2 dobj B-GPE
. . PUNCT . 2 punct

The the DET DT 2 det
former former ADJ JJ 3 nsubj
left+ leave VERB VBD 7 ccomp
; ; PUNCT : 7 punct
the the DET DT 6 det
latter latter ADJ JJ 7 nsubj
protested+ protest VERB VBD 0 ROOT
. . PUNCT . 7 punct
)");
  EXPECT_EQ(d.entity("The former").actor_id, "IRN");
  EXPECT_EQ(d.entity("the latter").actor_id, "TUR");
}

}  // namespace
}  // namespace dragoman
