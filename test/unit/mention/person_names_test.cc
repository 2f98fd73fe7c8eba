#include "mention/person_names.h"

#include <gtest/gtest.h>

#include "mention_fixture.h"

namespace dragoman::test {
namespace {

/// The entities after widening, "text/LABEL" each.
std::vector<std::string> widened(std::string_view rows) {
  Found found = find(rows);
  widen_person_names(found.read.tree, shipped_lexicon());
  std::vector<std::string> out;
  for (Entity const& e : found.read.tree.entities)
    out.push_back(found.text(found.read.tree.bytes({e.begin, e.end})) + "/" + std::string(e.label));
  return out;
}

using Names = std::vector<std::string>;

// Federico Estrada Molina fled: two marks side by side.
TEST(PersonNames, NeighboursWithoutACommaAreOnePerson) {
  EXPECT_EQ(widened(R"(
Federico Federico PROPN NNP 2 compound B-PERSON
Estrada Estrada PROPN NNP 3 compound I-PERSON
Molina Molina PROPN NNP 4 nsubj B-PERSON
fled+ flee VERB VBD 0 ROOT
. . PUNCT . 4 punct
)"), Names{"Federico Estrada Molina/PERSON"});
}

TEST(PersonNames, AFirstNameThatIsATownToo) {
  EXPECT_EQ(widened(R"(
Orlando Orlando PROPN NNP 3 compound B-GPE
Cueller Cueller PROPN NNP 3 compound B-PERSON
Pineda Pineda PROPN NNP 4 nsubj I-PERSON
fled+ flee VERB VBD 0 ROOT
. . PUNCT . 4 punct
)"), Names{"Orlando Cueller Pineda/PERSON"});
}

// A gap in the middle; two people in a list stay two.
TEST(PersonNames, TheWordInTheMiddle) {
  EXPECT_EQ(widened(R"(
Jose Jose PROPN NNP 2 compound B-PERSON
Lacides Lacides VERB VBZ 3 compound
Molina+ Molina PROPN NNP 7 nsubj B-PERSON
, , PUNCT , 3 punct
Pedro Pedro PROPN NNP 6 compound B-PERSON
Salas Salas PROPN NNP 3 conj I-PERSON
fled+ flee VERB VBD 0 ROOT
. . PUNCT . 7 punct
)"), (Names{"Jose Lacides Molina/PERSON", "Pedro Salas/PERSON"}));
}

TEST(PersonNames, NobodyMarkedIt) {
  EXPECT_EQ(widened(R"(
Pablo Pablo NOUN NN 3 compound
Quirama Quirama PROPN NNP 3 compound
Uribante Uribante PROPN NNP 4 nsubj
fled+ flee VERB VBD 0 ROOT
. . PUNCT . 4 punct
)"), Names{"Pablo Quirama Uribante/PERSON"});
}

TEST(PersonNames, NationalitiesTitlesAndOtherNounsStayOutside) {
  EXPECT_EQ(widened(R"(
Spaniard Spaniard PROPN NNP 3 compound B-PERSON
Jose Jose PROPN NNP 3 compound I-PERSON
Benitez Benitez PROPN NNP 4 nsubj I-PERSON
met meet VERB VBD 0 ROOT
Judge Judge PROPN NNP 6 compound
Salas Salas PROPN NNP 4 dobj B-PERSON
and and CCONJ CC 6 cc
Maria Maria PROPN NNP 9 compound B-PERSON
Airport Airport PROPN NNP 6 conj I-PERSON
Hotel+ Hotel PROPN NNP 6 conj
. . PUNCT . 4 punct
)"), (Names{"Jose Benitez/PERSON", "Salas/PERSON", "Maria Airport/PERSON"}));
}

}  // namespace
}  // namespace dragoman::test
