#include "story/claim_answers.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>

#include "story/content_words.h"
#include "story/stories_json.h"

namespace dragoman {
namespace {

/// A document built sentence by sentence; spans are found in the words.
class Report {
 public:
  Report(std::string id, std::string source, char const* day) {
    d_.id = std::move(id);
    d_.source = std::move(source);
    d_.date = parse_date(day);
  }
  Report& says(std::string const& text) {
    std::int32_t const n = static_cast<std::int32_t>(d_.sentences.size()) + 1;
    d_.sentences.push_back({n, {at_, at_ + static_cast<std::int32_t>(text.size())}, text});
    at_ += static_cast<std::int32_t>(text.size()) + 1;
    return *this;
  }
  /// A mention in the last sentence; gives its id.
  std::int32_t names(std::string const& words, std::string actor, std::string country, std::string sector) {
    ReportedMention m;
    m.id = static_cast<std::int32_t>(d_.mentions.size());
    m.actor_id = actor, m.country = std::move(country), m.sector = std::move(sector), m.name = m.text = words, m.span = find(words);
    d_.mentions.push_back(m);
    return m.id;
  }
  /// A claim in the last sentence with content `words`; gives its id.
  std::string claims(std::int32_t speaker, std::string stance, std::string const& words, std::vector<std::string> about = {}, std::string rule = "clause:say") {
    ReportedClaim c;
    c.id = d_.id + "#c" + std::to_string(d_.claims.size());
    c.kind = "event", c.voice = "speaker", c.stance = std::move(stance), c.rule = std::move(rule), c.realis = "actual";
    c.sentence = static_cast<std::int32_t>(d_.sentences.size());
    c.speaker_mention = speaker;
    if (speaker >= 0) c.speaker_actor = d_.mentions[static_cast<std::size_t>(speaker)].actor_id;
    c.content = find(words);
    c.about_events = std::move(about);
    for (auto& e : d_.events)
      if (std::find(c.about_events.begin(), c.about_events.end(), e.id) != c.about_events.end()) e.claim_id = c.id;
    d_.claims.push_back(c);
    return c.id;
  }
  std::string event(std::string type, std::string realis, std::vector<ReportedParty> actors, std::vector<ReportedParty> recipients, char const* day, double killed = 0) {
    ReportedEvent e;
    e.id = d_.id + "#e" + std::to_string(d_.events.size());
    e.type = std::move(type), e.realis = std::move(realis), e.actors = std::move(actors), e.recipients = std::move(recipients);
    e.date = parse_date(day), e.date_precision = 1, e.quad = 4;
    e.sentence = static_cast<std::int32_t>(d_.sentences.size());
    if (killed > 0) e.figures = {{"killed", "people", "", "number", killed, killed, killed, {}}};
    d_.events.push_back(e);
    return e.id;
  }
  Report& link(std::string const& from, std::string const& to, std::string const& basis = "pointing words") {
    d_.claim_links.push_back({from, "contradicts", to, "", basis});
    return *this;
  }
  ReportedClaim& claim(std::size_t c) { return d_.claims[c]; }
  ReportedDocument& document() { return d_; }

