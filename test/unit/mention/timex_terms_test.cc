#include "mention_fixture.h"

namespace dragoman {
namespace {

using test::find;

/// "text=value" of each time, joined by "; ".
std::string times(test::Found const& d) {
  std::string out;
  for (Timex const& time : d.mentions.times) out += (out.empty() ? "" : "; ") + d.text(time.span) + "=" + time.value;
  return out;
}

TEST(TermsOfOffice, UnderAHolderAndItsAdministration) {
  auto const d = find(R"(
Aid aid NOUN NN 2 nsubj
fell fall VERB VBD 0 ROOT
under under ADP IN 2 prep
Barack Barack PROPN NNP 5 compound B-PERSON
Obama+ Obama PROPN NNP 3 pobj I-PERSON
. . PUNCT . 2 punct

Aid aid NOUN NN 2 nsubj
rose rise VERB VBD 0 ROOT
under under ADP IN 2 prep
the the DET DT 6 det
Obama Obama PROPN NNP 6 compound B-PERSON
administration+ administration NOUN NN 3 pobj
. . PUNCT . 2 punct

The the DET DT 3 det
Obama Obama PROPN NNP 3 compound B-PERSON
administration administration NOUN NN 4 nsubj
protested+ protest VERB VBD 0 ROOT
. . PUNCT . 4 punct
)");
  EXPECT_EQ(times(d), "under Barack Obama=2009-01-20/2017-01-20; the Obama administration=2009-01-20/2017-01-20");
}

TEST(TermsOfOffice, APronounsTermIsItsHolders) {
  auto const d = find(R"(
During during ADP IN 8 prep
his his PRON PRP$ 4 poss
first first ADJ JJ 4 amod B-ORDINAL
term+ term NOUN NN 1 pobj
, , PUNCT , 8 punct
Donald Donald PROPN NNP 7 compound B-PERSON
Trump Trump PROPN NNP 8 nsubj I-PERSON
protested+ protest VERB VBD 0 ROOT
. . PUNCT . 8 punct
)");
  EXPECT_EQ(times(d), "his first term=2017-01-20/2021-01-20");
}

/// A term that runs is now, one of several is unknown, and a day beside it says more.
TEST(TermsOfOffice, NotWhereTheTermTellsNoTime) {
  auto const text = [](std::string const& person, std::string const& tail) {
    return "Aid aid NOUN NN 2 nsubj\nfell fall VERB VBD 0 ROOT\nunder under ADP IN 2 prep\n" + person + tail;
  };
  std::string const end = ". . PUNCT . 2 punct\n";
  std::string const obama = "Barack Barack PROPN NNP 5 compound B-PERSON\nObama Obama PROPN NNP 3 pobj I-PERSON\n";
  std::string const trump = "Donald Donald PROPN NNP 5 compound B-PERSON\nTrump Trump PROPN NNP 3 pobj I-PERSON\n";
  std::string const day = "in in ADP IN 2 prep\n2011 2011 NUM CD 6 pobj B-DATE\n";
  EXPECT_EQ(times(find(text(trump, end))), "");
  EXPECT_EQ(times(find(text(obama, day + end))), "2011=2011");
  EXPECT_EQ(times(find(text(obama, "orders order NOUN NNS 3 pobj\n" + end))), "");
}

}  // namespace
}  // namespace dragoman
