#include "ingest/offset_map.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "text/utf8.h"

namespace dragoman {
namespace {

TEST(OffsetMap, IdentityCountsCodePoints) {
  std::string const text = "é–😀 abc";
  OffsetMap const map = OffsetMap::identity(text);
  EXPECT_EQ(map.to_source({0, 2}), (Span{0, 1}));
  EXPECT_EQ(map.to_source({5, 9}), (Span{2, 3}));
  EXPECT_EQ(map.to_source({10, 13}), (Span{4, 7}));
  EXPECT_EQ(map.to_source({13, 13}), (Span{7, 7}));
}

TEST(OffsetMap, FixedPiecesStandForTheirRangeAsAWhole) {
  // "R&D now" from "R&amp;D now"
  std::string const source = "R&amp;D now";
  OffsetMap const map = OffsetMap::from_pieces(source, {{0, 0, false}, {1, 1, true}, {2, 6, false}}, 7);
  EXPECT_EQ(map.to_source({0, 3}), (Span{0, 7}));
  EXPECT_EQ(map.to_source({1, 2}), (Span{1, 6}));
  EXPECT_EQ(map.to_source({4, 7}), (Span{8, 11}));
}

TEST(OffsetMap, EmptySource) { EXPECT_EQ(OffsetMap::identity("").to_source({0, 0}), (Span{0, 0})); }

RC_GTEST_PROP(OffsetMapProperty, IdentityAgreesWithCounting, ()) {
  auto const pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>("a", "é", "–", "😀", "long ascii run "));
  std::string text;
  for (std::string const& piece : pieces) text += piece;
  OffsetMap const map = OffsetMap::identity(text);
  for (std::uint32_t b = 0; b < text.size(); ++b) {
    if (is_continuation(text[b])) continue;
    auto const expected = static_cast<std::uint32_t>(count_code_points(std::string_view(text).substr(0, b)));
    RC_ASSERT(map.to_source({b, static_cast<std::uint32_t>(text.size())}).begin == expected);
  }
}

}  // namespace
}  // namespace dragoman