 private:
  ReportedSpan find(std::string const& words) const {
    auto const at = d_.sentences.back().text.find(words);
    EXPECT_NE(at, std::string::npos) << words;
    std::int32_t const begin = d_.sentences.back().span.begin + static_cast<std::int32_t>(at);
    return {begin, begin + static_cast<std::int32_t>(words.size())};
  }
  ReportedDocument d_;
  std::int32_t at_ = 0;
};

ReportedParty party(std::string id, std::string country, std::string sector = "GOV") {
  ReportedParty p;
  p.actor_id = id, p.country = country, p.sector = sector, p.cameo = country + sector, p.name = p.text = id;
  return p;
}

MergedReports merged(std::vector<ReportedDocument> const& docs) { return merge_reports(docs, find_copies(docs)); }

ClaimRelation const* row(MergedReports const& m, std::string const& from, std::string const& relation, std::string const& to) {
  for (auto const& r : m.answers.rows)
    if (r.claim == from && r.relation == relation && r.target_claim == to) return &r;
  return nullptr;
}
Story const& story_of(MergedReports const& m, std::vector<ReportedDocument> const& docs, std::string const& event) {
  for (auto const& s : m.stories)
    for (auto const& member : s.members)
      if (docs[member.document].events[member.event].id == event) return s;
  throw std::logic_error(event);
}

/// India tells of a raid by Pakistan's army, in an Indian paper.
Report raid(std::string id = "a") {
  Report a(std::move(id), "Deccan Courier", "2025-05-08");
  a.says("India said that Pakistani soldiers raided the village of Rampur and killed nine farmers.");
  auto const india = a.names("India", "IND", "IND", "GOV");
  a.names("Pakistani soldiers", "PAK-MILITARY", "PAK", "MIL");
  auto const e = a.event("ASSAULT", "actual", {party("PAK-MILITARY", "PAK", "MIL")}, {party("", "IND", "CVL")}, "2025-05-07", 9);
  a.claims(india, "asserts", "that Pakistani soldiers raided the village of Rampur and killed nine farmers", {e});
  return a;
}

TEST(ClaimAnswers, ADenialInItsOwnWordsFindsTheEventToldElsewhere) {
  Report b("b", "Margalla Post", "2025-05-09");
  b.says("The army denied that its soldiers had raided Rampur.");
  auto const army = b.names("The army", "PAK-MILITARY", "PAK", "MIL");
  auto const e = b.event("ASSAULT", "negated", {party("PAK-MILITARY", "PAK", "MIL")}, {party("", "IND", "CVL")}, "2025-05-07");
  auto const denial = b.claims(army, "denies", "that its soldiers had raided Rampur", {e});
  std::vector docs{raid().document(), b.document()};
  auto const m = merged(docs);
  auto const* found = row(m, denial, "contradicts", "a#c0");
  ASSERT_NE(found, nullptr);
  auto const& story = story_of(m, docs, "a#e0");
  EXPECT_EQ(found->target_story, story.id);
  EXPECT_NE(found->basis.find("same event story"), std::string::npos) << found->basis;
  EXPECT_NE(found->basis.find("accused"), std::string::npos) << found->basis;
  EXPECT_EQ(story.status, "contested");
  EXPECT_FALSE(story.countable) << "only a party tells it and the other denies it";
  EXPECT_EQ(story.n_claims_against, 1U);
}

TEST(ClaimAnswers, PointingWordsReachTheOtherReportThroughTheRestatement) {
  Report b("b", "Margalla Post", "2025-05-09");
  b.says("New Delhi had spoken of a raid on the village of Rampur by soldiers from Pakistan.");
  auto const delhi = b.names("New Delhi", "IND", "IND", "GOV");
  b.names("Pakistan", "PAK", "PAK", "GOV");
  auto const restated = b.claims(delhi, "asserts", "a raid on the village of Rampur by soldiers from Pakistan");
  b.says("Islamabad rejected the accusation.");
  auto const islamabad = b.names("Islamabad", "PAK", "PAK", "GOV");
  auto const denial = b.claims(islamabad, "denies", "the accusation");
  b.link(denial, restated);
  std::vector docs{raid().document(), b.document()};
  auto const m = merged(docs);
  auto const* across = row(m, denial, "contradicts", "a#c0");
  ASSERT_NE(across, nullptr);
  EXPECT_EQ(across->basis.rfind("restated: ", 0), 0U) << across->basis;
  ASSERT_NE(row(m, denial, "contradicts", restated), nullptr) << "the link of the document itself is kept";
  EXPECT_GT(row(m, denial, "contradicts", restated)->confidence, 0);
}

TEST(ClaimAnswers, ADeniedPartFindsTheAccuserAndLeavesTheEventAlone) {
  Report a("a", "Deccan Courier", "2025-05-08"), b("b", "Margalla Post", "2025-05-09");
  for (auto* r : {&a, &b}) {
    r->says("Gunmen killed nine farmers in Rampur.");
    r->event("ASSAULT", "actual", {party("", "", "UAF")}, {party("", "IND", "CVL")}, "2025-05-07", 9);
  }
  a.says("India accused Pakistan of arming the gunmen.");
  auto const india = a.names("India", "IND", "IND", "GOV");
  a.names("Pakistan", "PAK", "PAK", "GOV");
  auto const charge = a.claims(india, "asserts", "Pakistan of arming the gunmen", {}, "preposition:accuse");
  b.says("Pakistan denied any involvement.");
  auto const pakistan = b.names("Pakistan", "PAK", "PAK", "GOV");
  auto const denial = b.claims(pakistan, "denies", "any involvement");
  std::vector docs{a.document(), b.document()};
  auto const m = merged(docs);
  ASSERT_NE(row(m, denial, "contradicts", charge), nullptr);
  auto const& story = story_of(m, docs, "a#e0");
  EXPECT_EQ(story.n_claims_against, 0U) << "that the farmers were killed is not denied";
  EXPECT_EQ(story.status, "corroborated");
  docs[1].date = parse_date("2025-09-01");
  EXPECT_EQ(row(merged(docs), denial, "contradicts", charge), nullptr) << "months later it answers something else";
}

/// A lasting state of things, told without an event.
Report camps(std::string id, char const* day, std::string stance, std::string group = "Red Lotus Front") {
  Report r(std::move(id), "Paper of " + std::string(day), day);
  bool const denies = stance == "denies";
  r.says((denies ? "Kabul denied that the " : "Islamabad said that the ") + group + " runs training camps in Kunar province.");
  auto const speaker = denies ? r.names("Kabul", "AFG", "AFG", "GOV") : r.names("Islamabad", "PAK", "PAK", "GOV");
  r.names(group, "X-" + group.substr(0, 3), "", "REB");
  r.claims(speaker, std::move(stance), "that the " + group + " runs training camps in Kunar province");
  r.claim(0).kind = "status";
  return r;
}

TEST(ClaimAnswers, WordsAndPartiesJoinClaimsWithoutAnEvent) {
  std::vector docs{camps("a", "2025-03-01", "asserts").document(), camps("b", "2025-06-20", "denies").document(), camps("c", "2025-03-04", "asserts", "Blue Ibis Army").document()};
  auto const m = merged(docs);
  auto const* found = row(m, "b#c0", "contradicts", "a#c0");
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->basis.rfind("words+parties", 0), 0U) << found->basis;
  EXPECT_EQ(row(m, "b#c0", "contradicts", "c#c0"), nullptr) << "another group";
  EXPECT_EQ(row(m, "c#c0", "supports", "a#c0"), nullptr);
}

TEST(ClaimAnswers, NewsOfAnEventIsAnsweredSoonAndOnAnotherDayIsAnotherEvent) {
  Report b("b", "Margalla Post", "2025-05-09");
  b.says("The army denied that its soldiers had raided the village of Rampur and killed farmers.");
  auto const army = b.names("The army", "PAK-MILITARY", "PAK", "MIL");
  b.claims(army, "denies", "that its soldiers had raided the village of Rampur and killed farmers");
  std::vector docs{raid().document(), b.document()};
  EXPECT_NE(row(merged(docs), "b#c0", "contradicts", "a#c0"), nullptr);
  docs[1].date = parse_date("2025-08-09");
  EXPECT_EQ(row(merged(docs), "b#c0", "contradicts", "a#c0"), nullptr);
  docs[1].date = parse_date("2025-04-20");
  EXPECT_EQ(row(merged(docs), "b#c0", "contradicts", "a#c0"), nullptr) << "a denial does not answer what is said weeks after it";
}

TEST(ClaimAnswers, WhoDeniesADenialSupportsWhatItDenied) {
  auto b = camps("b", "2025-03-03", "denies");
  b.says("Officials in Islamabad dismissed the denial.");
  auto const officials = b.names("Officials in Islamabad", "PAK", "PAK", "GOV");
  auto const again = b.claims(officials, "denies", "the denial");
  auto a = camps("a", "2025-03-01", "asserts");
  a.claim(0).speaker_mention = -1, a.claim(0).speaker_actor = "IRN";
  std::vector docs{a.document(), b.document()};
  auto const m = merged(docs);
  EXPECT_NE(row(m, again, "contradicts", "b#c0"), nullptr);
  auto const* chain = row(m, again, "supports", "a#c0");
  ASSERT_NE(chain, nullptr);
  EXPECT_EQ(chain->basis, "denial of a denial");
}

/// A group claims an attack that nobody else tells of, and later takes it back.
std::vector<ReportedDocument> claimed_and_taken_back() {
  Report a("a", "Indus Wire", "2025-04-22"), b("b", "Gulf Relay", "2025-04-25");
  a.says("The Red Lotus Front said that its men killed nine soldiers in Rampur.");
  auto const group = a.names("The Red Lotus Front", "X-RLF", "IND", "REB");
  auto const e = a.event("ASSAULT", "actual", {party("X-RLF", "IND", "REB")}, {party("", "IND", "MIL")}, "2025-04-21", 9);
  a.claims(group, "asserts", "that its men killed nine soldiers in Rampur", {e});
  b.says("The Red Lotus Front withdrew its statement that its men killed soldiers in Rampur.");
  auto const same = b.names("The Red Lotus Front", "X-RLF", "IND", "REB");
  auto const n = b.event("ASSAULT", "negated", {party("X-RLF", "IND", "REB")}, {party("", "IND", "MIL")}, "2025-04-21");
  b.claims(same, "retracts", "that its men killed soldiers in Rampur", {n});
  return {a.document(), b.document()};
}

TEST(ClaimAnswers, ARetractionUpdatesTheEarlierClaimAndTheStoryIsRetracted) {
  auto const docs = claimed_and_taken_back();
  auto const m = merged(docs);
  ASSERT_NE(row(m, "b#c0", "updates", "a#c0"), nullptr);
  EXPECT_EQ(row(m, "b#c0", "contradicts", "a#c0"), nullptr) << "one does not contradict oneself later, one takes it back";
  auto const& story = story_of(m, docs, "a#e0");
  EXPECT_EQ(story.status, "retracted");
  EXPECT_FALSE(story.countable);
  EXPECT_EQ(story.n_claims_for, 0U);
}

TEST(ClaimAnswers, AnAdmissionUpdatesTheDenialBeforeIt) {
  Report b("b", "Margalla Post", "2025-05-09"), c("c", "Gulf Relay", "2025-05-20");
  b.says("The army denied that its soldiers had raided the village of Rampur.");
  b.claims(b.names("The army", "PAK-MILITARY", "PAK", "MIL"), "denies", "that its soldiers had raided the village of Rampur");
  c.says("The army admitted that its soldiers had raided the village of Rampur.");
  c.claims(c.names("The army", "PAK-MILITARY", "PAK", "MIL"), "confirms", "that its soldiers had raided the village of Rampur");
  std::vector docs{raid().document(), b.document(), c.document()};
  auto const m = merged(docs);
  EXPECT_NE(row(m, "c#c0", "updates", "b#c0"), nullptr);
  EXPECT_NE(row(m, "c#c0", "supports", "a#c0"), nullptr);
}

TEST(ClaimAnswers, TheSameSpeakerRepeatsOrRevisesAndOthersSupport) {
  auto a = raid(), b = raid(), c = raid();
  auto rename = [](Report& r, std::string const& id, char const* day, double killed) {
    auto& d = r.document();
    d.id = id, d.source = "Paper " + id, d.date = parse_date(day);
    d.events[0].id = id + "#e0", d.events[0].claim_id = d.claims[0].id = id + "#c0", d.claims[0].about_events = {d.events[0].id};
    d.events[0].figures = {{"killed", "people", "", "number", killed, killed, killed, {}}};
  };
  rename(b, "b", "2025-05-10", 12);
  rename(c, "c", "2025-05-10", 9);
  c.claim(0).speaker_mention = -1, c.claim(0).speaker_actor = "UN";
  std::vector docs{a.document(), b.document(), c.document()};
  auto const m = merged(docs);
  ASSERT_NE(row(m, "b#c0", "updates", "a#c0"), nullptr);
  EXPECT_FALSE(m.answers.taken_back.contains({0, 0})) << "a new figure takes nothing back";
  EXPECT_NE(row(m, "c#c0", "supports", "a#c0"), nullptr);
  EXPECT_TRUE(story_of(m, docs, "a#e0").countable) << "somebody outside tells it";
}

TEST(ClaimAnswers, CopiesOfADispatchAreCountedOnce) {
  auto a = raid(), b = raid();
  auto& copy = b.document();
  copy.id = "b", copy.source = "Lanka Mirror";
  copy.events[0].id = "b#e0", copy.events[0].claim_id = copy.claims[0].id = "b#c0", copy.claims[0].about_events = {"b#e0"};
  for (int i = 0; i < 64; ++i) a.document().fingerprint.push_back(i), copy.fingerprint.push_back(i);
  std::vector docs{a.document(), copy};
  auto const m = merged(docs);
  auto const* twin = row(m, "b#c0", "duplicates", "a#c0");
  ASSERT_NE(twin, nullptr);
  EXPECT_EQ(twin->basis, "copy of one dispatch");
  EXPECT_EQ(story_of(m, docs, "a#e0").n_claims_for, 1U);
  EXPECT_EQ(row(m, "b#c0", "supports", "a#c0"), nullptr);
}

TEST(ClaimAnswers, ADeniedFigureOrAccusationIsNotADeniedEvent) {
  auto a = raid();
  a.says("The army rejected the figure.");
  a.link(a.claims(a.names("The army", "PAK-MILITARY", "PAK", "MIL"), "denies", "the figure"), "a#c0");
  std::vector docs{a.document()};
  auto const m = merged(docs);
  EXPECT_NE(row(m, "a#c1", "contradicts", "a#c0"), nullptr);
  EXPECT_EQ(story_of(m, docs, "a#e0").n_claims_against, 0U);

  Report b("b", "Gulf Relay", "2025-05-08");
  b.says("Pakistan denied an allegation by India that it shelters gunmen.");
  auto const e = b.event("ACCUSE", "actual", {party("IND", "IND")}, {party("PAK", "PAK")}, "2025-05-08");
  b.claims(b.names("Pakistan", "PAK", "PAK", "GOV"), "denies", "an allegation by India that it shelters gunmen", {e});
  docs = {b.document()};
  EXPECT_EQ(story_of(merged(docs), docs, e).n_claims_against, 0U) << "that India accuses is not in doubt";
}

/// A bombing of which the bombers and the police give other numbers of dead.
std::vector<ReportedDocument> two_tolls() {
  Report a("a", "Quetta Gazette", "2024-11-10"), b("b", "Indus Wire", "2024-11-10");
  a.says("The Red Lotus Front said that it bombed the railway station in Rampur and killed 60 people.");
  auto const group = a.names("The Red Lotus Front", "X-RLF", "IND", "REB");
  auto const e = a.event("ASSAULT", "actual", {party("X-RLF", "IND", "REB")}, {party("", "", "")}, "2024-11-09", 60);
  a.document().events[0].speaker = group;
  a.claims(group, "asserts", "that it bombed the railway station in Rampur and killed 60 people", {e});
  b.says("A bomb at the railway station in Rampur killed 26 people, hospitals said.");
  auto const f = b.event("ASSAULT", "actual", {party("X-RLF", "IND", "REB")}, {party("", "", "")}, "2024-11-09", 26);
  b.claims(-1, "asserts", "A bomb at the railway station in Rampur killed 26 people", {f});
  b.says("The army rejected the toll given by the Red Lotus Front.");
  auto const army = b.names("The army", "IND-MILITARY", "IND", "MIL");
  b.names("the Red Lotus Front", "X-RLF", "IND", "REB");
  b.claims(army, "denies", "the toll given by the Red Lotus Front");
  return {a.document(), b.document()};
}

TEST(ClaimAnswers, OtherFiguresAreSetSideBySideAndTheBombersOwnIsNotTheBest) {
  auto const docs = two_tolls();
  auto const m = merged(docs);
  auto const* figures = row(m, "b#c0", "contradicts", "a#c0");
  ASSERT_NE(figures, nullptr);
  EXPECT_EQ(figures->basis.rfind("other figure (killed)", 0), 0U) << figures->basis;
  EXPECT_EQ(figures->target_story, "") << "the bombing itself is told by both";
  EXPECT_NE(row(m, "b#c1", "contradicts", "a#c0"), nullptr) << "the army answers the group's count";
  auto const& story = story_of(m, docs, "a#e0");
  EXPECT_EQ(story.status, "corroborated");
  EXPECT_EQ(story.n_claims_against, 0U);
  EXPECT_EQ(story.figures.at("killed").best, 26);
  EXPECT_EQ(story.figures.at("killed").high, 60);
}

TEST(ClaimAnswers, AStateHasAStakeInWhatItAllegesOfAGroupThatFightsIt) {
  Report a("a", "Indus Wire", "2025-03-01"), b("b", "Deccan Courier", "2025-03-04");
  auto backs = [](Report& r, std::string const& speaker, std::string const& who, std::string stance) {
    r.says(speaker + (stance == "denies" ? " denied" : " said") + " that India finances the Red Lotus Front.");
    auto const s = r.names(speaker, who, who, "GOV");
    r.names("India", "IND", "IND", "GOV");
    auto const e = r.event("AID", stance == "denies" ? "negated" : "actual", {party("IND", "IND")}, {party("X-RLF", "PAK", "REB")}, "2025-03-01");
    r.claims(s, std::move(stance), "that India finances the Red Lotus Front", {e});
  };
  backs(a, "Islamabad", "PAK", "asserts");
  std::vector docs{a.document()};
  EXPECT_TRUE(story_of(merged(docs), docs, "a#e0").countable) << "nobody denies it yet";
  backs(b, "New Delhi", "IND", "denies");
  docs.push_back(b.document());
  auto const& story = story_of(merged(docs), docs, "a#e0");
  EXPECT_EQ(story.status, "contested");
  EXPECT_FALSE(story.countable);
}

TEST(ClaimAnswers, OnePropositionInOtherWordsIsOneMatter) {
  Report a("a", "Indus Wire", "2025-03-01"), b("b", "Kabul Morning Digest", "2025-03-20");
  a.says("Islamabad said that fighters find refuge across the border.");
  a.claims(a.names("Islamabad", "PAK", "PAK", "GOV"), "asserts", "that fighters find refuge across the border");
  b.says("Kabul denied that it harbours anybody.");
  b.claims(b.names("Kabul", "AFG", "AFG", "GOV"), "denies", "that it harbours anybody");
  for (auto* r : {&a, &b}) r->claim(0).kind = "status";
  std::vector docs{a.document(), b.document()};
  EXPECT_EQ(row(merged(docs), "b#c0", "contradicts", "a#c0"), nullptr) << "no word and no name in common";
  ReportedProposition shelters;
  shelters.subject = "AFG-TALIBAN", shelters.predicate = "shelters", shelters.object = "PAK-TTP";
  docs[0].claims[0].propositions = {shelters};
  shelters.subject = "AFG-TALIBAN_GOV";
  docs[1].claims[0].propositions = {shelters};
  auto const m = merged(docs);
  ASSERT_NE(row(m, "b#c0", "contradicts", "a#c0"), nullptr);
  docs[1].claims[0].propositions[0].object = "PAK-BLA";
  EXPECT_EQ(row(merged(docs), "b#c0", "contradicts", "a#c0"), nullptr);
}

TEST(ClaimAnswers, ANegativeStatementOfABystanderDeniesNothing) {
  Report b("b", "Gulf Relay", "2025-05-09");
  b.says("A trader said that no soldiers raided the village of Rampur.");
  auto const trader = b.names("A trader", "", "IND", "CVL");
  auto const e = b.event("ASSAULT", "negated", {party("PAK-MILITARY", "PAK", "MIL")}, {party("", "IND", "CVL")}, "2025-05-07");
  b.claims(trader, "asserts", "that no soldiers raided the village of Rampur", {e});
  std::vector docs{raid().document(), b.document()};
  auto const m = merged(docs);
  EXPECT_EQ(row(m, "b#c0", "contradicts", "a#c0"), nullptr);
  EXPECT_EQ(story_of(m, docs, "a#e0").n_claims_against, 0U);
  docs[1].claims[0].stance = "denies";
  EXPECT_EQ(story_of(merged(docs), docs, "a#e0").n_claims_against, 1U) << "who says 'denied' answers somebody";
}

TEST(ClaimAnswers, PeopleWithoutOfficeAreNotTheirCountry) {
  auto a = camps("a", "2025-03-01", "asserts"), b = camps("b", "2025-03-03", "denies");
  for (auto* r : {&a, &b}) {
    auto& speaker = r->document().mentions[0];
    speaker.kind = "person", speaker.sector = "", speaker.country = "PAK", speaker.actor_id.clear();
    r->claim(0).speaker_actor.clear();
  }
  a.document().mentions[0].name = "Asif", b.document().mentions[0].name = "Bano";
  std::vector docs{a.document(), b.document()};
  auto const m = merged(docs);
  EXPECT_NE(row(m, "b#c0", "contradicts", "a#c0"), nullptr) << "one contradicts the other";
  EXPECT_EQ(row(m, "b#c0", "updates", "a#c0"), nullptr);
  docs[1].mentions[0].name = "Asif";
  EXPECT_NE(row(merged(docs), "b#c0", "updates", "a#c0"), nullptr) << "the same person changed his mind";
}

TEST(ClaimAnswers, ARefusalToCommentTakesNoSide) {
  auto b = camps("b", "2025-03-03", "declines_to_comment");
  std::vector docs{camps("a", "2025-03-01", "asserts").document(), b.document()};
  EXPECT_TRUE(merged(docs).answers.rows.empty());
}

TEST(ClaimAnswers, RowsGrowWithTheClaimsNotWithTheirPairs) {
  std::vector<ReportedDocument> docs;
  for (int i = 0; i < 600; ++i) {
    auto r = camps("d" + std::to_string(1000 + i), i % 3 ? "2025-03-01" : "2025-03-02", i % 3 ? "asserts" : "denies");
    r.document().source = "Paper " + std::to_string(i);
    docs.push_back(r.document());
  }
  EXPECT_LT(merged(docs).answers.rows.size(), docs.size() * 10);
}

RC_GTEST_PROP(ClaimAnswers, DoNotDependOnTheOrderOfDocuments, (std::uint32_t seed)) {
  std::mt19937 random(seed);
  std::vector<ReportedDocument> docs = claimed_and_taken_back();
  docs.push_back(raid("r").document());
  for (int i = 0; i < 8; ++i) {
    std::string const day = "2025-03-1" + std::to_string(random() % 10);
    docs.push_back(camps("d" + std::to_string(i), day.c_str(), random() % 2 ? "asserts" : "denies", random() % 2 ? "Red Lotus Front" : "Blue Ibis Army").document());
  }
  auto const before = merged(docs);
  auto const stories = stories_json(before.stories, docs);
  std::shuffle(docs.begin(), docs.end(), random);
  auto const after = merged(docs);
  RC_ASSERT(before.answers.rows == after.answers.rows);
  RC_ASSERT(stories == stories_json(after.stories, docs));
}

TEST(ContentWords, StemsAndLeavesOutWhatEveryClaimHas) {
  EXPECT_EQ(stem("shelled"), stem("shelling"));
  EXPECT_EQ(stem("shells"), stem("shelled"));
  EXPECT_EQ(stem("raids"), stem("raided"));
  EXPECT_EQ(stem("allies"), stem("ally"));
  EXPECT_EQ(stem("planning"), stem("plans"));
  EXPECT_NE(stem("glass"), "glas");
  EXPECT_EQ(content_words(plain_words("It denied that the army's guns had shelled 3 or 12 hospitals")),
            (std::vector<std::string>{"12", "armi", "gun", "hospital", "shell"}));
}

TEST(ContentWords, ASpanIsInCodePoints) {
  ReportedDocument d;
  d.sentences = {{1, {0, 12}, "Café à Oran."}, {2, {13, 22}, "Zwei Züge."}};
  EXPECT_EQ(span_text(d, {5, 11}), "à Oran");
  EXPECT_EQ(span_text(d, {7, 17}), "Oran. Zwei");
}

}  // namespace
}  // namespace dragoman
