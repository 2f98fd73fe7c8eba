#include "syntax/conllu.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

std::string row(int id, std::string form, int head, std::string rel, std::string misc = "_") {
  return std::to_string(id) + "\t" + form + "\t" + form + "\tNOUN\tNN\t_\t" + std::to_string(head) + "\t" + rel + "\t_\t" +
         misc + "\n";
}

std::string const kTwoWords = row(1, "Rebels", 2, "nsubj") + row(2, "fled", 0, "root", "SpaceAfter=No") +
                              row(3, ".", 2, "punct", "SpacesAfter=\\n");

std::vector<ConlluDocument> read(std::string const& text) {
  auto documents = read_conllu(text);
  EXPECT_TRUE(documents.has_value());
  return std::move(*documents);
}

TEST(Conllu, RebuildsTextAndMetadata) {
  auto const documents = read("# newdoc id = a1\n# date = 2024-05-06\n# title = On  rebels\n# source = Wire\n" + kTwoWords + "\n");
  ASSERT_EQ(documents.size(), 1u);
  Document const& document = documents[0].document;
  EXPECT_EQ(document.id, "a1");
  EXPECT_EQ(document.text, "Rebels fled.\n");
  EXPECT_EQ(document.date->iso(), "2024-05-06");
  EXPECT_EQ(document.source, "Wire");
  EXPECT_FALSE(document.quarantined);
  Tree const& tree = documents[0].tree;
  ASSERT_EQ(tree.tokens.size(), 3u);
  EXPECT_EQ(tree.tokens[2].span, (Span{11, 12}));
  EXPECT_EQ(tree.tokens[0].rel, Rel::kNsubj);
  EXPECT_TRUE(tree.tokens[0].paragraph_start);
  EXPECT_FALSE(tree.tokens[1].space_after);
  EXPECT_EQ(tree.sentences[0].root, 1);
}

TEST(Conllu, GapsBecomeBlanksSoThatOffsetsStay) {
  auto const documents = read(row(1, "Café", 0, "root", "start_char=5|end_char=9") + "\n" +
                              row(1, "Later", 0, "root", "start_char=30|end_char=35"));
  Document const& document = documents[0].document;
  EXPECT_EQ(document.text.size(), 5u + 5u + 21u + 5u + 1u);
  Span const later = documents[0].tree.tokens[1].span;
  EXPECT_EQ(later.of(document.text), "Later");
  EXPECT_EQ(document.offsets.to_source(later), (Span{30, 35}));
  EXPECT_EQ(document.offsets.to_source(documents[0].tree.tokens[0].span), (Span{5, 9}));
}

TEST(Conllu, TokensLongerInTheSourceKeepTheirSourceOffsets) {
  auto const documents = read(row(1, "A&B", 2, "compound", "start_char=0|end_char=7") +
                              row(2, "Corp", 0, "root", "start_char=8|end_char=12"));
  Document const& document = documents[0].document;
  EXPECT_EQ(document.text, "A&B Corp ");
  EXPECT_EQ(document.offsets.to_source({0, 3}), (Span{0, 7}));
  EXPECT_EQ(document.offsets.to_source({4, 8}), (Span{8, 12}));
}

TEST(Conllu, EntitiesParagraphsAndZones) {
  auto const documents = read("# zone = title\n" + row(1, "Sri", 2, "compound", "NER=B-GPE") +
                              row(2, "Lanka", 0, "root", "NER=I-GPE|SpacesAfter=\\n\\n") + "\n" + "# newpar\n" +
                              row(1, "Kandy", 2, "nsubj", "NER=B-GPE") + row(2, "Galle", 0, "root", "NER=B-GPE"));
  Tree const& tree = documents[0].tree;
  ASSERT_EQ(tree.entities.size(), 3u);
  EXPECT_EQ(tree.entities[0].end, 2u);
  EXPECT_EQ(tree.entities[1].label, "GPE");
  EXPECT_TRUE(tree.tokens[2].paragraph_start);
  EXPECT_FALSE(tree.tokens[3].paragraph_start);
  ASSERT_EQ(documents[0].document.zones.size(), 2u);
  EXPECT_EQ(documents[0].document.zones[0].kind, ZoneKind::kTitle);
}

TEST(Conllu, MultiWordTokensAndEmptyNodes) {
  auto const documents = read("1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n" + row(1, "do", 2, "aux") +
                              row(2, "n't", 0, "root") + "2.1\tgo\t_\t_\t_\t_\t_\t_\t_\t_\n" + row(3, "!", 2, "punct"));
  EXPECT_EQ(documents[0].document.text, "don't! ");
  EXPECT_EQ(documents[0].tree.tokens[1].span, (Span{0, 5}));
  EXPECT_EQ(documents[0].tree.tokens[1].text, "n't");
}

