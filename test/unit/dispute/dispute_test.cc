#include "dispute/dispute.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../dyad/case_rows.h"
#include "dispute/answers.h"
#include "dispute/dispute_json.h"
#include "dispute/dispute_text.h"

namespace dragoman {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::vector<Dispute> disputes(CaseRows& rows, DisputeScope const& scope = DisputeScope{}) {
  auto found = find_disputes(rows.duck(), scope);
  EXPECT_TRUE(found) << found.error().text();
  return found ? *found : std::vector<Dispute>{};
}

/// Two sentences of one document: an accusation, and the answer to it.
struct Quarrel : CaseRows {
  Quarrel() {
    document("d1", "2025-03-14", "Indus Wire", "Capitals trade charges");
    say("c1", "d1", 1, "Washington alleged that the army shelters fighters of the network.", "that the army", "asserts", "USA");
    say("c2", "d1", 2, "Islamabad rejected the charge.", "the charge", "denies", "PAK");
    mention("d1", 1, 1, "USA");
    mention("d1", 2, 2, "PAK");
    link("c2", "c1");
  }
  /// A sentence and the claim in it whose words run from `from` to the full stop.
  void say(std::string const& id, std::string const& doc, int number, std::string const& text, std::string const& from, std::string const& stance, std::string const& who, std::string const& kind = "event") {
    sentence(doc, number, text);
    claim({.id = id, .doc = doc, .kind = kind, .voice = "speaker", .stance = stance, .claimant = who, .sentence = number});
    std::size_t const at = text.find(from);
    sql("update claims set char_start = " + std::to_string(1000 * number + static_cast<int>(at)) + ", char_end = " + std::to_string(1000 * number + static_cast<int>(text.size()) - 1) + " where claim_id = '" + id + "'");
  }
  void link(std::string const& denial, std::string const& said) { sql("insert into claim_links values ('" + denial + "', 'contradicts', '" + said + "', null, 'pointing words')"); }
};

TEST(Dispute, BothSidesStandWithTheirSentences) {
  Quarrel rows;
  auto const found = disputes(rows);
  ASSERT_EQ(found.size(), 1U);
  Dispute const& d = found[0];
  EXPECT_EQ(d.status, "contested");
  EXPECT_EQ(d.what, "USA said that the army shelters fighters of the network");
  EXPECT_EQ(d.title, "Capitals trade charges");
  EXPECT_EQ(d.when, "2025-03-14");
  EXPECT_FALSE(d.dated_by_event);
  ASSERT_EQ(d.voices.size(), 2U);
  EXPECT_FALSE(d.voices[0].against);
  EXPECT_EQ(d.voices[0].actor_id, "USA");
  EXPECT_EQ(d.voices[0].claim_id, "c1");
  EXPECT_TRUE(d.voices[1].against);
  EXPECT_EQ(d.voices[1].quote, "Islamabad rejected the charge.");
  EXPECT_EQ(d.voices[1].basis, "answers it: pointing words (same document)");
  EXPECT_THAT(d.claim_ids, ElementsAre("c1", "c2"));
}

TEST(Dispute, ADenialAnswersOnlyWhatAReaderWouldSetBesideIt) {
  Quarrel rows;
  rows.say("c3", "d1", 9, "The senate turned the envoy away.", "the envoy", "denies", "PAK");
  rows.link("c3", "c1");
  auto const found = disputes(rows);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].voices.size(), 2U) << "eight sentences away, with no word in common";
}

TEST(Dispute, AMonthIsNoDay) {
  CaseRows rows;
  rows.document("d4", "2025-04-02", "Quetta Post");
  rows.document("d5", "2025-04-03", "Kabul Post");
  EventRow const raid{.id = "s1", .date = "2025-03-01", .type = "ASSAULT", .actor = "PAK", .recipient = "AFG", .doc = "d4"};
  rows.event(raid);
  rows.report(raid, "d5", 1);
  rows.sql("insert into quantities (event_mention_id, doc_id, kind, value_low, value_best, value_high) values ('d4#e-s1', 'd4', 'killed', 3, 3, 3), ('d5#e-s1', 'd5', 'killed', 9, 9, 9)");
  rows.sql("update events set date_precision = 3");
  EXPECT_EQ(disputes(rows)[0].when, "2025-03");
  rows.sql("update events set date_precision = 5");
  EXPECT_EQ(disputes(rows)[0].when, "2025-04-02") << "the day of the first report";
  EXPECT_FALSE(disputes(rows)[0].dated_by_event);
}

