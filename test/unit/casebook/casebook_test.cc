#include "casebook/casebook.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "casebook/manifest.h"
#include "lexicon_build/image_writer.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

Lexicon empty_lexicon() {
  ImageWriter writer;
  writer.version("0123456789abcdef");
  auto image = Image::from_bytes(writer.bytes());
  return std::move(*Lexicon::open(*image));
}

std::string coded(std::string const& id, std::string const& sha, std::string const& day) {
  return R"({"doc_id":")" + id + R"(","document":{"date":"2025-03-12","source":"Indus Wire","text_sha256":")" + sha + R"("},"lexicon_version":"v","coder_version":"c",
"sentences":[{"n":1,"start":0,"end":40,"text":"BLA militants seized a train in Quetta."}],"mentions":[{"mention_id":0,"start":0,"end":3,"kind":"rebel","actor_id":"PAK-BLA","name":"BLA","country_iso3":"PAK","sector":"REB","chain":0}],
"events":[{"event_id":")" + id + R"(#e0","sentence":1,"event_type":"ASSAULT","event_mode":"abduct","contexts":["terrorism"],"quad_code":4,"actors":[{"actor_id":"PAK-BLA","name":"BLA","country_iso3":"PAK","sector":"REB","cameo":"PAKREB","start":0,"end":3,"text":"BLA"}],
"recipients":[],"realis":"actual","factuality":3.0,"event_date":")" + day + R"(","date_precision":1,"date_basis":"explicit","trigger":{"start":14,"end":20,"lemma":"seize"},"instrument":[],"rule_id":"r","confidence":0.8,
"quantities":[{"kind":"killed","low":21,"best":21,"high":null,"rule_id":"q","start":1,"end":2}]}],
"claims":[{"claim_id":")" + id + R"(#c0","sentence":1,"kind":"event","voice":"speaker","speaker":null,"cue":null,"content":{"start":0,"end":40},"stance":"denies","about_events":[")" + id + R"(#e0"],"rule_id":"r",
"conditions":[{"group":1,"ordinal":1,"connective":"only if","polarity":true,"start":3,"end":9}],"propositions":[{"subject":"PAK-BLA","predicate":"threatens","object":"PAK","polarity":true,"start":0,"end":9}]}]})";
}

class CasebookTest : public ::testing::Test {
 protected:
  void SetUp() override { fs::remove_all(folder); }
  void TearDown() override { fs::remove_all(folder); }
  std::int64_t count(Casebook& book, std::string const& table) {
    auto rows = book.duck().query("SELECT count(*) FROM " + table);
    EXPECT_TRUE(rows) << rows.error().text();
    return static_cast<std::int64_t>(number_of(rows->rows[0][0]));
  }
  void write(std::vector<std::string> const& lines) {
    auto book = Casebook::open_for_writing(folder);
    ASSERT_TRUE(book) << book.error().text();
    auto added = book->add(lines, lexicon);
    ASSERT_TRUE(added) << added.error().text();
    auto done = book->commit();
    ASSERT_TRUE(done) << done.error().text();
  }
  fs::path folder = fs::temp_directory_path() / ("dragoman_casebook_test_" + std::to_string(::getpid()));
  Lexicon lexicon = empty_lexicon();
};

TEST_F(CasebookTest, AWitnessHasItsMentionAndFiguresButNoParties) {
  std::string doubtful = coded("b", "2", "2025-03-11");
  doubtful.replace(doubtful.find("\"events\""), 8, "\"held_events\"");
  write({coded("a", "1", "2025-03-11"), doubtful});
  auto book = Casebook::open(folder);
  ASSERT_TRUE(book) << book.error().text();
  EXPECT_EQ(count(*book, "events"), 1);
  EXPECT_EQ(count(*book, "event_membership where event_mention_id = 'b#e0' and merge_reason like 'witness:%'"), 1);
  EXPECT_EQ(count(*book, "quantities where event_mention_id = 'b#e0'"), 1);
  EXPECT_EQ(count(*book, "event_participants where event_mention_id = 'b#e0'"), 0);
  EXPECT_EQ(count(*book, "events where n_sources = 1 and n_documents = 2 and n_mentions = 1"), 1);
}

