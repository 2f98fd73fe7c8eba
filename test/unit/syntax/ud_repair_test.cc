#include "syntax/ud_repair.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <string_view>

namespace dragoman {
namespace {

/// One word a line, as the parser gets it wrong: "form lemma UPOS XPOS head deprel", heads from 1.
Tree repaired(std::string_view lines) {
  Tree tree;
  std::istringstream in{std::string(lines)};
  std::string form, lemma, pos, tag, rel;
  std::int32_t head = 0;
  std::uint32_t at = 0;
  while (in >> form >> lemma >> pos >> tag >> head >> rel) {
    Token t;
    t.text = tree.strings.keep(form);
    t.lemma = tree.strings.keep(lemma);
    t.tag = tree.strings.keep(tag);
    t.pos = upos_from(pos);
    t.rel = rel_from(rel);
    t.head = head - 1;
    t.span = {at, at + static_cast<std::uint32_t>(form.size())};
    at = t.span.end + 1;
    tree.tokens.push_back(t);
  }
  tree.sentences.push_back({0, static_cast<std::uint32_t>(tree.tokens.size()), -1, {}});
  reattach_reported_clauses(tree);
  tree.finish();
  return tree;
}

/// "rel:head" of a word.
std::string of(Tree const& tree, std::string_view word) {
  for (Token const& t : tree.tokens)
    if (t.text == word) return std::string(rel_name(t.rel)) + ":" + (t.head < 0 ? "-" : std::string(tree.tokens[static_cast<std::size_t>(t.head)].text));
  return "missing";
}

TEST(UdRepair, ContentHungOnAPlaceReturnsToTheVerb) {
  Tree const tree = repaired(
      "Guards guard NOUN NNS 2 nsubj\n told tell VERB VBD 0 root\n reporters reporter NOUN NNS 2 obj\n at at ADP IN 5 case\n"
      "camp camp NOUN NN 2 obl\n that that SCONJ IN 9 obj\n nine nine NUM CD 8 nummod\n men man NOUN NNS 9 nsubj\n died die VERB VBD 5 acl:relcl\n");
  EXPECT_EQ(of(tree, "died"), "ccomp:told");
  EXPECT_EQ(of(tree, "that"), "mark:died");
}

TEST(UdRepair, RelativeClauseOnTheObjectStays) {
  Tree const tree = repaired(
      "Guards guard NOUN NNS 2 nsubj\n announced announce VERB VBD 0 root\n plans plan NOUN NNS 2 obj\n that that PRON WDT 6 obj\n"
      "Oslo Oslo PROPN NNP 6 nsubj\n opposed oppose VERB VBD 3 acl:relcl\n");
  EXPECT_EQ(of(tree, "opposed"), "acl:relcl:plans");
}

TEST(UdRepair, ReducedRelativeWithItsOwnObjectIsContent) {
  Tree const tree = repaired(
      "Oslo Oslo PROPN NNP 2 nsubj\n said say VERB VBD 0 root\n in in ADP IN 4 case\n video video NOUN NN 2 obl\n it it PRON PRP 6 nsubj\n"
      "sank sink VERB VBD 4 acl:relcl\n boats boat NOUN NNS 6 obj\n");
  EXPECT_EQ(of(tree, "sank"), "ccomp:said");
  Tree const gap = repaired(
      "Oslo Oslo PROPN NNP 2 nsubj\n said say VERB VBD 0 root\n in in ADP IN 4 case\n video video NOUN NN 2 obl\n it it PRON PRP 6 nsubj\n"
      "made make VERB VBD 4 acl:relcl\n");
  EXPECT_EQ(of(gap, "made"), "acl:relcl:video");
}

TEST(UdRepair, AbsolutePhraseIsNotWhatIsSaid) {
  Tree const tree = repaired(
      "Oslo Oslo PROPN NNP 2 nsubj\n said say VERB VBD 0 root\n that that SCONJ IN 5 mark\n it it PRON PRP 5 nsubj\n held hold VERB VBD 2 ccomp\n"
      "men man NOUN NNS 5 obj\n , , PUNCT , 2 punct\n all all PRON DT 9 nsubj\n sailors sailor NOUN NNS 2 ccomp\n");
  EXPECT_EQ(of(tree, "held"), "ccomp:said");
  EXPECT_EQ(of(tree, "sailors"), "advcl:held");
}

TEST(UdRepair, SecondVerbOfSayingInTheSpeakersTense) {
  constexpr std::string_view kHead =
      "Oslo Oslo PROPN NNP 2 nsubj\n said say VERB VBD 0 root\n it it PRON PRP 5 nsubj\n would would AUX MD 5 aux\n leave leave VERB VB 2 ccomp\n and and CCONJ CC 7 cc\n";
  Tree const speaker = repaired(std::string(kHead) + "denied deny VERB VBD 5 conj\n talks talk NOUN NNS 7 obj\n");
  EXPECT_EQ(of(speaker, "denied"), "conj:said");
  Tree const content = repaired(std::string(kHead) + "deny deny VERB VB 5 conj\n talks talk NOUN NNS 7 obj\n");
  EXPECT_EQ(of(content, "deny"), "conj:leave");
}

TEST(UdRepair, MainVerbSwallowedByTheClauseOfANoun) {
  Tree const tree = repaired(
      "Claims claim NOUN NNS 0 root\n that that SCONJ IN 4 mark\n Oslo Oslo PROPN NNP 4 nsubj\n arms arm VERB VBZ 1 acl\n rebels rebel NOUN NNS 7 nsubj:pass\n"
      "were be AUX VBD 7 aux:pass\n dismissed dismiss VERB VBN 4 ccomp\n");
  EXPECT_EQ(of(tree, "dismissed"), "root:-");
  EXPECT_EQ(of(tree, "Claims"), "nsubj:pass:dismissed");
  EXPECT_EQ(of(tree, "rebels"), "obj:arms");
}

TEST(UdRepair, PurposeClauseIsNoContent) {
  Tree const tree = repaired(
      "Oslo Oslo PROPN NNP 2 nsubj\n warned warn VERB VBD 0 root\n villagers villager NOUN NNS 2 obj\n so so SCONJ IN 7 mark\n that that SCONJ IN 7 mark\n"
      "they they PRON PRP 7 nsubj\n fled flee VERB VBD 2 advcl\n");
  EXPECT_EQ(of(tree, "fled"), "advcl:warned");
}

}  // namespace
}  // namespace dragoman
