#include "syntax/tree.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

/// "The old rebels fled. Nobody in Lima saw." as two sentences.
Tree sample() {
  struct Row {
    std::string_view text;
    int head;
    Rel rel;
  };
  Row const rows[] = {{"The", 2, Rel::kDet},   {"old", 2, Rel::kAmod}, {"rebels", 3, Rel::kNsubj}, {"fled", -1, Rel::kRoot},
                      {"Nobody", 7, Rel::kNsubj}, {"IN", 6, Rel::kCase}, {"Lima", 4, Rel::kNmod},  {"saw", -1, Rel::kRoot}};
  Tree tree;
  std::uint32_t at = 0;
  for (Row const& row : rows) {
    Token token;
    token.text = row.text;
    token.head = row.head;
    token.rel = row.rel;
    token.span = {at, at + static_cast<std::uint32_t>(row.text.size())};
    at = token.span.end + 1;
    tree.tokens.push_back(token);
  }
  tree.sentences = {{0, 4, -1, {}}, {4, 8, -1, {}}};
  tree.finish();
  return tree;
}

TEST(Tree, ChildrenAreInTextOrder) {
  Tree const tree = sample();
  auto const children = tree.children(2);
  ASSERT_EQ(children.size(), 2u);
  EXPECT_EQ(children[0], 0u);
  EXPECT_EQ(children[1], 1u);
  EXPECT_EQ(tree.child(3, Rel::kNsubj), 2);
  EXPECT_EQ(tree.child(3, Rel::kObj), -1);
  EXPECT_TRUE(tree.children(0).empty());
}

TEST(Tree, SentencesGetRootsSpansAndTokensTheirSentence) {
  Tree const tree = sample();
  EXPECT_EQ(tree.sentences[0].root, 3);
  EXPECT_EQ(tree.sentences[1].root, 7);
  EXPECT_EQ(tree.sentences[1].span, (Span{20, 38}));
  EXPECT_EQ(tree.tokens[6].sentence, 1u);
}

TEST(Tree, WordsAreAtHandInSmallLetters) {
  Tree const tree = sample();
  EXPECT_EQ(tree.tokens[0].lower, "the");
  EXPECT_EQ(tree.tokens[5].lower, "in");
  EXPECT_EQ(tree.tokens[1].lower.data(), tree.tokens[1].text.data());  // nothing to change, nothing copied
}

TEST(Tree, SubtreeIsTheHull) {
  Tree const tree = sample();
  EXPECT_EQ(tree.subtree(3), (Span{0, 4}));
  EXPECT_EQ(tree.subtree(4), (Span{4, 7}));
  EXPECT_EQ(tree.subtree(0), (Span{0, 1}));
  EXPECT_EQ(tree.bytes(tree.subtree(4)), (Span{20, 34}));
}

TEST(Tree, AncestorsAreProper) {
  Tree const tree = sample();
  EXPECT_TRUE(tree.is_ancestor(7, 5));
  EXPECT_FALSE(tree.is_ancestor(5, 7));
  EXPECT_FALSE(tree.is_ancestor(3, 3));
}

TEST(Tree, MarkersAreLowerCase) {
  Tree const tree = sample();
  EXPECT_EQ(tree.tokens[6].prep, "in");
  EXPECT_EQ(tree.tokens[4].prep, "");
}

TEST(Tree, EmptyDocument) {
  Tree tree;
  tree.finish();
  EXPECT_TRUE(tree.tokens.empty());
}

TEST(TreeDeath, CirclesAreOurBug) {
  Tree tree;
  tree.tokens.resize(2);
  tree.tokens[0].head = 1;
  tree.tokens[1].head = 0;
  EXPECT_DEATH(tree.finish(), "circle");
}

TEST(Names, RoundTrip) {
  for (int r = 0; r <= static_cast<int>(Rel::kDep); ++r)
    EXPECT_EQ(rel_from(rel_name(static_cast<Rel>(r))), static_cast<Rel>(r));
  for (int p = 0; p <= static_cast<int>(Upos::kX); ++p)
    EXPECT_EQ(upos_from(upos_name(static_cast<Upos>(p))), static_cast<Upos>(p));
  EXPECT_EQ(rel_from("nmod:of"), Rel::kNmod);
  EXPECT_EQ(rel_from("obl:agent"), Rel::kOblAgent);
  EXPECT_EQ(rel_from("strange"), Rel::kDep);
  EXPECT_EQ(upos_from("WORD"), Upos::kX);
}

}  // namespace
}  // namespace dragoman
