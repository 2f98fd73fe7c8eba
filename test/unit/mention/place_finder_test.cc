#include "mention/place_finder.h"

#include "mention/document_words.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "lexicon/gazetteer.h"
#include "lexicon_build/gazetteer_build.h"
#include "mention_fixture.h"

namespace dragoman::test {
namespace {

namespace fs = std::filesystem;

/// A few real places under names that many places bear.
Gazetteer const& small_gazetteer() {
  static Gazetteer const gazetteer = [] {
    fs::path const folder = fs::path(testing::TempDir()) / "dragoman_place_finder";
    fs::create_directories(folder / "places");
    std::ofstream(folder / "places.tsv")
        << "\tFlorida\t28.75\t-82.5\tADM1\tUSA\tUS.FL\t\t9\t\n"
           "\tGeorgia\t32.75\t-83.5\tADM1\tUSA\tUS.GA\t\t9\t\n"
           "\tTennessee\t35.75\t-86.25\tADM1\tUSA\tUS.TN\t\t9\t\n"
           "\tHenry County\t33.45\t-84.15\tADM2\tUSA\tUS.GA\tUS.GA.151\t200000\t\n"
           "\tHenry County\t36.33\t-88.30\tADM2\tUSA\tUS.TN\tUS.TN.079\t10000\t\n"
           "1\tGainesville\t29.65163\t-82.32483\tPPLA2\tUSA\tUS.FL\t\t130128\t\n"
           "2\tGainesville\t34.29788\t-83.82407\tPPLA2\tUSA\tUS.GA\t\t38712\t\n"
           "3\tParis\t48.85341\t2.3488\tPPLC\tFRA\tFR.11\t\t2138551\t\n"
           "4\tParis\t36.302\t-88.32671\tPPLA2\tUSA\tUS.TN\tUS.TN.079\t10100\t\n"
           "5\tPrice\t39.59941\t-110.81071\tPPLA2\tUSA\tUS.UT\t\t8400\t\n"
           "6\tEu\t50.04606\t1.42079\tPPL\tFRA\tFR.28\t\t8425\t\n"
           "7\tQuetta\t30.18414\t67.00141\tPPLA\tPAK\tPK.02\t\t1001205\t\n";
    fs::copy_file(fs::path(DRAGOMAN_SOURCE_DIR) / "lexicon/places/countries.csv",
                  folder / "places/countries.csv", fs::copy_options::overwrite_existing);
    std::ofstream(folder / "places/features.csv")
        << "name,aliases,feature_code,country,admin1,latitude,longitude,geonames_id,abbreviations,"
           "adjectives\n"
           "Georgia,,ADM1,USA,US.GA,32.75,-83.5,,Ga.|GA,\n"
           "European Union,EU,RGN,,,50.1,9,,,\nAfrica,,CONT,,,7.19,21.09,,,African\n";
    ImageWriter writer;
    Diagnostics diagnostics;
    EXPECT_TRUE(build_gazetteer(folder / "places.tsv", folder, writer, diagnostics).has_value());
    EXPECT_EQ(diagnostics.errors(), 0u);
    fs::remove_all(folder);
    return Gazetteer::open(Image::from_bytes(writer.bytes()).value()).value();
  }();
  return gazetteer;
}

struct Places {
  Found found;
  std::vector<PlaceMention> list;

