#include "syntax/string_id.h"

#include <gtest/gtest.h>

namespace dragoman::syntax {
namespace {

// Values printed by spaCy 3.8.18: nlp.vocab.strings[text].
TEST(StringId, EqualsSpacysStringStore) {
  EXPECT_EQ(string_id("the"), 7425985699627899538ULL);
  EXPECT_EQ(string_id("coffee"), 3197928453018144401ULL);
  EXPECT_EQ(string_id("noun"), 16833663260455505849ULL);
}

TEST(StringId, SymbolNamesHaveReservedNumbers) {
  EXPECT_EQ(string_id(""), 0U);
  EXPECT_EQ(string_id("ORG"), 383U);
  EXPECT_EQ(string_id("punct"), 445U);
  EXPECT_NE(string_id("Punct"), 445U);
}

TEST(StringId, EmbedKeysEqualThincs) {
  auto const keys = embed_keys(7425985699627899538ULL, 8);
  EXPECT_EQ(keys[0], 2332737498U);
  EXPECT_EQ(keys[1], 1315472909U);
  EXPECT_EQ(keys[2], 1351622599U);
  EXPECT_EQ(keys[3], 1973209364U);
}

TEST(StringId, TailBytesCount) {
  EXPECT_NE(murmur64("12345678a", 1), murmur64("12345678b", 1));
  EXPECT_NE(murmur64("12345678", 1), murmur64("12345678", 2));
}

}  // namespace
}  // namespace dragoman::syntax
