#include "syntax/word_features.h"

#include <gtest/gtest.h>

#include "syntax/string_id.h"

namespace dragoman::syntax {
namespace {

std::string shape(std::string_view text) {
  std::string out;
  append_shape(text, out);
  return out;
}

std::uint64_t id_of(std::array<std::uint64_t, kAttributes> const& ids, Attribute a) {
  return ids[static_cast<std::size_t>(a)];
}

TEST(Shape, EqualsSpacysWordShape) {
  EXPECT_EQ(shape("Washington"), "Xxxxx");
  EXPECT_EQ(shape("U.S."), "X.X.");
  EXPECT_EQ(shape("C3PO"), "XdXX");
  EXPECT_EQ(shape("12345678"), "dddd");
  EXPECT_EQ(shape("²³"), "dd");
  EXPECT_EQ(shape("北京"), "xx");
  EXPECT_EQ(shape("e\u0301"), "x\u0301") << "a combining accent stands for itself";
  EXPECT_EQ(shape(std::string(99, 'x')), "xxxx");
  EXPECT_EQ(shape(std::string(100, 'x')), "LONG");
}

TEST(Norm, ModelTableThenBaseNormThenLowerCase) {
  LexicalRules rules;
  rules.add_norm(string_id("colour"), "color");
  rules.add_norm(string_id("”"), "quote");
  EXPECT_EQ(rules.norm("colour", string_id("colour"), "colour"), "color");
  EXPECT_EQ(rules.norm("”", string_id("”"), "”"), "quote");
  EXPECT_EQ(rules.norm("“", string_id("“"), "“"), "\"");
  EXPECT_EQ(rules.norm("€", string_id("€"), "€"), "$");
  EXPECT_EQ(rules.norm("Kabul", string_id("Kabul"), "kabul"), "kabul");
}

TEST(Attributes, AnExceptionsNormWins) {
  LexicalRules rules;
  rules.add_norm(string_id("ca"), "circa");
  EXPECT_EQ(id_of(rules.attributes("ca", "ca", "can"), Attribute::kNorm), string_id("can"));
  EXPECT_EQ(id_of(rules.attributes("ca", "ca", ""), Attribute::kNorm), string_id("circa"));
}

TEST(Attributes, PrefixAndSuffixCountCodePoints) {
  LexicalRules const rules;
  auto const ids = rules.attributes("Çelik-é北🙂", "çelik-é北🙂", "");
  EXPECT_EQ(id_of(ids, Attribute::kPrefix), string_id("Ç"));
  EXPECT_EQ(id_of(ids, Attribute::kSuffix), string_id("é北🙂"));
  EXPECT_EQ(id_of(rules.attributes("to", "to", ""), Attribute::kSuffix), string_id("to"));
  EXPECT_EQ(id_of(rules.attributes("\n\u00a0", "\n\u00a0", ""), Attribute::kIsSpace), 1U);
}

}  // namespace
}  // namespace dragoman::syntax
