#include "history/history_import.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <set>

#include "lexicon_build/compile.h"
#include "history/party_resolver.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

class HistoryTest : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::remove_all(root);
    put("lexicon/actors/actors.csv",
        "actor_id,name,kind,country,sector,other_sectors,cameo,parent,cow,gw,valid_from,valid_to,description\n"
        "PAK,Pakistan,state,PAK,GOV,,PAK,,770,770,,,\nUSA,United States,state,USA,GOV,,USA,,2,2,,,\n"
        "USA-LEE,Anna Lee,person,USA,GOV,,USAGOV,,,,,,\nPAK-TTP,Grey Front,rebel,PAK,REB,,PAKREB,,,,,,\n"
        "PAK-NOOR,Omar Noor,person,PAK,GOV,,PAKGOV,,,,,,\nPAK-NOOR2,Omar Noor the younger,person,PAK,JRN,,PAKJRN,,,,,,\n");
    put("lexicon/actors/aliases.csv",
        "actor_id,alias,kind,language,ambiguous,valid_from,valid_to,source\n"
        "USA,US,acronym,en,0,,,t\nUSA,American,demonym,en,0,,,t\nPAK,Islamabad,metonym,en,0,,,t\nPAK-TTP,GF,acronym,en,1,,,t\n"
        "PAK-NOOR,Noor,name,en,0,,,t\nPAK-NOOR2,Noor,name,en,0,,,t\n");
    put("lexicon/actors/roles.csv", "actor_id,org,office,sector,valid_from,valid_to,source\nUSA-LEE,USA,head_of_state,GOV,2009-01-20,2017-01-19,t\n");
    ImageWriter writer;
    Diagnostics diagnostics;
    std::vector<fs::path> const dirs{root / "lexicon"};
    auto const compiled = compile_lexicon(dirs, writer, diagnostics);
    ASSERT_TRUE(compiled) << compiled.error().text();
    writer.version("0123456789abcdef");
    auto image = Image::from_bytes(writer.bytes());
    ASSERT_TRUE(image) << image.error().text();
    lexicon = std::make_unique<Lexicon>(std::move(*Lexicon::open(*image)));
  }
  void TearDown() override { fs::remove_all(root); }

  void put(std::string const& name, std::string const& text) {
    fs::create_directories((root / name).parent_path());
    std::ofstream(root / name, std::ios::binary) << text;
  }
  void tkg(std::string const& events) {
    put("set/entity2id.txt", "Pakistan\t0\nUnited_States\t1\nMilitary (Pakistan)\t2\nAnna Lee\t3\nWho Knows\t4\nMilitant (Grey Front)\t5\n");
    put("set/relation2id.txt", "Make a visit\t0\nHum_quietly\t1\nMake statement\t2\n");
    put("set/day_zero.txt", "2012-02-28\n");
    put("set/events.txt", events);
  }
  HistoryReport import(HistoryOptions options) {
    auto book = Casebook::open_for_writing(root / "case");
    EXPECT_TRUE(book) << book.error().text();
    auto report = import_history(*book, options, *lexicon);
    EXPECT_TRUE(report) << report.error().text();
    auto done = book->commit();
    EXPECT_TRUE(done) << done.error().text();
    return *report;
  }
  HistoryReport import_set() { return import({HistoryFormat::kTkg, root / "set", {}, {}}); }
  std::vector<std::string> rows(std::string const& sql) {
    auto book = Casebook::open(root / "case");
    EXPECT_TRUE(book) << book.error().text();
    auto table = book->duck().query(sql);
    EXPECT_TRUE(table) << table.error().text();
    std::vector<std::string> out;
    for (auto const& row : table->rows) {
      std::string line;
      for (auto const& cell : row) line += (line.empty() ? "" : "|") + (is_null(cell) ? std::string("-") : text_of(cell));
      out.push_back(line);
    }
    return out;
  }

  fs::path root = fs::temp_directory_path() / ("dragoman_history_test_" + std::to_string(::getpid()));
  std::unique_ptr<Lexicon> lexicon;
};

