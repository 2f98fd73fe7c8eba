#include "attribution/quotation.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace dragoman {
namespace {

/// One token a run of letters or a single other character; line breaks begin paragraphs.
Tree tokens_of(std::string const& text) {
  Tree tree;
  bool fresh = true;
  for (std::uint32_t at = 0; at < text.size();) {
    auto const c = static_cast<unsigned char>(text[at]);
    if (c == ' ' || c == '\n') {
      fresh |= c == '\n';
      ++at;
      continue;
    }
    std::uint32_t end = at + 1;
    bool const word = std::isalnum(c) != 0;
    if (word) while (end < text.size() && std::isalnum(static_cast<unsigned char>(text[end])) != 0) ++end;
    else while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    Token token;
    token.span = {at, end};
    token.pos = word ? Upos::kNoun : Upos::kPunct;
    token.paragraph_start = fresh;
    fresh = false;
    tree.tokens.push_back(token);
    at = end;
  }
  return tree;
}

std::vector<std::string> quoted(std::string const& text) {
  std::vector<std::string> out;
  for (Quotation const& q : find_quotations(text, tokens_of(text))) out.emplace_back(q.span.of(text));
  return out;
}

using Strings = std::vector<std::string>;

TEST(FindQuotations, ReadsTheThreeStyles) {
  EXPECT_EQ(quoted("He said \"we go\" today."), Strings{"\"we go\""});
  EXPECT_EQ(quoted("He said “we go” today."), Strings{"“we go”"});
  EXPECT_EQ(quoted("He said ``we go'' today."), Strings{"``we go''"});
  EXPECT_EQ(quoted("''We go,'' he said. ''Now.''"), (Strings{"''We go,''", "''Now.''"}));
}

TEST(FindQuotations, TokenisedTextToggles) { EXPECT_EQ(quoted("He said \" we go \" today ."), Strings{"\" we go \""}); }

TEST(FindQuotations, ApostrophesDoNotQuote) {
  EXPECT_TRUE(quoted("The group's plan and the farmers' hope aren't ours.").empty());
  EXPECT_EQ(quoted("He called it 'a mistake' twice."), Strings{"'a mistake'"});
}

TEST(FindQuotations, AnUnclosedMarkEndsWithItsParagraph) {
  EXPECT_EQ(quoted("He said: \"We go now.\nThe sun rose."), Strings{"\"We go now."});
}

TEST(FindQuotations, AMarkAtTheNextParagraphContinues) {
  std::string const text = "He said: “We go now.\n“And we stay.” He left.";
  auto const found = find_quotations(text, tokens_of(text));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_FALSE(found[0].closed);
  EXPECT_TRUE(found[1].continues);
}

RC_GTEST_PROP(FindQuotations, RangesAreSortedInsideAndApart, (std::vector<std::uint8_t> const& picks)) {
  static constexpr std::string_view kPieces[] = {"\"", "“", "”", "``", "''", "'", " ", "\n", "a", "s ", ", ", "word ", "‘", "’"};
  std::string text;
  for (std::uint8_t pick : picks) text += kPieces[pick % std::size(kPieces)];
  std::uint32_t last = 0;
  for (Quotation const& q : find_quotations(text, tokens_of(text))) {
    RC_ASSERT(q.span.begin >= last);
    RC_ASSERT(q.span.end <= text.size());
    RC_ASSERT(q.span.begin < q.span.end);
    last = q.span.end;
  }
}

}  // namespace
}  // namespace dragoman
