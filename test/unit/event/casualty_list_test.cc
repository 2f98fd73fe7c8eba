#include "event_fixture.h"

#include <algorithm>

namespace dragoman {
namespace {

using test::code;
using test::Coded;
using test::Scene;
using test::words;

/// Sides after the list of casualties is read: "actors > recipients".
std::string read_list(Coded const& c, std::uint32_t deed, TokenList actors, TokenList recipients) {
  add_casualties(Scene(c), deed, actors, recipients);
  for (TokenList const* list : {&actors, &recipients})
    for (std::size_t i = 0; i < list->size(); ++i) {
      EXPECT_EQ(c.read.tree.tokens[(*list)[i]].sentence, c.read.tree.tokens[deed].sentence);
      EXPECT_EQ(std::count(list->begin(), list->end(), (*list)[i]), 1) << "told twice";
    }
  return words(c, actors) + " > " + words(c, recipients);
}

Coded dead_and_injured(std::string const& joint = "and and CCONJ CC 8 cc") {
  return code("One one NUM CD 2 nummod\nperson person NOUN NN 4 nsubj civilian\nis be AUX VBZ 4 cop\ndead dead ADJ JJ 0 root\n" + joint +
              "\nfour four NUM CD 7 nummod\nothers other NOUN NNS 8 nsubj\ninjured injure VERB VBN 4 conj\nafter after ADP IN 11 case\na a DET DT 11 det\nshooting shooting NOUN NN 8 obl\n");
}

TEST(CasualtyList, TheDeadAndTheWoundedAreOneList) {
  auto const c = dead_and_injured();
  EXPECT_EQ(read_list(c, 10, {}, {1}), " > person, others");
  EXPECT_EQ(read_list(c, 10, {}, {6}), " > others, person");
  EXPECT_EQ(c.event(), "ASSAULT actual: - > four others, person") << "in the order in which they are found";
}

TEST(CasualtyList, WhoIsAmongTheVictimsDidNotDoIt) {
  EXPECT_EQ(read_list(dead_and_injured(), 10, {6}, {1}), " > person, others");
}

TEST(CasualtyList, NobodyFoundNobodyAdded) {
  auto const c = dead_and_injured();
  EXPECT_EQ(read_list(c, 10, {}, {}), " > ");
  EXPECT_EQ(read_list(c, 10, {}, {10}), " > shooting") << "who stands in no list brings none along";
}

TEST(CasualtyList, TheWordOfHarmHasItsOwnPeople) {
  EXPECT_EQ(read_list(dead_and_injured(), 3, {}, {1}), " > person");
  EXPECT_EQ(read_list(dead_and_injured(), 7, {}, {6}), " > others");
}

TEST(CasualtyList, OnlyACommaOrAndJoins) {
  EXPECT_EQ(read_list(dead_and_injured(", , PUNCT , 8 punct"), 10, {}, {1}), " > person, others");
  EXPECT_EQ(read_list(dead_and_injured("but but CCONJ CC 8 cc"), 10, {}, {1}), " > person");
  EXPECT_EQ(read_list(dead_and_injured("with with ADP IN 8 mark"), 10, {}, {1}), " > person");
}

TEST(CasualtyList, AContrastIsNoList) {
  auto const c = code(R"(
Men man NOUN NNS 2 nsubj civilian
died die VERB VBD 0 root
, , PUNCT , 2 punct
but but CCONJ CC 6 cc
others other NOUN NNS 6 nsubj
hurt hurt VERB VBN 2 conj
in in ADP IN 9 case
a a DET DT 9 det
blast blast NOUN NN 6 obl
)");
  EXPECT_EQ(read_list(c, 8, {}, {0}), " > Men");
}

/// "Two men were killed there ... and others hurt": `fill` adverbs between the halves.
std::string apart(std::size_t fill) {
  std::string const hurt = std::to_string(7 + fill);
  std::string rows = "Two two NUM CD 2 nummod\nmen man NOUN NNS 4 nsubj:pass civilian\nwere be AUX VBD 4 aux:pass\nkilled kill VERB VBN 0 root\n";
  for (std::size_t i = 0; i < fill; ++i) rows += "there there ADV RB 4 advmod\n";
  rows += "and and CCONJ CC " + hurt + " cc\nothers other NOUN NNS " + hurt + " nsubj\nhurt hurt VERB VBN 4 conj\n\nA a DET DT 2 det\nshooting shooting NOUN NN 0 root\n";
  auto const c = code(rows);
  TokenList actors, recipients = {1};
  add_casualties(Scene(c), 2, actors, recipients);
  return words(c, recipients);
}

TEST(CasualtyList, TheHalvesStandCloseTogether) {
  EXPECT_EQ(apart(0), "men, others");
  EXPECT_EQ(apart(5), "men, others") << "six words between them, 'and' counted";
  EXPECT_EQ(apart(6), "men");
}

Coded left_dead() {
  return code(R"(
The the DET DT 2 det
raid raid NOUN NN 3 nsubj
left leave VERB VBD 0 root
two two NUM CD 5 nummod
men man NOUN NNS 3 obj civilian
dead dead ADJ JJ 3 xcomp
, , PUNCT , 3 punct
three three NUM CD 9 nsubj
hurt hurt VERB VBN 3 conj
and and CCONJ CC 11 cc
another another PRON DT 3 conj
in in ADP IN 14 case
critical critical ADJ JJ 14 amod
condition condition NOUN NN 11 nmod
)");
}

TEST(CasualtyList, AStateThatTellsHarmIsOneOfTheList) {
  auto const c = left_dead();
  EXPECT_EQ(read_list(c, 1, {}, {4}), " > men, three, another");
  EXPECT_EQ(c.event(), "ASSAULT actual: - > men, three, another");
}

TEST(CasualtyList, AStateBeforeAllHarmOpensNoList) {
  auto const c = code(R"(
Others other NOUN NNS 0 root
in in ADP IN 4 case
the the DET DT 4 det
hospital hospital NOUN NN 1 nmod
and and CCONJ CC 7 cc
two two NUM CD 7 nsubj
died die VERB VBD 1 conj
in in ADP IN 10 case
a a DET DT 10 det
blast blast NOUN NN 7 obl
)");
  EXPECT_EQ(read_list(c, 9, {}, {5}), " > two") << "they may lie there for anything";
}

TEST(CasualtyList, WhoIsSentToHospitalIsHurt) {
  auto const c = code(R"(
A a DET DT 2 det
blast blast NOUN NN 3 nsubj
left leave VERB VBD 0 root
men man NOUN NNS 3 obj civilian
dead dead ADJ JJ 3 xcomp
and and CCONJ CC 7 cc
sent send VERB VBD 3 conj
others other NOUN NNS 7 obj
to to ADP IN 10 case
hospital hospital NOUN NN 7 obl
)");
  EXPECT_EQ(read_list(c, 1, {}, {3}), " > men, others");
}

TEST(CasualtyList, ANewClauseIsNoPartOfTheList) {
  auto const c = code(R"(
Men man NOUN NNS 2 nsubj civilian
died die VERB VBD 0 root
, , PUNCT , 2 punct
police police NOUN NNS 5 nsubj party
said say VERB VBD 2 parataxis
and and CCONJ CC 8 cc
others other NOUN NNS 8 nsubj
hurt hurt VERB VBN 2 conj
)");
  EXPECT_EQ(read_list(c, 4, {}, {0}), " > Men");
}

TEST(CasualtyList, TheSecondOfTwoWoundedHangsOnTheFirstWound) {
  auto const c = code(R"(
Gunmen gunman NOUN NNS 2 nsubj rebel
shot shoot VERB VBD 0 root
women woman NOUN NNS 2 obj civilian
in in ADP IN 6 case
the the DET DT 6 det
leg leg NOUN NN 2 obl
and and CCONJ CC 9 cc
a a DET DT 9 det
son son NOUN NN 6 conj civilian
in in ADP IN 12 case
the the DET DT 12 det
chest chest NOUN NN 2 obl
)");
  EXPECT_EQ(read_list(c, 1, {0}, {2}), "Gunmen > women, son");
  EXPECT_EQ(read_list(c, 1, {0}, {}), "Gunmen > ") << "without a first there is no second";
  EXPECT_EQ(c.event(), "ASSAULT actual: Gunmen > women, son");
}

/// "Gunmen shot women in the leg and <second> in <where>".
std::string shot_in(std::string const& second, std::string const& where) {
  auto const c = code("Gunmen gunman NOUN NNS 2 nsubj rebel\nshot shoot VERB VBD 0 root\nwomen woman NOUN NNS 2 obj civilian\nin in ADP IN 6 case\nthe the DET DT 6 det\nleg leg NOUN NN 2 obl\nand and CCONJ CC 8 cc\n" + second +
                      " 6 conj\nin in ADP IN 11 case\nthe the DET DT 11 det\n" + where + " 2 obl\n");
  return read_list(c, 1, {0}, {2});
}

TEST(CasualtyList, WhatIsJoinedToAWoundIsAVictimOnlyWithAWoundOfHisOwn) {
  EXPECT_EQ(shot_in("sons son NOUN NNS", "chest chest NOUN NN"), "Gunmen > women, sons");
  EXPECT_EQ(shot_in("sons son NOUN NNS", "town town NOUN NN"), "Gunmen > women");
  EXPECT_EQ(shot_in("arm arm NOUN NN", "chest chest NOUN NN"), "Gunmen > women") << "two wounds of one";
}

}  // namespace
}  // namespace dragoman
