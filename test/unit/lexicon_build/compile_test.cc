#include "lexicon_build/compile.h"

#include <gmock/gmock.h>

#include "lexicon/term_of_office.h"
#include "lexicon_fixture.h"

namespace dragoman {
namespace {

Date day(char const* iso) { return parse_date(iso).value(); }

TEST(CompileLexicon, ActorsComeBackWithTheirFields) {
  TemporaryFolder folder;
  write_sample_lexicon(folder);
  auto const lexicon = compiled(folder);
  auto const ttp = lexicon.actors().find("PAK-TTP");
  ASSERT_TRUE(ttp);
  EXPECT_EQ(ttp->name, "Tehrik-e-Taliban Pakistan");
  EXPECT_EQ(ttp->sector, "REB");
  EXPECT_EQ(ttp->valid.from, day("2007-12-01"));
  EXPECT_FALSE(ttp->cow);
  EXPECT_EQ(lexicon.actors().find("PAK")->cow, 770);
  EXPECT_FALSE(lexicon.actors().find("PAK-XX"));
  EXPECT_EQ(lexicon.actors().aliases_of(ttp->index).size(), 5u);  // four written, one its own name
}

TEST(CompileLexicon, OfficesFollowTheDate) {
  TemporaryFolder folder;
  write_sample_lexicon(folder);
  auto const lexicon = compiled(folder);
  auto const& actors = lexicon.actors();
  auto const pak = actors.find("PAK")->index;
  auto holder = [&](char const* office, char const* on) {
    auto const term = actors.office_holder(pak, office, day(on));
    return term ? std::string(actors.actor(term->actor).id) : std::string("nobody");
  };
  EXPECT_EQ(holder("head_of_government", "2004-02-29"), "nobody");
  EXPECT_EQ(holder("head_of_government", "2004-03-01"), "PAK-AB");
  EXPECT_EQ(holder("head_of_government", "2008-02-10"),
            "PAK-CD");  // the day of the handover is the successor's
  EXPECT_EQ(holder("head_of_government", "2020-01-01"), "PAK-CD");
  EXPECT_EQ(holder("foreign_minister", "2005-12-31"), "PAK-CD");  // "2005" means to the end of 2005
  EXPECT_EQ(holder("foreign_minister", "2006-01-01"), "nobody");
  auto const person = actors.find("PAK-CD")->index;
  EXPECT_EQ(actors.roles_of(person).size(), 2u);
  EXPECT_EQ(actors.roles_of(person, day("2009-01-01")).size(), 1u);
  EXPECT_EQ(actors.terms_in(pak).size(), 3u);
  EXPECT_EQ(actors.last_role_of(person, day("2005-06-01"))->office, "foreign_minister");
  EXPECT_EQ(actors.last_role_of(person)->office, actors.roles_of(person).back().office);
  EXPECT_FALSE(actors.last_role_of(person, day("2001-01-01")));
  auto const led = [](Term const& term) { return term.office == "head_of_government"; };
  EXPECT_TRUE(actors.any_role_of(person, day("2009-01-01"), led));
  EXPECT_FALSE(actors.any_role_of(person, day("2005-06-01"), led));
}

TEST(CompileLexicon, PeriodsAreKnownByTheirFirstWord) {
  TemporaryFolder folder;
  write_sample_lexicon(folder);
  auto const lexicon = compiled(folder);
  auto begins = [&](char const* word) {
    std::vector<AliasWord> words;
    append_alias_words(word, words);
    return lexicon.periods().begins_with(words.front());
  };
  for (char const* word : {"Soviet", "the", "post"}) EXPECT_TRUE(begins(word)) << word;
  for (char const* word : {"war", "era", "village"}) EXPECT_FALSE(begins(word)) << word;
  auto const phrases = lexicon.periods().term_phrases();
  ASSERT_EQ(phrases.size(), 1u);
  EXPECT_EQ(phrases[0].slot, TermPhrase::Slot::kHis);
  EXPECT_TRUE(phrases[0].before.empty());
  EXPECT_EQ(phrases[0].after, (std::vector<std::string>{"first", "term"}));
}

TEST(CompileLexicon, RelationsDesignationsAndPeriods) {
  TemporaryFolder folder;
  write_sample_lexicon(folder);
  auto const lexicon = compiled(folder);
  auto const& actors = lexicon.actors();
  auto const ttp = actors.find("PAK-TTP")->index;
  ASSERT_EQ(actors.relations_of(ttp).size(), 1u);
  EXPECT_EQ(actors.actor(actors.relations_of(ttp)[0].target).id, "AFG-TAL");
  EXPECT_TRUE(actors.designations_of(ttp, day("2010-08-31")).empty());
  ASSERT_EQ(actors.designations_of(ttp, day("2010-09-01")).size(), 1u);
  EXPECT_EQ(actors.actor(actors.designations_of(ttp)[0].authority).id, "USA");
  auto const wars = lexicon.periods().find("The Soviet Afghan War");
  ASSERT_EQ(wars.size(), 1u);
  EXPECT_EQ(wars[0].end, day("1989-02-15"));
  EXPECT_EQ(lexicon.periods().find("Post-9/11").size(), 1u);
  EXPECT_FALSE(lexicon.periods().find("post-9/11")[0].end);
  for (auto const* words : {"", "the", "soviet", "the soviet", "soviet afghan war"}) EXPECT_TRUE(lexicon.periods().begins(words)) << words;
  for (auto const* words : {"sovie", "afghan", "soviet afghan war and"}) EXPECT_FALSE(lexicon.periods().begins(words)) << words;
}

TEST(TermOfOffice, SpellsAreCountedAndReElectionIsNone) {
  TemporaryFolder folder;
  write_sample_lexicon(folder);
  folder.file("actors/b/roles.csv", std::string(kRolesHeader) +
                                        "PAK-AB,PAK,head_of_government,GOV,1990-11-06,1993-07-18,t\n"
                                        "PAK-AB,PAK,head_of_government,GOV,1997-02-17,1998-12-31,t\n"
                                        "PAK-AB,PAK,head_of_government,GOV,1999-01-01,1999-10-12,t\n"
                                        "PAK-AB,PAK,foreign_minister,GOV,1980,,t\n");
  auto const lexicon = compiled(folder);
  auto const& actors = lexicon.actors();
  auto const person = actors.find("PAK-AB")->index;
  auto const pattern = lexicon.periods().term_patterns().at(0);
  auto const first = term_of_office(actors, person, pattern.term, pattern.offices);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->to, day("1993-07-18"));
  EXPECT_EQ(term_of_office(actors, person, "2", pattern.offices)->to, day("1999-10-12"));
  EXPECT_EQ(term_of_office(actors, person, "last", pattern.offices)->from, day("1997-02-17"));
  EXPECT_EQ(term_of_office(actors, person, "all", pattern.offices)->from, day("1990-11-06"));
  EXPECT_FALSE(term_of_office(actors, person, "all", "foreign_minister")->to);
  EXPECT_FALSE(term_of_office(actors, person, "3", pattern.offices));
  EXPECT_FALSE(term_of_office(actors, person, "1", "army_chief"));
}

TEST(CompileLexicon, VersionNamesExactlyTheseSources) {
  TemporaryFolder folder;
  write_sample_lexicon(folder);
  auto const first = std::string(compiled(folder).version());
  EXPECT_EQ(first.size(), 16u);
  EXPECT_EQ(first, compiled(folder).version());
  folder.file("regression/x.csv", "not a source\n");
  EXPECT_EQ(first, compiled(folder).version());
  folder.file("periods/period_aliases.csv",
              "period_id,alias\n# one comment more\nSOVIET-WAR,the Soviet-Afghan war\nPOST-911,post-9/11\n");
  EXPECT_NE(first, compiled(folder).version());
}

TEST(CompileLexicon, ASecondFolderAddsToTheFirst) {
  TemporaryFolder shipped, own;
  write_sample_lexicon(shipped);
  own.file("actors/aliases.csv", std::string(kAliasesHeader) + "PAK-TTP,Fitna al-Khawarij,name,en,0,,,own\n");
  ImageWriter writer;
  Diagnostics diagnostics;
  std::filesystem::path const dirs[] = {shipped.path(), own.path()};
  ASSERT_TRUE(compile_lexicon(dirs, writer, diagnostics));
  EXPECT_EQ(diagnostics.errors(), 0u);
  auto const lexicon = Lexicon::open(Image::from_bytes(writer.bytes()).value());
  ASSERT_TRUE(lexicon);
  EXPECT_EQ(lexicon->aliases().lookup("fitna al Khawarij").size(),
            0u);  // "Fitna" is a name: it needs its capital
  EXPECT_EQ(lexicon->aliases().lookup("Fitna Al-Khawarij").size(), 1u);
}

TEST(CompileLexicon, NounsAndCuesOfBothFoldersCount) {
  TemporaryFolder shipped, own;
  write_sample_lexicon(shipped);
  shipped.file("agents/a.toml", "[[group]]\nkind = \"military\"\nsector = \"MIL\"\nnouns = [\"soldier\"]\n");
  own.file("agents/b.toml", "[[group]]\nkind = \"police\"\nsector = \"COP\"\nnouns = [\"constable\"]\n");
  ImageWriter writer;
  Diagnostics diagnostics;
  std::filesystem::path const dirs[] = {shipped.path(), own.path()};
  ASSERT_TRUE(compile_lexicon(dirs, writer, diagnostics));
  EXPECT_EQ(diagnostics.errors(), 0u);
  EXPECT_EQ(Lexicon::open(Image::from_bytes(writer.bytes()).value())->agents().size(), 2u);
}

TEST(CompileLexicon, APossessiveInANounIsAWordOfItsOwn) {
  TemporaryFolder folder;
  write_sample_lexicon(folder);
  folder.file("agents/a.toml", "[[group]]\nkind = \"police\"\nsector = \"COP\"\nnouns = [\"sheriff's office\"]\n");
  ImageWriter writer;
  Diagnostics diagnostics;
  std::filesystem::path const dirs[] = {folder.path()};
  ASSERT_TRUE(compile_lexicon(dirs, writer, diagnostics));
  auto const lexicon = Lexicon::open(Image::from_bytes(writer.bytes()).value());
  for (std::string_view apostrophe : {"'s", "\xE2\x80\x99s"}) {
    std::string_view const words[] = {"sheriff", apostrophe, "office"};
    auto const match = lexicon->agents().match(words);
    ASSERT_TRUE(match);
    EXPECT_EQ(match->agent.sector, "COP");
  }
}

TEST(CompileLexicon, TheShippedLexiconHasNoErrors) {
  std::filesystem::path const dir = std::filesystem::path(DRAGOMAN_SOURCE_DIR) / "lexicon";
  ImageWriter writer;
  Diagnostics diagnostics;
  auto const report = compile_lexicon(std::span(&dir, 1), writer, diagnostics);
  ASSERT_TRUE(report) << report.error().text();
  for (auto const& finding : diagnostics.list())
    if (finding.severity == Severity::kError) ADD_FAILURE() << finding.text();
  EXPECT_GT(report->actors, 1000u);
}

TEST(CompileLexicon, FaultsAreFoundWithFileAndLine) {
  TemporaryFolder folder;
  write_sample_lexicon(folder);
  folder.file("actors/c/aliases.csv", std::string(kAliasesHeader) +
                                          "NOBODY,Ghost,name,en,0,,,t\nPAK,Pakland,nickname,en,0,,,t\n"
                                          "PAK,Pak,name,en,0,2001-13,,t\n");
  folder.file("actors/c/actors.csv",
              std::string(kActorsHeader) + "PAK,Pakistan again,state,PAK,GOV,,PAK,,,,,,\n");
  ImageWriter writer;
  Diagnostics diagnostics;
  ASSERT_TRUE(compile_lexicon(std::span(&folder.path(), 1), writer, diagnostics));
  std::vector<std::string> found;
  for (auto const& finding : diagnostics.list())
    found.push_back(finding.file + ":" + std::to_string(finding.line) + " " + finding.code);
  EXPECT_THAT(found, testing::ElementsAre("actors/c/actors.csv:2 actors.duplicate",
                                          "actors/c/aliases.csv:2 lexicon.unknown_actor",
                                          "actors/c/aliases.csv:3 aliases.kind",
                                          "actors/c/aliases.csv:4 lexicon.date"));
}

TEST(CompileLexicon, AMissingFolderIsAnErrorOfTheEnvironment) {
  ImageWriter writer;
  Diagnostics diagnostics;
  std::filesystem::path const nowhere = "/nonexistent-folder";
  auto const report = compile_lexicon(std::span(&nowhere, 1), writer, diagnostics);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().kind, ErrorKind::kEnvironment);
}

}  // namespace
}  // namespace dragoman
