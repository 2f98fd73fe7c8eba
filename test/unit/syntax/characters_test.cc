#include "syntax/characters.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace dragoman::syntax {
namespace {

TEST(Lower, FollowsPythonsFinalSigmaRule) {
  EXPECT_EQ(lower("ΟΔΟΣ"), "οδος");
  EXPECT_EQ(lower("ΣΣ"), "σς");
  EXPECT_EQ(lower("ΑΣ ΣΑ"), "ας σα");
  EXPECT_EQ(lower("Σ"), "σ");
  EXPECT_EQ(lower("1Σ"), "1σ");
  EXPECT_EQ(lower("AΣ\u0301"), "aς\u0301") << "an accent behind is case-ignorable";
  EXPECT_EQ(lower("A\u00ADΣB"), "a\u00ADσb") << "soft hyphen is skipped to both sides";
  EXPECT_EQ(lower("AΣ."), "aς.");
}

TEST(Lower, MappingsThatAreNotOneToOne) {
  EXPECT_EQ(lower("İstanbul"), "i\u0307stanbul");
  EXPECT_EQ(lower("STRAẞE"), "straße");
  EXPECT_EQ(lower("ǅ"), "ǆ");
  EXPECT_EQ(lower("Ꭰ"), "ꭰ");
  EXPECT_EQ(lower("ABC xyz 123"), "abc xyz 123");
}

TEST(Space, IsPythonsIsspace) {
  for (char32_t const c : {0x09, 0x0D, 0x1C, 0x1F, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029,
                           0x202F, 0x205F, 0x3000}) {
    EXPECT_TRUE(is_space(c)) << std::hex << static_cast<unsigned>(c);
  }
  for (char32_t const c : {0x00, 0x1B, 0x200B, 0x180E, 0xFEFF})
    EXPECT_FALSE(is_space(c)) << std::hex << static_cast<unsigned>(c);
}

TEST(Digit, CountsSuperscriptsButNotFractions) {
  EXPECT_TRUE(is_digit(U'7'));
  EXPECT_TRUE(is_digit(U'²'));
  EXPECT_TRUE(is_digit(U'①'));
  EXPECT_FALSE(is_digit(U'½'));
}

TEST(Utf8, FindsTheFirstBadByte) {
  auto const npos = std::string_view::npos;
  EXPECT_EQ(find_invalid_utf8("plain"), npos);
  EXPECT_EQ(find_invalid_utf8("é北🙂"), npos);
  EXPECT_EQ(find_invalid_utf8("ab\xFF"), 2U);
  EXPECT_EQ(find_invalid_utf8("a\xC3"), 1U) << "cut off";
  EXPECT_EQ(find_invalid_utf8("\xC0\xAF"), 0U) << "overlong";
  EXPECT_EQ(find_invalid_utf8("\xE0\x80\x80"), 0U) << "overlong";
  EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0U) << "surrogate";
  EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0U) << "beyond U+10FFFF";
}

RC_GTEST_PROP(Utf8, WritingAndReadingAgree, (std::vector<char32_t> const& raw)) {
  std::string text;
  std::vector<char32_t> points;
  for (char32_t c : raw) {
    c %= 0x110000;
    if (c >= 0xD800 && c <= 0xDFFF) c = U'x';
    points.push_back(c);
    append_utf8(text, c);
  }
  RC_ASSERT(find_invalid_utf8(text) == std::string_view::npos);
  RC_ASSERT(count_code_points(text) == points.size());
  std::vector<char32_t> back;
  for (std::size_t at = 0; at < text.size();) back.push_back(next_code_point(text, at));
  RC_ASSERT(back == points);
}

}  // namespace
}  // namespace dragoman::syntax
