#include "syntax/tokenizer.h"

#include <gtest/gtest.h>

#include "test_model.h"

namespace dragoman::syntax {
namespace {

/// Tokens of a text joined with '|', '_' marking a token that a blank follows.
std::string tokens_of(std::string_view text) {
  PipelineWorkspace workspace(test_pipeline());
  std::vector<NativeDoc> docs;
  std::vector<std::string_view> const texts{text};
  auto const done = test_pipeline().parse(texts, workspace, docs);
  if (!done) return done.error().text();
  std::string out;
  for (NativeToken const& t : docs[0].tokens) {
    out += std::string(out.empty() ? "" : "|") + std::string(text.substr(t.begin, t.end - t.begin)) +
           (t.space_after ? "_" : "");
  }
  return out;
}

// Expected values: spaCy 3.8.18 with this model.
TEST(Tokenizer, SplitsAffixesAndKeepsExceptions) {
  REQUIRE_MODEL();
  EXPECT_EQ(tokens_of("He didn't, did he?"), "He_|did|n't|,_|did_|he|?");
  EXPECT_EQ(tokens_of("(U.S. troops)"), "(|U.S._|troops|)");
  EXPECT_EQ(tokens_of("\"It's 5pm,\" said Mr. O'Neil."), "\"|It|'s_|5|pm|,|\"_|said_|Mr._|O'Neil|.");
  EXPECT_EQ(tokens_of("cannot gonna"), "can|not_|gon|na");
}

TEST(Tokenizer, SplitsAtInfixes) {
  REQUIRE_MODEL();
  EXPECT_EQ(tokens_of("well-known"), "well|-|known");
  EXPECT_EQ(tokens_of("2-3"), "2|-|3");
  EXPECT_EQ(tokens_of("either/or...else"), "either|/|or|...|else");
}

TEST(Tokenizer, KeepsUrlsWhole) {
  REQUIRE_MODEL();
  EXPECT_EQ(tokens_of("(see https://example.org/a?b=c,d)."), "(|see_|https://example.org/a?b=c,d|)|.");
  EXPECT_EQ(tokens_of("mail press@example.com now"), "mail_|press@example.com_|now");
}

TEST(Tokenizer, WhiteSpaceTokens) {
  REQUIRE_MODEL();
  EXPECT_EQ(tokens_of(""), "");
  EXPECT_EQ(tokens_of(" "), " ");
  EXPECT_EQ(tokens_of("a b "), "a_|b_");
  EXPECT_EQ(tokens_of("a  b"), "a_| |b");
  EXPECT_EQ(tokens_of("a\n\nb"), "a|\n\n|b");
  EXPECT_EQ(tokens_of("a \n b"), "a_|\n |b");
  EXPECT_EQ(tokens_of(" a"), " |a");
}

TEST(Tokenizer, FindsExceptionsThatAffixesTear) {
  REQUIRE_MODEL();
  EXPECT_EQ(tokens_of("so :-) now"), "so_|:-)_|now");
  EXPECT_EQ(tokens_of("(:-))"), "(|:-))") << ":-)) is an exception too";
  EXPECT_EQ(tokens_of("[:-(]"), "[|:-(|]");
  EXPECT_EQ(tokens_of("\"8-)\"."), "\"|8-)|\"|.");
  EXPECT_EQ(tokens_of("o.O..."), "o.O|...");
  EXPECT_EQ(tokens_of("¯\\(ツ)/¯"), "¯\\(ツ)/¯");
}

TEST(Tokenizer, AVeryLongChunkIsOneToken) {
  REQUIRE_MODEL();
  std::string const text = std::string(5000, '(') + " end";
  EXPECT_EQ(tokens_of(text), std::string(5000, '(') + "_|end");
}

TEST(Chunks, BlankBetweenWordsBelongsToNoChunk) {
  std::string seen;
  for_each_chunk(
      "ab  c\u3000d ",
      [&](std::size_t begin, std::size_t end) {
        seen += std::to_string(begin) + "-" + std::to_string(end) + " ";
      },
      [&] { seen += "_ "; });
  EXPECT_EQ(seen, "0-2 _ 3-4 4-5 5-8 8-9 _ ");
}

}  // namespace
}  // namespace dragoman::syntax
