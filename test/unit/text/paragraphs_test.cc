#include "text/paragraphs.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman {
namespace {

std::vector<std::string> paragraphs(std::string_view text) {
  std::vector<std::string> out;
  for (Span s : find_paragraphs(text, {0, static_cast<std::uint32_t>(text.size())})) out.emplace_back(s.of(text));
  return out;
}

TEST(Paragraphs, ALineIsAParagraphInUnwrappedText) {
  EXPECT_EQ(paragraphs("Talks failed.\nBoth sides left.\n\n  The end. \n"), (std::vector<std::string>{"Talks failed.", "Both sides left.", "The end."}));
}

TEST(Paragraphs, WrappedLinesStayTogether) {
  std::string const wrapped =
      "The two governments said on Tuesday that they would hold another\n"
      "round of talks next month, after the first one ended without any\n"
      "result and with both of them blaming the other side for it.\n"
      "\n"
      "   Officials in the capital declined to say where the meeting is\n"
      "going to be held or who is going to lead the two delegations to\n"
      "it.\n"
      "   A third paragraph is told by its indent only and goes on over\n"
      "another line.";
  auto const found = paragraphs(wrapped);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_TRUE(found[0].ends_with("for it."));
  EXPECT_TRUE(found[1].ends_with("to\nit."));
  EXPECT_TRUE(found[2].starts_with("A third"));
}

TEST(Paragraphs, NothingInEmptyText) {
  EXPECT_TRUE(paragraphs("").empty());
  EXPECT_TRUE(paragraphs(" \n\t\n\r\n").empty());
}

}  // namespace
}  // namespace dragoman
