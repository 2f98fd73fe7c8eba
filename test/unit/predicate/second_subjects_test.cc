#include "predicate_fixture.h"

namespace dragoman {
namespace {

using test::find;
using test::Found;

std::string subject(Found const& f, std::string_view lemma) { return f.at(f.of(lemma), Slot::kSubject); }

/// "Police identified the men who <deed>, killing two guards": the deed and the tag of the last verb vary.
Found identified(std::string const& deed, std::string const& last = "killing kill VERB VBG 2 advcl") {
  return find("Police police NOUN NNS 2 nsubj\nidentified identify VERB VBD 0 root\nmen man NOUN NNS 2 obj\nwho who PRON WP 5 nsubj\n" + deed + " 3 acl:relcl\nfire fire NOUN NN 5 obj\n, , PUNCT , 2 punct\n" + last +
              "\nguards guard NOUN NNS 8 obj\n");
}

TEST(SecondSubjects, TheDeedBeforeTheParticipleKills) {
  EXPECT_EQ(subject(identified("opened open VERB VBD"), "kill"), "men");
}

TEST(SecondSubjects, WithoutADeedBetweenTheMainClauseKeepsIt) {
  EXPECT_EQ(subject(identified("praised praise VERB VBD"), "kill"), "Police");
  EXPECT_EQ(subject(identified("opened open VERB VBD", "praising praise VERB VBG 2 advcl"), "praise"), "Police") << "no harm is told";
}

TEST(SecondSubjects, AMainClauseThatIsADeedKeepsItsOutcome) {
  auto const f = find(R"(
Rebels rebel NOUN NNS 2 nsubj
attacked attack VERB VBD 0 root
men man NOUN NNS 2 obj
who who PRON WP 5 nsubj
fired fire VERB VBD 3 acl:relcl
, , PUNCT , 2 punct
killing kill VERB VBG 2 advcl
two two NUM CD 7 obj
)");
  EXPECT_EQ(subject(f, "kill"), "Rebels");
}

Found seen(std::string const& verb, std::string const& between = "") {
  std::string const hit = between.empty() ? "5" : "6";
  return find("Footage footage NOUN NN 2 nsubj\n" + verb + " VERB VBZ 0 root\na a DET DT 4 det\nman man NOUN NN 2 obj\n" + between + "hitting hit VERB VBG 2 advcl\nguards guard NOUN NNS " + hit + " obj\n");
}

TEST(SecondSubjects, WhomOneSeesDoesIt) {
  EXPECT_EQ(subject(seen("shows show"), "hit"), "man");
  EXPECT_EQ(subject(seen("shows show", "brutally brutally ADV RB 6 advmod\n"), "hit"), "man");
}

TEST(SecondSubjects, WhatStandsApartOrIsNotSeenIsDoneByTheSubject) {
  EXPECT_EQ(subject(seen("shows show", ", , PUNCT , 2 punct\n"), "hit"), "Footage");
  EXPECT_EQ(subject(seen("helps help"), "hit"), "Footage");
}

/// "Mali <verb> the <thing> of Togo's visit to attack Chad", the infinitive hung on the visit.
std::string used(std::string const& verb, std::string const& thing) {
  return subject(find("Mali Mali PROPN NNP 2 nsubj\n" + verb + " VERB VBD 0 root\nthe the DET DT 4 det\n" + thing + " 2 obj\nof of ADP IN 8 case\nTogo Togo PROPN NNP 8 nmod:poss\n's 's PART POS 6 case\nvisit visit NOUN NN 4 nmod\n" +
                      "to to PART TO 10 mark\nattack attack VERB VB 8 acl\nChad Chad PROPN NNP 10 obj\n"), "attack");
}

TEST(SecondSubjects, WhoUsesAThingDoesWhatItIsUsedFor) {
  EXPECT_EQ(used("used use", "pretext pretext NOUN NN"), "Mali");
  EXPECT_EQ(used("exploited exploit", "chaos chaos NOUN NN"), "Mali");
  EXPECT_EQ(used("took take", "chance chance NOUN NN"), "Mali");
}

TEST(SecondSubjects, WhatIsNotUsedLeavesTheDeedToItsOwner) {
  EXPECT_EQ(used("feared fear", "pretext pretext NOUN NN"), "Togo");
  EXPECT_EQ(used("took take", "blame blame NOUN NN"), "Togo");
  EXPECT_EQ(used("used use", "Lee Lee PROPN NNP"), "Togo") << "a person is no tool";
}

/// "Togo said Chad was <state> and <second>".
Found told(std::string const& second, std::string const& tells = "said say VERB VBD") {
  return find("Togo Togo PROPN NNP 2 nsubj\n" + tells + " 0 root\nChad Chad PROPN NNP 5 nsubj\nwas be AUX VBD 5 cop\nweak weak ADJ JJ 2 ccomp\nand and CCONJ CC 7 cc\n" + second + " 5 conj\nfor for ADP IN 9 case\ntalks talk NOUN NNS 7 obl\n");
}

TEST(SecondSubjects, WhoToldTheStateCallsForTalks) {
  EXPECT_EQ(subject(told("called call VERB VBD"), "call"), "Togo");
}

TEST(SecondSubjects, WhatIsNoWordOrIsToldInAnotherTenseStaysWithTheState) {
  EXPECT_EQ(subject(told("paid pay VERB VBD"), "pay"), "Chad");
  EXPECT_EQ(subject(told("called call VERB VBD", "says say VERB VBZ"), "call"), "Chad");
}

TEST(SecondSubjects, ANameBehindAndIsSubjectOfWhatFollows) {
  auto const f = find(R"(
Guards guard NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
grazed graze VERB VBN 0 root
by by ADP IN 5 case
bullets bullet NOUN NNS 3 obl:agent
and and CCONJ CC 8 cc
Ann Ann PROPN NNP 8 compound
Lee Lee PROPN NNP 5 conj
was be AUX VBD 10 aux:pass
shot shoot VERB VBN 3 conj
)");
  EXPECT_EQ(f.at(f.of("shoot"), Slot::kObject), "Lee");
  EXPECT_EQ(f.at(f.of("graze"), Slot::kObject), "Guards");
  EXPECT_EQ(subject(f, "graze"), "bullets") << "the name left the clause before";
}

TEST(SecondSubjects, AListBeforeAPlainSecondVerbStaysWithTheFirst) {
  auto const f = find(R"(
Guards guard NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
hit hit VERB VBN 0 root
by by ADP IN 5 case
bullets bullet NOUN NNS 3 obl:agent
and and CCONJ CC 7 cc
stones stone NOUN NNS 5 conj
and and CCONJ CC 9 cc
fled flee VERB VBD 3 conj
)");
  EXPECT_EQ(subject(f, "flee"), "Guards");
  EXPECT_EQ(subject(f, "hit"), "bullets, stones");
}

TEST(SecondSubjects, ANameReadAsATimeJoinsTheSubjectBehindIt) {
  auto const f = find(R"(
It it PRON PRP 3 nsubj:pass
was be AUX VBD 3 aux:pass
blocked block VERB VBN 0 root
after after ADP IN 5 case
Ohio Ohio PROPN NNP 3 obl
and and CCONJ CC 9 cc
other other ADJ JJ 8 amod
states state NOUN NNS 9 nsubj
sued sue VERB VBD 3 conj
)");
  EXPECT_EQ(subject(f, "sue"), "states, Ohio");
}

TEST(SecondSubjects, APlaceBehindAnotherPrepositionJoinsNobody) {
  auto const f = find(R"(
It it PRON PRP 3 nsubj:pass
was be AUX VBD 3 aux:pass
blocked block VERB VBN 0 root
in in ADP IN 5 case
Ohio Ohio PROPN NNP 3 obl
and and CCONJ CC 9 cc
other other ADJ JJ 8 amod
states state NOUN NNS 9 nsubj
sued sue VERB VBD 3 conj
)");
  EXPECT_EQ(subject(f, "sue"), "states");
}

}  // namespace
}  // namespace dragoman
