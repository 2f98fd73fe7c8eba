#include "mention/gender.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

TEST(Gender, WordsAndTitles) {
  EXPECT_EQ(gender_of_word("she"), Gender::kFemale);
  EXPECT_EQ(gender_of_word("mr."), Gender::kMale);
  EXPECT_EQ(gender_of_word("ms"), Gender::kFemale);
  EXPECT_EQ(gender_of_word("queen"), Gender::kFemale);
  EXPECT_EQ(gender_of_word("spokesman"), Gender::kMale);
  EXPECT_EQ(gender_of_word("minister"), Gender::kUnknown);
  EXPECT_EQ(gender_of_word(""), Gender::kUnknown);
}

TEST(Gender, FirstNames) {
  EXPECT_EQ(gender_of_first_name("Angela"), Gender::kFemale);
  EXPECT_EQ(gender_of_first_name("aaron"), Gender::kMale);
  EXPECT_EQ(gender_of_first_name("Zulfikar"), Gender::kMale);
  EXPECT_EQ(gender_of_first_name("Zuzana"), Gender::kFemale);
  EXPECT_EQ(gender_of_first_name("Andrea"), Gender::kUnknown);  // a man in Rome, a woman in Berlin
  EXPECT_EQ(gender_of_first_name("Tarakai"), Gender::kUnknown);
}

}  // namespace
}  // namespace dragoman
