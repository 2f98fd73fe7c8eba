// Entities of the native parse in the normalised view: what the recogniser runs together over a finite verb is taken apart.
#include "syntax/ud_tree.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace dragoman {
namespace {

struct Word {
  std::string_view tag;
  syntax::EntityIob iob;
  std::string_view label;
};

std::vector<Entity> entities_of(std::vector<Word> const& words) {
  syntax::NativeDoc doc;
  for (Word const& w : words) {
    syntax::NativeToken token;
    token.tag = w.tag;
    token.pos = "X";
    token.ent_iob = w.iob;
    token.ent_type = w.label;
    doc.tokens.push_back(token);
  }
  Tree tree;
  EXPECT_EQ(append_entities(tree, doc, 5), 5 + words.size());
  return tree.entities;
}

constexpr auto kB = syntax::EntityIob::kBegin;
constexpr auto kI = syntax::EntityIob::kInside;
constexpr auto kO = syntax::EntityIob::kOutside;

TEST(UdTree, a_finite_verb_cuts_a_name_in_two) {
  auto const all = entities_of({{"NNP", kB, "PERSON"}, {"VBD", kI, "PERSON"}, {"IN", kI, "PERSON"}, {"NNP", kI, "PERSON"}, {"NN", kO, ""}});
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].begin, 5u);
  EXPECT_EQ(all[0].end, 6u);
  EXPECT_EQ(all[1].begin, 8u);
  EXPECT_EQ(all[1].end, 9u);
}

TEST(UdTree, a_title_of_a_work_keeps_its_verb) {
  auto const all = entities_of({{"NNP", kB, "WORK_OF_ART"}, {"VBZ", kI, "WORK_OF_ART"}, {"NNP", kI, "WORK_OF_ART"}});
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].end, 8u);
}

TEST(UdTree, names_side_by_side_stay_apart) {
  auto const all = entities_of({{"NNP", kB, "GPE"}, {"NNP", kB, "PERSON"}, {"NNP", kI, "PERSON"}});
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[1].begin, 6u);
  EXPECT_EQ(all[1].end, 8u);
}

}  // namespace
}  // namespace dragoman
