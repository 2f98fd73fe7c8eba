#include "attribution/find_attributions.h"

#include "cue_fixture.h"

namespace dragoman {
namespace {

using test::parse;

constexpr std::string_view kSaidThat = R"(
The the DET DT 2 det
envoy envoy NOUN NN 3 nsubj
said say VERB VBD 0 root
that that SCONJ IN 7 mark
the the DET DT 6 det
truce truce NOUN NN 7 nsubj
held hold VERB VBD 3 ccomp
. . PUNCT . 3 punct
)";

TEST(FindAttributions, ClauseWithItsMarkerIsTheContent) {
  auto const d = parse(kSaidThat);
  auto const found = d.attributions();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(d.text(found[0].content), "that the truce held");
  EXPECT_EQ(d.text(found[0].speaker), "The envoy");
  EXPECT_EQ(d.text(found[0].cue), "said");
  EXPECT_EQ(found[0].stance, Stance::kAsserts);
  EXPECT_EQ(found[0].parent, -1);
}

TEST(FindAttributions, AttributionTailIsTheCue) {
  auto const d = parse(R"(
Two two NUM CD 2 nummod
trucks truck NOUN NNS 3 nsubj
burned burn VERB VBD 6 ccomp
, , PUNCT , 6 punct
officials official NOUN NNS 6 nsubj
said say VERB VBD 0 root
. . PUNCT . 6 punct
)");
  auto const found = d.attributions();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(d.text(found[0].content), "Two trucks burned");
  EXPECT_EQ(d.text(found[0].speaker), "officials");
}

TEST(FindAttributions, DenialNestsInWhatIsSaid) {
  auto const d = parse(R"(
Delhi Delhi PROPN NNP 2 nsubj
says say VERB VBZ 0 root
that that SCONJ IN 5 mark
Islamabad Islamabad PROPN NNP 5 nsubj
denied deny VERB VBD 2 ccomp
that that SCONJ IN 9 mark
its its PRON PRP$ 8 nmod:poss
jets jet NOUN NNS 9 nsubj
crossed cross VERB VBD 5 ccomp
the the DET DT 11 det
border border NOUN NN 9 obj
. . PUNCT . 2 punct
)");
  auto const found = d.attributions();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(d.text(found[1].speaker), "Islamabad");
  EXPECT_EQ(found[1].stance, Stance::kDenies);
  EXPECT_EQ(found[1].parent, 0);
}

TEST(FindAttributions, QuotationRunsOnOverSentences) {
  auto const d = parse(R"(
“ “ PUNCT `` 5 punct
The the DET DT 3 det
road road NOUN NN 5 nsubj
is be AUX VBZ 5 cop
open open ADJ JJ 9 ccomp
, , PUNCT , 9 punct
” ” PUNCT '' 9 punct
she she PRON PRP 9 nsubj
said say VERB VBD 0 root
. . PUNCT . 9 punct

“ “ PUNCT `` 4 punct
Lorries lorry NOUN NNS 4 nsubj
can can AUX MD 4 aux
pass pass VERB VB 0 root
tomorrow tomorrow NOUN NN 4 obl:tmod
. . PUNCT . 4 punct
” ” PUNCT '' 4 punct
)");
  auto const found = d.attributions();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(d.text(found[0].content).ends_with("Lorries can pass tomorrow.\xE2\x80\x9D"));
  EXPECT_EQ(d.text(found[0].speaker), "she");
}

TEST(FindAttributions, ObjectAndPrepositionOfAnAccusationBelongTogether) {
  auto const d = parse(R"(
Baghdad Baghdad PROPN NNP 2 nsubj
accused accuse VERB VBD 0 root
the the DET DT 4 det
militia militia NOUN NN 2 obj
of of ADP IN 6 case
theft theft NOUN NN 2 obl
. . PUNCT . 2 punct
)");
  auto const found = d.attributions();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(d.text(found[0].content), "the militia of theft");
}

TEST(FindAttributions, SilenceIsAStance) {
  auto const d = parse(R"(
The the DET DT 2 det
embassy embassy NOUN NN 3 nsubj
declined decline VERB VBD 0 root
to to PART TO 5 mark
comment comment VERB VB 3 xcomp
. . PUNCT . 3 punct
)");
  auto const found = d.attributions();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].stance, Stance::kDeclinesToComment);
}

TEST(FindAttributions, PlainEventsAreNobodysClaim) {
  auto const d = parse(R"(
The the DET DT 2 det
troops troop NOUN NNS 3 nsubj
crossed cross VERB VBD 0 root
the the DET DT 5 det
river river NOUN NN 3 obj
. . PUNCT . 3 punct
)");
  EXPECT_TRUE(d.attributions().empty());
}

TEST(FindAttributions, ParagraphOfQuotationBelongsToWhoSpokeBefore) {
  auto const d = parse(R"(
The the DET DT 2 det
mayor mayor NOUN NN 3 nsubj
spoke speak VERB VBD 0 root
. . PUNCT . 3 punct
---
“ “ PUNCT `` 5 punct
Two two NUM CD 3 nummod
bridges bridge NOUN NNS 5 nsubj
are be AUX VBP 5 cop
gone go VERB VBN 0 root
. . PUNCT . 5 punct
” ” PUNCT '' 5 punct
)");
  auto const found = d.attributions();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(d.text(found[0].speaker), "The mayor");
  EXPECT_TRUE(found[0].direct);
}

TEST(FindAttributions, RelativeClauseAroundTheCue) {
  auto const d = parse(R"(
dams dam NOUN NNS 0 root
which which PRON WDT 5 nsubj
Oslo Oslo PROPN NNP 4 nsubj
said say VERB VBD 1 acl:relcl
leaked leak VERB VBD 4 ccomp
badly badly ADV RB 5 advmod
)");
  auto const found = d.attributions();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(d.text(found[0].content), "leaked badly");
  EXPECT_EQ(d.text(found[0].speaker), "Oslo");
}

TEST(FindAttributions, QuotedAsSaying) {
  auto const d = parse(R"(
Oslo Oslo PROPN NNP 2 nsubj
quoted quote VERB VBD 0 root
envoys envoy NOUN NNS 2 obj
as as SCONJ IN 5 mark
saying say VERB VBG 2 advcl
talks talk NOUN NNS 7 nsubj
failed fail VERB VBD 5 ccomp
)");
  auto const found = d.attributions();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(d.text(found[0].speaker), "envoys");
}

}  // namespace
}  // namespace dragoman
