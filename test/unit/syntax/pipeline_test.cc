#include "syntax/pipeline.h"

#include <gtest/gtest.h>

#include <random>
#include <thread>

#include "syntax/calibration_text.h"
#include "test_model.h"

namespace dragoman::syntax {
namespace {

std::vector<std::string_view> const kTexts = {
    "The foreign minister of Pakistan met American officials in Geneva on Monday.",
    "",
    "He didn't say whether they'd agreed.\n\nTalks go on; nobody expects a deal.",
    "REBELS SHOT DOWN TWO HELICOPTERS IN THE NORTH, THE ARMY SAID.",
    " ",
    "What the envoy had hoped for was a truce.",
};

std::string describe(NativeDoc const& doc) {
  std::string out;
  for (NativeToken const& t : doc.tokens) {
    out += std::to_string(t.begin) + "," + std::to_string(t.end) + (t.space_after ? "_" : "") + " ";
    for (std::string_view const part : {t.tag, t.pos, t.morph, t.lemma, t.dep, t.ent_type})
      out += std::string(part) + " ";
    out += std::to_string(t.head) + (t.sent_start ? "*" : "") + std::to_string(static_cast<int>(t.ent_iob)) +
           "\n";
  }
  return out;
}

std::vector<std::string> parse_all(std::span<std::string_view const> texts, PipelineWorkspace& workspace) {
  std::vector<NativeDoc> docs;
  auto const done = test_pipeline().parse(texts, workspace, docs);
  EXPECT_TRUE(done) << (done ? "" : done.error().text());
  std::vector<std::string> out;
  for (NativeDoc const& doc : docs) out.push_back(describe(doc));
  return out;
}

TEST(Pipeline, SaysWhatSpacySays) {
  REQUIRE_MODEL();
  PipelineWorkspace workspace(test_pipeline());
  std::vector<NativeDoc> docs;
  ASSERT_TRUE(test_pipeline().parse(std::span(kTexts).first(1), workspace, docs));
  NativeToken const& minister = docs[0].tokens[2];
  EXPECT_EQ(minister.tag, "NN");
  EXPECT_EQ(minister.pos, "NOUN");
  EXPECT_EQ(minister.morph, "Number=Sing");
  EXPECT_EQ(minister.dep, "nsubj");
  NativeToken const& met = docs[0].tokens[5];
  EXPECT_EQ(minister.head, 5U);
  EXPECT_EQ(met.lemma, "meet");
  EXPECT_EQ(met.dep, "ROOT");
  EXPECT_EQ(met.head, 5U);
  NativeToken const& pakistan = docs[0].tokens[4];
  EXPECT_EQ(pakistan.ent_type, "GPE");
  EXPECT_EQ(pakistan.ent_iob, EntityIob::kBegin);
  EXPECT_TRUE(docs[0].tokens[0].sent_start);
  EXPECT_FALSE(met.sent_start);
}

TEST(Pipeline, EntitiesAddedAfterwardsAreTheSame) {
  REQUIRE_MODEL();
  PipelineWorkspace workspace(test_pipeline());
  auto const at_once = parse_all(kTexts, workspace);
  std::vector<ParseInput> inputs;
  for (std::string_view const text : kTexts) inputs.push_back({text, {}});
  std::vector<NativeDoc> docs;
  for (std::size_t const batch : {std::size_t{1}, std::size_t{512}}) {
    ASSERT_TRUE(test_pipeline().parse(std::span<ParseInput const>(inputs), workspace, docs, {.entities = false, .batch_tokens = batch}));
    EXPECT_NE(describe(docs[0]), at_once[0]);
    test_pipeline().add_entities(inputs, workspace, docs);
    for (std::size_t i = 0; i < docs.size(); ++i) EXPECT_EQ(describe(docs[i]), at_once[i]);
  }
}

TEST(Pipeline, CurlyPossessivesReadAsStraightOnesWhereAsked) {
  REQUIRE_MODEL();
  PipelineWorkspace workspace(test_pipeline());
  auto const tag_of_mark = [&](std::string_view text, std::size_t at, bool straight) {
    std::vector<ParseInput> const inputs = {{text, {}}};
    std::vector<NativeDoc> docs;
    EXPECT_TRUE(test_pipeline().parse(std::span<ParseInput const>(inputs), workspace, docs, {.straight_possessives = straight}));
    NativeToken const& mark = docs[0].tokens[at];
    EXPECT_EQ(text.substr(mark.begin, mark.end - mark.begin), "\u2019");  // its place in the text stays
    return std::string(mark.tag);
  };
  EXPECT_EQ(tag_of_mark("The minister praised Daily News\u2019 political editor Jane Brown.", 5, true), "POS");
  EXPECT_EQ(tag_of_mark("The minister praised Daily News\u2019 political editor Jane Brown.", 5, false), "''");
  EXPECT_EQ(tag_of_mark("He called them \u2018good boys\u2019 and left.", 6, true), "''");  // closes a quotation
}

/// Wants some of the sentences, whichever.
class AnySentences : public SentenceFilter {
 public:
  bool wants_entities(std::string_view, std::span<NativeToken const> sentence) override {
    bool const wanted = rng_() % 3 != 0;
    wanted_tokens_.insert(wanted_tokens_.end(), sentence.size(), wanted);
    return wanted;
  }
  std::vector<bool> const& wanted_tokens() const { return wanted_tokens_; }

