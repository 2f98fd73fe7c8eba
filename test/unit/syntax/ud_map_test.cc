#include "syntax/ud_map.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

namespace dragoman {
namespace {

struct Word {
  std::string_view text, lemma;
  Upos pos;
  std::string_view tag;
  int head;  ///< 1-based, 0 for the root
  std::string_view label;
};

Tree mapped(std::vector<Word> const& words) {
  Tree tree;
  std::vector<std::string_view> labels;
  std::uint32_t at = 0;
  for (Word const& word : words) {
    Token token;
    token.text = word.text;
    token.lemma = word.lemma;
    token.pos = word.pos;
    token.tag = word.tag;
    token.head = word.head - 1;
    auto const size = static_cast<std::uint32_t>(word.text.size());
    token.span = {at, at + size};
    at += size + 1;
    tree.tokens.push_back(token);
    labels.push_back(word.label);
  }
  tree.sentences.push_back({0, static_cast<std::uint32_t>(words.size()), -1, {}});
  map_to_ud(tree, labels);
  tree.finish();
  return tree;
}

/// "word <rel head" for each token; the root's head is "-".
std::string shown(Tree const& tree) {
  std::string out;
  for (Token const& token : tree.tokens) {
    if (!out.empty()) out += ' ';
    out += std::string(token.text) + "<" + std::string(rel_name(token.rel)) + ":" +
           (token.head < 0 ? std::string("-") : std::string(tree.tokens[static_cast<std::size_t>(token.head)].text));
  }
  return out;
}

constexpr Upos kN = Upos::kNoun, kP = Upos::kPropn, kV = Upos::kVerb, kA = Upos::kAdp, kX = Upos::kAux;

TEST(UdMap, PrepositionsBecomeCaseOfObliqueAndNominalModifiers) {
  Tree const tree = mapped({{"Troops", "troop", kN, "NNS", 2, "nsubj"},
                            {"attacked", "attack", kV, "VBD", 0, "ROOT"},
                            {"offices", "office", kN, "NNS", 2, "dobj"},
                            {"of", "of", kA, "IN", 3, "prep"},
                            {"banks", "bank", kN, "NNS", 4, "pobj"},
                            {"in", "in", kA, "IN", 2, "prep"},
                            {"Lima", "Lima", kP, "NNP", 6, "pobj"}});
  EXPECT_EQ(shown(tree), "Troops<nsubj:attacked attacked<root:- offices<obj:attacked of<case:banks banks<nmod:offices "
                         "in<case:Lima Lima<obl:attacked");
  EXPECT_EQ(tree.tokens[6].prep, "in");
  EXPECT_EQ(tree.tokens[4].prep, "of");
}

TEST(UdMap, PassiveWithAgent) {
  Tree const tree = mapped({{"Depots", "depot", kN, "NNS", 3, "nsubjpass"},
                            {"were", "be", kX, "VBD", 3, "auxpass"},
                            {"seized", "seize", kV, "VBN", 0, "ROOT"},
                            {"by", "by", kA, "IN", 3, "agent"},
                            {"rebels", "rebel", kN, "NNS", 4, "pobj"}});
  EXPECT_EQ(shown(tree), "Depots<nsubj:pass:seized were<aux:pass:seized seized<root:- by<case:rebels rebels<obl:agent:seized");
}

TEST(UdMap, PredicateNounTakesTheCopulasPlace) {
  Tree const tree = mapped({{"officials", "official", kN, "NNS", 2, "nsubj"},
                            {"said", "say", kV, "VBD", 0, "ROOT"},
                            {"that", "that", Upos::kSconj, "IN", 5, "mark"},
                            {"he", "he", Upos::kPron, "PRP", 5, "nsubj"},
                            {"is", "be", kX, "VBZ", 2, "ccomp"},
                            {"not", "not", Upos::kPart, "RB", 5, "neg"},
                            {"a", "a", Upos::kDet, "DT", 8, "det"},
                            {"rebel", "rebel", kN, "NN", 5, "attr"}});
  EXPECT_EQ(shown(tree), "officials<nsubj:said said<root:- that<mark:rebel he<nsubj:rebel is<cop:rebel not<advmod:rebel "
                         "a<det:rebel rebel<ccomp:said");
  EXPECT_EQ(tree.tokens[7].mark, "that");
}

TEST(UdMap, ExistentialKeepsItsVerb) {
  Tree const tree = mapped({{"There", "there", Upos::kPron, "EX", 2, "expl"},
                            {"were", "be", kV, "VBD", 0, "ROOT"},
                            {"soldiers", "soldier", kN, "NNS", 2, "attr"},
                            {"killed", "kill", kV, "VBN", 3, "acl"}});
  EXPECT_EQ(shown(tree), "There<expl:were were<root:- soldiers<nsubj:were killed<acl:soldiers");
}

TEST(UdMap, PredicateOfOtherLinkingVerbsIsAnOpenComplement) {
  Tree const tree = mapped({{"Talks", "talk", kN, "NNS", 2, "nsubj"},
                            {"remain", "remain", kV, "VBP", 0, "ROOT"},
                            {"possible", "possible", Upos::kAdj, "JJ", 2, "acomp"}});
  EXPECT_EQ(shown(tree), "Talks<nsubj:remain remain<root:- possible<xcomp:remain");
}

TEST(UdMap, ConjunctsHangOnTheFirstAndConjunctionsOnTheNext) {
  Tree const tree = mapped({{"Iran", "Iran", kP, "NNP", 6, "nsubj"},
                            {",", ",", Upos::kPunct, ",", 1, "punct"},
                            {"Oman", "Oman", kP, "NNP", 1, "conj"},
                            {"and", "and", Upos::kCconj, "CC", 3, "cc"},
                            {"Qatar", "Qatar", kP, "NNP", 3, "conj"},
                            {"agreed", "agree", kV, "VBD", 0, "ROOT"}});
  EXPECT_EQ(shown(tree), "Iran<nsubj:agreed ,<punct:Iran Oman<conj:Iran and<cc:Qatar Qatar<conj:Iran agreed<root:-");
}

TEST(UdMap, ConjoinedPrepositionsConjoinTheirNouns) {
  Tree const tree = mapped({{"fought", "fight", kV, "VBD", 0, "ROOT"},
                            {"in", "in", kA, "IN", 1, "prep"},
                            {"Mali", "Mali", kP, "NNP", 2, "pobj"},
                            {"and", "and", Upos::kCconj, "CC", 2, "cc"},
                            {"in", "in", kA, "IN", 2, "conj"},
                            {"Chad", "Chad", kP, "NNP", 5, "pobj"}});
  EXPECT_EQ(shown(tree), "fought<root:- in<case:Mali Mali<obl:fought and<cc:Chad in<case:Chad Chad<conj:Mali");
}

TEST(UdMap, MultiWordPrepositionsAreOne) {
  Tree const because = mapped({{"fled", "flee", kV, "VBD", 0, "ROOT"},
                               {"because", "because", Upos::kSconj, "IN", 1, "prep"},
                               {"of", "of", kA, "IN", 2, "pcomp"},
                               {"floods", "flood", kN, "NNS", 3, "pobj"}});
  EXPECT_EQ(shown(because), "fled<root:- because<case:floods of<fixed:because floods<obl:fled");
  EXPECT_EQ(because.tokens[3].prep, "because_of");
  Tree const wake = mapped({{"fled", "flee", kV, "VBD", 0, "ROOT"},
                            {"in", "in", kA, "IN", 1, "prep"},
                            {"the", "the", Upos::kDet, "DT", 4, "det"},
                            {"wake", "wake", kN, "NN", 2, "pobj"},
                            {"of", "of", kA, "IN", 4, "prep"},
                            {"floods", "flood", kN, "NNS", 5, "pobj"}});
  EXPECT_EQ(shown(wake), "fled<root:- in<case:floods the<fixed:in wake<fixed:in of<fixed:in floods<obl:fled");
  EXPECT_EQ(wake.tokens[5].prep, "in_the_wake_of");
  Tree const such = mapped({{"groups", "group", kN, "NNS", 0, "ROOT"},
                            {"such", "such", Upos::kAdj, "JJ", 3, "amod"},
                            {"as", "as", kA, "IN", 1, "prep"},
                            {"Hamas", "Hamas", kP, "NNP", 3, "pobj"}});
  EXPECT_EQ(such.tokens[3].prep, "such_as");
  EXPECT_EQ(such.tokens[3].rel, Rel::kNmod);
  Tree const ahead = mapped({{"fled", "flee", kV, "VBD", 0, "ROOT"},
                             {"ahead", "ahead", Upos::kAdv, "RB", 1, "advmod"},
                             {"of", "of", kA, "IN", 2, "prep"},
                             {"talks", "talk", kN, "NNS", 3, "pobj"}});
  EXPECT_EQ(shown(ahead), "fled<root:- ahead<case:talks of<fixed:ahead talks<obl:fled");
  Tree const well = mapped({{"Iran", "Iran", kP, "NNP", 0, "ROOT"},
                            {"as", "as", Upos::kAdv, "RB", 3, "advmod"},
                            {"well", "well", Upos::kAdv, "RB", 4, "advmod"},
                            {"as", "as", kA, "IN", 1, "cc"},
                            {"Oman", "Oman", kP, "NNP", 1, "conj"}});
  EXPECT_EQ(shown(well), "Iran<root:- as<cc:Oman well<fixed:as as<fixed:as Oman<conj:Iran");
}

TEST(UdMap, PrepositionWithClauseMarksIt) {
  Tree const tree = mapped({{"left", "leave", kV, "VBD", 0, "ROOT"},
                            {"after", "after", kA, "IN", 1, "prep"},
                            {"burning", "burn", kV, "VBG", 2, "pcomp"},
                            {"flags", "flag", kN, "NNS", 3, "dobj"},
                            {"accused", "accuse", kV, "VBN", 4, "acl"},
                            {"of", "of", kA, "IN", 5, "prep"},
                            {"theft", "theft", kN, "NN", 6, "pobj"}});
  EXPECT_EQ(shown(tree), "left<root:- after<mark:burning burning<advcl:left flags<obj:burning accused<acl:flags "
                         "of<case:theft theft<obl:accused");
  EXPECT_EQ(tree.tokens[2].mark, "after");
}

TEST(UdMap, SmallRelations) {
  Tree const tree = mapped({{"We", "we", Upos::kPron, "PRP", 2, "nsubj"},
                            {"gave", "give", kV, "VBD", 0, "ROOT"},
                            {"them", "they", Upos::kPron, "PRP", 2, "dative"},
                            {"Peru", "Peru", kP, "NNP", 6, "poss"},
                            {"'s", "'s", Upos::kPart, "POS", 4, "case"},
                            {"maps", "map", kN, "NNS", 2, "dobj"},
                            {"Tuesday", "Tuesday", kP, "NNP", 2, "npadvmod"},
                            {"to", "to", Upos::kPart, "TO", 9, "aux"},
                            {"help", "help", kV, "VB", 2, "advcl"},
                            {"out", "out", kA, "RP", 9, "prt"}});
  EXPECT_EQ(shown(tree), "We<nsubj:gave gave<root:- them<iobj:gave Peru<nmod:poss:maps 's<case:Peru maps<obj:gave "
                         "Tuesday<obl:tmod:gave to<mark:help help<advcl:gave out<compound:prt:help");
  EXPECT_EQ(tree.tokens[3].prep, "");
  EXPECT_EQ(tree.tokens[8].mark, "to");
}

TEST(UdMap, DativePrepositionIsOblique) {
  Tree const tree = mapped({{"handed", "hand", kV, "VBD", 0, "ROOT"},
                            {"him", "he", Upos::kPron, "PRP", 1, "dobj"},
                            {"over", "over", kA, "RP", 1, "prt"},
                            {"to", "to", kA, "IN", 1, "dative"},
                            {"Kenya", "Kenya", kP, "NNP", 4, "pobj"}});
  EXPECT_EQ(tree.tokens[4].rel, Rel::kObl);
  EXPECT_EQ(tree.tokens[4].prep, "to");
}

TEST(UdMap, StrandedPrepositionIsAdverbial) {
  Tree const tree = mapped({{"moved", "move", kV, "VBD", 0, "ROOT"}, {"in", "in", kA, "IN", 1, "prep"}});
  EXPECT_EQ(shown(tree), "moved<root:- in<advmod:moved");
}

TEST(UdMap, WhatWasSaidOnADayIsNotAClauseOnTheDay) {
  auto said = [](char const* verb, char const* tag) {
    return shown(mapped({{verb, verb, kV, "VBD", 0, "ROOT"},
                         {"Tuesday", "Tuesday", kP, "NNP", 1, "npadvmod"},
                         {"that", "that", kA, tag, 5, "mark"},
                         {"it", "it", kP, "PRP", 5, "nsubj"},
                         {"fled", "flee", kV, "VBD", 2, "relcl"}}));
  };
  EXPECT_EQ(said("thought", "IN"), "thought<root:- Tuesday<obl:tmod:thought that<mark:fled it<nsubj:fled fled<ccomp:thought");
  EXPECT_NE(said("thought", "WDT").find("fled<acl:relcl:Tuesday"), std::string::npos);
  EXPECT_NE(said("claim", "WDT").find("fled<ccomp:claim"), std::string::npos);  // a verb of saying without anything said
}

TEST(UdMap, PathGoesToTheVerb) {
  Tree const tree = mapped({{"flew", "fly", kV, "VBD", 0, "ROOT"},
                            {"from", "from", kA, "IN", 1, "prep"},
                            {"Kabul", "Kabul", kP, "NNP", 2, "pobj"},
                            {"to", "to", kA, "IN", 2, "prep"},
                            {"Herat", "Herat", kP, "NNP", 4, "pobj"}});
  EXPECT_EQ(shown(tree), "flew<root:- from<case:Kabul Kabul<obl:flew to<case:Herat Herat<obl:flew");
}

constexpr std::string_view kAllLabels[] = {
    "ROOT",  "acl",   "acomp", "advcl", "advmod",   "agent",  "amod",  "appos",   "attr",   "aux",        "auxpass",
    "case",  "cc",    "ccomp", "compound", "conj",  "csubj",  "csubjpass", "dative", "dep", "det",       "dobj",
    "expl",  "intj",  "mark",  "meta",  "neg",      "nmod",   "npadvmod", "nsubj", "nsubjpass", "nummod", "oprd",
    "parataxis", "pcomp", "pobj", "poss", "preconj", "predet", "prep", "prt", "punct", "quantmod", "relcl", "xcomp", "?"};
constexpr std::string_view kWords[] = {"be", "because", "of", "in", "the", "wake", "such", "as", "well", "there", "attack",
                                       "out", "up", "to", "ahead", "front"};

// Any heads at all, circles and several roots included, give one tree a sentence.
RC_GTEST_PROP(UdMapProperty, AlwaysOneTree, ()) {
  auto const size = *rc::gen::inRange(1, 24);
  std::vector<Word> words;
  for (int i = 0; i < size; ++i) {
    auto const word = kWords[*rc::gen::inRange<std::size_t>(0, std::size(kWords))];
    auto const label = kAllLabels[*rc::gen::inRange<std::size_t>(0, std::size(kAllLabels))];
    words.push_back({word, word, static_cast<Upos>(*rc::gen::inRange(0, 17)), "IN", *rc::gen::inRange(-2, size + 3), label});
  }
  Tree const tree = mapped(words);  // finish() aborts on a circle
  int roots = 0;
  for (Token const& token : tree.tokens) {
    RC_ASSERT((token.head < 0) == (token.rel == Rel::kRoot));
    roots += token.head < 0;
  }
  RC_ASSERT(roots == 1);
}

}  // namespace
}  // namespace dragoman
