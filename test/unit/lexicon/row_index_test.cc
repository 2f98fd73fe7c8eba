#include "lexicon/row_index.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "lexicon/word_key.h"

namespace dragoman {
namespace {

struct Row {
  std::string_view key;
  int value;
};
std::uint64_t key_of(Row const& row) { return word_hash(row.key); }

TEST(RowIndex, FindsTheRunOfRowsOfAKey) {
  std::vector<Row> const rows = {{"accord", 1}, {"accord", 2}, {"", 3}, {"truce", 4}};
  auto const index = RowIndex::make(std::span<Row const>(rows), key_of);
  auto const found = index.find(word_hash("accord"), std::span<Row const>(rows));
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[1].value, 2);
  EXPECT_EQ(index.find(word_hash(""), std::span<Row const>(rows)).front().value, 3);
  EXPECT_TRUE(index.find(word_hash("treaty"), std::span<Row const>(rows)).empty());
}

TEST(RowIndex, FindsEveryOneOfManyAndNothingInNone) {
  std::vector<std::string> names;
  for (int i = 0; i < 5000; ++i) names.push_back("word" + std::to_string(i));
  std::vector<Row> rows;
  for (int i = 0; i < 5000; ++i) rows.push_back({names[static_cast<std::size_t>(i)], i});
  auto const index = RowIndex::make(std::span<Row const>(rows), key_of);
  for (Row const& row : rows) {
    auto const found = index.find(word_hash(row.key), std::span<Row const>(rows));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front().value, row.value);
  }
  EXPECT_EQ(RowIndex().find(word_hash("word7")).end, 0u);
  EXPECT_EQ(RowIndex::make(std::span<Row const>(), key_of).find(word_hash("word7")).end, 0u);
}

TEST(RowIndexDeath, EqualKeysApartAreABug) {
  std::vector<Row> const rows = {{"accord", 1}, {"truce", 2}, {"accord", 3}};
  EXPECT_DEATH(RowIndex::make(std::span<Row const>(rows), key_of), "share a hash");
}

TEST(WordKey, CompilerAndProgramReckonTheSameHash) {
  constexpr std::uint64_t kShort = word_hash("says"), kLong = word_hash("disagreeable"), kNone = word_hash("");
  for (auto const& [text, expected] : {std::pair{std::string("says"), kShort}, {std::string("disagreeable"), kLong}, {std::string(), kNone}})
    EXPECT_EQ(word_hash(text), expected) << text;
  EXPECT_EQ(WordKey(std::string("says").c_str()).hash, kShort);
}

TEST(WordKey, LengthAndOrderCount) {
  EXPECT_NE(word_hash(std::string_view("a\0", 2)), word_hash("a"));
  EXPECT_NE(word_hash("abcdefgh"), word_hash("abcdefghabcdefgh"));
  EXPECT_NE(pair_hash("modal", "may"), pair_hash("may", "modal"));
}

}  // namespace
}  // namespace dragoman
