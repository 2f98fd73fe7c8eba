// The gate answers without mentions; "no" must mean that whoever is meant, nobody is said to have said anything.
#include "attribution/attribution_gate.h"

#include "cue_fixture.h"

namespace dragoman {
namespace {

bool passes(std::string_view lines) {
  auto const d = test::parse(lines);
  return may_hold_attributions(d.document(), d.tree(), d.predicates, test::shipped_cues());
}

TEST(AttributionGate, LetsPassAClauseBelowAVerbOfSpeech) {
  EXPECT_TRUE(passes(R"(
The the DET DT 2 det
envoy envoy NOUN NN 3 nsubj
said say VERB VBD 0 root
that that SCONJ IN 6 mark
he he PRON PRP 6 nsubj
slept sleep VERB VBD 3 ccomp
)"));
}

TEST(AttributionGate, LetsPassAQuotationThatGoesOnFromTheParagraphBefore) {
  EXPECT_TRUE(passes(R"(
The the DET DT 2 det
mayor mayor NOUN NN 3 nsubj
spoke speak VERB VBD 0 root
. . PUNCT . 3 punct
---
“ “ PUNCT `` 4 punct
It it PRON PRP 4 nsubj
is be AUX VBZ 4 cop
late late ADJ JJ 0 root
. . PUNCT . 4 punct
” ” PUNCT '' 4 punct
)"));
}

TEST(AttributionGate, StopsWhereNoCueStands) {
  EXPECT_FALSE(passes(R"(
The the DET DT 2 det
tree tree NOUN NN 3 nsubj
grew grow VERB VBD 0 root
in in ADP IN 6 case
the the DET DT 6 det
garden garden NOUN NN 3 obl
)"));
}

}  // namespace
}  // namespace dragoman
