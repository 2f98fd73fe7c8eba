#include "text/verb_acronyms.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

std::string masked(std::string text) {
  mask_verb_acronyms(text);
  return text;
}

TEST(VerbAcronyms, AreNamesBetweenSmallWords) {
  EXPECT_EQ(masked("The coalition bombed IS positions."), "The coalition bombed XQ positions.");
  EXPECT_EQ(masked("IS said (IS) and IS-held towns"), "XQ said (XQ) and XQ-held towns");
}

TEST(VerbAcronyms, AVerbStaysAVerb) {
  for (std::string const text : {"It IS true.", "THIS IS A HEADLINE", "That IS NOT so", "ISIS and VISA", "is"}) EXPECT_EQ(masked(text), text);
}

TEST(VerbAcronyms, TheTextComesBackAsItWas) {
  std::string const text = "IS fighters took XQ and IS left.";
  std::string changed = masked(text);
  EXPECT_EQ(changed.size(), text.size());
  unmask_verb_acronyms(changed, text);
  EXPECT_EQ(changed, text);
}

TEST(VerbAcronyms, OnlyWhereTheIslamicStateIsTold) {
  EXPECT_TRUE(tells_of_islamic_state("Islamic State (IS) fighters"));
  EXPECT_FALSE(tells_of_islamic_state("Islamic State fighters"));
  EXPECT_FALSE(tells_of_islamic_state("This IS it"));
}

}  // namespace
}  // namespace dragoman
