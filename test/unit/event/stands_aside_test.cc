#include "event_fixture.h"

namespace dragoman {
namespace {

using test::code;

TEST(LookedInto, SubjectOfAnInvestigation) {
  auto const c = code(R"(
Ruiz Ruiz PROPN NNP 4 nsubj party
was be AUX VBD 4 cop
the the DET DT 4 det
subject subject NOUN NN 0 root
of of ADP IN 8 case
a a DET DT 8 det
police police NOUN NN 8 compound party
investigation investigation NOUN NN 4 nmod
)");
  EXPECT_EQ(c.event(), "ACCUSE actual: police > Ruiz");
}

TEST(LookedInto, WhetherSomebodyDidIt) {
  auto const c = code(R"(
Police police NOUN NNS 2 nsubj party
opened open VERB VBD 0 root
an a DET DT 4 det
inquiry inquiry NOUN NN 2 obj
into into ADP IN 8 mark
whether whether SCONJ IN 8 mark
Ruiz Ruiz PROPN NNP 8 nsubj party
lied lie VERB VBD 4 acl
)");
  EXPECT_EQ(c.event(), "ACCUSE actual: Police > Ruiz");
}

TEST(StandsAside, WhoseKillingIsLookedInto) {
  auto const c = code(R"(
Police police NOUN NNS 2 nsubj police:XXX-POLICE
investigated investigate VERB VBD 0 root
the the DET DT 4 det
stabbing stabbing NOUN NN 2 obj
of of ADP IN 7 case
a a DET DT 7 det
boy boy NOUN NN 4 nmod person
)");
  EXPECT_EQ(c.event(), "ACCUSE actual: Police > -");
}

TEST(StandsAside, WhileItWasSaid) {
  auto const c = code(R"(
Lima Lima PROPN NNP 2 nsubj state:PER
criticized criticize VERB VBD 0 root
it it PRON PRP 2 obj
during during ADP IN 5 case
debate debate NOUN NN 2 obl
with with ADP IN 7 case
Quito Quito PROPN NNP 5 nmod state:ECU
)");
  EXPECT_EQ(c.event().find("Quito"), std::string::npos);
}

TEST(ListedBeside, WhoCriticizesAlongWithAnotherIsCriticizedByNeither) {
  auto const c = code(R"(
Lima Lima PROPN NNP 2 nsubj state:PER
criticized criticize VERB VBD 0 root
Quito Quito PROPN NNP 2 obj state:ECU
along along ADP IN 6 case
with with ADP IN 4 fixed
Bogota Bogota PROPN NNP 2 obl state:COL
)");
  EXPECT_EQ(c.event(), "ACCUSE actual: Lima, Bogota > Quito");
}

TEST(ListedBeside, BehindThePartOfTheBody) {
  auto const c = code(R"(
Rebels rebel NOUN NNS 2 nsubj party
shot shoot VERB VBD 0 root
Ana Ana PROPN NNP 2 obj person
in in ADP IN 6 case
the the DET DT 6 det
leg leg NOUN NN 2 obl
and and CCONJ CC 8 cc
Max Max PROPN NNP 6 conj person
in in ADP IN 11 case
the the DET DT 11 det
chest chest NOUN NN 2 obl
)");
  EXPECT_EQ(c.event(), "ASSAULT actual: Rebels > Ana, Max");
}

}  // namespace
}  // namespace dragoman
