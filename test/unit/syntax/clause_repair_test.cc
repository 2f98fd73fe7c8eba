#include "syntax/clause_repair.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <string_view>

namespace dragoman {
namespace {

/// One word a line, as the parser gets it wrong: "form lemma UPOS XPOS head deprel", heads from 1.
Tree repaired(std::string_view lines) {
  Tree tree;
  std::istringstream in{std::string(lines)};
  std::string form, lemma, pos, tag, rel;
  std::int32_t head = 0;
  std::uint32_t at = 0;
  while (in >> form >> lemma >> pos >> tag >> head >> rel) {
    Token t;
    t.text = tree.strings.keep(form);
    t.lemma = tree.strings.keep(lemma);
    t.tag = tree.strings.keep(tag);
    t.pos = upos_from(pos);
    t.rel = rel_from(rel);
    t.head = head - 1;
    t.span = {at, at + static_cast<std::uint32_t>(form.size())};
    at = t.span.end + 1;
    tree.tokens.push_back(t);
  }
  tree.sentences.push_back({0, static_cast<std::uint32_t>(tree.tokens.size()), -1, {}});
  part_clauses(tree);
  tree.finish();
  return tree;
}

/// "rel:head" of a word.
std::string of(Tree const& tree, std::string_view word) {
  for (Token const& t : tree.tokens)
    if (t.text == word) return std::string(rel_name(t.rel)) + ":" + (t.head < 0 ? "-" : std::string(tree.tokens[static_cast<std::size_t>(t.head)].text));
  return "missing";
}

TEST(ClauseRepair, ANounTakesTheSentenceUp) {
  Tree const tree = repaired(
      "Mali Mali PROPN NNP 2 nsubj\n accused accuse VERB VBD 11 ccomp\n Togo Togo PROPN NNP 2 obj\n of of ADP IN 5 mark\n"
      "backing back VERB VBG 2 advcl\n rebels rebel NOUN NNS 5 obj\n , , PUNCT , 11 punct\n a a DET DT 9 det\n"
      "charge charge NOUN NN 11 obj\n Lome Lome PROPN NNP 11 nsubj\n denies deny VERB VBZ 0 root\n");
  EXPECT_EQ(of(tree, "accused"), "root:-");
  EXPECT_EQ(of(tree, "charge"), "appos:accused");
  EXPECT_EQ(of(tree, "denies"), "acl:relcl:charge");
  EXPECT_EQ(of(tree, "Lome"), "nsubj:denies");
}

TEST(ClauseRepair, WhatIsSaidInAQuotationStaysContent) {
  Tree const tree = repaired(
      "Mali Mali PROPN NNP 2 nsubj\n fired fire VERB VBD 7 ccomp\n first first ADV RB 2 advmod\n , , PUNCT , 7 punct\n"
      "the the DET DT 6 det\n envoy envoy NOUN NN 7 nsubj\n said say VERB VBD 0 root\n");
  EXPECT_EQ(of(tree, "fired"), "ccomp:said");
}

TEST(ClauseRepair, ASemicolonPartsTwoSentences) {
  Tree const tree = repaired(
      "Strikes strike NOUN NNS 2 nsubj\n killed kill VERB VBD 7 ccomp\n two two NUM CD 2 obj\n ; ; PUNCT : 7 punct\n"
      "the the DET DT 6 det\n army army NOUN NN 7 nsubj\n denied deny VERB VBD 0 root\n it it PRON PRP 7 obj\n");
  EXPECT_EQ(of(tree, "killed"), "root:-");
  EXPECT_EQ(of(tree, "denied"), "conj:killed");
}

TEST(ClauseRepair, AConjunctionReadAsAPreposition) {
  Tree const tree = repaired(
      "Iran Iran PROPN NNP 2 nsubj\n suspended suspend VERB VBD 0 root\n visits visit NOUN NNS 8 nsubj\n after after ADP IN 5 case\n"
      "Israel Israel PROPN NNP 3 nmod\n and and CCONJ CC 7 cc\n Togo Togo PROPN NNP 5 conj\n bombed bomb VERB VBD 2 ccomp\n"
      "sites site NOUN NNS 8 obj\n");
  EXPECT_EQ(of(tree, "visits"), "obj:suspended");
  EXPECT_EQ(of(tree, "Israel"), "nsubj:bombed");
  EXPECT_EQ(of(tree, "bombed"), "advcl:suspended");
  EXPECT_EQ(of(tree, "after"), "mark:bombed");
}

TEST(ClauseRepair, APastTenseBehindAModalBelongsToTheReport) {
  std::string const sentence =
      "Envoys envoy NOUN NNS 2 nsubj\n said say VERB VBD 0 root\n Ghana Ghana PROPN NNP 5 nsubj\n would would AUX MD 5 aux\n"
      "sign sign VERB VB 2 ccomp\n and and CCONJ CC 7 cc\n ";
  EXPECT_EQ(of(repaired(sentence + "accused accuse VERB VBD 5 conj\n Togo Togo PROPN NNP 7 obj\n"), "accused"), "conj:said");
  EXPECT_EQ(of(repaired(sentence + "send send VERB VB 5 conj\n troops troop NOUN NNS 7 obj\n"), "send"), "conj:sign");
}

TEST(ClauseRepair, ANameBetweenADateAndItsVerbActs) {
  Tree const tree = repaired(
      "It it PRON PRP 2 nsubj\n fled flee VERB VBD 0 root\n and and CCONJ CC 7 cc\n in in ADP IN 5 case\n 1998 1998 NUM CD 7 obl\n"
      "Turkey Turkey PROPN NNP 7 obl:npmod\n massed mass VERB VBD 2 conj\n troops troop NOUN NNS 7 obj\n");
  EXPECT_EQ(of(tree, "Turkey"), "nsubj:massed");
}

TEST(ClauseRepair, ABareVerbBehindALongName) {
  Tree const tree = repaired(
      "They they PRON PRP 2 nsubj\n demand demand VERB VBP 0 root\n that that SCONJ IN 6 det\n President President PROPN NNP 5 compound\n"
      "Ruto Ruto PROPN NNP 6 compound\n resign resign NOUN NN 2 obj\n");
  EXPECT_EQ(of(tree, "resign"), "ccomp:demand");
  EXPECT_EQ(of(tree, "Ruto"), "nsubj:resign");
  EXPECT_EQ(of(tree, "President"), "compound:Ruto");
}

TEST(ClauseRepair, ASubjectJoinedToTheClauseBeforeIt) {
  Tree const tree = repaired(
      "When when SCONJ WRB 3 advmod\n troops troop NOUN NNS 3 nsubj\n entered enter VERB VBD 0 root\n Mali Mali PROPN NNP 3 obj\n"
      ", , PUNCT , 4 punct\n Niger Niger PROPN NNP 4 conj\n again again ADV RB 8 advmod\n shut shut VERB VBD 3 conj\n"
      "borders border NOUN NNS 8 obj\n");
  EXPECT_EQ(of(tree, "Niger"), "nsubj:shut");
  EXPECT_EQ(of(tree, "shut"), "root:-");
  EXPECT_EQ(of(tree, "entered"), "advcl:shut");
}

}  // namespace
}  // namespace dragoman
