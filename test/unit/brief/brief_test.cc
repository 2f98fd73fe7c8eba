#include "brief/brief.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../dyad/case_rows.h"
#include "brief/competing_hypotheses.h"
#include "brief/gate.h"
#include "dispute/heading.h"
#include "brief/overlap_svg.h"
#include "brief/sentences.h"

namespace dragoman {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// Two documents, an act of help, a cut, an attack with two figures, a forecast with a condition, a denial.
struct SmallCase : CaseRows {
  SmallCase() {
    document("d1", "2025-03-05", "Indus <Wire>", "Title & \"quote\"");
    document("d2", "2025-03-14", "Quetta Post");
    sentence("d1", 1, "The army handed a man <script>alert(1)</script> to America.");
    sentence("d1", 2, "The two will work together if they fear the same group.");
    sentence("d1", 3, "Pakistan denies that it shelters anybody.");
    sentence("d2", 1, "America cut its help.");
    sql("update documents set url = 'javascript:alert(1)' where doc_id = 'd2'");
    for (int s = 1; s <= 3; ++s) {
      mention("d1", 2 * s, s, "PAK");
      mention("d1", 2 * s + 1, s, "USA");
    }
    event({.id = "help", .date = "2025-03-04", .type = "COOPERATE", .actor = "PAK-MILITARY", .recipient = "USA", .doc = "d1", .against = "['AFG-ISKP']"});
    event({.id = "cut", .date = "2025-03-10", .type = "SANCTION", .actor = "USA", .recipient = "PAK", .doc = "d2", .mode = "discontinue"});
    EventRow const attack{.id = "attack", .date = "2025-03-11", .type = "ASSAULT", .actor = "PAK-BLA", .recipient = "PAK", .doc = "d1", .killed = 31};
    event(attack);
    report(attack, "d2", 1);
    sql("insert into quantities (event_mention_id, doc_id, kind, value_low, value_best, value_high) values ('d1#e-attack', 'd1', 'killed', 21, 21, 21), ('d2#e-attack', 'd2', 'killed', 31, 31, 31)");
    sql("update events set fatalities_low = 21, fatalities_high = 31 where event_id = 'attack'");
    claim({.id = "c1", .doc = "d1", .kind = "forecast", .probability_term = "will", .sentence = 2}, 26);
    sql("insert into claim_conditions values ('c1', 1, 1, 'if', true, 2030, 2054, null, null)");
    claim({.id = "c2", .doc = "d1", .voice = "speaker", .stance = "denies", .claimant = "PAK", .sentence = 3}, 10);
    sql("update claims set char_start = 3016, char_end = 3040 where claim_id = 'c2'");
  }
  Outlook outlook() {
    auto o = make_outlook(duck(), {"USA", "PAK", "all", 90, {}});
    EXPECT_TRUE(o) << o.error().text();
    return *o;
  }
};

Brief brief_of(SmallCase& rows) {
  auto brief = make_brief(rows.duck(), rows.outlook(), {.title = "", .banner = "Made from samples"});
  EXPECT_TRUE(brief) << brief.error().text();
  return *brief;
}

TEST(Brief, EveryFindingCitesASentenceAndNothingIsDropped) {
  SmallCase rows;
  Brief const brief = brief_of(rows);
  for (auto const& s : brief.dropped) ADD_FAILURE() << s.gate << ": " << s.text;
  int findings = 0;
  for (auto const& section : brief.sections)
    for (auto const& s : section.sentences) {
      if (!s.finding) continue;
      ++findings;
      EXPECT_EQ(s.gate, "pass");
      EXPECT_FALSE(s.notes.empty() && s.forecast_id.empty()) << s.text;
      for (auto n : s.notes) ASSERT_LE(n, brief.footnotes.size());
    }
  EXPECT_GE(findings, 8);
  EXPECT_TRUE(rows.duck().append("brief_sentences", brief_rows(brief)));
  auto stored = rows.duck().query("select count(*) from brief_sentences where gate = 'pass' and len(event_ids) + len(claim_ids) = 0 and forecast_id is null");
  ASSERT_TRUE(stored);
  EXPECT_EQ(number_of(stored->rows[0][0]), 0);
}

TEST(Brief, HtmlEscapesTheSourcesAndTakesNothingFromElsewhere) {
  SmallCase rows;
  std::string const html = brief_html(brief_of(rows));
  EXPECT_THAT(html, HasSubstr("Made from samples"));
  EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt;"));
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, Not(HasSubstr("href=\"javascript")));
  EXPECT_THAT(html, Not(HasSubstr("src=")));
  EXPECT_THAT(html, HasSubstr("<svg role=\"img\""));
  EXPECT_THAT(html, HasSubstr("21 to 31 killed"));
  EXPECT_THAT(html, HasSubstr("Pakistan Armed Forces cooperated with the United States, against the Islamic State Khorasan Province (2025-03-04)."));
  for (std::size_t at = html.find("href=\"#n"); at != std::string::npos; at = html.find("href=\"#n", at + 1)) {
    std::string const target = html.substr(at + 7, html.find('"', at + 7) - at - 7);
    EXPECT_THAT(html, HasSubstr("id=\"" + target + "\"")) << "a note nobody wrote";
  }
}

