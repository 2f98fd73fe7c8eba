#include "lexicon/gazetteer.h"

#include <gtest/gtest.h>

#include "lexicon_build/gazetteer_build.h"
#include "lexicon_fixture.h"

namespace dragoman {
namespace {

class GazetteerTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_.file(
        "places.tsv",
        "\tVirginia\t37.1\t-78.0\tADM1\tUSA\tUS.VA\t\t900\t\n"
        "\tAlexandria City County\t38.8\t-77.0\tADM2\tUSA\tUS.VA\tUS.VA.510\t900\t\n"
        "\tNowhere District\t\t\tADM2\tJAM\tJM.01\tJM.01.1\t0\t\n"
        "361058\tAlexandria\t31.20176\t29.91582\tPPLA\tEGY\tEG.06\t\t5263542\tAl Iskandariyah|İskenderiye\n"
        "4744091\tAlexandria\t38.80484\t-77.04692\tPPLA2\tUSA\tUS.VA\tUS.VA.510\t159467\t\n"
        "498817\tSaint Petersburg\t59.93863\t30.31413\tPPLA\tRUS\tRU.66\t\t5351935\t\n");
    folder_.file("places/countries.csv",
                 "iso3,latitude,longitude,geonames_id\nUSA,39.76,-98.5,6252001\nEGY,27,30,357994\n");
    folder_.file(
        "places/features.csv",
        "name,aliases,feature_code,country,admin1,latitude,longitude,geonames_id,abbreviations,adjectives\n"
        "Virginia,Old Dominion,ADM1,USA,US.VA,37.55,-77.45,,Va.|VA,Virginian\nRed Sea,,SEA,,,19,39.5,,,\n");
  }

  Gazetteer built(std::size_t errors = 0) {
    ImageWriter writer;
    Diagnostics diagnostics;
    auto const report = build_gazetteer(folder_.path() / "places.tsv", folder_.path(), writer, diagnostics);
    EXPECT_TRUE(report) << report.error().text();
    EXPECT_EQ(diagnostics.errors(), errors);
    return Gazetteer::open(Image::from_bytes(writer.bytes()).value()).value();
  }

  TemporaryFolder folder_;
};

TEST_F(GazetteerTest, LargestPlaceOfANameComesFirst) {
  auto const gazetteer = built();
  auto const found = gazetteer.find("Alexandria");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(gazetteer.place(found[0].place).country, "EGY");
  auto const second = gazetteer.place(found[1].place);
  EXPECT_EQ(second.geonames_id, 4744091);
  EXPECT_DOUBLE_EQ(*second.latitude, 38.80484);
  EXPECT_EQ(gazetteer.place(second.admin1).name, "Virginia");
  EXPECT_EQ(gazetteer.place(second.admin2).name, "Alexandria City County");
}

TEST_F(GazetteerTest, OtherNamesMarksAndShortForms) {
  auto const gazetteer = built();
  EXPECT_EQ(gazetteer.find("Iskenderiye").size(), 1u);
  EXPECT_EQ(gazetteer.find("al-Iskandariyah").size(), 1u);
  EXPECT_EQ(gazetteer.find("St. Petersburg").size(), 1u);
  EXPECT_TRUE(gazetteer.find("Petersburg").empty());
  EXPECT_TRUE(gazetteer.find("").empty());
  EXPECT_TRUE(gazetteer.find("a b c d e f g h").empty());
}

TEST_F(GazetteerTest, LexiconAmendsDivisionsAndAddsFeatures) {
  auto const gazetteer = built();
  auto const state = gazetteer.find("Virginia");
  ASSERT_EQ(state.size(), 1u);
  EXPECT_DOUBLE_EQ(*gazetteer.place(state[0].place).longitude, -77.45);
  ASSERT_EQ(gazetteer.find("Va.").size(), 1u);
  EXPECT_EQ(gazetteer.find("Va.")[0].kind, PlaceNameKind::kAbbreviation);
  EXPECT_EQ(gazetteer.find("Virginian")[0].kind, PlaceNameKind::kAdjective);
  EXPECT_EQ(gazetteer.find("Old Dominion")[0].place, state[0].place);
  EXPECT_EQ(gazetteer.kind(gazetteer.find("Red Sea")[0].place), PlaceClass::kWater);
  EXPECT_EQ(gazetteer.country("EGY")->geonames_id, 357994);
  EXPECT_FALSE(gazetteer.country("ZZZ"));
  EXPECT_TRUE(gazetteer.find("Nowhere District").empty());  // a division without coordinates
}

TEST_F(GazetteerTest, FaultyLinesAreLeftOut) {
  folder_.file("places/features.csv",
               "name,aliases,feature_code,country,admin1,latitude,longitude,geonames_id,abbreviations,"
               "adjectives\nLost Sea,,SEA,,,95,0,,,\nFar Land,,RGN,XXX,,1,1,,,\n");
  built(2);
}

TEST_F(GazetteerTest, NoTableIsAnErrorThatSaysWhatToDo) {
  ImageWriter writer;
  Diagnostics diagnostics;
  auto const report = build_gazetteer(folder_.path() / "none.tsv", folder_.path(), writer, diagnostics);
  ASSERT_FALSE(report);
  EXPECT_NE(report.error().message.find("make deps"), std::string::npos);
  EXPECT_FALSE(Gazetteer::open(Image::from_bytes(ImageWriter{}.bytes()).value()));  // an image without places
}

TEST(PlaceClass, FeatureCodes) {
  EXPECT_EQ(place_class("PCLI"), PlaceClass::kCountry);
  EXPECT_EQ(place_class("PPLA2"), PlaceClass::kPopulated);
  EXPECT_EQ(place_class("STM"), PlaceClass::kWater);
  EXPECT_EQ(place_class("STRT"), PlaceClass::kWater);
  EXPECT_EQ(place_class("MTS"), PlaceClass::kMountain);
  EXPECT_EQ(place_class(""), PlaceClass::kOther);
}

TEST(DistanceKm, LahoreToDelhi) { EXPECT_NEAR(distance_km(31.558, 74.351, 28.652, 77.231), 425, 10); }

}  // namespace
}  // namespace dragoman