TEST(Dispute, WhoTellsOfTheActStandsBesideTheAccuserOnlyWhenHeSpeaksOfIt) {
  Quarrel rows;
  rows.document("d7", "2025-03-13", "Kabul Post");
  EventRow const shelter{.id = "s9", .date = "2025-03-10", .type = "AID", .actor = "PAK", .recipient = "AFG", .doc = "d1"};
  rows.event(shelter);
  rows.sql("insert into claim_about values ('c1', 'd1#e-s9')");
  rows.report(shelter, "d7", 1);
  rows.say("c11", "d7", 1, "Elders said that trucks had passed at night.", "that trucks", "asserts", "AFG");
  rows.sql("insert into claim_about values ('c11', 'd7#e-s9')");
  EXPECT_EQ(disputes(rows)[0].voices.size(), 2U);
  rows.sql("update sentences set text = 'Elders said that the network of fighters, not an army, shelters there.' where doc_id = 'd7'");
  rows.sql("update sentences set char_end = char_start + length(text) where doc_id = 'd7'");
  rows.sql("update claims set char_start = 1012, char_end = 1000 + (select length(text) from sentences where doc_id = 'd7') where claim_id = 'c11'");
  auto const d = disputes(rows)[0];
  ASSERT_EQ(d.voices.size(), 3U);
  EXPECT_EQ(d.voices[0].claim_id, "c11");
  EXPECT_EQ(d.voices[0].basis, "tells of the same act");
}

TEST(Dispute, ARefusalToActDisputesNothing) {
  Quarrel rows;
  rows.say("c3", "d1", 3, "The ministry refused to open the border that winter.", "to open", "denies", "PAK", "intention");
  EXPECT_EQ(disputes(rows).size(), 1U);
}

TEST(Dispute, ADenialThatSaysWhatItDeniesStandsAlone) {
  Quarrel rows;
  rows.document("d2", "2025-03-20", "Quetta Post", "Drone falls in orchard");
  rows.say("c5", "d2", 1, "The air force denied that one of its drones had crossed the river and said that it was training.", "that one", "denies", "PAK-MILITARY");
  rows.say("c6", "d2", 4, "A clerk rejected the plan.", "the plan", "denies", "IND");
  auto const found = disputes(rows);
  ASSERT_EQ(found.size(), 2U) << "nobody knows which plan";
  auto const& d = found[0].status == "denied" ? found[0] : found[1];
  EXPECT_EQ(d.status, "denied");
  EXPECT_EQ(d.what, "PAK-MILITARY denied that one of its drones had crossed the river") << "what he says next is not what he denies";
  EXPECT_LT(d.weight, found[0].weight + found[1].weight - d.weight) << "one side alone weighs less";
}

TEST(Dispute, CopiesOfOneSentenceAreOneVoice) {
  Quarrel rows;
  rows.document("d2", "2025-03-15", "Potomac Ledger");
  rows.say("k1", "d2", 1, "Washington alleged that the army shelters fighters of the network.", "that the army", "asserts", "USA");
  rows.say("k2", "d2", 2, "Islamabad rejected the charge.", "the charge", "denies", "PAK");
  rows.link("k2", "k1");
  auto const found = disputes(rows);
  ASSERT_EQ(found.size(), 1U);
  ASSERT_EQ(found[0].voices.size(), 2U);
  EXPECT_EQ(found[0].voices[1].doc_id, "d1") << "the first to print it";
  EXPECT_THAT(found[0].voices[1].also_in, ElementsAre("d2"));
  EXPECT_EQ(found[0].n_publishers, 1U);
}

TEST(Dispute, AnswersAcrossDocumentsComeWithTheirConfidence) {
  Quarrel rows;
  rows.document("d3", "2025-03-16", "Kabul Post");
  rows.say("c7", "d3", 5, "A spokesman in Rawalpindi called the story an invention.", "the story", "denies", "PAK-MILITARY");
  rows.sql("insert into claim_relations values ('c7', 'contradicts', 'c1', null, 'same parties', 0.3)");
  EXPECT_EQ(disputes(rows)[0].voices.size(), 2U) << "not sure enough";
  rows.sql("update claim_relations set confidence = 0.8");
  auto const d = disputes(rows)[0];
  ASSERT_EQ(d.voices.size(), 3U);
  EXPECT_EQ(d.voices[2].claim_id, "c7");
  EXPECT_EQ(d.voices[2].basis, "answers it: same parties (across documents)");
  EXPECT_EQ(d.n_publishers, 2U);
}