  PlaceMention const& at(std::string_view phrase, int n = 1) const {
    for (auto const& place : list)
      if (found.text(place.span) == phrase && --n == 0) return place;
    ADD_FAILURE() << "no place \"" << phrase << "\" in: " << found.read.document.text;
    static PlaceMention const none;
    return none;
  }
};

Places places(std::string_view lines, bool with_gazetteer = true) {
  Places out{find(lines), {}};
  Lexicon const& lexicon = shipped_lexicon();
  Tree const& tree = out.found.read.tree;
  std::pmr::monotonic_buffer_resource memory;
  DocumentWords const words(tree, lexicon.aliases(), lexicon.agents(), &memory);
  find_places(out.found.read.document, tree, lexicon, with_gazetteer ? &small_gazetteer() : nullptr, words, out.list);
  return out;
}

constexpr char const* kPair =
    "He he PRON PRP 2 nsubj\nmoved move VERB VBD 0 ROOT\nto to ADP IN 2 prep\nGainesville+ Gainesville PROPN "
    "NNP 3 pobj B-GPE\n"
    ", , PUNCT , 4 punct\nGa. Ga. PROPN NNP 4 appos B-GPE\nlast last ADJ JJ 8 amod\nweek week NOUN NN 2 "
    "npadvmod\n. . PUNCT . 2 punct\n";

TEST(PlaceFinder, TheDivisionBehindTheCommaDecides) {
  auto const found = places(kPair);
  EXPECT_EQ(found.at("Gainesville").geonames_id, 2);
  EXPECT_EQ(found.at("Gainesville").rule, "pair");
  EXPECT_EQ(found.at("Ga.").feature_code, "ADM1");
  EXPECT_EQ(found.list.size(), 2u);
}

TEST(PlaceFinder, WhatIsStatedOnceHoldsForTheDocument) {
  auto const found = places(std::string(kPair) +
                            "\nGainesville Gainesville PROPN NNP 2 compound\nresidents resident NOUN NNS 3 "
                            "nsubj\nmarched march VERB VBD 0 ROOT\n");
  EXPECT_EQ(found.at("Gainesville", 2).geonames_id, 2);
}

TEST(PlaceFinder, WithoutAStatementTheLargerOneIsMeant) {
  auto const found = places(
      "It it PRON PRP 2 nsubj\nrained rain VERB VBD 0 ROOT\nin in ADP IN 2 prep\nGainesville Gainesville "
      "PROPN NNP 3 pobj B-GPE\n");
  EXPECT_EQ(found.at("Gainesville").geonames_id, 1);
}

TEST(PlaceFinder, TwoAmbiguousNamesSettleEachOther) {
  auto const found = places(
      "Police police NOUN NNS 4 nsubj\nin in ADP IN 1 prep\nParis Paris PROPN NNP 2 pobj B-GPE\nsearched "
      "search VERB VBD 0 ROOT\n"
      "Henry Henry PROPN NNP 6 compound B-GPE\nCounty County PROPN NNP 4 dobj I-GPE\n. . PUNCT . 4 punct\n");
  EXPECT_EQ(found.at("Paris").geonames_id, 4);
  EXPECT_NEAR(*found.at("Henry County").latitude, 36.33, 0.01);
}

TEST(PlaceFinder, PeopleAreNoPlaces) {
  auto const found = places(
      "Price Price PROPN NNP 2 nsubj B-PERSON\nsaid say VERB VBD 0 ROOT\nnothing nothing PRON NN 2 dobj\n. . "
      "PUNCT . 2 punct\n"
      "\nAides aide NOUN NNS 4 nsubj\nof of ADP IN 1 prep\nPrice Price PROPN NNP 2 pobj\nleft leave VERB VBD "
      "0 ROOT\n");
  EXPECT_TRUE(found.list.empty());
}

TEST(PlaceFinder, StatesCarryTheirNameAndCentre) {
  auto const found = places(
      "Troops troop NOUN NNS 2 nsubj\nentered enter VERB VBD 0 ROOT\nPakistan Pakistan PROPN NNP 2 dobj "
      "B-GPE\n");
  EXPECT_EQ(found.at("Pakistan").rule, "state");
  EXPECT_EQ(found.at("Pakistan").name, "Pakistan");
  EXPECT_EQ(found.at("Pakistan").country, "PAK");
  EXPECT_NEAR(*found.at("Pakistan").latitude, 30, 0.1);
}

TEST(PlaceFinder, ModifiersAreMarkedAsAdjectives) {
  auto const found = places(
      "Pakistani pakistani ADJ JJ 2 amod B-NORP\ntroops troop NOUN NNS 6 nsubj\nand and CCONJ CC 2 "
      "cc\nAfrican african ADJ JJ 5 amod B-NORP\n"
      "envoys envoy NOUN NNS 2 conj\nmet meet VERB VBD 0 ROOT\nPakistanis Pakistanis PROPN NNPS 6 dobj "
      "B-NORP\n");
  EXPECT_EQ(found.at("Pakistani").rule, "adjective");
  EXPECT_EQ(found.at("Pakistani").country, "PAK");
  EXPECT_EQ(found.at("African").name, "Africa");
  EXPECT_EQ(found.list.size(), 2u);  // people are not a place
}

TEST(PlaceFinder, AnAcronymIsNoTown) {
  auto const found =
      places("The the DET DT 2 det\nEU EU PROPN NNP 3 nsubj B-ORG\npaid pay VERB VBD 0 ROOT\n");
  EXPECT_EQ(found.at("EU").name, "European Union");
}

TEST(PlaceFinder, StreetsStandNearTheTownOfTheirSentence) {
  auto const found = places(
      "A a DET DT 2 det\nbomb bomb NOUN NN 3 nsubj\nexploded explode VERB VBD 0 ROOT\non on ADP IN 3 "
      "prep\nJinnah Jinnah PROPN NNP 6 compound\n"
      "Road Road PROPN NNP 4 pobj\nin in ADP IN 3 prep\nQuetta Quetta PROPN NNP 7 pobj B-GPE\n");
  EXPECT_EQ(found.at("Jinnah Road").rule, "street near");
  EXPECT_NEAR(*found.at("Jinnah Road").latitude, 30.18, 0.01);
  EXPECT_FALSE(found.at("Jinnah Road").geonames_id);
  EXPECT_EQ(found.at("Quetta").geonames_id, 7);
}

TEST(PlaceFinder, ACountyLendsItsNameToItsOffice) {
  auto const found = places(
      "The the DET DT 6 det\nHenry Henry PROPN NNP 3 compound B-ORG\nCounty County PROPN NNP 4 poss "
      "I-ORG\nSheriff+ Sheriff PROPN NNP 6 poss I-ORG\n"
      "'s 's PART POS 4 case I-ORG\nOffice Office PROPN NNP 7 nsubj I-ORG\nsearched search VERB VBD 0 "
      "ROOT\n");
  EXPECT_EQ(found.list.size(), 1u);
  EXPECT_TRUE(found.at("Henry County").latitude);
}

TEST(PlaceFinder, WithoutAGazetteerNothingHasCoordinates) {
  auto const found = places(kPair, false);
  EXPECT_FALSE(found.at("Gainesville").latitude);
  auto const state = places(
      "Troops troop NOUN NNS 2 nsubj\nentered enter VERB VBD 0 ROOT\nPakistan Pakistan PROPN NNP 2 dobj "
      "B-GPE\n",
      false);
  EXPECT_EQ(state.at("Pakistan").country, "PAK");
  EXPECT_FALSE(state.at("Pakistan").latitude);
}

}  // namespace
}  // namespace dragoman::test
