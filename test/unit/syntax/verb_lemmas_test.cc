#include "syntax/verb_lemmas.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

std::string lemma_of(std::string_view form, std::string_view lemma, std::string_view tag, Upos pos) {
  Tree tree;
  Token t;
  t.text = form;
  t.lemma = lemma;
  t.tag = tag;
  t.pos = pos;
  tree.tokens.push_back(t);
  correct_verb_lemmas(tree);
  return std::string(tree.tokens[0].lemma);
}

TEST(VerbLemmas, OwnBaseForShorterWord) {
  EXPECT_EQ(lemma_of("fined", "fin", "VBD", Upos::kVerb), "fine");
  EXPECT_EQ(lemma_of("Staged", "stag", "VBN", Upos::kVerb), "stage");
  EXPECT_EQ(lemma_of("waging", "wag", "VBG", Upos::kVerb), "wage");
  EXPECT_EQ(lemma_of("hopes", "hop", "VBZ", Upos::kVerb), "hope");
  EXPECT_EQ(lemma_of("spared", "spar", "VBN", Upos::kVerb), "spare");
  EXPECT_EQ(lemma_of("relaunched", "relaunche", "VBD", Upos::kVerb), "relaunch");
}

TEST(VerbLemmas, OtherWordsKeepTheirs) {
  EXPECT_EQ(lemma_of("gripped", "grip", "VBD", Upos::kVerb), "grip");
  EXPECT_EQ(lemma_of("scared", "scared", "JJ", Upos::kAdj), "scared");
  EXPECT_EQ(lemma_of("staging", "staging", "NN", Upos::kNoun), "staging");
}

}  // namespace
}  // namespace dragoman
