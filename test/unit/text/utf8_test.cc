#include "text/utf8.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace dragoman {
namespace {

TEST(Utf8, FindsTheFirstMalformedSequence) {
  EXPECT_EQ(find_invalid_utf8("plain ascii of more than eight bytes"), std::string_view::npos);
  EXPECT_EQ(find_invalid_utf8("Größe – 試 😀"), std::string_view::npos);
  EXPECT_EQ(find_invalid_utf8("ab\xC3"), 2u);              // cut off
  EXPECT_EQ(find_invalid_utf8("ab\xC0\xAF"), 2u);          // overlong
  EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0u);        // surrogate
  EXPECT_EQ(find_invalid_utf8("12345678\xF4\x90\x80\x80"), 8u);  // above U+10FFFF
  EXPECT_EQ(find_invalid_utf8("a\x80"), 1u);
}

TEST(Utf8, WhiteSpaceIsTrimmedWhateverItsWidth) {
  EXPECT_EQ(trim(" \u00A0a b\u2003\n"), "a b");
  EXPECT_TRUE(is_blank("\uFEFF \t"));
  EXPECT_FALSE(is_blank("é"));
  EXPECT_EQ(trim("é"), "é");
}

RC_GTEST_PROP(Utf8Property, WhatIsWrittenIsRead, ()) {
  auto const value = *rc::gen::suchThat(rc::gen::inRange<std::uint32_t>(1, 0x110000),
                                        [](std::uint32_t c) { return c < 0xD800 || c > 0xDFFF; });
  std::string text;
  append_utf8(text, value);
  CodePoint const read = code_point_at(text, 0);
  RC_ASSERT(read.value == value);
  RC_ASSERT(read.size == text.size());
  RC_ASSERT(find_invalid_utf8(text) == std::string_view::npos);
  RC_ASSERT(count_code_points(text) == 1u);
}

RC_GTEST_PROP(Utf8Property, AnyBytesAreSafe, (std::string const& bytes)) {
  std::size_t const bad = find_invalid_utf8(bytes);
  std::size_t at = 0;
  while (at < bytes.size()) {
    CodePoint const c = code_point_at(bytes, at);
    RC_ASSERT(c.size >= 1u);
    at += c.size;
    if (at <= bad) RC_ASSERT(c.size > 1u || static_cast<unsigned char>(bytes[at - 1]) < 0x80);
  }
  RC_ASSERT(at == bytes.size());
  trim(bytes);
}

}  // namespace
}  // namespace dragoman
