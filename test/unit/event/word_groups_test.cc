// What a token may be looked up as: alone, with a modifier, a particle or an of-phrase.
#include "event/word_groups.h"

#include "event_fixture.h"

namespace dragoman {
namespace {

std::uint64_t word(std::string_view lemma) { return frame_hash(lemma, frame_hash("g:")); }

test::Coded gas() {
  return test::code(R"(
Police police NOUN NNS 2 nsubj party
fired fire VERB VBD 0 root
Tear tear NOUN NN 4 compound
gas gas NOUN NN 2 obj
)");
}

TEST(WordGroups, AModifierMakesOneWordWithItsNoun) {
  auto const c = gas();
  WordGroups const words(c.read.tree, test::shipped_frames());
  EXPECT_TRUE(words.is_word(3, word("gas")));
  EXPECT_TRUE(words.is_word(3, word("tear_gas")));
  EXPECT_FALSE(words.is_word(2, word("tear_gas")));
  EXPECT_FALSE(words.is_word(3, word("police")));
}

TEST(WordGroups, GroupsAreThoseOfTheTableForAllItsWords) {
  auto const c = gas();
  auto const& frames = test::shipped_frames();
  WordGroups const words(c.read.tree, frames);
  std::vector<std::uint32_t> expected;
  for (std::string_view w : {"gas", "tear_gas"})
    for (std::uint32_t g : frames.groups_of(word(w))) expected.push_back(g);
  ASSERT_FALSE(expected.empty());
  for (std::uint32_t g = 0; g < 1000; ++g) {
    bool const listed = std::find(expected.begin(), expected.end(), g) != expected.end();
    EXPECT_EQ(words.in_group(3, g), listed) << g;
    EXPECT_EQ(words.in_group(3, g), listed) << "asked again: " << g;
  }
}

}  // namespace
}  // namespace dragoman
