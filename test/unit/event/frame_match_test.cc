// Sketches refuse frames without reading them; told what was tried, the matcher reads every frame. Both choose the same.
#include "event/frame_match.h"

#include "event_fixture.h"

namespace dragoman {
namespace {

constexpr std::string_view kSentences[] = {
    R"(
Kenya Kenya PROPN NNP 2 nsubj party
made make VERB VBD 0 root
a a DET DT 4 det
call call NOUN NN 2 obj
for for ADP IN 6 case
talks talk NOUN NNS 4 nmod
with with ADP IN 8 case
Sudan Sudan PROPN NNP 6 nmod party
)",
    R"(
Troops troop NOUN NNS 2 nsubj party
fired fire VERB VBD 0 root
tear tear NOUN NN 4 compound
gas gas NOUN NN 2 obj
at at ADP IN 6 case
protesters protester NOUN NNS 2 obl party
)",
    R"(
Chad Chad PROPN NNP 2 nsubj party
put put VERB VBD 0 root
pressure pressure NOUN NN 2 obj
on on ADP IN 5 case
Togo Togo PROPN NNP 2 obl party
and and CCONJ CC 7 cc
took take VERB VBD 2 conj
part part NOUN NN 7 obj
in in ADP IN 11 case
peace peace NOUN NN 11 compound
talks talk NOUN NNS 7 obl
)"};

TEST(FrameMatcher, SketchesChooseTheSameFrame) {
  std::size_t chosen = 0;
  for (std::string_view sentence : kSentences) {
    auto const c = test::code(sentence);
    Phrases const phrases(c.read.tree, c.mentions, test::shipped_frames());
    FrameMatcher const matcher(c.read.tree, phrases, c.predicates, test::shipped_frames());
    for (Predicate const& p : c.predicates.all) {
      std::vector<FrameTrial> trials;
      FrameSense const told = matcher.match(p, &trials), quick = matcher.match(p);
      EXPECT_EQ(quick.frame, told.frame) << p.lemma;
      EXPECT_EQ(quick.main, told.main) << p.lemma;
      EXPECT_EQ(quick.light, told.light) << p.lemma;
      chosen += told.frame != nullptr;
    }
  }
  EXPECT_GE(chosen, 3U);
}

}  // namespace
}  // namespace dragoman
