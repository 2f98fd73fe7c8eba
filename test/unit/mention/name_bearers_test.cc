#include "mention/name_bearers.h"

#include <gtest/gtest.h>

#include "mention_fixture.h"

namespace dragoman {
namespace {

using test::find;

TEST(NameBearers, FirstNamesAgreeInShortFormsAndNicknames) {
  EXPECT_TRUE(can_be_first_name("Robert", "Bob Marsh"));
  EXPECT_TRUE(can_be_first_name("Stephen", "Steve Marsh"));
  EXPECT_TRUE(can_be_first_name("J.", "Jane Marsh"));
  EXPECT_TRUE(can_be_first_name("Ann", "Mary Ann Marsh"));
  EXPECT_FALSE(can_be_first_name("Teddy", "Phil Marsh"));
  EXPECT_FALSE(can_be_first_name("Marsh", "Phil Marsh"));
}

TEST(NameBearers, PlainNameHasNoInitialsAndSuffix) {
  std::pmr::monotonic_buffer_resource memory;
  EXPECT_EQ(plain_person_name("Ada B. Cole Jr.", &memory), "Ada Cole");
  EXPECT_EQ(plain_person_name("A. B. Cole", &memory), "A. Cole");
  EXPECT_EQ(plain_person_name("Cole", &memory), "Cole");
  EXPECT_EQ(plain_person_name("", &memory), "");
  EXPECT_EQ(surname_of("Ada Cole, Jr.", &memory), "cole");
}

TEST(NameBearers, SamePerson) {
  EXPECT_TRUE(can_be_same_person("Cole", "Ada Cole"));
  EXPECT_TRUE(can_be_same_person("Ada", "Ada Cole"));
  EXPECT_TRUE(can_be_same_person("Bob Cole", "Robert F. Cole"));
  EXPECT_FALSE(can_be_same_person("Ada Cole", "Ada Dunn"));
  EXPECT_FALSE(can_be_same_person("Dunn", "Ada Cole"));
  EXPECT_FALSE(can_be_same_person("Ada Cole", "Peter Cole"));
  EXPECT_TRUE(can_be_same_person("Mora Salas", "Luis Alberto Mora Salas"));
  EXPECT_TRUE(can_be_same_person("Mora\nSalas", "Luis Alberto\nMora Salas"));
  EXPECT_TRUE(can_be_same_person("Luis Mora", "Luis Mora Salas"));
  EXPECT_FALSE(can_be_same_person("Rosa Salas", "Luis Mora Salas"));
}

// Wanda Trump arrived. Trump left.
TEST(NameBearers, SurnameOfSomebodyElseIsNotTheListedPerson) {
  auto const d = find(R"(
Wanda Wanda PROPN NNP 2 compound B-PERSON
Trump Trump PROPN NNP 3 nsubj I-PERSON
arrived arrive VERB VBD 0 ROOT
. . PUNCT . 3 punct

Trump Trump PROPN NNP 2 nsubj B-PERSON
left leave VERB VBD 0 ROOT
. . PUNCT . 2 punct
)");
  EXPECT_EQ(d.entity("Trump").actor_id, "");
  EXPECT_EQ(d.entity("Trump").chain, d.entity("Wanda Trump").chain);
  auto const alone = find(R"(
Trump Trump PROPN NNP 2 nsubj B-PERSON
left leave VERB VBD 0 ROOT
. . PUNCT . 2 punct
)");
  EXPECT_EQ(alone.entity("Trump").actor_id, "USA-DONALD_TRUMP");
}

// Reagan Airport closed.
TEST(NameBearers, SurnameInsideALongerNameIsNobody) {
  auto const before = find(R"(
Reagan Reagan PROPN NNP 2 compound
Airport Airport PROPN NNP 3 nsubj
closed close VERB VBD 0 ROOT
. . PUNCT . 3 punct
)");
  for (auto const& m : before.mentions.entities) EXPECT_EQ(m.actor_id, "");
  auto const behind = find(R"(
Libby Libby PROPN NNP 2 compound
Trump Trump PROPN NNP 3 nsubj
left leave VERB VBD 0 ROOT
. . PUNCT . 3 punct
)");
  for (auto const& m : behind.mentions.entities) EXPECT_EQ(m.actor_id, "");
  auto const hyphen = find(R"(
Trump+ Trump PROPN NNP 3 compound
-+ - PUNCT HYPH 3 punct
Larsen Larsen PROPN NNP 4 nsubj
left leave VERB VBD 0 ROOT
. . PUNCT . 4 punct
)");
  for (auto const& m : hyphen.mentions.entities) EXPECT_EQ(m.actor_id, "");
  auto const titled = find(R"(
President President PROPN NNP 2 compound
Trump Trump PROPN NNP 3 nsubj B-PERSON
left leave VERB VBD 0 ROOT
. . PUNCT . 3 punct
)");
  EXPECT_EQ(titled.mentions.entities.at(0).actor_id, "USA-DONALD_TRUMP");
}

// Goldstein left. / Goldstein left Israel.
TEST(NameBearers, SurnameOfAPrivatePersonNeedsHisCountryInTheText) {
  auto const alone = find(R"(
Goldstein Goldstein PROPN NNP 2 nsubj B-PERSON
left leave VERB VBD 0 ROOT
. . PUNCT . 2 punct
)");
  EXPECT_EQ(alone.entity("Goldstein").actor_id, "");
  auto const there = find(R"(
Goldstein Goldstein PROPN NNP 2 nsubj B-PERSON
left leave VERB VBD 0 ROOT
Israel Israel PROPN NNP 2 obj B-GPE
. . PUNCT . 2 punct
)");
  EXPECT_EQ(there.entity("Goldstein").actor_id, "ISR-BARUCH_GOLDSTEIN");
}

// New Jersey sued.
TEST(NameBearers, AStateBehindNewIsAnotherPlace) {
  auto const d = find(R"(
New New PROPN NNP 2 compound B-GPE
Jersey Jersey PROPN NNP 3 nsubj I-GPE
sued sue VERB VBD 0 ROOT
. . PUNCT . 3 punct
)");
  for (auto const& m : d.mentions.entities) EXPECT_NE(m.country, "JEY");
}

// The Paris agreement helped the Marshes.
TEST(NameBearers, CityOfAnAgreementIsNoPartyAndAFamilyIsMany) {
  auto const d = find(R"(
The the DET DT 3 det
Paris Paris PROPN NNP 3 compound B-GPE
agreement agreement NOUN NN 4 nsubj
helped help VERB VBD 0 ROOT
the the DET DT 6 det
Marshes Marshes PROPN NNPS 4 obj B-PERSON
. . PUNCT . 4 punct
)");
  EXPECT_FALSE(d.entity("Paris").is_party);
  EXPECT_TRUE(d.entity("Marshes").is_plural);
}

TEST(NameBearers, InitialInTheMiddleIsPassedOver) {
  auto const d = find(R"(
Emmanuel Emmanuel PROPN NNP 3 compound B-PERSON
Q. Q. PROPN NNP 3 compound I-PERSON
Macron Macron PROPN NNP 4 nsubj I-PERSON
left leave VERB VBD 0 ROOT
. . PUNCT . 4 punct
)");
  EXPECT_EQ(d.entity("Emmanuel Q. Macron").actor_id, "FRA-EMMANUEL_MACRON");
}

// The Republican left. Republicans left.
TEST(NameBearers, OneMemberIsNotTheParty) {
  auto const d = find(R"(
The the DET DT 2 det
Republican republican PROPN NNP 3 nsubj B-NORP
left leave VERB VBD 0 ROOT
. . PUNCT . 3 punct

Republicans republicans PROPN NNPS 2 nsubj B-NORP
left leave VERB VBD 0 ROOT
. . PUNCT . 2 punct
)");
  EXPECT_EQ(d.entity("The Republican").actor_id, "");
  EXPECT_EQ(d.entity("The Republican").kind, MentionKind::kPerson);
  EXPECT_EQ(d.entity("The Republican").country, "USA");
  EXPECT_EQ(d.entity("Republicans").actor_id, "USA-REPUBLICANS");
}

// Lena Horvat, UNESCO, now left.   (an affiliation, not a second name)
TEST(NameBearers, NamedPersonIsNotTheBody) {
  auto const d = find(R"(
Lena Lena PROPN NNP 2 compound B-PERSON
Horvat+ Horvat PROPN NNP 7 nsubj I-PERSON
, , PUNCT , 2 punct
UNESCO UNESCO PROPN NNP 2 appos B-ORG
,+ , PUNCT , 2 punct
now now ADV RB 7 advmod
left leave VERB VBD 0 ROOT
. . PUNCT . 7 punct
)");
  EXPECT_EQ(d.entity("Lena Horvat").actor_id, "");
  EXPECT_NE(d.entity("UNESCO").actor_id, "");
  EXPECT_NE(d.entity("Lena Horvat").chain, d.entity("UNESCO").chain);
}

// "Emmanuel Macron is late," he said.
TEST(NameBearers, WhoIsNamedInTheQuoteAloneDoesNotSayIt) {
  auto const d = find(R"(
"+ " PUNCT `` 8 punct
Emmanuel Emmanuel PROPN NNP 3 compound B-PERSON
Macron Macron PROPN NNP 5 nsubj I-PERSON
is be AUX VBZ 5 cop
late+ late ADJ JJ 9 ccomp
,+ , PUNCT , 9 punct
" " PUNCT '' 9 punct
he he PRON PRP 9 nsubj
said say VERB VBD 0 ROOT
. . PUNCT . 9 punct
)");
  EXPECT_EQ(d.entity("he").actor_id, "");
}

}  // namespace
}  // namespace dragoman
