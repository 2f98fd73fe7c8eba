#include "predicate/factuality.h"

#include "../attribution/cue_fixture.h"

namespace dragoman {
namespace {

using test::parse;
using test::shipped_cues;

/// "The army <governor> to leave." with an optional negation of the governor.
float left(std::string const& verb, std::string const& lemma, bool negated = false) {
  std::string text = "The the DET DT 2 det\narmy army NOUN NN ";
  std::string const head = negated ? "5" : "3", leave = negated ? "7" : "5";
  text += head + " nsubj\n";
  if (negated) text += "did do AUX VBD 5 aux\nnot not PART RB 5 advmod\n";
  text += verb + " " + lemma + " VERB " + (negated ? "VB" : "VBD") + " 0 root\nto to PART TO " + leave + " mark\nleave leave VERB VB " + head +
          " xcomp\n. . PUNCT . " + head + " punct\n";
  auto d = parse(text);
  assign_factuality(d.tree(), d.predicates, shipped_cues(), true);
  return d.predicate("leave").factuality;
}

TEST(Factuality, ImplicativesDecideWhatHappened) {
  EXPECT_GT(left("managed", "manage"), 1.0F);
  EXPECT_LT(left("manage", "manage", true), -1.0F);
  EXPECT_LT(left("failed", "fail"), -1.0F);
  EXPECT_GT(left("fail", "fail", true), 0.5F);
  EXPECT_LT(left("forgot", "forget"), -1.0F);
}

TEST(Factuality, RefusalsDenyAndWishesLeaveOpen) {
  EXPECT_LT(left("refused", "refuse"), -0.5F);
  EXPECT_LT(left("wanted", "want"), 1.0F);
  EXPECT_GT(left("wanted", "want"), -1.0F);
}

TEST(Factuality, FollowsTenseNegationAndModals) {
  auto d = parse(R"(
The the DET DT 2 det
army army NOUN NN 3 nsubj
left leave VERB VBD 0 root
. . PUNCT . 3 punct

It it PRON PRP 3 nsubj
may may AUX MD 3 aux
return return VERB VB 0 root
. . PUNCT . 3 punct

It it PRON PRP 4 nsubj
did do AUX VBD 4 aux
not not PART RB 4 advmod
fight fight VERB VB 0 root
. . PUNCT . 4 punct
)");
  assign_factuality(d.tree(), d.predicates, shipped_cues(), true);
  EXPECT_GT(d.predicate("leave").factuality, 2.5F);
  EXPECT_LT(d.predicate("return").factuality, 1.5F);
  EXPECT_LT(d.predicate("fight").factuality, -2.0F);
  EXPECT_NE(d.predicate("fight").path.find("neg:not"), std::string::npos);
}

TEST(Factuality, DeniedAndConditionalContentIsNotSo) {
  auto d = parse(R"(
Kabul Kabul PROPN NNP 2 nsubj
denied deny VERB VBD 0 root
that that SCONJ IN 6 mark
its its PRON PRP$ 5 nmod:poss
guards guard NOUN NNS 6 nsubj
fired fire VERB VBD 2 ccomp
. . PUNCT . 2 punct

If if SCONJ IN 3 mark
they they PRON PRP 3 nsubj
attack attack VERB VBP 6 advcl
, , PUNCT , 6 punct
we we PRON PRP 6 nsubj
answer answer VERB VBP 0 root
. . PUNCT . 6 punct
)");
  assign_factuality(d.tree(), d.predicates, shipped_cues(), true);
  EXPECT_LT(d.predicate("fire").factuality, 0.0F);
  EXPECT_LT(d.predicate("attack").factuality, 1.0F);
}

TEST(Factuality, AnActWithItsOwnTenseIsNotUnderTheRefusalBeforeIt) {
  auto d = parse(R"(
He he PRON PRP 2 nsubj
refused refuse VERB VBD 0 root
to to PART TO 4 mark
listen listen VERB VB 2 xcomp
and and CCONJ CC 6 cc
fired fire VERB VBD 4 conj
. . PUNCT . 2 punct
)");
  assign_factuality(d.tree(), d.predicates, shipped_cues(), true);
  EXPECT_LT(d.predicate("listen").factuality, -1.0F);
  EXPECT_GT(d.predicate("fire").factuality, 1.5F);
}

TEST(Factuality, WhatOneHadToDoIsMoreCertainThanWhatOneHasToDo) {
  auto const must = [](std::string const& form, std::string const& tag) {
    auto d = parse("Police police NOUN NNS 2 nsubj\n" + form + " have VERB " + tag +
                   " 0 root\nto to PART TO 4 mark\nfire fire VERB VB 2 xcomp\n. . PUNCT . 2 punct\n");
    assign_factuality(d.tree(), d.predicates, shipped_cues(), true);
    return d.predicate("fire").factuality;
  };
  EXPECT_GT(must("had", "VBD"), must("have", "VBP") + 0.3F);
}

TEST(Factuality, OrdersAreOpenAndThePathTellsWhatWasRead) {
  auto d = parse(R"(
Leave leave VERB VB 0 root
the the DET DT 3 det
town town NOUN NN 1 obj
. . PUNCT . 1 punct
)");
  assign_factuality(d.tree(), d.predicates, shipped_cues(), true);
  Predicate const& p = d.predicate("leave");
  EXPECT_LT(p.factuality, 1.0F);
  EXPECT_GT(p.factuality, -2.0F);
  EXPECT_NE(p.path.find("composed:0.00"), std::string::npos) << p.path;
  EXPECT_NE(p.path.find("read:imperative"), std::string::npos) << p.path;
}

TEST(Factuality, PhrasesSayWhetherTheChanceWasUsed) {
  auto const spoke = [](std::string const& verb, std::string const& lemma, std::string const& noun) {
    auto d = parse("She she PRON PRP 2 nsubj\n" + verb + " " + lemma + " VERB VBD 0 root\nthe the DET DT 4 det\n" + noun + " " + noun +
                   " NOUN NN 2 obj\nto to PART TO 6 mark\nspeak speak VERB VB 4 acl\n. . PUNCT . 2 punct\n");
    assign_factuality(d.tree(), d.predicates, shipped_cues(), true);
    EXPECT_EQ(d.predicate("speak").modality, "");
    return d.predicate("speak").factuality;
  };
  EXPECT_GT(spoke("had", "have", "courage"), 1.5F);
  EXPECT_GT(spoke("took", "take", "opportunity"), 1.5F);
  EXPECT_LT(spoke("missed", "miss", "opportunity"), -1.0F);
  EXPECT_LT(spoke("had", "have", "right"), 1.5F);
}

TEST(Factuality, TooEarlyMeansNotDone) {
  auto d = parse(R"(
It it PRON PRP 4 nsubj
was be AUX VBD 4 cop
too too ADV RB 4 advmod
early early ADJ JJ 0 root
to to PART TO 6 mark
speak speak VERB VB 4 xcomp
. . PUNCT . 4 punct
)");
  assign_factuality(d.tree(), d.predicates, shipped_cues(), true);
  EXPECT_LT(d.predicate("speak").factuality, 0.0F);
}

TEST(Factuality, OneNegationHoldsForAlternativesAndNotForAdditions) {
  auto d = parse(R"(
He he PRON PRP 4 nsubj
had have AUX VBD 4 aux
not not PART RB 4 advmod
confessed confess VERB VBN 0 root
or or CCONJ CC 6 cc
implicated implicate VERB VBD 4 conj
anyone anyone PRON NN 6 obj
. . PUNCT . 4 punct

He he PRON PRP 5 nsubj
did do AUX VBD 5 aux
not not PART RB 5 advmod
just just ADV RB 3 advmod
shout shout VERB VB 0 root
. . PUNCT . 5 punct

He he PRON PRP 3 nsubj
hasn't hasn't AUX VBZ 3 aux
left leave VERB VBN 0 root
. . PUNCT . 3 punct
)");
  assign_factuality(d.tree(), d.predicates, shipped_cues(), true);
  EXPECT_TRUE(d.predicate("implicate").negated);
  EXPECT_LT(d.predicate("implicate").factuality, -1.5F);
  EXPECT_FALSE(d.predicate("shout").negated);
  EXPECT_TRUE(d.predicate("leave").negated);
}

TEST(Factuality, TheSecondVerbHangsWhereTheFirstOneHangs) {
  auto d = parse(R"(
Boil boil VERB VB 0 root
water water NOUN NN 1 obj
and and CCONJ CC 4 cc
add add VERB VB 1 conj
salt salt NOUN NN 4 obj
. . PUNCT . 1 punct
)");
  assign_factuality(d.tree(), d.predicates, shipped_cues(), true);
  EXPECT_TRUE(d.predicate("add").imperative);
  EXPECT_LT(d.predicate("add").factuality, 1.0F);
  EXPECT_EQ(d.predicate("add").governed, Governed::kConjunct);
}

TEST(Factuality, TheSpeakersViewIsNotTheAuthors) {
  auto d = parse(R"(
Kabul Kabul PROPN NNP 2 nsubj
denied deny VERB VBD 0 root
that that SCONJ IN 5 mark
guards guard NOUN NNS 5 nsubj
fired fire VERB VBD 2 ccomp
. . PUNCT . 2 punct
)");
  assign_factuality(d.tree(), d.predicates, shipped_cues(), true);
  std::vector<SpokenPredicate> spoken(d.predicates.all.size());
  Predicate const& fired = d.predicate("fire");
  float const author = fired.factuality;
  spoken[fired.id] = {0, true, true};
  assign_speaker_factuality(d.tree(), d.predicates, shipped_cues(), spoken);
  EXPECT_EQ(d.predicate("fire").said, 0);
  EXPECT_EQ(d.predicate("deny").said, -1);
  EXPECT_FLOAT_EQ(d.predicate("fire").factuality, author);
  EXPECT_LT(d.predicate("fire").speaker_factuality, -1.5F);
  EXPECT_GT(author, -1.5F);
  EXPECT_FALSE(d.predicate("fire").negated);
}

/// Without weights the composed value is the answer.
TEST(Factuality, StandsOnTheCompositionWhereTheLexiconHasNoWeights) {
  ImageWriter writer;
  Diagnostics diagnostics;
  auto const empty = std::filesystem::temp_directory_path() / "dragoman_factuality_no_cues";
  std::filesystem::create_directories(empty);
  build_cues(empty, writer, diagnostics);
  auto const image = Image::from_bytes(writer.bytes());
  ASSERT_TRUE(image.has_value());
  auto const cues = CueTable::open(*image);
  ASSERT_TRUE(cues.has_value());
  auto d = parse(R"(
Guards guard NOUN NNS 2 nsubj
fired fire VERB VBD 0 root
. . PUNCT . 2 punct
)");
  assign_factuality(d.tree(), d.predicates, *cues, true);
  EXPECT_FLOAT_EQ(d.predicate("fire").factuality, 3.0F);
  EXPECT_EQ(d.predicate("fire").path, "composed:1.00");
}

TEST(Factuality, StaysInItsRange) {
  auto d = parse(R"(
Nobody nobody PRON NN 3 nsubj
never never ADV RB 3 advmod
failed fail VERB VBD 0 root
to to PART TO 6 mark
not not PART RB 6 advmod
lie lie VERB VB 3 xcomp
. . PUNCT . 3 punct
)");
  assign_factuality(d.tree(), d.predicates, shipped_cues(), true);
  for (Predicate const& p : d.predicates.all) {
    EXPECT_LE(p.factuality, 3.0F);
    EXPECT_GE(p.factuality, -3.0F);
  }
}

}  // namespace
}  // namespace dragoman
