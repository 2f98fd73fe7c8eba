#include "event/event_judge.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>

#include "event_fixture.h"
#include "lexicon_build/cues_build.h"

namespace dragoman {
namespace {

constexpr std::string_view kShot = R"(
Police police NOUN NNS 2 nsubj party
shot shoot VERB VBD 0 root
rebels rebel NOUN NNS 2 obj party
)";

/// A cue table made of the given constants alone.
CueTable cues(std::string const& judge, std::string const& signs) {
  auto const folder = std::filesystem::path(::testing::TempDir()) / ::testing::UnitTest::GetInstance()->current_test_info()->name();
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "signs.toml") << "[[factors]]\ngroup = \"event_judge\"\norigin = \"test\"\n[factors.values]\n" << judge
                                       << "\n[[factors]]\ngroup = \"event_sign\"\norigin = \"test\"\n[factors.values]\n" << signs;
  ImageWriter writer;
  Diagnostics diagnostics;
  build_cues(folder, writer, diagnostics);
  EXPECT_EQ(diagnostics.errors(), 0U) << (diagnostics.list().empty() ? "" : diagnostics.list().front().text());
  return *CueTable::open(*Image::from_bytes(writer.bytes()));
}

TEST(EventJudge, SignsTellFrameClauseAndParties) {
  auto const table = cues("trace = 1\n", "bias = 0.0\n");
  auto const c = test::code(kShot, Codebook::kPlover2021, table);
  ASSERT_EQ(c.events.size(), 1U);
  auto const& signs = c.events[0].signs;
  for (char const* sign : {"bias", "type=ASSAULT", "tag=VBD", "relation=root", "actor_slot=subject", "recipient_slot=object", "word=shoot"})
    EXPECT_NE(std::find(signs.begin(), signs.end(), sign), signs.end()) << sign;
  EXPECT_TRUE(std::is_sorted(signs.begin(), signs.end()));
}

TEST(EventJudge, PassagesAreAskedLessThanArticles) {
  auto const table = cues("threshold = 0.9\npassage_threshold = 0.4\n", "bias = 0.0\n");
  EXPECT_EQ(test::code(kShot, Codebook::kPlover2021, table).events.size(), 1U);
  std::string article;
  for (int i = 0; i < 4; ++i) article += std::string(kShot);
  EXPECT_TRUE(test::code(article, Codebook::kPlover2021, table).events.empty());
}

bool has(EventMention const& event, std::string_view sign) { return std::find(event.signs.begin(), event.signs.end(), sign) != event.signs.end(); }

TEST(EventJudge, OneSentenceHasNoSignsOfAnArticle) {
  auto const c = test::code(kShot, Codebook::kPlover2021, cues("trace = 1\n", "bias = 0.0\n"));
  ASSERT_EQ(c.events.size(), 1U);
  EXPECT_TRUE(has(c.events[0], "words=7"));
  EXPECT_TRUE(std::none_of(c.events[0].signs.begin(), c.events[0].signs.end(), [](std::string const& s) { return s.starts_with("story_"); }));
}

TEST(EventJudge, SignsOfAnArticleTellOfItsOtherEvents) {
  std::string article;
  for (int i = 0; i < 4; ++i) article += std::string(kShot);
  auto const c = test::code(article, Codebook::kPlover2021, cues("trace = 1\n", "bias = 0.0\n"));
  ASSERT_EQ(c.events.size(), 4U);
  for (char const* sign : {"story_type_again=4", "story_word_again=4", "story_in_sentence=0", "story_events=70", "story_material=70", "story_paired=70", "story_first_person=none"})
    EXPECT_TRUE(has(c.events[1], sign)) << sign;
}

TEST(EventJudge, SignsTellHowPhrasesLookAndWhatHangsOnTheWord) {
  auto const c = test::code(kShot, Codebook::kPlover2021, cues("trace = 1\n", "bias = 0.0\n"));
  ASSERT_EQ(c.events.size(), 1U);
  for (char const* sign : {"actor_look_type=bare_plural:ASSAULT", "recipient_look_type=bare_plural:ASSAULT", "verb_has=subject:object", "has=obj:rebel", "countries=unknown", "known=neither"})
    EXPECT_TRUE(has(c.events[0], sign)) << sign;
}