TEST_F(HistoryTest, RowsBecomeEventsWithPartiesTypesAndProvenance) {
  tkg("2\t0\t1\t1\n3\t1\t5\t2\n4\t2\t0\t3\n");
  auto const report = import_set();
  EXPECT_EQ(report.added, 3U);
  EXPECT_EQ(report.unknown_relations, (std::map<std::string, std::size_t>{{"Hum quietly", 1}}));
  EXPECT_EQ(report.no_event, 2U);
  EXPECT_EQ(report.both, 2U);
  EXPECT_EQ(report.one, 1U);
  EXPECT_EQ(report.names_unresolved, 1U);
  EXPECT_EQ(rows("select event_date, event_type, event_mode, cameo_code, relation_raw, quad_code, is_countable, actor_id, actor_country_iso3, actor_sector, actor_cow, "
                 "recipient_id, recipient_country_iso3, import_line, source from events order by import_line"),
            (std::vector<std::string>{"2012-02-29|CONSULT|visit|042|Make a visit|1|true|PAKMIL|PAK|MIL|770|USA|USA|1|set",
                                      "2012-03-01|none|-|-|Hum quietly|-|false|USA-LEE|USA|GOV|2|PAK-TTP|PAK|2|set",
                                      "2012-03-02|none|-|010|Make statement|-|false|-|-|-|-|PAK|PAK|3|set"}));
  EXPECT_EQ(rows("select actor_name_raw from events where import_line = 3"), std::vector<std::string>{"Who Knows"});
  EXPECT_EQ(rows("select file_name, n_lines, n_events, n_quarantined, first_date, last_date from imported_files"), std::vector<std::string>{"events.txt|3|3|0|2012-02-29|2012-03-02"});
}

TEST_F(HistoryTest, BrokenLinesAreSetAsideWithTheirNumber) {
  tkg("0\t0\t1\t1\nnonsense\n0\t0\t99\t1\n\n0\t0\t1\t-4\n0\t0\t1\t99999999\n1\t0\t0\t2\t-1\n");
  auto const report = import_set();
  EXPECT_EQ(report.lines, 7U);
  EXPECT_EQ(report.added, 2U);
  EXPECT_EQ(report.quarantined, 5U);
  EXPECT_EQ(rows("select import_line, reason from imported_rejects order by import_line"),
            (std::vector<std::string>{"2|expected subject, relation, object and time between tabs", "3|object 99 is not in the id file",
                                      "4|empty line", "5|time is not a whole number from 0", "6|time is more than two centuries past day 0"}));
  EXPECT_EQ(rows("select import_line from events order by 1"), (std::vector<std::string>{"1", "7"}));
}

TEST_F(HistoryTest, ImportingAgainDoublesNothing) {
  tkg("0\t0\t1\t1\n0\t0\t1\t1\n1\t0\t0\t2\n");
  EXPECT_EQ(import_set().added, 3U) << "a row said twice is two events";
  auto const again = import_set();
  EXPECT_EQ(again.added, 0U);
  EXPECT_EQ(again.known, 3U);
  tkg("0\t0\t1\t1\n0\t0\t1\t1\n1\t0\t0\t2\n1\t0\t0\t3\n");
  auto const grown = import_set();
  EXPECT_EQ(grown.added, 1U) << "only what is new of a file that has grown";
  EXPECT_EQ(rows("select count(*), count(distinct event_id) from events"), std::vector<std::string>{"4|4"});
}

TEST_F(HistoryTest, AnOfficeIsHeldForItsTerm) {
  PartyResolver resolver(*lexicon);
  EXPECT_EQ(resolver.of_name("Anna Lee", parse_date("2012-01-01")).sector, "GOV");
  EXPECT_EQ(resolver.of_name("Anna Lee", parse_date("2018-01-01")).sector, "ELI") << "a former official";
}

TEST_F(HistoryTest, OnlyNamesThatMeanOneActorAreResolved) {
  PartyResolver resolver(*lexicon);
  EXPECT_EQ(resolver.of_name("Pakistan", {}).id, "PAK");
  EXPECT_EQ(resolver.of_name("US", {}).id, "USA");
  EXPECT_EQ(resolver.of_name("American", {}).id, "") << "an adjective is no name";
  EXPECT_EQ(resolver.of_name("Islamabad", {}).id, "") << "nor is a capital";
  EXPECT_EQ(resolver.of_name("GF", {}).id, "") << "ambiguous in the lexicon";
  EXPECT_EQ(resolver.of_name("Noor", {}).id, "") << "two people of that name";
  EXPECT_EQ(resolver.of_name("Omar Noor", {}).id, "PAK-NOOR");
  auto const other = resolver.of_name("Police (Atlantis)", {});
  EXPECT_EQ(other.id, "");
  EXPECT_EQ(other.raw, "Police (Atlantis)");
  EXPECT_EQ(other.sector, "") << "nothing is known of a role in an unknown place";
}

TEST_F(HistoryTest, CodedPartiesNeedNameAndCountryToAgree) {
  PartyResolver resolver(*lexicon);
  EXPECT_EQ(resolver.of_codes("PAK", "ISLAMABAD", "PAK", "").id, "PAK");
  EXPECT_EQ(resolver.of_codes("PAKMIL", "THE ARMY", "PAK", "MIL").id, "PAKMIL");
  EXPECT_EQ(resolver.of_codes("USAGOV", "ANNA LEE", "USA", "GOV").id, "USA-LEE");
  EXPECT_EQ(resolver.of_codes("PAKGOV", "ANNA LEE", "PAK", "GOV").id, "PAKGOV");
  EXPECT_EQ(resolver.of_codes("EUR", "EUROPE", "EUR", "").id, "") << "a region is no state";
}

