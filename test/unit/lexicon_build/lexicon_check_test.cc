#include "lexicon_build/lexicon_check.h"

#include <gmock/gmock.h>

#include "lexicon_fixture.h"

namespace dragoman {
namespace {

using testing::Contains;
using testing::IsEmpty;

class CheckTest : public testing::Test {
 protected:
  void SetUp() override { write_sample_lexicon(folder_); }

  std::vector<std::string> findings() {
    Diagnostics diagnostics;
    auto const report = check_lexicon(std::span(&folder_.path(), 1), diagnostics);
    EXPECT_TRUE(report) << report.error().text();
    std::vector<std::string> out;
    for (auto const& finding : diagnostics.list())
      out.push_back(finding.file + ":" + std::to_string(finding.line) + " " + finding.code);
    return out;
  }
  void actors(std::string const& rows) { folder_.file("actors/x/actors.csv", kActorsHeader + rows); }
  void aliases(std::string const& rows) { folder_.file("actors/x/aliases.csv", kAliasesHeader + rows); }
  void roles(std::string const& rows) { folder_.file("actors/x/roles.csv", kRolesHeader + rows); }

  TemporaryFolder folder_;
};

TEST_F(CheckTest, ACleanLexiconHasNoFindings) { EXPECT_THAT(findings(), IsEmpty()); }

TEST_F(CheckTest, CodesOfActors) {
  actors(
      "pak-x,Small,rebel,PAK,REB,,PAKREB,,,,,,\nPAK-Y,Odd,gang,XXX,ZZZ,GOV;QQQ,PAKR,PAK-Q,,,2005,2004,\nPAK-"
      "Z,,rebel,,,,,PAK-Z,0,,,,\n");
  auto const found = findings();
  for (auto const* expected :
       {":2 actors.id", ":3 actors.kind", ":3 actors.country", ":3 actors.sector", ":3 actors.cameo",
        ":3 actors.parent", ":3 lexicon.date_order", ":4 actors.name", ":4 actors.parent", ":4 actors.code"})
    EXPECT_THAT(found, Contains("actors/x/actors.csv" + std::string(expected)));
  EXPECT_EQ(std::count(found.begin(), found.end(), "actors/x/actors.csv:3 actors.sector"), 2);
}

TEST_F(CheckTest, DoubledAndAmbiguousNames) {
  aliases(
      "PAK-TTP,TTP,acronym,en,0,,,t\nAFG-TAL,tehreek e Taliban "
      "Pakistan,name,en,0,,,t\nPAK,rain,name,en,0,,,t\n");
  auto const found = findings();
  EXPECT_THAT(found, Contains("actors/x/aliases.csv:2 aliases.duplicate"));
  EXPECT_THAT(found, Contains("actors/x/aliases.csv:3 aliases.ambiguous"));
  EXPECT_THAT(found, Contains("actors/a/aliases.csv:6 aliases.ambiguous"));  // the other side is named too
  EXPECT_THAT(found, Contains("actors/x/aliases.csv:4 aliases.common_word"));
}

TEST_F(CheckTest, OneBearerMayStayUnmarkedAndTimesMayDiffer) {
  aliases(
      "PAK-CD,Chief Minister Khan,name,en,0,2001,2004,t\nPAK-AB,Chief Minister Khan,name,en,0,2005,,t\n"
      "PAK-CD,Mirza,name,en,1,,,t\nPAK-AB,Mirza,name,en,0,,,t\n");
  EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(CheckTest, DatesKnownToTheMonthMayMeet) {
  roles(
      "PAK-AB,PAK,defence_minister,GOV,2001,2003-06,t\nPAK-CD,PAK,defence_minister,GOV,2003-06-12,2004,t\n"
      "PAK-AB,PAK,defence_minister,GOV,2004-10,2005,t\n");
  EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(CheckTest, TermsThatOverlapOrLeaveAGap) {
  roles(
      "PAK-AB,PAK,defence_minister,GOV,2001-01-01,2003-01-01,t\nPAK-CD,PAK,defence_minister,GOV,2003-01-01,"
      "2003-06-30,t\n"
      "PAK-AB,PAK,defence_minister,GOV,2003-08-15,2005-01-01,t\nPAK-CD,PAK,defence_minister,GOV,2004-12-30,,"
      "\n");
  auto const found = findings();
  EXPECT_THAT(found,
              testing::Not(Contains("actors/x/roles.csv:3 roles.overlap")));  // the day of the handover
  EXPECT_THAT(found, Contains("actors/x/roles.csv:4 roles.gap"));
  EXPECT_THAT(found, Contains("actors/x/roles.csv:5 roles.overlap"));
  EXPECT_THAT(found, Contains("actors/x/roles.csv:5 roles.source"));
}

TEST_F(CheckTest, RelationsAndListings) {
  folder_.file("actors/x/relations.csv", std::string(kRelationsHeader) +
                                             "PAK-TTP,friend_of,AFG-TAL,,,t\nPAK-TTP,part_of,PAK-TTP,,,t\n"
                                             "PAK-TTP,aligned_with,AFG-TAL,2007,,t\n");
  folder_.file(
      "actors/x/designations.csv",
      std::string(kDesignationsHeader) + "PAK-TTP,FTO,USA,2010-09-01,2009-01-01,t\nAFG-TAL,FTO,USA,,,t\n");
  auto const found = findings();
  for (auto const* expected :
       {"relations.csv:2 relations.kind", "relations.csv:3 relations.self",
        "relations.csv:4 relations.duplicate", "designations.csv:2 designations.duplicate",
        "designations.csv:2 lexicon.date_order", "designations.csv:3 designations.date"})
    EXPECT_THAT(found, Contains("actors/x/" + std::string(expected)));
}

}  // namespace
}  // namespace dragoman