TEST(EventJudge, ConfidenceIsLogisticInTheWeightsOfTheSigns) {
  auto const table = cues("passage_threshold = 0.0\n", "bias = -1.0\n\"recipient_slot=object\" = 0.25\n\"word=unheard\" = 9.0\n");
  auto const c = test::code(kShot, Codebook::kPlover2021, table);
  ASSERT_EQ(c.events.size(), 1U);
  EXPECT_NEAR(c.events[0].confidence, 1 / (1 + std::exp(0.75)), 1e-6);
  EXPECT_TRUE(c.events[0].signs.empty());  // kept for fitting only
}

TEST(EventJudge, WhatIsDoubtfulIsHeldBackWithWhatSpeaksAgainstIt) {
  auto const table = cues("passage_threshold = 0.5\n", "bias = -1.0\n\"actor_slot=subject\" = 0.5\n\"tag=VBD\" = -2.0\n");
  auto const c = test::code(kShot, Codebook::kPlover2021, table);
  EXPECT_TRUE(c.events.empty());
  ASSERT_EQ(c.held.size(), 1U);
  EXPECT_NE(c.held[0].reason.find("tag=VBD (-2.0), bias (-1.0)"), std::string::npos) << c.held[0].reason;
  EXPECT_EQ(c.held[0].reason.find("actor_slot"), std::string::npos);
}

EventMention assault(std::uint32_t sentence, std::vector<std::string> kinds) {
  EventMention e;
  e.type = EventType::kAssault;
  e.sentence = sentence;
  for (auto const& kind : kinds) {
    EventQuantity q;
    q.kind = kind;
    q.span = {sentence * 10, sentence * 10 + 1};
    e.quantities.push_back(q);
  }
  return e;
}

TEST(HeldFigures, GoToTheNearestEventOfTheSameKindThatHasNone) {
  std::vector<EventMention> events{assault(1, {}), assault(4, {"injured"}), assault(5, {"killed"})};
  give_figures({{assault(3, {"killed"}), "doubtful"}}, events);
  EXPECT_TRUE(events[0].quantities.empty());  // two sentences away, the next one only one
  ASSERT_EQ(events[1].quantities.size(), 2U);
  EXPECT_EQ(events[1].quantities[1].kind, "killed");
  EXPECT_EQ(events[2].quantities.size(), 1U);
}

TEST(HeldFigures, StayAwayFromOtherDeedsAndFarOnes) {
  std::vector<EventMention> events{assault(9, {}), assault(2, {})};
  events[1].realis = Realis::kNegated;
  give_figures({{assault(3, {"killed"}), "doubtful"}}, events);
  EXPECT_TRUE(events[0].quantities.empty());
  EXPECT_TRUE(events[1].quantities.empty());
}

TEST(HeldDays, GoToTheNearestEventOfTheSameTypeThatHasNone) {
  std::vector<EventMention> events{assault(1, {}), assault(4, {}), assault(5, {})};
  for (EventMention& e : events) e.date = parse_date("2025-03-12"), e.date_basis = "publication";
  EventMention held = assault(3, {});
  held.date = parse_date("2025-03-09");
  held.date_precision = 1;
  held.date_basis = "relative";
  give_days({{held, "doubtful"}}, events);
  EXPECT_EQ(events[1].date, held.date);
  EXPECT_EQ(events[1].date_basis, "inherited");
  for (std::size_t other : {0U, 2U}) EXPECT_EQ(events[other].date_basis, "publication");
  held.sentence = 40;
  held.date = parse_date("2025-03-10");
  give_days({{held, "doubtful"}}, events);
  EXPECT_EQ(events[2].date_basis, "publication") << "too far away";
}

TEST(EventJudge, WithoutWeightsNothingIsHeldBack) {
  auto const c = test::code(kShot);
  EXPECT_EQ(c.events.size(), 1U);
  EXPECT_TRUE(c.held.empty());
}

}  // namespace
}  // namespace dragoman