TEST(Brief, MarkdownSaysTheSame) {
  SmallCase rows;
  std::string const text = brief_markdown(brief_of(rows));
  EXPECT_THAT(text, HasSubstr("> **Made from samples**"));
  EXPECT_THAT(text, HasSubstr("## Contested"));
  EXPECT_THAT(text, HasSubstr("| PAK denied that it shelters anybody (2025-03-05), in “Title \\& \"quote\"” | PAK, Indus \\<Wire\\>, 2025-03-05: “Pakistan denies that it shelters anybody.” [["));
  EXPECT_THAT(text, HasSubstr("they fear the same group"));
  EXPECT_THAT(text, HasSubstr("\\<script\\>"));
}

struct GateTest : ::testing::Test {
  SmallCase rows;
  std::string verdict(BriefSentence const& s) {
    auto gate = Gate::open(rows.duck(), outlook_rows(rows.outlook()).forecasts);
    EXPECT_TRUE(gate);
    auto result = gate->check(s);
    EXPECT_TRUE(result) << result.error().text();
    return *result;
  }
  BriefSentence help() {
    auto inputs = load_dyad_inputs(rows.duck());
    for (auto const& e : inputs->events)
      if (e.id == "help") return event_sentence(e, inputs->actors);
    return {};
  }
};

TEST_F(GateTest, PassesWhatTheRowHolds) { EXPECT_EQ(verdict(help()), "pass"); }

TEST_F(GateTest, DropsEverySlotThatTheRowDoesNotHold) {
  auto broken = [&](auto change) {
    BriefSentence s = help();
    change(s, s.events[0]);
    return verdict(s);
  };
  EXPECT_EQ(broken([](BriefSentence& s, EventSlots&) { s.events.clear(); }), "no_citation");
  EXPECT_EQ(broken([](BriefSentence&, EventSlots& e) { e.event_id = "nowhere"; }), "missing_row");
  EXPECT_EQ(broken([](BriefSentence&, EventSlots& e) { e.type = "ASSAULT"; }), "type");
  EXPECT_EQ(broken([](BriefSentence&, EventSlots& e) { e.actors = {"IND"}; }), "actor");
  EXPECT_EQ(broken([](BriefSentence&, EventSlots& e) { std::swap(e.actors, e.recipients); }), "actor") << "who did it and to whom";
  EXPECT_EQ(broken([](BriefSentence&, EventSlots& e) { e.recipients = {"PAK-TTP"}; }), "recipient");
  EXPECT_EQ(broken([](BriefSentence&, EventSlots& e) { e.involved = {"PAK-TTP"}; }), "involved");
  EXPECT_EQ(broken([](BriefSentence&, EventSlots& e) { e.realis = "future"; }), "realis");
  EXPECT_EQ(broken([](BriefSentence&, EventSlots& e) { e.happened = false; }), "polarity");
  EXPECT_EQ(broken([](BriefSentence&, EventSlots& e) { e.contested = true; }), "status");
  EXPECT_EQ(broken([](BriefSentence&, EventSlots& e) { e.date = make_date(2025, 3, 5); }), "date");
  EXPECT_EQ(broken([](BriefSentence& s, EventSlots&) { s.text = "Pakistan Armed Forces cooperated with the United States."; }), "date") << "the day must be said";
  EXPECT_EQ(broken([](BriefSentence&, EventSlots& e) { e.figures = {{"killed", 3, 3}}; }), "figure");
  EXPECT_EQ(broken([](BriefSentence& s, EventSlots&) { s.text = "Somebody cooperated with the United States (2025-03-04)."; }), "name");
}

