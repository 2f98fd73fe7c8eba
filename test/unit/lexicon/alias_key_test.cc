#include "lexicon/alias_key.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

TEST(AliasKey, SpellingsOfOneNameMeet) {
  for (auto const* spelling :
       {"Tehreek-e-Taliban", "Tehreek e Taliban", "TEHREEK‑E‑TALIBAN", " Tehreek-e- Taliban "})
    EXPECT_EQ(alias_key(spelling), "tehreek e taliban") << spelling;
  for (auto const* spelling : {"al-Qa'ida", "Al Qa’ida", "al-Qaida", "al-Qāʿida"})
    EXPECT_EQ(alias_key(spelling), "al qaida") << spelling;
  for (auto const* spelling : {"U.S.", "US", "U.S"}) EXPECT_EQ(alias_key(spelling), "us") << spelling;
  EXPECT_EQ(alias_key("São Tomé"), "sao tome");
  EXPECT_EQ(alias_key("Gdańsk & Łódź"), "gdansk and lodz");
  EXPECT_EQ(alias_key("Straße"), "strasse");
  EXPECT_EQ(alias_key("Россия"), "россия");
  EXPECT_EQ(alias_key("Washington, D.C."), "washington , dc");
}

TEST(AliasKey, PossessiveIsAWordOfItsOwn) {
  EXPECT_EQ(alias_key("People's Republic"), "people s republic");
  EXPECT_EQ(alias_key("'s"), "s");
  EXPECT_EQ(alias_key("Sana'a"), "sanaa");
  EXPECT_EQ(alias_key("Jama'sh"), "jamash");
}

TEST(AliasKey, GrowsTokenByToken) {
  GrowingAliasKey key;
  struct Step {
    std::string_view token;
    bool blank_before;
    std::string_view so_far;
  };
  for (Step const& step : {Step{"The", false, "the"}, {"people", true, "the people"}, {"'", false, "the people"}, {"s", false, "the people s"},
                           {"post", true, "the people s post"}, {"-", false, "the people s post"}, {"9/11", false, "the people s post 9 11"},
                           {"\"", true, "the people s post 9 11"}, {"São", false, "the people s post 9 11 sao"}})
    EXPECT_EQ(key.add(step.token, step.blank_before), step.so_far);
  key.clear();
  EXPECT_EQ(key.add("'s", false), "s");
}

TEST(AliasKey, NothingInNothingOut) {
  for (auto const* text : {"", " ", "-", "...", "'"}) EXPECT_EQ(alias_key(text), "") << text;
}

TEST(AliasWords, AgreeWithTheKeyAndTellCapitals) {
  std::vector<AliasWord> words;
  append_alias_words("Tehrik-e-Taliban TTP", words);
  ASSERT_EQ(words.size(), 4u);
  EXPECT_TRUE(words[0].first_upper && !words[0].all_upper);
  EXPECT_FALSE(words[1].first_upper);
  EXPECT_TRUE(words[3].first_upper && words[3].all_upper);
  std::vector<AliasWord> again;
  append_alias_words("ttp", again);
  EXPECT_EQ(again[0].hash, words[3].hash);
}

TEST(AliasWords, BrokenUtf8IsReadWithoutLeavingTheText) {
  for (auto const* text : {"\xE2\x80", "a\xF0", "\xC3", "\xFF\xFE"}) {
    std::vector<AliasWord> words;
    append_alias_words(text, words);
    EXPECT_LE(words.size(), 2u);
  }
}

}  // namespace
}  // namespace dragoman
