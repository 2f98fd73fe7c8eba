#include "history/cameo_labels.h"

#include <gtest/gtest.h>

#include "history/relation_meaning.h"
#include "history/role_sector.h"

namespace dragoman {
namespace {

TEST(CameoLabels, ANameIsFoundWhateverItsShape) {
  EXPECT_EQ(cameo_code_of("Make a visit"), "042");
  EXPECT_EQ(cameo_code_of("make_a_visit"), "042");
  EXPECT_EQ(cameo_code_of("Arrest, detain, or charge with legal action"), "173");
  EXPECT_EQ(cameo_code_of("Express intent to engage in diplomatic cooperation (such as policy support)"), "032");
  EXPECT_EQ(cameo_code_of("Make visits"), std::nullopt);
  EXPECT_EQ(cameo_code_of(""), std::nullopt);
}

TEST(CameoLabels, NamesThatDataSetsPrintForTheirOwn) {
  EXPECT_EQ(cameo_code_of("Mediate"), cameo_code_of("Engage in mediation"));
  EXPECT_EQ(cameo_code_of("Refuse to yield"), cameo_code_of("Decline to yield"));
  EXPECT_EQ(cameo_code_of("Appeal for humanitarian aid"), "0233");
  EXPECT_EQ(cameo_code_of("fight with artillery and tanks"), "194");
}

TEST(RelationMeaning, CodesBecomePloverTypes) {
  auto const visit = meaning_of_code("042");
  ASSERT_TRUE(visit);
  EXPECT_EQ(visit->type, "CONSULT");
  EXPECT_EQ(visit->mode, "visit");
  EXPECT_EQ(visit->quad, 1);
  EXPECT_EQ(visit->intensity, 4);
  EXPECT_EQ(meaning_of_code("0913")->type, "ACCUSE") << "a code below a known one is read by its beginning";
  EXPECT_EQ(meaning_of_code("091")->contexts, (std::vector<std::string>{"crime", "corruption"}));
}

TEST(RelationMeaning, StatementsAreNoEventsAndAppealsAreRequests) {
  auto const statement = meaning_of_code("010");
  ASSERT_TRUE(statement);
  EXPECT_EQ(statement->type, "none");
  EXPECT_FALSE(statement->is_event());
  EXPECT_FALSE(statement->intensity);
  auto const appeal = meaning_of_code("0233");
  ASSERT_TRUE(appeal);
  EXPECT_EQ(appeal->cameo, "0233");
  EXPECT_EQ(appeal->type, "REQUEST");
  EXPECT_EQ(appeal->contexts, std::vector<std::string>{"humanitarian"});
}

TEST(RelationMeaning, WhatIsNoCodeHasNoMeaning) {
  for (char const* text : {"", "1", "00", "21", "210", "04a", "04211", "visit"}) EXPECT_FALSE(meaning_of_code(text)) << text;
}

TEST(RoleSector, ParticularWordsGoFirst) {
  EXPECT_EQ(role_sector("Military Personnel - Special"), "MIL");
  EXPECT_EQ(role_sector("Defense / Security Ministry"), "GOV");
  EXPECT_EQ(role_sector("Defense Attorney"), "JUD");
  EXPECT_EQ(role_sector("Party President"), "PTY");
  EXPECT_EQ(role_sector("Head of Government"), "GOV");
  EXPECT_EQ(role_sector("Armed Rebel"), "REB");
  EXPECT_EQ(role_sector("Menagerie"), "") << "whole words only";
}

}  // namespace
}  // namespace dragoman