 private:
  std::mt19937 rng_{11};
  std::vector<bool> wanted_tokens_;
};

void expect_same_entities_where_wanted(Pipeline const& pipeline) {
  auto const texts = calibration_text();
  PipelineWorkspace workspace(pipeline);
  std::vector<NativeDoc> all, some;
  ASSERT_TRUE(pipeline.parse(texts, workspace, all));
  AnySentences filter;
  ASSERT_TRUE(pipeline.parse(texts, workspace, some, {.filter = &filter}));
  std::size_t at = 0, left_out = 0, named = 0;
  for (std::size_t d = 0; d < all.size(); ++d)
    for (std::size_t i = 0; i < all[d].tokens.size(); ++i, ++at) {
      NativeToken const& token = some[d].tokens[i];
      bool const wanted = filter.wanted_tokens()[at];
      EXPECT_EQ(token.ent_iob, wanted ? all[d].tokens[i].ent_iob : EntityIob::kOutside) << d << ' ' << i;
      EXPECT_EQ(token.ent_type, wanted ? all[d].tokens[i].ent_type : "") << d << ' ' << i;
      (wanted ? named : left_out) += all[d].tokens[i].ent_iob != EntityIob::kOutside ? 1 : 0;
    }
  EXPECT_EQ(at, filter.wanted_tokens().size());
  EXPECT_GT(named, 300U);
  EXPECT_GT(left_out, 100U);
}

TEST(Pipeline, SentencesLeftOutDoNotChangeTheEntitiesOfTheOthers) {
  REQUIRE_MODEL();
  expect_same_entities_where_wanted(test_pipeline());
  auto const fast = Pipeline::load(model_directory(), Arithmetic::kFast);
  ASSERT_TRUE(fast);
  expect_same_entities_where_wanted(*fast);
}

TEST(Pipeline, ResultDoesNotDependOnBatchOrHistory) {
  REQUIRE_MODEL();
  PipelineWorkspace together(test_pipeline());
  auto const all = parse_all(kTexts, together);
  PipelineWorkspace alone(test_pipeline());
  for (std::size_t i = kTexts.size(); i-- > 0;) {
    EXPECT_EQ(parse_all(std::span(kTexts).subspan(i, 1), alone)[0], all[i]) << kTexts[i];
  }
  EXPECT_EQ(parse_all(kTexts, together), all) << "a second time, from the caches";
}

TEST(Pipeline, ForgettingWordsChangesNothing) {
  REQUIRE_MODEL();
  PipelineWorkspace workspace(test_pipeline());
  auto const before = parse_all(kTexts, workspace);
  // More distinct words than any cache keeps.
  std::string flood;
  std::vector<std::string> documents;
  for (int i = 0; i < 70000; ++i) {
    flood += "w" + std::to_string(i) + " ";
    if (i % 500 == 499) {
      documents.push_back(flood);
      flood.clear();
    }
  }
  std::vector<std::string_view> const views(documents.begin(), documents.end());
  std::vector<NativeDoc> docs;
  ASSERT_TRUE(test_pipeline().parse(views, workspace, docs, {.entities = false}));
  EXPECT_EQ(parse_all(kTexts, workspace), before);
}

TEST(Pipeline, ThreadsShareIt) {
  REQUIRE_MODEL();
  PipelineWorkspace workspace(test_pipeline());
  auto const expected = parse_all(kTexts, workspace);
  std::vector<std::vector<std::string>> found(2);
  {
    std::vector<std::jthread> threads;
    for (auto& place : found) {
      threads.emplace_back([&place] {
        PipelineWorkspace own(test_pipeline());
        place = parse_all(kTexts, own);
      });
    }
  }
  for (auto const& result : found) EXPECT_EQ(result, expected);
}

TEST(Pipeline, WithoutEntitiesTheRestIsTheSame) {
  REQUIRE_MODEL();
  PipelineWorkspace workspace(test_pipeline());
  std::vector<NativeDoc> with;
  std::vector<NativeDoc> without;
  ASSERT_TRUE(test_pipeline().parse(kTexts, workspace, with));
  ASSERT_TRUE(test_pipeline().parse(kTexts, workspace, without, {.entities = false}));
  for (std::size_t d = 0; d < kTexts.size(); ++d) {
    for (NativeToken& token : with[d].tokens) {
      token.ent_iob = EntityIob::kOutside;
      token.ent_type = {};
    }
    EXPECT_EQ(describe(with[d]), describe(without[d]));
  }
}

TEST(Pipeline, ALongDocumentIsParsedLikeItsParts) {
  REQUIRE_MODEL();
  // Longer than the scorer's ring of kept tokens, in one document.
  std::string text;
  for (int i = 0; i < 300; ++i) text += "The army said that rebels had seized a village near the border. ";
  std::vector<std::string_view> const texts{text};
  PipelineWorkspace workspace(test_pipeline());
  std::vector<NativeDoc> docs;
  ASSERT_TRUE(test_pipeline().parse(texts, workspace, docs));
  std::size_t const per_sentence = docs[0].tokens.size() / 300;
  ASSERT_EQ(docs[0].tokens.size(), per_sentence * 300);
  for (std::size_t i = 5 * per_sentence; i < docs[0].tokens.size() - 5 * per_sentence; ++i) {
    NativeToken const& token = docs[0].tokens[i];
    NativeToken const& before = docs[0].tokens[i - per_sentence];
    ASSERT_EQ(token.dep, before.dep) << i;
    ASSERT_EQ(token.head - before.head, per_sentence) << i;
  }
}

TEST(Pipeline, TakesTokensAsGiven) {
  REQUIRE_MODEL();
  std::string const text = "The U.S.-led force did n't leave";
  std::vector<Span> tokens;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const end = std::min(text.find(' ', at), text.size());
    tokens.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end + 1;
  }
  std::vector<ParseInput> const inputs{{text, tokens}};
  PipelineWorkspace workspace(test_pipeline());
  std::vector<NativeDoc> docs;
  ASSERT_TRUE(test_pipeline().parse(inputs, workspace, docs));
  ASSERT_EQ(docs[0].tokens.size(), tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    EXPECT_EQ(docs[0].tokens[i].begin, tokens[i].begin);
    EXPECT_EQ(docs[0].tokens[i].space_after, i + 1 < tokens.size());
  }
  EXPECT_EQ(docs[0].tokens[4].lemma, "not");
}

TEST(Pipeline, RefusesBadInput) {
  REQUIRE_MODEL();
  PipelineWorkspace workspace(test_pipeline());
  std::vector<NativeDoc> docs;
  std::vector<std::string_view> const broken{"fine", "bad \xFF byte"};
  auto const utf8 = test_pipeline().parse(broken, workspace, docs);
  ASSERT_FALSE(utf8);
  EXPECT_EQ(utf8.error().code, "syntax.utf8");
  EXPECT_EQ(utf8.error().place, "text 1, byte 4");

  std::string const text = "né x";
  std::vector<std::vector<Span>> const bad_tokens = {
      {{3, 4}, {0, 1}}, {{0, 0}}, {{0, 9}}, {{0, 2}}, {{2, 3}}};
  for (auto const& tokens : bad_tokens) {
    std::vector<ParseInput> const inputs{{text, tokens}};
    auto const done = test_pipeline().parse(inputs, workspace, docs);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, "syntax.tokens");
  }
  std::string const huge((std::size_t{16} << 20) + 1, 'a');
  std::vector<std::string_view> const too_large{huge};
  EXPECT_EQ(test_pipeline().parse(too_large, workspace, docs).error().code, "syntax.size");
}