TEST(Conllu, NativeLabelsAreMapped) {
  std::string const text = "# labels = native\n1\tfled\tflee\tVERB\tVBD\t_\t0\tROOT\t_\t_\n2\tto\tto\tADP\tIN\t_\t1\tprep\t_\t_\n"
                           "3\tOslo\tOslo\tPROPN\tNNP\t_\t2\tpobj\t_\t_\n";
  auto const documents = read(text);
  Tree const& tree = documents[0].tree;
  EXPECT_EQ(tree.tokens[2].rel, Rel::kObl);
  EXPECT_EQ(tree.tokens[2].prep, "to");
  auto const as_ud = read_conllu(text, ConlluLabels::kUd);
  EXPECT_EQ((*as_ud)[0].tree.tokens[2].rel, Rel::kDep);
}

TEST(Conllu, BrokenDocumentsAreQuarantinedByLineAndTheOthersRead) {
  struct Case {
    std::string row, reason;
  };
  Case const cases[] = {{"1\tonly two\n", "10 columns"},
                        {row(2, "x", 0, "root"), "bad ID"},
                        {row(1, "x", 9, "dep"), "HEAD outside"},
                        {row(1, "x", 2, "dep") + row(2, "y", 1, "dep"), "circle"},
                        {row(1, "x", 1, "dep"), "bad HEAD"},
                        {row(1, "\xff", 0, "root"), "UTF-8"},
                        {row(1, "", 0, "root"), "empty FORM"}};
  for (Case const& c : cases) {
    auto const documents = read("# newdoc id = bad\n" + c.row + "\n# newdoc id = good\n" + kTwoWords);
    ASSERT_EQ(documents.size(), 2u) << c.reason;
    ASSERT_TRUE(documents[0].document.quarantined) << c.reason;
    EXPECT_NE(documents[0].document.quarantined->find(c.reason), std::string::npos) << *documents[0].document.quarantined;
    EXPECT_NE(documents[0].document.quarantined->find("line "), std::string::npos);
    EXPECT_TRUE(documents[0].tree.tokens.empty());
    EXPECT_EQ(documents[1].document.id, "good");
    EXPECT_EQ(documents[1].tree.tokens.size(), 3u);
  }
  EXPECT_FALSE(read_conllu("").has_value());
}

TEST(Conllu, TextAroundTheArticleComesBackWithItsZones) {
  std::string const text = "By Jo | Dee\nRebels fled.\nLeave a Comment\n";
  Document document;
  document.id = "d";
  document.text = text;
  document.offsets = OffsetMap::identity(text);
  document.zones = {{ZoneKind::kByline, {0, 11}}, {ZoneKind::kBody, {12, 24}}, {ZoneKind::kForm, {25, 40}}};
  Tree tree;
  for (Span span : {Span{12, 18}, Span{19, 23}, Span{23, 24}}) {
    Token token;
    token.span = span;
    token.text = tree.strings.keep(span.of(text));
    token.head = span.begin == 19 ? -1 : 1;
    tree.tokens.push_back(token);
  }
  tree.tokens[0].paragraph_start = true;
  tree.sentences = {{0, 3, -1, {}}};
  tree.finish();
  auto const documents = read(write_conllu(document, tree));
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(documents[0].document.text, text);
  ASSERT_EQ(documents[0].document.zones.size(), 3u);
  EXPECT_EQ(documents[0].document.zones[2].kind, ZoneKind::kForm);
  EXPECT_EQ(documents[0].document.zones[1].span, (Span{12, 24}));
  EXPECT_EQ(documents[0].tree.tokens[2].span, (Span{23, 24}));
  auto const bad = read("# zones = body:0-900\n" + kTwoWords);
  EXPECT_NE(bad[0].document.quarantined->find("zones"), std::string::npos);
  EXPECT_TRUE(bad[0].document.text.empty());
}

TEST(Conllu, WritingWhatWasReadGivesTheSameAgain) {
  std::string const text = "# newdoc id = d\n# date = 2020-01-02\n# source = A | B\n# newpar\n# zone = title\n# sent_id = 1\n" +
                           std::string("# text = Sri Lanka\n") +
                           row(1, "Sri", 2, "compound", "start_char=2|end_char=5|NER=B-GPE|SpacesBefore=\\s\\s") +
                           row(2, "Lanka", 0, "root", "start_char=6|end_char=11|NER=I-GPE|SpacesAfter=\\n\\t") +
                           "\n# newpar\n# sent_id = 2\n# text = Fine.\n" +
                           row(1, "Fine", 0, "root", "start_char=13|end_char=17|SpaceAfter=No") +
                           row(2, ".", 1, "punct", "start_char=17|end_char=18") + "\n# newdoc id = q\n# quarantined = binary\n\n";
  auto const documents = read(text);
  ASSERT_EQ(documents.size(), 2u);
  std::string written;
  for (auto const& document : documents) written += write_conllu(document.document, document.tree);
  auto const again = read(written);
  ASSERT_EQ(again.size(), 2u);
  EXPECT_EQ(again[0].document.text.substr(0, 18), documents[0].document.text.substr(0, 18));
  std::string rewritten;
  for (auto const& document : again) rewritten += write_conllu(document.document, document.tree);
  EXPECT_EQ(rewritten, written);
  EXPECT_EQ(again[1].document.quarantined, "binary");
  EXPECT_NE(written.find("SpacesBefore=\\s\\s"), std::string::npos);
  EXPECT_NE(written.find("start_char=13|end_char=17"), std::string::npos);
}

}  // namespace
}  // namespace dragoman
