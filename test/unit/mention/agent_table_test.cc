#include "lexicon/agent_table.h"

#include "lexicon_build/agents_build.h"
#include "mention/number_words.h"
#include "mention_fixture.h"

#include <fstream>

namespace dragoman {
namespace {

std::optional<AgentTable::Match> match(std::vector<std::string_view> words) {
  return test::shipped_lexicon().agents().match(words);
}

TEST(AgentTable, LongestEntryWins) {
  auto const found = match({"the", "deputy", "prime", "minister"});
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->agent.phrase, "deputy prime minister");
  EXPECT_EQ(found->words, 3U);
  EXPECT_EQ(match({"prime", "minister"})->agent.office, "head_of_government");
}

TEST(AgentTable, WordsOutsideTheEntryDoNotCount) {
  EXPECT_EQ(match({"some", "minister"})->words, 1U);
  EXPECT_FALSE(match({"minister", "wrote"}).has_value());
  EXPECT_FALSE(match({}).has_value());
  EXPECT_FALSE(match({"ime", "minister"})->agent.phrase == "prime minister");
}

TEST(AgentTable, ShippedNounsHaveTheirSectors) {
  EXPECT_GE(test::shipped_lexicon().agents().size(), 500U);
  EXPECT_EQ(match({"soldier"})->agent.sector, "MIL");
  EXPECT_EQ(match({"gunman"})->agent.sector, "UAF");
  EXPECT_EQ(match({"refugee"})->agent.sector, "REF");
  EXPECT_EQ(match({"pipeline"})->agent.kind, "infrastructure");
  EXPECT_TRUE(match({"group"})->agent.generic);
}

class AgentsBuild : public testing::Test {
 protected:
  Diagnostics build(std::string const& toml) {
    auto const dir = std::filesystem::path(testing::TempDir()) /
                     (std::string("agents_") + testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::create_directories(dir);
    std::ofstream(dir / "a.toml", std::ios::binary) << toml;
    Diagnostics diagnostics;
    EXPECT_TRUE(build_agents(std::span(&dir, 1), writer, diagnostics).has_value());
    std::filesystem::remove_all(dir);
    return diagnostics;
  }
  ImageWriter writer;
};

TEST_F(AgentsBuild, FaultsAreNamedWithTheirLines) {
  auto const found = build("[[group]]\nkind = \"wizard\"\nnouns = [\"mage\"]\n\n[[group]]\nkind = \"thing\"\nnouns = [\n  \"Wand\",\n  \"hat\", \"hat\"]\n");
  ASSERT_EQ(found.errors(), 3U);
  EXPECT_EQ(found.list()[0].code, "agents.kind");
  EXPECT_EQ(found.list()[1].code, "agents.noun");
  EXPECT_EQ(found.list()[1].line, 8U);
  EXPECT_EQ(found.list()[2].code, "agents.twice");
}

TEST_F(AgentsBuild, BrokenFileIsADiagnosticNotACrash) {
  auto const found = build("[[group\nkind=");
  ASSERT_EQ(found.errors(), 1U);
  EXPECT_EQ(found.list()[0].code, "agents.syntax");
}

TEST(NumberWords, ReadWhatNewspapersWrite) {
  EXPECT_EQ(number_value("1,200"), 1200.0);
  EXPECT_EQ(number_value("2.5"), 2.5);
  EXPECT_EQ(number_value("twenty-one"), 21.0);
  EXPECT_EQ(number_value("400m"), 4e8);
  EXPECT_FALSE(number_value("21st").has_value());
  EXPECT_FALSE(number_value("first").has_value());
  EXPECT_FALSE(number_value("").has_value());
  EXPECT_EQ(magnitude_value("Billion"), 1e9);
  EXPECT_EQ(vague_minimum("scores"), 40.0);
}

TEST(MentionNames, GoThereAndBack) {
  for (int k = 0; k <= static_cast<int>(MentionKind::kThing); ++k) {
    auto const kind = static_cast<MentionKind>(k);
    EXPECT_EQ(mention_kind_from(mention_kind_name(kind)), kind);
  }
  EXPECT_FALSE(mention_kind_from("wizard").has_value());
}

}  // namespace
}  // namespace dragoman
