#include "text/dateline_cut.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

std::string_view after(std::string_view text, bool capitals = false) { return text.substr(dateline_size(text, capitals)); }

TEST(DatelineCut, EndsBehindTheDash) {
  EXPECT_EQ(after("BOGOTA - Rebels freed six men."), "Rebels freed six men.");
  EXPECT_EQ(after("KABUL, Afghanistan (AP) -- Gunmen fled."), "Gunmen fled.");
  EXPECT_EQ(after("NEW YORK, June 3 (Reuters) \xE2\x80\x94 Two men met."), "Two men met.");
  EXPECT_EQ(after("RIO DE JANEIRO \xE2\x80\x93 \"We won,\" he said."), "\"We won,\" he said.");
  EXPECT_EQ(after("MAPUTO - 12 people were hurt."), "12 people were hurt.");
}

TEST(DatelineCut, WhatBeginsNoReportStaysWhole) {
  for (std::string_view text : {"US - China talks resume", "Kabul - Gunmen fled.", "NATO said on Monday - and again today - it would stay.", "BEDFORD-STUYVESANT is a quarter.",
                                "UNICEF helped - but late.", "BOGOTA", "BOGOTA - ", "WORLD news - Gunmen fled.", ""})
    EXPECT_EQ(dateline_size(text, false), 0u) << text;
}

TEST(DatelineCut, InCapitalsOnlyTwoDashesTell) {
  EXPECT_EQ(after("LIMA, 4 MAY 90 (AGENCY) -- [TEXT] GUNMEN FLED.", true), "GUNMEN FLED.");
  EXPECT_EQ(after("LIMA - GUNMEN FLED.", true), "LIMA - GUNMEN FLED.");
}

}  // namespace
}  // namespace dragoman