std::string gdelt_row(std::size_t columns, std::string const& id, std::string const& day, std::string const& code) {
  std::vector<std::string> cells(columns);
  cells[0] = id, cells[1] = day, cells[5] = "PAKMIL", cells[6] = "THE ARMY", cells[7] = "PAK", cells[12] = "MIL", cells[15] = "USA", cells[16] = "WASHINGTON", cells[17] = "USA";
  cells[26] = code, cells[30] = "2.8", cells[31] = "10", cells[32] = "2", cells[33] = "9";
  bool const second = columns == 61;
  cells[second ? 52 : 50] = "Quetta, Balochistan, Pakistan", cells[second ? 56 : 53] = "30.2", cells[second ? 57 : 54] = "67.0";
  cells[second ? 59 : 56] = second ? "20150219003000" : "20150219";
  if (columns > 57) cells.back() = "https://news.example/a";
  std::string out;
  for (auto const& cell : cells) out += cell + "\t";
  out.back() = '\n';
  return out;
}

TEST_F(HistoryTest, GdeltOfBothVersionsIsRead) {
  put("day.csv", gdelt_row(57, "1", "20150218", "042") + gdelt_row(58, "2", "20150218", "190") + gdelt_row(61, "3", "20150218", "010"));
  auto const report = import({HistoryFormat::kGdelt, root / "day.csv", {}, {}});
  EXPECT_EQ(report.added, 3U);
  EXPECT_EQ(rows("select event_id, event_date, event_type, actor_id, recipient_id, location, latitude, longitude, n_mentions, n_documents, n_sources, round(goldstein, 1), publication_date, "
                 "source_url, source from events order by 1"),
            (std::vector<std::string>{"gdelt-1|2015-02-18|CONSULT|PAKMIL|USA|Quetta, Balochistan, Pakistan|30.2|67|10|9|2|2.8|2015-02-19|-|GDELT",
                                      "gdelt-2|2015-02-18|ASSAULT|PAKMIL|USA|Quetta, Balochistan, Pakistan|30.2|67|10|9|2|2.8|2015-02-19|https://news.example/a|GDELT",
                                      "gdelt-3|2015-02-18|none|PAKMIL|USA|Quetta, Balochistan, Pakistan|30.2|67|10|9|2|2.8|2015-02-19|https://news.example/a|GDELT"}));
}

TEST_F(HistoryTest, BrokenGdeltRowsAndEmptyFilesAreNamed) {
  put("day/a.CSV", gdelt_row(61, "1", "20150218", "042") + "\n1\t2\n" + gdelt_row(61, "x", "20150218", "042") + gdelt_row(61, "5", "20150230", "042") + gdelt_row(61, "6", "20150218", "042") +
                       gdelt_row(61, "7", "20150218", "") + gdelt_row(61, "8", "20150218", "04\xFF") + gdelt_row(61, "9", "20150218", "\xED\xA0\x80"));
  put("day/b.csv", "");
  put("day/readme.txt", "not read");
  auto const report = import({HistoryFormat::kGdelt, root / "day", {}, {}});
  EXPECT_EQ(report.files, 2U);
  EXPECT_EQ(report.added, 2U);
  EXPECT_EQ(rows("select import_line, reason from imported_rejects order by import_line"),
            (std::vector<std::string>{"2|empty line", "3|2 columns; GDELT has 57, 58 or 61", "4|GLOBALEVENTID is not a number", "5|SQLDATE is not a day", "7|no EventCode", "8|not UTF-8", "9|not UTF-8"}))
      << "the last holds half a surrogate pair, which no table takes";
}

TEST_F(HistoryTest, DayZeroIsToldOrKnownOrAskedFor) {
  tkg("0\t0\t1\t1\n");
  fs::remove(root / "set" / "day_zero.txt");
  EXPECT_EQ(day_zero_of(root / "set").error().code, "history.day_zero");
  fs::create_directories(root / "ICEWS05-15_x");
  EXPECT_EQ(day_zero_of(root / "ICEWS05-15_x" / "").value().first, parse_date("2005-01-01"));
  put("set/day_zero.txt", "soon\n");
  EXPECT_EQ(day_zero_of(root / "set").error().kind, ErrorKind::kInput);
}

TEST_F(HistoryTest, ImportedRowsSurviveARebuild) {
  tkg("0\t0\t1\t1\n");
  import_set();
  auto book = Casebook::open_for_writing(root / "case");
  ASSERT_TRUE(book);
  ASSERT_TRUE(book->add(std::vector<std::string>{}, *lexicon));
  ASSERT_TRUE(book->commit());
  EXPECT_EQ(rows("select count(*) from events"), std::vector<std::string>{"1"});
}

}  // namespace
}  // namespace dragoman
