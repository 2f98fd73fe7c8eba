#include "event_fixture.h"

#include "event/event_sides.h"

namespace dragoman {
namespace {

using test::code;
using test::Coded;
using test::Scene;
using test::words;

/// "<word> cooperation is expected if the two states find ground and Mali leaves".
Coded expected(std::string const& word, std::string const& what = "cooperation cooperation NOUN NN") {
  return code(word + "\n" + what + " 4 nsubj:pass\nis be AUX VBZ 4 aux:pass\nexpected expect VERB VBN 0 root\nif if SCONJ IN 9 mark\nthe the DET DT 8 det\ntwo two NUM CD 8 nummod\nstates state NOUN NNS 9 nsubj state\n" +
              "find find VERB VBP 4 advcl\nground ground NOUN NN 9 obj\nand and CCONJ CC 13 cc\nMali Mali PROPN NNP 13 nsubj state\nleaves leave VERB VBZ 9 conj\n\nChad Chad PROPN NNP 2 nsubj state\nslept sleep VERB VBD 0 root\n");
}

/// Makes the mention number `n` stand for two named ones.
void join(Coded& c, std::size_t n) { c.mentions.entities[n].members = {1, 2}; }

std::string pair(Coded const& c, std::uint32_t deed = 1) {
  std::int32_t const id = c.predicates.at_token[deed];
  EXPECT_GE(id, 0);
  return words(c, pair_beside(Scene(c), c.predicates.all[static_cast<std::size_t>(id)]));
}

TEST(PairBeside, ADeedThatPointsBackIsDoneByThePairOfItsSentence) {
  for (char const* word : {"This this DET DT 2 det", "These these DET DT 2 det", "Such such ADJ JJ 2 amod"}) {
    auto c = expected(word);
    join(c, 0);
    EXPECT_EQ(pair(c), "states") << word;
  }
}

TEST(PairBeside, ADeedThatDoesNotPointBackIsAnybodys) {
  for (char const* word : {"The the DET DT 2 det", "Their their PRON PRP$ 2 nmod:poss"}) {
    auto c = expected(word);
    join(c, 0);
    EXPECT_EQ(pair(c), "") << word;
  }
}

TEST(PairBeside, APluralThatNamesNobodyIsNoPair) {
  auto c = expected("This this DET DT 2 det");
  EXPECT_EQ(pair(c), "");
  c.mentions.entities[0].members = {1};
  EXPECT_EQ(pair(c), "") << "one is no pair";
}

TEST(PairBeside, OfTwoPairsNeitherIsMeant) {
  auto c = expected("This this DET DT 2 det");
  join(c, 0);
  join(c, 1);
  EXPECT_EQ(pair(c), "");
}

TEST(PairBeside, APairOfAnotherSentenceIsNotMeant) {
  auto c = expected("This this DET DT 2 det");
  join(c, 2);
  EXPECT_EQ(pair(c), "");
  join(c, 0);
  EXPECT_EQ(pair(c), "states") << "nor does it make a second";
}

TEST(PairBeside, AVerbHasItsOwnSubject) {
  auto c = code(R"(
This this PRON DT 2 nsubj
began begin VERB VBD 0 root
as as SCONJ IN 5 mark
states state NOUN NNS 5 nsubj state
met meet VERB VBD 2 advcl
)");
  c.mentions.entities[0].members = {1, 2};
  EXPECT_EQ(pair(c), "");
}

}  // namespace
}  // namespace dragoman