TEST_F(CasebookTest, WhatIsAddedIsReadBackFromPlainParquet) {
  write({coded("a", "1", "2025-03-11"), coded("b", "2", "2025-03-11"), coded("c", "3", "2025-03-20")});
  auto book = Casebook::open(folder);
  ASSERT_TRUE(book) << book.error().text();
  EXPECT_EQ(count(*book, "documents"), 3);
  EXPECT_EQ(count(*book, "events where topic is null"), 0) << "every event has a topic, other when nothing fits";
  EXPECT_EQ(count(*book, "event_mentions"), 3);
  EXPECT_EQ(count(*book, "events"), 2);
  EXPECT_EQ(count(*book, "forecasts"), 0) << "empty tables are there too";
  auto rows = book->duck().query("SELECT event_date, fatalities_low, fatalities_high, n_mentions, intensity, contexts, is_countable FROM events ORDER BY event_date");
  ASSERT_TRUE(rows) << rows.error().text();
  EXPECT_EQ(date_of(rows->rows[0][0]), parse_date("2025-03-11"));
  EXPECT_EQ(number_of(rows->rows[0][1]), 21);
  EXPECT_EQ(number_of(rows->rows[0][3]), 2);
  EXPECT_EQ(number_of(rows->rows[0][4]), -8.5);
  EXPECT_EQ(text_of(rows->rows[0][5]), "terrorism");
  for (auto const& file : fs::recursive_directory_iterator(folder / "derived")) EXPECT_TRUE(file.is_directory() || file.path().extension() == ".parquet");
}

TEST_F(CasebookTest, AddingAgainChangesNothingAndAnotherTextUnderTheIdIsRefused) {
  write({coded("a", "1", "2025-03-11")});
  auto book = Casebook::open_for_writing(folder);
  auto const again = book->add(std::vector{coded("a", "1", "2025-03-11")}, lexicon);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->known, 1U);
  EXPECT_EQ(again->added, 0U);
  auto const clash = book->add(std::vector{coded("a", "other", "2025-03-11")}, lexicon);
  ASSERT_TRUE(clash);
  EXPECT_EQ(clash->conflicting, 1U);
  EXPECT_THAT(clash->notes[0], ::testing::HasSubstr("a:"));
  EXPECT_EQ(count(*book, "documents"), 1);
}

TEST_F(CasebookTest, ABatchAddedLaterEqualsBuildingAnew) {
  auto derived = [&](std::string const& table) {
    auto book = Casebook::open(folder);
    auto rows = book->duck().query("SELECT * FROM " + table + " ORDER BY ALL");
    EXPECT_TRUE(rows) << rows.error().text();
    std::string out;
    for (auto const& row : rows->rows) {
      for (auto const& value : row) out += text_of(value) + "|";
      out += "\n";
    }
    return out;
  };
  write({coded("a", "1", "2025-03-11")});
  write({coded("b", "2", "2025-03-11"), coded("c", "3", "2025-03-20")});
  std::string const events = derived("events"), members = derived("event_membership"), mentions = derived("event_mentions"), answers = derived("claim_relations");
  EXPECT_FALSE(answers.empty());
  fs::remove_all(folder);
  write({coded("c", "3", "2025-03-20"), coded("a", "1", "2025-03-11"), coded("b", "2", "2025-03-11")});
  EXPECT_EQ(derived("events"), events);
  EXPECT_EQ(derived("event_membership"), members);
  EXPECT_EQ(derived("event_mentions"), mentions);
  EXPECT_EQ(derived("claim_relations"), answers);
}

TEST_F(CasebookTest, AReaderKeepsItsVersionWhileAWriterGoesOn) {
  write({coded("a", "1", "2025-03-11")});
  auto reader = Casebook::open(folder);
  write({coded("c", "3", "2025-03-20")});
  EXPECT_EQ(count(*reader, "events"), 1);
  EXPECT_EQ(count(*reader, "documents"), 1);
  auto after = Casebook::open(folder);
  EXPECT_EQ(count(*after, "events"), 2);
}

