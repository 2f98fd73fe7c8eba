// The gate answers without mentions; "no" must mean that no mention could make an event of it.
#include "event/event_gate.h"

#include "event_fixture.h"

namespace dragoman {
namespace {

bool passes(std::string_view lines) {
  auto const c = test::code(lines);
  Tree const& tree = c.read.tree;
  return may_hold_events(c.read.document, tree, find_predicates(c.read.document, tree, {}, &test::shipped_frames()), test::shipped_frames());
}

TEST(EventGate, LetsPassWhatAFrameKnows) {
  EXPECT_TRUE(passes(R"(
Chad Chad PROPN NNP 2 nsubj
accused accuse VERB VBD 0 root
Sudan Sudan PROPN NNP 2 obj
)"));
}

TEST(EventGate, LetsPassALightVerbWithItsEventNoun) {
  EXPECT_TRUE(passes(R"(
Troops troops NOUN NNS 2 nsubj
launched launch VERB VBD 0 root
an a DET DT 4 det
attack attack NOUN NN 2 obj
)"));
}

TEST(EventGate, LetsPassAnAttitudeTowardsWhatIsNoEvent) {
  EXPECT_TRUE(passes(R"(
Chad Chad PROPN NNP 2 nsubj
promised promise VERB VBD 0 root
to to PART TO 4 mark
sing sing VERB VB 2 xcomp
)"));
}

TEST(EventGate, StopsWhatNoMentionCouldMakeAnEvent) {
  EXPECT_FALSE(passes(R"(
The the DET DT 3 det
old old ADJ JJ 3 amod
tree tree NOUN NN 5 nsubj
is be AUX VBZ 5 cop
green green ADJ JJ 0 root
)"));
}

}  // namespace
}  // namespace dragoman
