#include "event_fixture.h"

namespace dragoman {
namespace {

using test::code;

std::string told(test::Coded const& c, std::vector<Participant> EventMention::* list) {
  std::string out;
  if (c.events.empty()) return "none";
  for (Participant const& p : c.events[0].*list) out += (out.empty() ? "" : " + ") + std::string(p.span.of(c.read.document.text));
  return out;
}

TEST(ToldParties, ACountIsNoPartOfAThing) {
  auto const c = code(R"(
Rebels rebel NOUN NNS 2 nsubj party
destroyed destroy VERB VBD 0 root
at at ADP IN 4 case
least least ADV JJS 5 advmod
10 10 NUM CD 7 nummod
power power NOUN NN 7 compound
pylons pylon NOUN NNS 2 obj infrastructure
)");
  EXPECT_EQ(told(c, &EventMention::recipients), "power pylons");
  EXPECT_EQ(c.mentions.entities.back().span.of(c.read.document.text), "power pylons");
}

TEST(ToldParties, AVagueCountIsNone) {
  auto const c = code(R"(
Rebels rebel NOUN NNS 2 nsubj party
burned burn VERB VBD 0 root
several several ADJ JJ 5 amod
old old ADJ JJ 5 amod
buses bus NOUN NNS 2 obj vehicle
)");
  EXPECT_EQ(told(c, &EventMention::recipients), "old buses");
}

TEST(ToldParties, PeopleKeepTheirNumber) {
  auto const c = code(R"(
Rebels rebel NOUN NNS 2 nsubj party
killed kill VERB VBD 0 root
two two NUM CD 4 nummod
soldiers soldier NOUN NNS 2 obj military
)");
  EXPECT_EQ(told(c, &EventMention::recipients), "two soldiers");
}

TEST(ToldParties, AWeaponWithoutAMentionLosesItsCount) {
  auto const c = code(R"(
Rebels rebel NOUN NNS 2 nsubj party
destroyed destroy VERB VBD 0 root
bridges bridge NOUN NNS 2 obj infrastructure
with with ADP IN 6 case
three three NUM CD 6 nummod
bombs bomb NOUN NNS 2 obl
)");
  EXPECT_EQ(told(c, &EventMention::instruments), "bombs");
}

TEST(ToldParties, ASurnameStandsForTheFullName) {
  auto const c = code(R"(
Rebels rebel NOUN NNS 2 nsubj party
threatened threaten VERB VBD 0 root
Carlos Carlos PROPN NNP 5 compound
Ruiz Ruiz PROPN NNP 5 compound
Mora Mora PROPN NNP 2 obj person::7
and and CCONJ CC 7 cc
killed kill VERB VBD 2 conj
Ruiz Ruiz PROPN NNP 7 obj person::7
)");
  ASSERT_EQ(c.events.size(), 2U);
  EXPECT_EQ(c.events[1].recipients.at(0).span.of(c.read.document.text), "Carlos Ruiz Mora");
}

TEST(ToldParties, AnotherManOfTheChainIsNoFullName) {
  auto const c = code(R"(
Rebels rebel NOUN NNS 2 nsubj party
threatened threaten VERB VBD 0 root
Senator Senator PROPN NNP 4 compound
Salas Salas PROPN NNP 2 obj person::7
and and CCONJ CC 6 cc
killed kill VERB VBD 2 conj
Ruiz Ruiz PROPN NNP 6 obj person::7
)");
  ASSERT_EQ(c.events.size(), 2U);
  EXPECT_EQ(c.events[1].recipients.at(0).span.of(c.read.document.text), "Ruiz");
}

TEST(ToldParties, GuerrillasActWithTheBodyTheyAreOf) {
  auto const c = code(R"(
FMLN FMLN PROPN NNP 2 compound rebel:SLV-FMLN
guerrillas guerrilla NOUN NNS 3 nsubj person:SLV-FMLN
killed kill VERB VBD 0 root
two two NUM CD 5 nummod
soldiers soldier NOUN NNS 3 obj military
)");
  EXPECT_EQ(told(c, &EventMention::actors), "FMLN guerrillas + FMLN");
}

TEST(ToldParties, WhoIsMurderedIsAPerson) {
  auto const c = code(R"(
Gunmen gunman NOUN NNS 2 nsubj party
murdered murder VERB VBD 0 root
Antequera Antequera PROPN NNP 2 obj place
)");
  EXPECT_EQ(c.mentions.entities.back().kind, MentionKind::kPerson);
}

TEST(ToldParties, WhatIsBombedStaysAPlace) {
  auto const c = code(R"(
Rebels rebel NOUN NNS 2 nsubj party
bombed bomb VERB VBD 0 root
Antequera Antequera PROPN NNP 2 obj place
)");
  EXPECT_EQ(c.mentions.entities.back().kind, MentionKind::kPlace);
}

}  // namespace
}  // namespace dragoman