TEST(Dispute, WhoeverDeniesADenialSpeaksForTheMatter) {
  Quarrel rows;
  rows.say("c8", "d1", 3, "American officials dismissed the denial.", "the denial", "denies", "USA");
  rows.link("c8", "c2");
  auto const d = disputes(rows)[0];
  ASSERT_EQ(d.voices.size(), 3U);
  EXPECT_EQ(d.voices[1].claim_id, "c8");
  EXPECT_FALSE(d.voices[1].against);
}

TEST(Dispute, AnActDeniedInItsOwnWordsStandsAgainstItsReports) {
  Quarrel rows;
  rows.document("d4", "2025-04-02", "Quetta Post");
  rows.document("d5", "2025-04-03", "Kabul Post");
  EventRow const raid{.id = "s1", .date = "2025-04-01", .type = "ASSAULT", .actor = "PAK", .recipient = "AFG", .doc = "d4"};
  rows.event(raid);
  rows.sentence("d4", 1, "Jets bombed a village in the hills.");
  rows.say("c9", "d5", 1, "Rawalpindi said that it had bombed no village.", "that it", "asserts", "PAK-MILITARY");
  rows.sql("insert into claim_relations values ('c9', 'contradicts', null, 's1', 'denied in its own words', 0.8)");
  auto const found = disputes(rows, {.actor_1 = "PAK", .actor_2 = "AFG"});
  ASSERT_EQ(found.size(), 1U);
  Dispute const& d = found[0];
  EXPECT_TRUE(d.dated_by_event);
  EXPECT_EQ(d.when, "2025-04-01");
  ASSERT_EQ(d.voices.size(), 2U);
  EXPECT_EQ(d.voices[0].stance, "reports");
  EXPECT_EQ(d.voices[0].event_mention_id, "d4#e-s1");
  EXPECT_TRUE(d.voices[1].against);
  EXPECT_THAT(d.event_ids, ElementsAre("s1"));
}

TEST(Dispute, WhatItsSpeakerTakesBackIsRetracted) {
  Quarrel rows;
  rows.document("d6", "2025-03-18", "Gulf Relay");
  rows.say("c10", "d6", 1, "Washington withdrew its allegation about the network.", "its allegation", "retracts", "USA");
  rows.sql("insert into claim_relations values ('c10', 'updates', 'c1', null, 'same speaker takes it back', 0.5)");
  auto const d = disputes(rows)[0];
  EXPECT_EQ(d.status, "retracted");
  EXPECT_EQ(d.voices.size(), 3U);
}

/// One act told by two publishers, each with its own count of the dead.
struct Count : CaseRows {
  Count() {
    document("d1", "2025-03-12", "Indus Wire");
    document("d2", "2025-03-14", "Quetta Post");
    EventRow const e{.id = "s1", .date = "2025-03-11", .type = "ASSAULT", .actor = "PAK-BLA", .recipient = "PAK", .doc = "d1", .contexts = "['terrorism']"};
    event(e);
    report(e, "d2", 1);
  }
  void count(std::string const& doc, int value, std::string const& qualifier = "", std::string const& whom = "") {
    std::string const n = std::to_string(value), high = qualifier == "at_least" ? "null" : n;
    sql("insert into quantities (event_mention_id, doc_id, kind, subject_actor_id, value_low, value_best, value_high, qualifier) values ('" + doc + "#e-s1', '" + doc + "', 'killed', " + quoted(whom) + ", " + n + ", " + n + ", " + high +
        ", " + quoted(qualifier) + ")");
  }
};

TEST(Figures, ThoseThatCannotBothBeRightStandSideBySide) {
  Count rows;
  rows.count("d1", 21);
  rows.count("d2", 31);
  auto const found = disputes(rows);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].status, "figures_differ");
  EXPECT_THAT(found[0].what, HasSubstr("21 to 31 killed: Balochistan Liberation Army attacked Pakistan"));
  ASSERT_EQ(found[0].figures.size(), 1U);
  EXPECT_TRUE(found[0].figures[0].differs);
  EXPECT_EQ(found[0].figures[0].given.size(), 2U);
  EXPECT_EQ(found[0].n_publishers, 2U);
}

TEST(Figures, AtLeastLeavesRoomAndGroupsAreNotMixed) {
  Count room, groups, revised;
  room.count("d1", 21, "at_least");
  room.count("d2", 31);
  EXPECT_TRUE(disputes(room).empty());
  groups.count("d1", 13, "", "USA");
  groups.count("d2", 90, "", "AFG");
  EXPECT_TRUE(disputes(groups).empty());
  revised.count("d1", 21);
  revised.count("d2", 31);
  revised.sql("update document_groups set independent_source = 'Indus Wire'");
  EXPECT_TRUE(disputes(revised).empty()) << "a publisher corrects himself";
}

