#include "lexicon_build/csv_reader.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

TEST(ReadCsv, QuotesCommentsAndColumnOrder) {
  Diagnostics d;
  auto const rows =
      read_csv("# names\r\nb,a\r\n1,\"x, \"\"y\"\"\nz\"\r\n\r\n# more\n 2 , w ", "t.csv", {"a", "b"}, d);
  EXPECT_TRUE(d.list().empty());
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].fields, (std::vector<std::string>{"x, \"y\"\nz", "1"}));
  EXPECT_EQ(rows[0].line, 3u);
  EXPECT_EQ(rows[1].fields, (std::vector<std::string>{"w", "2"}));
  EXPECT_EQ(rows[1].line, 7u);
}

TEST(ReadCsv, FaultsNameFileAndLine) {
  struct Case {
    char const* content;
    char const* code;
    std::uint32_t line;
  };
  for (auto const& c :
       {Case{"a,b\n1\n", "csv.fields", 2}, Case{"a\n1\n", "csv.column", 1}, Case{"a,b,c\n", "csv.column", 1},
        Case{"a,b\n1,\"x\n\n", "csv.quote", 2}, Case{"a,b\n\"x\"y,1\n", "csv.quote", 2},
        Case{"a,b\n1,\xFF\n", "csv.utf8", 2}, Case{"# only\n", "csv.empty", 0}}) {
    Diagnostics d;
    read_csv(c.content, "t.csv", {"a", "b"}, d);
    ASSERT_FALSE(d.list().empty()) << c.content;
    EXPECT_EQ(d.list()[0].code, c.code) << c.content;
    EXPECT_EQ(d.list()[0].line, c.line) << c.content;
    EXPECT_EQ(d.list()[0].file, "t.csv");
  }
}

}  // namespace
}  // namespace dragoman