TEST_F(CasebookTest, OneWriterAtATimeAndADeadOneHoldsNothing) {
  {
    auto first = Casebook::open_for_writing(folder);
    ASSERT_TRUE(first);
    auto second = Casebook::open_for_writing(folder);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, "casebook.locked");
    EXPECT_THAT(second.error().message, ::testing::HasSubstr(std::to_string(::getpid())));
  }
  if (pid_t const child = ::fork(); child == 0) {
    auto held = Casebook::open_for_writing(folder);
    ::kill(::getpid(), SIGKILL);
  } else {
    ::waitpid(child, nullptr, 0);
  }
  EXPECT_TRUE(Casebook::open_for_writing(folder));
}

TEST_F(CasebookTest, AWriterKilledBeforeTheRenameLeavesTheOldVersion) {
  write({coded("a", "1", "2025-03-11")});
  std::string const before = Casebook::open(folder)->version();
  std::ofstream(folder / "manifest.json.new") << "{ half";
  fs::create_directories(folder / "derived/9");
  std::ofstream(folder / "derived/9/events.parquet") << "half";
  auto book = Casebook::open(folder);
  ASSERT_TRUE(book);
  EXPECT_EQ(book->version(), before);
  write({coded("c", "3", "2025-03-20")});
  EXPECT_FALSE(fs::exists(folder / "derived/9")) << "left-overs are swept by the next writer";
}

TEST_F(CasebookTest, BrokenCasebooksAreNamed) {
  EXPECT_EQ(Casebook::open(folder).error().code, "casebook.missing");
  write({coded("a", "1", "2025-03-11")});
  auto const manifest = *read_manifest(folder);
  fs::resize_file(folder / manifest.files[0].path, 3);
  EXPECT_EQ(Casebook::open(folder).error().code, "casebook.corrupt");
  std::ofstream(folder / "manifest.json") << "[]";
  EXPECT_EQ(Casebook::open(folder).error().code, "casebook.corrupt");
}

TEST_F(CasebookTest, AnswersAreAppendedAndDerivedTablesReplaced) {
  write({coded("a", "1", "2025-03-11")});
  auto book = Casebook::open_for_writing(folder);
  auto put = [&](char const* sql) { return book->duck().query(sql)->rows; };
  auto const row = put("SELECT * FROM (SELECT 'f1' AS forecast_id) LEFT JOIN (SELECT * EXCLUDE forecast_id FROM pending.forecasts) ON true");
  ASSERT_TRUE(book->append_answers("forecasts", row));
  ASSERT_TRUE(book->commit());
  ASSERT_TRUE(book->append_answers("forecasts", put("SELECT * REPLACE ('f2' AS forecast_id) FROM forecasts")));
  ASSERT_TRUE(book->commit());
  EXPECT_EQ(count(*book, "forecasts"), 2);
  auto const panel = put("SELECT * REPLACE ('2025-03' AS period) FROM (SELECT 1) LEFT JOIN pending.dyad_panel ON true");
  std::vector<std::vector<Value>> rows{std::vector<Value>(panel[0].begin() + 1, panel[0].end())};
  ASSERT_TRUE(book->put_derived("dyad_panel", rows));
  ASSERT_TRUE(book->commit());
  ASSERT_TRUE(book->put_derived("dyad_panel", rows));
  ASSERT_TRUE(book->commit());
  auto read = Casebook::open(folder);
  EXPECT_EQ(count(*read, "dyad_panel"), 1);
  EXPECT_EQ(count(*read, "events"), 1) << "other derived tables are carried over";
}

TEST(Duck, ReadsAndBindsEveryKindOfValue) {
  auto duck = Duck::open();
  std::vector<Value> const parameters{std::int64_t{7}, 2.5, std::string("it's"), Date{}.plus_days(3), true, std::monostate{}, std::vector<std::string>{"a", "b"}};
  auto const read = duck->query("SELECT $1 AS i, $2 AS d, $3 AS t, $4 AS day, $5 AS b, $6 AS n, $7 AS l", parameters);
  ASSERT_TRUE(read) << read.error().text();
  EXPECT_EQ(read->rows[0], parameters);
  EXPECT_FALSE(duck->query("SELECT nonsense FROM nowhere"));
  EXPECT_EQ(number_of(duck->query("SELECT sum(x) FROM range(5) t(x)")->rows[0][0]), 10);
}

}  // namespace
}  // namespace dragoman
