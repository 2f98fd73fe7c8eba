#include "mention_fixture.h"

namespace dragoman {
namespace {

using test::find;

// Pakistani soldiers and U.S. troops met the Afghan foreign minister in Kabul.
TEST(FindActors, DemonymAndRoleComposeACode) {
  auto const d = find(R"(
Pakistani pakistani ADJ JJ 2 amod B-NORP
soldiers soldier NOUN NNS 6 nsubj
and and CCONJ CC 2 cc
U.S. U.S. PROPN NNP 5 compound B-GPE
troops troop NOUN NNS 2 conj
met meet VERB VBD 0 ROOT
the the DET DT 10 det
Afghan afghan ADJ JJ 10 amod B-NORP
foreign foreign ADJ JJ 10 amod
minister minister NOUN NN 6 dobj
in in ADP IN 10 prep
Kabul+ Kabul PROPN NNP 11 pobj B-GPE
. . PUNCT . 6 punct
)");
  auto const& soldiers = d.entity("Pakistani soldiers");
  EXPECT_EQ(soldiers.country, "PAK");
  EXPECT_EQ(soldiers.sector, "MIL");
  EXPECT_EQ(soldiers.cameo, "PAKMIL");
  EXPECT_EQ(soldiers.kind, MentionKind::kMilitary);
  EXPECT_TRUE(soldiers.is_party);
  EXPECT_EQ(d.entity("U.S. troops").country, "USA");
  EXPECT_EQ(d.entity("U.S. troops").sector, "MIL");
  EXPECT_EQ(d.entity("the Afghan foreign minister").cameo, "AFGGOV");
  EXPECT_FALSE(d.entity("Kabul").is_party);
}

// Pakistani soldiers and U.S. troops met the Afghan foreign minister in Kabul.
TEST(FindActors, ModifiersAreMentionsOfTheirOwn) {
  auto const d = find(R"(
Pakistani pakistani ADJ JJ 2 amod B-NORP
soldiers soldier NOUN NNS 6 nsubj
and and CCONJ CC 2 cc
U.S. U.S. PROPN NNP 5 compound B-GPE
troops troop NOUN NNS 2 conj
met meet VERB VBD 0 ROOT
the the DET DT 10 det
Afghan afghan ADJ JJ 10 amod B-NORP
foreign foreign ADJ JJ 10 amod
minister minister NOUN NN 6 dobj
in in ADP IN 10 prep
Kabul+ Kabul PROPN NNP 11 pobj B-GPE
. . PUNCT . 6 punct
)");
  EXPECT_EQ(d.entity("Pakistani").actor_id, "PAK");
  EXPECT_EQ(d.entity("Afghan").cameo, "AFG");
}

// A Hamas spokesman and the union leader spoke to reporters.
TEST(FindActors, BodyBeforeANounGivesItsSector) {
  auto const d = find(R"(
A a DET DT 3 det
Hamas Hamas PROPN NNP 3 compound B-ORG
spokesman spokesman NOUN NN 8 nsubj
and and CCONJ CC 3 cc
the the DET DT 7 det
union union NOUN NN 7 compound
leader leader NOUN NN 3 conj
spoke speak VERB VBD 0 ROOT
to to ADP IN 8 prep
reporters+ reporter NOUN NNS 9 pobj
. . PUNCT . 8 punct
)");
  EXPECT_EQ(d.entity("A Hamas spokesman").sector, "REB");
  EXPECT_EQ(d.entity("A Hamas spokesman").kind, MentionKind::kPerson);
  EXPECT_EQ(d.entity("the union leader").sector, "LAB");
  EXPECT_EQ(d.entity("reporters").sector, "JRN");
}

// Former Prime Minister Imran Khan met U.S. envoy Zarvan Quill.
TEST(FindActors, TitleTellsWhoAnUnknownPersonIs) {
  auto const d = find(R"(
Former former ADJ JJ 3 amod
Prime Prime PROPN NNP 3 compound
Minister Minister PROPN NNP 5 compound
Imran Imran PROPN NNP 5 compound B-PERSON
Khan Khan PROPN NNP 6 nsubj I-PERSON
met meet VERB VBD 0 ROOT
U.S. U.S. PROPN NNP 8 compound B-GPE
envoy envoy NOUN NN 10 compound
Zarvan Zarvan PROPN NNP 10 compound B-PERSON
Quill+ Quill PROPN NNP 6 dobj I-PERSON
. . PUNCT . 6 punct
)");
  auto const& quill = d.entity("Zarvan Quill");
  EXPECT_EQ(quill.kind, MentionKind::kPerson);
  EXPECT_EQ(quill.country, "USA");
  EXPECT_EQ(quill.sector, "GOV");
  EXPECT_EQ(d.entity("Imran Khan").sector, "ELI");
}

// Pakistani and U.S. officials signed a pact.
TEST(FindActors, TwoStatesBeforeOnePluralAreItsMembers) {
  auto const d = find(R"(
Pakistani pakistani ADJ JJ 4 amod B-NORP
and and CCONJ CC 1 cc
U.S. U.S. PROPN NNP 1 conj B-GPE
officials official NOUN NNS 5 nsubj
signed sign VERB VBD 0 ROOT
a a DET DT 7 det
pact+ pact NOUN NN 5 dobj
. . PUNCT . 5 punct
)");
  auto const& officials = d.entity("Pakistani and U.S. officials");
  ASSERT_EQ(officials.members.size(), 2U);
  auto const& first = d.mentions.entities[officials.members[0]];
  auto const& second = d.mentions.entities[officials.members[1]];
  EXPECT_EQ(first.cameo, "PAKGOV");
  EXPECT_EQ(second.cameo, "USAGOV");
  EXPECT_TRUE(officials.actor_id.empty());
}

// Islamabad rejected the offer. The talks were held in Islamabad.
TEST(FindActors, CapitalIsItsGovernmentOnlyWhereItActs) {
  auto const d = find(R"(
Islamabad Islamabad PROPN NNP 2 nsubj B-GPE
rejected reject VERB VBD 0 ROOT
the the DET DT 4 det
offer+ offer NOUN NN 2 dobj
. . PUNCT . 2 punct

The the DET DT 2 det
talks talk NOUN NNS 4 nsubjpass
were be AUX VBD 4 auxpass
held hold VERB VBN 0 ROOT
in in ADP IN 4 prep
Islamabad+ Islamabad PROPN NNP 5 pobj B-GPE
. . PUNCT . 4 punct
)");
  EXPECT_EQ(d.entity("Islamabad", 1).cameo, "PAKGOV");
  EXPECT_TRUE(d.entity("Islamabad", 1).is_party);
  EXPECT_FALSE(d.entity("Islamabad", 2).is_party);
  EXPECT_EQ(d.entity("Islamabad", 2).kind, MentionKind::kPlace);
}

// The Kabul-based ministry accused the gunmen.
TEST(FindActors, UnnamedArmedMenAreParties) {
  auto const d = find(R"(
The the DET DT 5 det
Kabul+ Kabul PROPN NNP 4 npadvmod B-GPE
-+ - PUNCT HYPH 4 punct
based base VERB VBN 5 amod
ministry ministry NOUN NN 6 nsubj
accused accuse VERB VBD 0 ROOT
the the DET DT 8 det
gunmen+ gunman NOUN NNS 6 dobj
. . PUNCT . 6 punct
)");
  EXPECT_EQ(d.entity("the gunmen").sector, "UAF");
  EXPECT_EQ(d.entity("the gunmen").country, "");
  EXPECT_TRUE(d.entity("the gunmen").is_party);
  EXPECT_EQ(d.entity("The Kabul-based ministry").country, "AFG");
}

// The Pakistani prime minister met the Indian prime minister.
TEST(FindActors, OfficeIsWhoHeldItThatDay) {
  auto const d = find(R"(
The the DET DT 4 det
Pakistani pakistani ADJ JJ 4 amod B-NORP
prime prime ADJ JJ 4 amod
minister minister NOUN NN 5 nsubj
met meet VERB VBD 0 ROOT
the the DET DT 9 det
Indian indian ADJ JJ 9 amod B-NORP
prime prime ADJ JJ 9 amod
minister+ minister NOUN NN 5 dobj
. . PUNCT . 5 punct
)");
  EXPECT_EQ(d.entity("The Pakistani prime minister").name, "Shehbaz Sharif");
  EXPECT_EQ(d.entity("the Indian prime minister").name, "Narendra Modi");
  EXPECT_EQ(d.entity("The Pakistani prime minister").cameo, "PAKGOV");
}

// The Pakistani prime minister met the Indian prime minister.
TEST(FindActors, OfficeChangesWithTheDate) {
  auto const d = find(R"(
The the DET DT 4 det
Pakistani pakistani ADJ JJ 4 amod B-NORP
prime prime ADJ JJ 4 amod
minister minister NOUN NN 5 nsubj
met meet VERB VBD 0 ROOT
the the DET DT 9 det
Indian indian ADJ JJ 9 amod B-NORP
prime prime ADJ JJ 9 amod
minister+ minister NOUN NN 5 dobj
. . PUNCT . 5 punct
)", "2020-06-01");
  EXPECT_EQ(d.entity("The Pakistani prime minister").name, "Imran Khan");
}

// Attackers set fire to the offices of the bank in Lima.
TEST(FindActors, BuildingsAreNoPartiesButPhrasesOfTheirOwn) {
  auto const d = find(R"(
Attackers attacker NOUN NNS 2 nsubj
set set VERB VBD 0 ROOT
fire fire NOUN NN 2 dobj
to to ADP IN 2 prep
the the DET DT 6 det
offices office NOUN NNS 4 pobj
of of ADP IN 6 prep
the the DET DT 9 det
bank bank NOUN NN 7 pobj
in in ADP IN 6 prep
Lima+ Lima PROPN NNP 10 pobj B-GPE
. . PUNCT . 2 punct
)");
  EXPECT_EQ(d.entity("the offices of the bank").kind, MentionKind::kBuilding);
  EXPECT_FALSE(d.entity("the offices of the bank").is_party);
  EXPECT_EQ(d.entity("the bank").sector, "BUS");
}

// Two Afghans and an Iranian fled.
TEST(FindActors, PeopleOfANationAreCivilians) {
  auto const d = find(R"(
Two two NUM CD 2 nummod B-CARDINAL
Afghans Afghans PROPN NNPS 6 nsubj B-NORP
and and CCONJ CC 2 cc
an an DET DT 5 det
Iranian Iranian PROPN NNP 2 conj B-NORP
fled+ flee VERB VBD 0 ROOT
. . PUNCT . 6 punct
)");
  EXPECT_EQ(d.entity("Two Afghans").sector, "CVL");
  EXPECT_EQ(d.entity("Two Afghans").country, "AFG");
  EXPECT_EQ(d.entity("Two Afghans").actor_id, "");
}

// The soldiers who guarded the bridge, all conscripts, surrendered.
TEST(FindActors, RelativeClauseIsNoPartOfThePhrase) {
  auto const d = find(R"(
The the DET DT 2 det
soldiers soldier NOUN NNS 11 nsubj
who who PRON WP 4 nsubj
guarded guard VERB VBD 2 relcl
the the DET DT 6 det
bridge+ bridge NOUN NN 4 dobj
, , PUNCT , 2 punct
all all DET DT 9 det
conscripts+ conscript NOUN NNS 2 appos
, , PUNCT , 9 punct
surrendered+ surrender VERB VBD 0 ROOT
. . PUNCT . 11 punct
)");
  EXPECT_TRUE(d.has("The soldiers"));
  EXPECT_EQ(d.entity("the bridge").kind, MentionKind::kInfrastructure);
}

// KABUL, Afghanistan - Police have arrested two bakers.
TEST(FindActors, DatelineActsInNothing) {
  auto const d = find(R"(
KABUL+ KABUL PROPN NNP 7 nsubj B-ORG
, , PUNCT , 1 punct
Afghanistan Afghanistan PROPN NNP 5 compound B-GPE
- - PUNCT HYPH 5 punct
Police Police PROPN NNP 7 nsubj
have have AUX VBP 7 aux
arrested arrest VERB VBN 0 ROOT
two two NUM CD 9 nummod B-CARDINAL
bakers+ baker NOUN NNS 7 dobj
. . PUNCT . 7 punct
)");
  EXPECT_TRUE(d.has("Police"));
  EXPECT_FALSE(d.entity("KABUL").is_party);
  EXPECT_FALSE(d.entity("Afghanistan").is_party);
}

// The U.S. secretary of state met Hungarian farmers.
TEST(FindActors, OfficeMayReachBehindItsHead) {
  auto const d = find(R"(
The the DET DT 3 det
U.S. U.S. PROPN NNP 3 compound B-GPE
secretary secretary NOUN NN 6 nsubj
of of ADP IN 3 prep
state state NOUN NN 4 pobj
met meet VERB VBD 0 ROOT
Hungarian hungarian ADJ JJ 8 amod B-NORP
farmers+ farmer NOUN NNS 6 dobj
. . PUNCT . 6 punct
)");
  EXPECT_EQ(d.entity("The U.S. secretary of state").actor_id, "USA-MARCO_RUBIO");
  EXPECT_FALSE(d.has("state"));
  EXPECT_EQ(d.entity("Hungarian farmers").sector, "AGR");
}

// Trump called the farmers. Modi declined.
TEST(FindActors, LeaderIsKnownByTheSurname) {
  auto const d = find(R"(
Trump Trump PROPN NNP 2 nsubj B-ORG
called call VERB VBD 0 ROOT
the the DET DT 4 det
farmers+ farmer NOUN NNS 2 oprd
. . PUNCT . 2 punct

Modi Modi PROPN NNP 2 nsubj
declined+ decline VERB VBD 0 ROOT
. . PUNCT . 2 punct
)");
  EXPECT_EQ(d.entity("Trump").actor_id, "USA-DONALD_TRUMP");
  EXPECT_EQ(d.entity("Modi").country, "IND");
}

// Salman Khan left the studio. Khan smiled.
TEST(FindActors, SurnameOfSomebodyElseIsNotTheLeader) {
  auto const d = find(R"(
Salman Salman PROPN NNP 2 compound B-PERSON
Khan Khan PROPN NNP 3 nsubj I-PERSON
left leave VERB VBD 0 ROOT
the the DET DT 5 det
studio+ studio NOUN NN 3 dobj
. . PUNCT . 3 punct

Khan Khan PROPN NNP 2 nsubj B-PERSON
smiled+ smile VERB VBD 0 ROOT
. . PUNCT . 2 punct
)", "2020-06-01");
  EXPECT_NE(d.entity("Khan").actor_id, "PAK-IMRAN_KHAN");
}

// Iftikhar Muhammad Chaudhry left Lahore. Chaudhry smiled.
TEST(FindActors, SurnameIsTheListedOneNamedInFull) {
  auto const d = find(R"(
Iftikhar Iftikhar PROPN NNP 3 compound B-PERSON
Muhammad Muhammad PROPN NNP 3 compound I-PERSON
Chaudhry Chaudhry PROPN NNP 4 nsubj I-PERSON
left leave VERB VBD 0 ROOT
Lahore+ Lahore PROPN NNP 4 dobj B-GPE
. . PUNCT . 4 punct

Chaudhry Chaudhry PROPN NNP 2 nsubj B-GPE
smiled+ smile VERB VBD 0 ROOT
. . PUNCT . 2 punct
)", "2009-03-20");
  EXPECT_EQ(d.entity("Chaudhry").actor_id, "PAK-IFTIKHAR_MUHAMMAD_CHAUDHRY");
}

// Bill Clinton met Hillary Clinton in Iowa. Mr. Clinton smiled.
TEST(FindActors, FormOfAddressTellsBearersOfOneSurname) {
  auto const d = find(R"(
Bill Bill PROPN NNP 2 compound B-PERSON
Clinton Clinton PROPN NNP 3 nsubj I-PERSON
met meet VERB VBD 0 ROOT
Hillary Hillary PROPN NNP 5 compound B-PERSON
Clinton+ Clinton PROPN NNP 3 dobj I-PERSON
. . PUNCT . 3 punct

Mr. Mr. PROPN NNP 2 compound
Clinton Clinton PROPN NNP 3 nsubj B-PERSON
smiled+ smile VERB VBD 0 ROOT
. . PUNCT . 3 punct
)", "2016-05-01");
  EXPECT_EQ(d.entity("Clinton").actor_id, "USA-BILL_CLINTON");
}

// Sgt. Khan left Pakistan. Khan smiled.
TEST(FindActors, TheTitleOfATownsOfficerIsNoStatesmans) {
  auto const text = [](std::string_view title) {
    std::string const t(title);
    return t + " " + t + " PROPN NNP 2 compound\nKhan Khan PROPN NNP 3 nsubj B-PERSON\nleft leave VERB VBD 0 ROOT\nPakistan+ Pakistan PROPN NNP 3 dobj B-GPE\n. . PUNCT . 3 punct\n\nKhan Khan PROPN NNP 2 nsubj B-PERSON\nsmiled+ smile VERB VBD 0 ROOT\n. . PUNCT . 2 punct\n";
  };
  EXPECT_EQ(find(text("President"), "2020-06-01").entity("Khan").actor_id, "PAK-IMRAN_KHAN");
  EXPECT_NE(find(text("Sgt."), "2020-06-01").entity("Khan").actor_id, "PAK-IMRAN_KHAN");
}

// Taliban fighters killed a TTP commander.
TEST(FindActors, GroupMembersCarryTheGroup) {
  auto const d = find(R"(
Taliban Taliban PROPN NNP 2 compound B-ORG
fighters fighter NOUN NNS 3 nsubj
killed kill VERB VBD 0 ROOT
a a DET DT 6 det
TTP TTP PROPN NNP 6 compound B-ORG
commander+ commander NOUN NN 3 dobj
. . PUNCT . 3 punct
)");
  EXPECT_EQ(d.entity("Taliban fighters").actor_id, "AFG-TALIBAN");
  EXPECT_EQ(d.entity("a TTP commander").actor_id, "PAK-TTP");
  EXPECT_EQ(d.entity("a TTP commander").sector, "REB");
}

}  // namespace
}  // namespace dragoman
