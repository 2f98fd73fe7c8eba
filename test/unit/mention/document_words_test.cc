#include "mention/document_words.h"

#include <gtest/gtest.h>

#include "mention/number_words.h"
#include "mention_fixture.h"

namespace dragoman {
namespace {

using test::shipped_lexicon;

struct Words {
  test::Found found;
  std::pmr::monotonic_buffer_resource memory;
  DocumentWords words;

  explicit Words(std::string_view lines)
      : found(test::find(lines)), words(found.read.tree, shipped_lexicon().aliases(), shipped_lexicon().agents(), &memory) {}
};

constexpr char const* kTwoSentences = R"(
The the DET DT 2 det
Soldiers soldier NOUN NNS 3 nsubj
left leave VERB VBD 0 ROOT
Saudi Saudi PROPN NNP 3 dobj

Arabia Arabia PROPN NNP 2 nsubj
agreed agree VERB VBD 0 ROOT
. . PUNCT . 2 punct
)";

TEST(DocumentWords, LemmasAndAgentNounsAreResolved) {
  Words const w(kTwoSentences);
  EXPECT_EQ(w.words.lemma(1), "soldier");
  EXPECT_EQ(w.words.lemma(3), "saudi");
  auto const& agents = shipped_lexicon().agents();
  std::string_view const soldier = "soldier";
  RowRange const range = w.words.agents_by_lemma(1);
  ASSERT_LT(range.begin, range.end);
  EXPECT_EQ(agents.match({&soldier, 1}, range)->agent.sector, agents.match({&soldier, 1})->agent.sector);
  RowRange const none = w.words.agents_by_lemma(5);
  EXPECT_EQ(none.begin, none.end);
}

TEST(DocumentWords, NamesDoNotCrossSentences) {
  Words const w(kTwoSentences);
  auto const& aliases = shipped_lexicon().aliases();
  FoundNames all;
  aliases.find(w.words.names(), 0, w.words.names().size(), {}, all);
  for (AliasMatch const& match : all.matches) EXPECT_FALSE(match.begin == 3 && match.end == 5);
}

TEST(DocumentWords, OneWalkAnswersEveryFinder) {
  Words const w(R"(
Pakistani Pakistani ADJ JJ 2 amod
Taliban Taliban PROPN NNP 3 nsubj
left leave VERB VBD 0 ROOT
Kabul Kabul PROPN NNP 3 dobj
)");
  auto const& aliases = shipped_lexicon().aliases();
  FoundNames all, states, rest;
  aliases.find(w.words.names(), 0, 4, {}, all);
  AliasOptions options;
  options.actor_kind = "state";
  aliases.find(w.words.names(), 0, 4, options, states);
  aliases.find(w.words.names(), 2, 4, {}, rest);
  ASSERT_FALSE(all.matches.empty());
  EXPECT_EQ(all.matches.front().end, 2u);  // the longer name of the group
  ASSERT_FALSE(states.matches.empty());
  EXPECT_EQ(states.matches.front().end, 1u);  // only the state's adjective
  ASSERT_EQ(rest.matches.size(), 1u);
  EXPECT_EQ(rest.matches.front().begin, 3u);
}

TEST(DocumentWords, SmallLettersAreCopiedOnlyWhereTheyDiffer) {
  std::pmr::monotonic_buffer_resource memory;
  std::string_view const small = "troops", capital = "Lima";
  EXPECT_EQ(kept_lower(small, &memory).data(), small.data());
  EXPECT_EQ(kept_lower(capital, &memory), "lima");
  EXPECT_EQ(kept_lower("", &memory), "");
}

TEST(NumberWords, WhatBeginsANumberIsKnownBeforehand) {
  for (char const* word : {"seven", "dozens", "half", "two-thirds", "12", "a", "an", "hundred", "several", "twenty-one"})
    EXPECT_TRUE(may_begin_number(word)) << word;
  for (char const* word : {"", "village", "the", "nobody"}) EXPECT_FALSE(may_begin_number(word)) << word;
  for (std::string_view const word : number_unit_words()) {
    EXPECT_TRUE(number_value(word)) << word;
    EXPECT_TRUE(may_begin_number(word)) << word;
  }
}

}  // namespace
}  // namespace dragoman
