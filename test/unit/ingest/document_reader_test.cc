#include "ingest/document_reader.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <sstream>

#include "text/utf8.h"

namespace dragoman {
namespace {

std::vector<Document> read(std::string const& bytes, InputFormat format, IngestLimits limits = {}) {
  std::istringstream in(bytes);
  SeenIds seen;
  DocumentReader reader(in, format, seen, limits);
  std::vector<Document> out;
  while (auto document = reader.next()) out.push_back(std::move(*document));
  return out;
}

TEST(SeenIds, KnowsEachOfManyIdsAgain) {
  SeenIds seen;
  for (int i = 0; i < 20000; ++i) ASSERT_TRUE(seen.insert("doc-" + std::to_string(i))) << i;
  for (int i = 0; i < 20000; ++i) ASSERT_FALSE(seen.insert("doc-" + std::to_string(i))) << i;
  EXPECT_TRUE(seen.insert("doc-20000"));
}

TEST(JsonLines, ReadsFieldsAndSkipsBlankLines) {
  auto const documents = read(
      "\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"Caf\\u00e9 closed.\",\"date\":\"2024-05-06\",\"title\":null,\"source\":\"Wire\",\"extra\":[1]}\n\n"
      "{\"text\":\"No id.\",\"date\":\"someday\"}\r\n",
      InputFormat::kJsonl);
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].id, "a");
  EXPECT_EQ(documents[0].text, "Café closed.");
  EXPECT_EQ(documents[0].date->iso(), "2024-05-06");
  EXPECT_FALSE(documents[0].title);
  EXPECT_EQ(documents[0].offsets.to_source({6, 12}), (Span{5, 11}));
  EXPECT_EQ(documents[1].id, "sha256:" + documents[1].id.substr(7));
  EXPECT_FALSE(documents[1].date);
}

TEST(JsonLines, BadLinesAreQuarantinedAndTheOthersRead) {
  std::string const lines[] = {"{\"text\":", "[1,2]", "{\"id\":\"x\"}", "{\"text\":5}", "\"text\"", "{\"text\":\"\xff\"}",
                               "{\"text\":\"a\\ud800b\"}", std::string(3000, '[')};
  for (std::string const& line : lines) {
    auto const documents = read("\n" + line + "\n{\"id\":\"good\",\"text\":\"Fine.\"}", InputFormat::kJsonl);
    ASSERT_EQ(documents.size(), 2u) << line;
    EXPECT_EQ(documents[0].id, "line:2") << line;
    EXPECT_TRUE(documents[0].quarantined && !documents[0].quarantined->empty()) << line;
    EXPECT_FALSE(documents[1].quarantined);
  }
}

TEST(JsonLines, NulAndHugeTextsAndDuplicatesKeepTheirId) {
  auto documents = read("{\"id\":\"n\",\"text\":\"a\\u0000b\"}\n{\"id\":\"d\",\"text\":\"one\"}\n{\"id\":\"d\",\"text\":\"two\"}\n",
                        InputFormat::kJsonl);
  ASSERT_EQ(documents.size(), 3u);
  EXPECT_EQ(documents[0].id, "n");
  EXPECT_NE(documents[0].quarantined->find("NUL"), std::string::npos);
  EXPECT_FALSE(documents[1].quarantined);
  EXPECT_NE(documents[2].quarantined->find("duplicate"), std::string::npos);
  IngestLimits limits;
  limits.text = 10;
  documents = read("{\"id\":\"big\",\"text\":\"eleven byte\"}", InputFormat::kJsonl, limits);
  EXPECT_EQ(documents[0].id, "big");
  EXPECT_NE(documents[0].quarantined->find("too large"), std::string::npos);
}

TEST(JsonLines, AnOverlongLineIsSkippedWithoutHoldingIt) {
  IngestLimits limits;
  limits.source = 100000;
  auto const documents = read("{\"text\":\"" + std::string(1000000, 'x') + "\"}\n{\"id\":\"b\",\"text\":\"b\"}\n", InputFormat::kJsonl, limits);
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].id, "line:1");
  EXPECT_NE(documents[0].quarantined->find("too large"), std::string::npos);
  EXPECT_EQ(documents[1].id, "b");
}

TEST(JsonLines, TokensMustBeTheText) {
  auto const documents = read("{\"id\":\"a\",\"text\":\"He left .\",\"tokens\":[\"He\",\"left\",\".\"]}\n"
                              "{\"id\":\"b\",\"text\":\"He left.\",\"tokens\":[\"He\",\"left\",\".\"]}\n"
                              "{\"id\":\"c\",\"text\":\"He left .\",\"tokens\":[\"He\",\"left\"]}\n"
                              "{\"id\":\"d\",\"text\":\"He\",\"tokens\":[1]}\n",
                              InputFormat::kJsonl);
  ASSERT_EQ(documents.size(), 4u);
  EXPECT_EQ(documents[0].tokens.size(), 3u);
  for (int i = 1; i < 4; ++i) EXPECT_TRUE(documents[static_cast<std::size_t>(i)].quarantined) << i;
}

TEST(JsonLines, EmptyTextIsADocumentWithNothingInIt) {
  auto const documents = read("{\"id\":\"e\",\"text\":\"\"}", InputFormat::kJsonl);
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_FALSE(documents[0].quarantined);
  EXPECT_TRUE(documents[0].zones.empty());
}

TEST(Text, BinaryAndBrokenFilesAreQuarantined) {
  EXPECT_NE(read(std::string("a\0b", 3), InputFormat::kTxt)[0].quarantined->find("binary"), std::string::npos);
  EXPECT_NE(read("caf\xE9 closed", InputFormat::kTxt)[0].quarantined->find("UTF-8 at byte 3"), std::string::npos);
  EXPECT_NE(read(std::string(40, '\x01') + "text", InputFormat::kTxt)[0].quarantined->find("control"), std::string::npos);
  EXPECT_FALSE(read("", InputFormat::kTxt)[0].quarantined);
}

TEST(Formats, Names) {
  EXPECT_EQ(input_format_of_file("x/y.jsonl"), InputFormat::kJsonl);
  EXPECT_EQ(input_format_of_file("page.html"), InputFormat::kHtml);
  EXPECT_FALSE(input_format_of_file("Makefile"));
  EXPECT_FALSE(input_format_from("pdf"));
}

// Lines of any bytes: every non-blank line gives exactly one document, and what is not quarantined is UTF-8.
RC_GTEST_PROP(ReaderProperty, NothingIsLost, (std::vector<std::string> lines)) {
  std::string bytes;
  std::size_t expected = 0;
  for (std::string& line : lines) {
    std::replace(line.begin(), line.end(), '\n', ' ');
    std::replace(line.begin(), line.end(), '\xEF', 'x');
    expected += is_blank(line) ? 0u : 1u;
    bytes += line + "\n";
  }
  auto const documents = read(bytes, InputFormat::kJsonl);
  RC_ASSERT(documents.size() == expected);
  for (Document const& document : documents) RC_ASSERT(document.quarantined || find_invalid_utf8(document.text) == std::string::npos);
}

}  // namespace
}  // namespace dragoman