TEST_F(GateTest, FiguresMustBeTheRangeOfTheReports) {
  BriefSentence s;
  s.text = "21 to 31 killed";
  s.events.push_back({});
  s.events[0].event_id = "attack";
  s.events[0].figures = {{"killed", 21, 31}};
  EXPECT_EQ(verdict(s), "pass");
  s.events[0].figures = {{"killed", 21, 50}};
  EXPECT_EQ(verdict(s), "figure");
}

TEST_F(GateTest, ClaimsKeepSpeakerStanceAndWords) {
  Outlook const o = rows.outlook();
  ASSERT_EQ(o.forecasts.size(), 1U);
  BriefSentence const good = claim_sentence(o.forecasts[0]);
  EXPECT_EQ(verdict(good), "pass");
  auto broken = [&](auto change) {
    BriefSentence s = good;
    change(s, s.claims[0]);
    return verdict(s);
  };
  EXPECT_EQ(broken([](BriefSentence&, ClaimSlots& c) { c.stance = "denies"; }), "stance");
  EXPECT_EQ(broken([](BriefSentence&, ClaimSlots& c) { c.voice = "speaker"; }), "voice");
  EXPECT_EQ(broken([](BriefSentence&, ClaimSlots& c) { c.kind = "event"; }), "kind");
  EXPECT_EQ(broken([](BriefSentence&, ClaimSlots& c) { c.claimant = "PAK"; }), "claimant");
  EXPECT_EQ(broken([](BriefSentence&, ClaimSlots& c) { c.probability_term = "likely"; }), "probability");
  EXPECT_EQ(broken([](BriefSentence&, ClaimSlots& c) { c.words = "never said"; }), "quotation");
  EXPECT_EQ(broken([](BriefSentence& s, ClaimSlots& c) { s.text = "Somebody expected: " + c.words; }), "name");
}

TEST_F(GateTest, AListingMustStandInTheTable) {
  BriefSentence s;
  s.text = "Listed.";
  s.listings = {{"AFG-ISKP", "USA", "a list"}};
  EXPECT_EQ(verdict(s), "pass");
  s.listings[0].authority = "PAK";
  EXPECT_EQ(verdict(s), "listing");
}

TEST(Figures, CountsOfDifferentGroupsMakeNoRange) {
  SmallCase rows;
  rows.sql("insert into quantities (event_mention_id, doc_id, kind, value_low, value_best, value_high) values ('d1#e-attack', 'd1', 'killed', 4, 4, 4)");
  std::string const html = brief_html(brief_of(rows));
  EXPECT_THAT(html, HasSubstr("counts of different groups"));
  EXPECT_THAT(html, Not(HasSubstr("4 to 31 killed")));
  EXPECT_THAT(html, Not(HasSubstr("21 to 31 killed")));
}

TEST(Figures, MoneyIsReadable) {
  EXPECT_EQ(figure_words("amount", 397e6, 450e6), "$397 million to $450 million");
  EXPECT_EQ(figure_words("killed", 21, {}), "at least 21 killed");
}

TEST_F(GateTest, AStatedProbabilityMustBeTheStoredOne) {
  BriefSentence s;
  s.text = "Likely.";
  s.forecast_id = forecast_id(rows.outlook(), Rung::kVerbal);
  EXPECT_EQ(verdict(s), "pass");
  s.probability = 0.7;
  EXPECT_EQ(verdict(s), "probability") << "the row says not estimable";
  s.forecast_id = "f0";
  EXPECT_EQ(verdict(s), "forecast");
}

TEST(CompetingHypotheses, ConflictSpeaksAgainstTheUpperRungs) {
  Evidence e;
  e.feature = "past_event";
  e.direction = -1;
  EXPECT_EQ(hypothesis_marks(e, 4), (std::array{1, 1, 0, -1, -1}));
  e.direction = 1;
  EXPECT_EQ(hypothesis_marks(e, 2)[0], -1);
}

TEST(HtmlEscaped, EntitiesAndControls) { EXPECT_EQ(html_escaped("a<b>&\"'\x01"), "a&lt;b&gt;&amp;&quot;&#39;"); }

}  // namespace
}  // namespace dragoman
