#include "event_fixture.h"

namespace dragoman {
namespace {

TEST(Participants, TheNameOfACounterpartStandsForTheRole) {
  auto const c = test::code(R"(
Ministers minister NOUN NNS 2 nsubj party
met meet VERB VBD 0 root
counterpart counterpart NOUN NN 2 obj party
, , PUNCT , 3 punct
Solano Solano PROPN NNP 3 appos party
)");
  EXPECT_EQ(c.event(), "CONSULT actual: Ministers, Solano > Solano, Ministers");
}

TEST(Participants, AnAppositionThatIsNoNameStaysWhereItIs) {
  auto const c = test::code(R"(
Rebels rebel NOUN NNS 2 nsubj party
killed kill VERB VBD 0 root
counterpart counterpart NOUN NN 2 obj party
, , PUNCT , 3 punct
teacher teacher NOUN NN 3 appos party
)");
  EXPECT_EQ(c.event(), "ASSAULT actual: Rebels > counterpart");
}

}  // namespace
}  // namespace dragoman
