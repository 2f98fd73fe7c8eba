#include "claim/term_starts.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman::claim_parts {
namespace {

TEST(TermStarts, KnowsFirstWordsInAnyCaseAndFewOthers) {
  TermStarts starts;
  for (char const* term : {"only if", "provided that", "unless", "about as likely as not"}) starts.add(term);
  for (char const* word : {"only", "Provided", "UNLESS", "About"}) EXPECT_TRUE(starts.may_begin(word)) << word;
  int others = 0;
  for (char const* word : {"if", "that", "likely", "not", "the", "minister", "said", "Kabul", "", "talks"}) others += starts.may_begin(word);
  EXPECT_LE(others, 1);
}

TEST(GrowingTerm, GrowsWordByWord) {
  claim_parts::GrowingTerm term;
  EXPECT_EQ(term.add("provided"), "provided");
  EXPECT_EQ(term.add("that"), "provided that");
  std::string const longest(100, 'x');
  EXPECT_EQ(term.add(longest), "provided that " + longest);
}

}  // namespace
}  // namespace dragoman::claim_parts