TEST(Pipeline, FastModeAgreesAlmostAlwaysAndDoesNotDependOnTheBatch) {
  REQUIRE_MODEL();
  auto const fast = Pipeline::load(model_directory(), Arithmetic::kFast);
  ASSERT_TRUE(fast);
  PipelineWorkspace exact_workspace(test_pipeline());
  PipelineWorkspace fast_workspace(*fast);
  std::vector<NativeDoc> exact, found, one;
  ASSERT_TRUE(test_pipeline().parse(calibration_text(), exact_workspace, exact));
  ASSERT_TRUE(fast->parse(calibration_text(), fast_workspace, found));
  std::size_t tokens = 0, other_heads = 0, other_tags = 0;
  for (std::size_t d = 0; d < exact.size(); ++d) {
    for (std::size_t i = 0; i < exact[d].tokens.size(); ++i, ++tokens) {
      other_heads += exact[d].tokens[i].head != found[d].tokens[i].head ? 1 : 0;
      other_tags += exact[d].tokens[i].tag != found[d].tokens[i].tag ? 1 : 0;
    }
  }
  EXPECT_GT(tokens, 4000U);
  EXPECT_GT(other_heads, 0U) << "nothing is computed in bytes";
  EXPECT_LT(other_heads * 100, tokens);
  EXPECT_LT(other_tags * 500, tokens);
  for (std::size_t d = 0; d < 20; ++d) {
    ASSERT_TRUE(fast->parse(calibration_text().subspan(d, 1), fast_workspace, one));
    EXPECT_EQ(describe(one[0]), describe(found[d]));
  }
}

TEST(Pipeline, KnowsTheGeneralVocabulary) {
  REQUIRE_MODEL();
  for (std::string_view const word : {"house", "bombings", "fled", "killed", "larger", "running"}) EXPECT_TRUE(test_pipeline().knows_word(word)) << word;
  for (std::string_view const word : {"wilkomba", "chalatenango", ""}) EXPECT_FALSE(test_pipeline().knows_word(word)) << word;
}

}  // namespace
}  // namespace dragoman::syntax
