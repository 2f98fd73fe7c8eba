#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "story/copies.h"
#include "story/likeness.h"
#include "story/reported_json.h"
#include "story/sides.h"
#include "story/stories_json.h"
#include "story/story.h"

namespace dragoman {
namespace {

ReportedParty party(std::string id, std::string country, std::string sector = "") {
  ReportedParty p;
  p.actor_id = id;
  p.country = country;
  p.sector = sector;
  p.cameo = country + sector;
  p.name = p.text = id.empty() ? "gunmen" : id;
  return p;
}

ReportedEvent attack(std::string id, char const* day, std::optional<double> killed = {}) {
  ReportedEvent e;
  e.id = std::move(id);
  e.type = "ASSAULT";
  e.realis = "actual";
  e.quad = 4;
  e.date = parse_date(day);
  e.date_precision = 1;
  e.actors = {party("PAK-BLA", "PAK", "REB")};
  e.recipients = {party("PAK", "PAK")};
  if (killed) e.figures = {{"killed", "people", "", "r", killed, killed, killed, {}}};
  return e;
}

ReportedDocument report(std::string id, std::string source, char const* day, std::vector<ReportedEvent> events) {
  ReportedDocument d;
  d.id = std::move(id);
  d.source = std::move(source);
  d.date = parse_date(day);
  d.events = std::move(events);
  return d;
}

ReportedFigure figure(std::string kind, std::string rule, double value) {
  return {std::move(kind), "people", "", std::move(rule), value, value, value, {}};
}

ReportedMention named(std::int32_t id, std::string kind, std::string name) { return {id, id, std::move(kind), "", std::move(name), "", "", "name", "", {}}; }

/// Somebody shot somebody, with no day of its own.
ReportedEvent shooting(std::string id, char const* reported) {
  auto e = attack(std::move(id), reported);
  e.date_precision = 5;
  e.actors.clear();
  e.recipients.clear();
  e.trigger_lemma = "shoot";
  return e;
}

TEST(StoryFigures, ATotalStandsBeforeSingleVictims) {
  auto told = attack("a#e0", "2025-03-11");
  told.figures = {figure("killed", "single", 1), figure("killed", "single", 1), figure("killed", "number", 4)};
  std::vector docs{report("a", "Indus Wire", "2025-03-12", {told})};
  auto const stories = merge_stories(docs);
  ASSERT_EQ(stories.size(), 1U);
  EXPECT_EQ(stories[0].figures.at("killed").best, 4);
}

TEST(StoryFigures, TheDeadAreNotAmongTheInjured) {
  auto told = attack("a#e0", "2025-03-11");
  told.figures = {figure("killed", "number", 2), figure("injured", "number+shot", 5)};
  std::vector docs{report("a", "Indus Wire", "2025-03-12", {told})};
  EXPECT_EQ(merge_stories(docs)[0].figures.at("injured").best, 3);
  told.figures = {figure("killed", "single", 1), figure("injured", "single+shot", 1)};
  docs = {report("a", "Indus Wire", "2025-03-12", {told})};
  auto const stories = merge_stories(docs);
  EXPECT_EQ(stories[0].figures.at("killed").best, 1);
  EXPECT_EQ(stories[0].figures.count("injured"), 0U);
}

TEST(Merge, OneEventOfTwoOutletsKeepsBothFigures) {
  std::vector docs{report("a", "Indus Wire", "2025-03-12", {attack("a#e0", "2025-03-11", 21)}),
                   report("b", "Quetta Post", "2025-03-13", {attack("b#e0", "2025-03-11", 31)})};
  auto const stories = merge_stories(docs);
  ASSERT_EQ(stories.size(), 1U);
  auto const& killed = stories[0].figures.at("killed");
  EXPECT_EQ(killed.low, 21);
  EXPECT_EQ(killed.high, 31);
  EXPECT_EQ(killed.best, 31) << "the later report wins a tie of one source each";
  EXPECT_EQ(stories[0].n_independent_sources, 2U);
  EXPECT_EQ(stories[0].status, "corroborated");
  EXPECT_TRUE(stories[0].countable);
}

TEST(Merge, OtherDayTypePartyOrRealisIsAnotherStory) {
  auto other_type = attack("b#e0", "2025-03-11");
  other_type.type = "COERCE";
  auto other_party = attack("c#e0", "2025-03-11");
  other_party.actors = {party("PAK-TTP", "AFG", "REB")};
  auto threatened = attack("d#e0", "2025-03-11");
  threatened.realis = "future";
  std::vector docs{report("a", "A", "2025-03-12", {attack("a#e0", "2025-03-11"), attack("a#e1", "2025-03-20")}),
                   report("b", "B", "2025-03-12", {other_type}), report("c", "C", "2025-03-12", {other_party}), report("d", "D", "2025-03-12", {threatened})};
  EXPECT_EQ(merge_stories(docs).size(), 5U);
}

TEST(Merge, ACopyIsNoSecondSource) {
  auto a = report("a", "Indus Wire", "2025-03-12", {attack("a#e0", "2025-03-11")});
  auto b = report("b", "Lanka Mirror", "2025-03-13", {attack("b#e0", "2025-03-11")});
  for (int i = 0; i < 64; ++i) a.fingerprint.push_back(i), b.fingerprint.push_back(i % 4 ? i : 1000 + i);
  std::vector docs{a, b};
  auto const stories = merge_stories(docs);
  ASSERT_EQ(stories.size(), 1U);
  EXPECT_EQ(stories[0].n_sources, 2U);
  EXPECT_EQ(stories[0].n_independent_sources, 1U);
  EXPECT_EQ(stories[0].status, "single_source");
}

TEST(Merge, AnOriginalSourceLineJoinsCopiesThatShareLessWording) {
  auto a = report("a", "Indus Wire", "2025-03-12", {});
  auto b = report("b", "Lanka Mirror", "2025-03-13", {});
  b.original_source = "induswire.example";
  for (int i = 0; i < 64; ++i) a.fingerprint.push_back(i), b.fingerprint.push_back(i % 3 ? 1000 + i : i);
  std::vector docs{a, b};
  auto const copies = find_copies(docs);
  EXPECT_EQ(copies[0].group_id, copies[1].group_id);
  docs[1].original_source.clear();
  auto const apart = find_copies(docs);
  EXPECT_NE(apart[0].group_id, apart[1].group_id);
}

TEST(Contest, WhatAPartyAllegesAndTheOtherDeniesIsContestedAndNotCounted) {
  ReportedDocument d = report("a", "A", "2025-03-12", {attack("a#e0", "2025-03-11")});
  d.events[0].actors = {party("PAK", "PAK", "GOV")};
  d.events[0].recipients = {party("AFG", "AFG", "GOV")};
  d.events[0].claim_id = "a#c0";
  d.mentions = {{1, 0, "state", "AFG", "Afghanistan", "AFG", "GOV", "", "Kabul", {}}, {2, 1, "state", "PAK", "Pakistan", "PAK", "GOV", "", "Islamabad", {}}};
  ReportedClaim alleged, denied;
  alleged.id = "a#c0", alleged.voice = "speaker", alleged.stance = "asserts", alleged.speaker_mention = 1, alleged.about_events = {"a#e0"};
  denied = alleged;
  denied.id = "a#c1", denied.stance = "denies", denied.speaker_mention = 2;
  d.claims = {alleged};
  std::vector docs{d};
  EXPECT_FALSE(merge_stories(docs)[0].countable) << "only a party says so";
  docs[0].claims = {alleged, denied};
  auto const contested = merge_stories(docs)[0];
  EXPECT_EQ(contested.status, "contested");
  EXPECT_FALSE(contested.countable);
  docs[0].mentions[0].country = docs[0].mentions[0].actor_id = "GBR";
  docs[0].claims = {alleged};
  EXPECT_TRUE(merge_stories(docs)[0].countable) << "an outsider says so";
}

TEST(Merge, FiguresOfAttackersAndOfTheirCaptivesAreTwoStories) {
  auto attackers = attack("a#e0", "2025-03-12", 33), captives = attack("b#e0", "2025-03-12", 50);
  attackers.date_precision = captives.date_precision = 5;
  attackers.actors.clear();
  attackers.recipients = {party("", "", "UAF")};
  captives.recipients = {party("", "", "CVL")};
  attackers.trigger_lemma = captives.trigger_lemma = "kill";
  std::vector docs{report("a", "Indus Wire", "2025-03-12", {attackers}), report("b", "Quetta Post", "2025-03-12", {captives})};
  EXPECT_EQ(merge_stories(docs).size(), 2U);
}

TEST(Merge, SharedNamesAndVagueDescriptionsJoinNothing) {
  auto first = attack("a#e0", "2025-03-05", 173), second = attack("b#e0", "2025-03-05", 18);
  for (auto* e : {&first, &second}) {
    e->date_precision = 5;
    e->actors.clear();
    e->recipients = {party("", "", "CVL")};
    e->trigger_lemma = "kill";
  }
  std::vector docs{report("a", "Indus Wire", "2025-03-05", {first}), report("b", "Quetta Post", "2025-03-05", {second})};
  for (auto& d : docs) {
    d.mentions = {named(1, "person", "Somebody Known"), named(2, "rebel", "A Brigade"), named(3, "facility", "Old Gate")};
  }
  EXPECT_EQ(merge_stories(docs).size(), 2U) << "counts so far apart";
  for (auto& d : docs) d.events[0].date_precision = 1;
  EXPECT_EQ(merge_stories(docs).size(), 1U) << "the same exact day is firm";
}

TEST(Merge, NamesThatFewDocumentsHaveJoinReportsWithoutParties) {
  std::vector docs{report("a", "Indus Wire", "2025-03-05", {shooting("a#e0", "2025-03-05")}), report("b", "Quetta Post", "2025-03-06", {shooting("b#e0", "2025-03-06")})};
  EXPECT_EQ(merge_stories(docs).size(), 2U);
  for (auto& d : docs) d.mentions = {named(1, "person", "Amir Lal"), named(2, "person", "Sana Lal"), named(3, "place", "Mill Lane")};
  EXPECT_EQ(merge_stories(docs).size(), 1U);
  for (int i = 0; i < 60; ++i) {  // a city's names are in all its reports
    docs.push_back(report("c" + std::to_string(i), "Quetta Post", "2025-03-05", {}));
    docs.back().mentions = docs[0].mentions;
  }
  EXPECT_EQ(merge_stories(docs).size(), 2U);
}

TEST(Merge, ALaterReportWithoutADayNeedsNamesToTellOfAnEarlierDay) {
  auto first = shooting("a#e0", "2025-03-05"), charged = shooting("b#e0", "2025-04-02"), before = shooting("b#e0", "2025-02-02");
  first.date_precision = 1;
  first.figures = charged.figures = before.figures = {figure("killed", "number", 3)};
  auto stories_with = [&](ReportedEvent const& other, bool names) {
    std::vector docs{report("a", "Indus Wire", "2025-03-06", {first}), report("b", "Quetta Post", "2025-04-02", {other})};
    for (auto& d : docs)
      if (names) d.mentions = {named(1, "person", "Amir Lal"), named(2, "person", "Sana Lal"), named(3, "place", "Mill Lane")};
    return merge_stories(docs).size();
  };
  EXPECT_EQ(stories_with(charged, true), 1U);
  EXPECT_EQ(stories_with(charged, false), 2U);
  EXPECT_EQ(stories_with(before, true), 2U) << "printed before it happened";
}

TEST(Merge, TheDeadAndTheWoundedOfOneSentenceAreOneStory) {
  auto killed = shooting("a#e0", "2025-03-05"), injured = shooting("a#e1", "2025-03-05");
  for (auto* e : {&killed, &injured}) e->date_precision = 1;
  killed.trigger_lemma = "kill";
  killed.sentence = injured.sentence = 3;
  EXPECT_EQ(merge_stories(std::vector{report("a", "Indus Wire", "2025-03-05", {killed, injured})}).size(), 1U);
  injured.sentence = 4;
  EXPECT_EQ(merge_stories(std::vector{report("a", "Indus Wire", "2025-03-05", {killed, injured})}).size(), 2U);
}

TEST(Merge, AHeldEventBearsOutWhatAnotherReportTellsAndStandsForNothingElse) {
  auto surely = attack("a#e0", "2025-03-11"), doubtful = attack("b#e0", "2025-03-11", 12);
  std::vector docs{report("a", "Indus Wire", "2025-03-12", {surely}), report("b", "Quetta Post", "2025-03-12", {})};
  docs[1].held = {doubtful};
  auto const stories = merge_stories(docs);
  ASSERT_EQ(stories.size(), 1U);
  EXPECT_EQ(stories[0].members.size(), 1U);
  EXPECT_EQ(stories[0].witnesses.size(), 1U);
  EXPECT_EQ(stories[0].n_documents, 2U);
  EXPECT_EQ(stories[0].n_sources, 1U) << "a doubtful report is no second source";
  EXPECT_EQ(stories[0].figures.at("killed").best, 12);
  EXPECT_NE(stories_json(stories, docs).find("\"doc_ids\":[\"a\",\"b\"]"), std::string::npos);
  auto nameless = attack("c#e0", "2025-03-11", 12);
  nameless.actors.clear();
  nameless.recipients.clear();
  nameless.trigger_lemma = docs[1].held[0].trigger_lemma = "bomb";
  docs.push_back(report("c", "Hub Times", "2025-03-12", {nameless}));
  EXPECT_EQ(merge_stories(docs).size(), 2U) << "it is like both and joins no two stories";
  docs.pop_back();
  docs[0].held = std::move(docs[0].events);
  docs[0].events.clear();
  EXPECT_TRUE(merge_stories(docs).empty()) << "two doubts make no certainty";
}

TEST(PartyLikeness, AnArmedGroupIsNotItsCountry) {
  EXPECT_EQ(party_likeness(party("PAK-TTP", "PAK", "REB"), party("PAK", "PAK", "GOV")), 0);
  EXPECT_EQ(party_likeness(party("", "PAK", "UAF"), party("", "PAK", "CVL")), -1);
  EXPECT_GE(party_likeness(party("AFG-TALIBAN", "AFG", "REB"), party("", "AFG", "MIL")), 0) << "it may govern";
}

TEST(Figures, TheActingSidesOwnCountYieldsToAnybodyElses) {
  auto claimed = attack("b#e0", "2025-03-11", 214);
  claimed.speaker = 1;
  claimed.claim_id = "b#c0";
  auto other = report("b", "B", "2025-03-14", {claimed});
  other.mentions = {{1, 0, "rebel", "PAK-BLA", "Balochistan Liberation Army", "PAK", "REB", "", "the BLA", {}}};
  std::vector docs{report("a", "A", "2025-03-12", {attack("a#e0", "2025-03-11", 31)}), other};
  auto const stories = merge_stories(docs);
  ASSERT_EQ(stories.size(), 1U);
  EXPECT_EQ(stories[0].figures.at("killed").best, 31);
  EXPECT_EQ(stories[0].figures.at("killed").high, 214) << "it is kept all the same";
  std::vector only{other};
  EXPECT_EQ(merge_stories(only)[0].figures.at("killed").best, 214);
}

TEST(Contest, AnArmedGroupAndTheStateItFightsAreTwoSides) {
  ReportedMention const group{1, 0, "rebel", "PAK-BLA", "BLA", "PAK", "REB", "", "the BLA", {}};
  ReportedMention const army{2, 1, "military", "", "the army", "PAK", "MIL", "", "the army", {}};
  EXPECT_TRUE(speaks_for(group, party("PAK-BLA", "PAK", "REB")));
  EXPECT_FALSE(speaks_for(army, party("PAK-BLA", "PAK", "REB")));
  EXPECT_TRUE(speaks_for(army, party("PAK", "PAK")));
  EXPECT_NE(side_of(group), side_of(army));
}

TEST(PartyLikeness, IsSymmetricAndKnowsConflict) {
  auto const pak = party("PAK", "PAK"), mil = party("", "PAK", "MIL"), ind = party("IND", "IND"), nobody = party("", "");
  EXPECT_EQ(party_likeness(pak, pak), 1);
  EXPECT_EQ(party_likeness(pak, ind), -1);
  EXPECT_EQ(party_likeness(pak, mil), party_likeness(mil, pak));
  EXPECT_EQ(party_likeness(nobody, ind), 0);
}

std::vector<ReportedDocument> random_documents(std::uint32_t seed) {
  std::mt19937 random(seed);
  auto pick = [&](std::vector<std::string> const& from) { return from[random() % from.size()]; };
  std::vector<ReportedDocument> docs;
  std::size_t const n = 3 + random() % 8;
  for (std::size_t d = 0; d < n; ++d) {
    std::string const id = "doc" + std::to_string(d);
    auto doc = report(id, pick({"A", "B", "C"}), "2025-03-12", {});
    for (std::size_t e = 0; e < 1 + random() % 4; ++e) {
      auto event = attack(id + "#e" + std::to_string(e), ("2025-03-1" + std::to_string(random() % 4)).c_str(), static_cast<double>(random() % 3));
      event.type = pick({"ASSAULT", "CONSULT"});
      event.actors = {party(pick({"PAK", "PAK-BLA", ""}), "PAK")};
      event.recipients = random() % 3 ? std::vector{party(pick({"USA", "IND"}), "")} : std::vector<ReportedParty>{};
      doc.events.push_back(event);
    }
    docs.push_back(doc);
  }
  return docs;
}

RC_GTEST_PROP(Merge, IsAnOrderFreeFunctionThatLosesNothing, (std::uint32_t seed)) {
  auto docs = random_documents(seed);
  auto const expected = stories_json(merge_stories(docs), docs);
  std::size_t members = 0, events = 0;
  for (auto const& s : merge_stories(docs)) members += s.members.size();
  for (auto const& d : docs) events += d.events.size();
  RC_ASSERT(members == events);
  std::shuffle(docs.begin(), docs.end(), std::mt19937(seed + 1));
  RC_ASSERT(stories_json(merge_stories(docs), docs) == expected);
}

TEST(ReportedJson, NamesABrokenLineAndReadsAGoodOne) {
  for (auto bad : {"", "[]", "{\"doc_id\":1}", "{\"doc_id\":\"a\",\"events\":[{\"actors\":3}]}", "{}"}) {
    auto const read = read_reported(bad, "line 7");
    ASSERT_FALSE(read) << bad;
    EXPECT_EQ(read.error().place, "line 7");
  }
  auto const good = read_reported(R"({"doc_id":"a","quarantined":null,"document":{"date":"2025-03-12","source":"X"},"events":[{"event_id":"a#e0",
    "event_type":"AID","realis":"actual","event_date":"2025-03-11","trigger":{"start":3,"end":5,"lemma":"give"},"unknown_key":1,
    "quantities":[{"kind":"amount","low":4e8,"best":4e8,"high":null}]}]})", "x");
  ASSERT_TRUE(good) << good.error().text();
  EXPECT_EQ(good->events[0].trigger_lemma, "give");
  EXPECT_FALSE(good->events[0].figures[0].high);
}

}  // namespace
}  // namespace dragoman
