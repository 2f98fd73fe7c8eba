#include "text/paragraphs.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "text/utf8.h"

namespace dragoman {
namespace {

std::vector<std::string> paragraphs(std::string const& text) {
  std::vector<std::string> out;
  for (Span span : find_paragraphs(text, {0, static_cast<std::uint32_t>(text.size())})) out.emplace_back(span.of(text));
  return out;
}

TEST(Paragraphs, EachLineOfUnwrappedTextIsOne) {
  EXPECT_EQ(paragraphs("Headline here\nA first paragraph.\n\n  Another one. \n"),
            (std::vector<std::string>{"Headline here", "A first paragraph.", "Another one."}));
}

TEST(Paragraphs, WrappedLinesAreJoined) {
  std::string const text =
      "The ministry said on Thursday that the border crossing would stay\n"
      "closed until the end of the month, and that lorries already on the\n"
      "road should turn back.\n"
      "Officials on the other side called the step a surprise, and said it\n"
      "had not been announced to them.\n";
  auto const found = paragraphs(text);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_TRUE(found[0].starts_with("The ministry") && found[0].ends_with("turn back."));
  EXPECT_TRUE(found[1].starts_with("Officials"));
}

TEST(Paragraphs, ListsAndIndentsBreakWrappedText) {
  std::string const text =
      "The ministry said on Thursday that the border crossing would stay\n"
      "closed until the end of the month and that all the lorries already\n"
      "   on the road should turn back at once and wait for further news of\n"
      "- the trucks that had been waiting in line for more than three days\n";
  EXPECT_EQ(paragraphs(text).size(), 3u);
}

TEST(Paragraphs, OnlyTheRangeIsLookedAt) {
  std::string const text = "one\ntwo\nthree";
  auto const found = find_paragraphs(text, {4, 7});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0], (Span{4, 7}));
  EXPECT_TRUE(find_paragraphs(text, {3, 4}).empty());
}

RC_GTEST_PROP(ParagraphsProperty, CoverAllTextInOrder, ()) {
  auto const pieces = *rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("word ", "\n", "\n\n", "a sentence of some words. ", "  ", "- ", "é", "\u00A0"));
  std::string text;
  for (std::string const& piece : pieces) text += piece;
  std::uint32_t last = 0;
  for (Span span : find_paragraphs(text, {0, static_cast<std::uint32_t>(text.size())})) {
    RC_ASSERT(span.begin >= last && span.begin < span.end && span.end <= text.size());
    RC_ASSERT(is_blank(text.substr(last, span.begin - last)));
    RC_ASSERT(trim(span.of(text)) == span.of(text));
    last = span.end;
  }
  RC_ASSERT(is_blank(text.substr(last)));
}

}  // namespace
}  // namespace dragoman