TEST(Scope, PairTopicAndDays) {
  Quarrel rows;
  rows.document("d9", "2024-01-10", "Deccan Courier");
  rows.say("c20", "d9", 1, "Delhi denied that its agents had paid the smugglers.", "that its", "denies", "IND");
  EXPECT_EQ(disputes(rows).size(), 2U);
  EXPECT_EQ(disputes(rows, {.actor_1 = "PAK", .actor_2 = "USA"}).size(), 1U);
  EXPECT_EQ(disputes(rows, {.actor_1 = "IND"}).size(), 1U);
  EXPECT_EQ(disputes(rows, {.actor_1 = "IND", .actor_2 = "AFG"}).size(), 0U);
  EXPECT_EQ(disputes(rows, {.since = make_date(2025, 1, 1)}).size(), 1U);
  EXPECT_EQ(disputes(rows, {.until = make_date(2024, 12, 31)}).size(), 1U);
  Count count;
  count.count("d1", 21);
  count.count("d2", 31);
  EXPECT_EQ(disputes(count, {.topic = "counterterrorism"}).size(), 1U);
  EXPECT_EQ(disputes(count, {.topic = "trade"}).size(), 0U);
  EXPECT_EQ(find_disputes(rows.duck(), {.actor_1 = "XXX"}).error().code, "dispute.actor");
  EXPECT_EQ(find_disputes(rows.duck(), {.topic = "weather"}).error().code, "dispute.topic");
}

TEST(Ids, AreStableWhenLaterVoicesJoinAndTheOrderOfRowsDoesNotMatter) {
  Quarrel rows;
  std::string const id = disputes(rows)[0].id, before = disputes_json(disputes(rows));
  EXPECT_EQ(before, disputes_json(disputes(rows)));
  rows.document("d3", "2025-03-16", "Kabul Post");
  rows.say("a0", "d3", 1, "A minister in Islamabad called the charge about the network an invention.", "the charge", "denies", "PAK");
  rows.sql("insert into claim_relations values ('a0', 'contradicts', 'c1', null, 'words', 0.9)");
  EXPECT_EQ(disputes(rows)[0].id, id);
}

TEST(Text, ReadsLikeThis) {
  Quarrel rows;
  std::string const text = disputes_text(disputes(rows), 0, 100);
  EXPECT_EQ(text, "[1]  contested, 1 publisher  " + disputes(rows)[0].id +
                      "\n"
                      "  2025-03-14: USA said that the army shelters fighters of the network (in “Capitals trade charges”)\n"
                      "    for: USA (in Indus Wire) <USA> asserts, 2025-03-14\n"
                      "      \"Washington alleged that the army shelters fighters of the network.\" [Indus Wire, d1 s.1]\n"
                      "    against: PAK (in Indus Wire) <PAK> denies, 2025-03-14\n"
                      "      \"Islamabad rejected the charge.\" [Indus Wire, d1 s.2]\n");
  EXPECT_THAT(disputes_text({}, 0), HasSubstr("Nothing is disputed"));
  Count count;
  count.count("d1", 21);
  count.count("d2", 31);
  EXPECT_THAT(disputes_text(disputes(count), 0), HasSubstr("figures: 21 to 31 killed\n      - 21, Indus Wire, 2025-03-12 [d1 s.1]\n      - 31, Quetta Post, 2025-03-14 [d2 s.1]"));
}

TEST(Rows, OneForEveryVoiceAndFigureFitTheirTable) {
  Quarrel rows;
  auto const list = dispute_rows(disputes(rows));
  ASSERT_EQ(list.size(), 2U);
  rows.sql(std::string("create table flat (") + dispute_columns() + ")");
  auto const done = rows.duck().append("flat", list);
  ASSERT_TRUE(done) << done.error().text();
  auto const sides = rows.duck().query("select side, claim_id, publish_date from flat order by claim_id");
  ASSERT_TRUE(sides);
  EXPECT_EQ(text_of(sides->rows[0][0]), "for");
  EXPECT_EQ(text_of(sides->rows[1][0]), "against");
}

TEST(Clause, IsWhatIsSaidAndNoMore) {
  EXPECT_EQ(clause_of("that the drone had crossed the border"), "the drone had crossed the border");
  EXPECT_EQ(clause_of("the charge that its agencies were involved"), "its agencies were involved");
  EXPECT_EQ(clause_of("that the group has camps here and says that others plan attacks"), "the group has camps here");
  EXPECT_EQ(clause_of("the charge"), "");
  EXPECT_EQ(clause_of("a claim that officials doubt"), "") << "a relative clause";
}

}  // namespace
}  // namespace dragoman
