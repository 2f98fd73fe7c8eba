#include "mention_fixture.h"

namespace dragoman {
namespace {

using test::find;

// At least 21 hostages and more than 300 passengers were killed, and about $400 million was lost.
TEST(FindQuantities, BoundsFollowTheQualifier) {
  auto const d = find(R"(
At at ADV RB 2 advmod B-CARDINAL
least least ADJ JJS 3 advmod I-CARDINAL
21 21 NUM CD 4 nummod I-CARDINAL
hostages hostage NOUN NNS 11 nsubjpass
and and CCONJ CC 4 cc
more more ADJ JJR 8 amod B-CARDINAL
than than ADP IN 8 quantmod I-CARDINAL
300 300 NUM CD 9 nummod I-CARDINAL
passengers passenger NOUN NNS 4 conj
were be AUX VBD 11 auxpass
killed+ kill VERB VBN 0 ROOT
, , PUNCT , 11 punct
and and CCONJ CC 11 cc
about about ADV RB 17 advmod B-MONEY
$+ $ SYM $ 17 quantmod I-MONEY
400 400 NUM CD 17 compound I-MONEY
million million NUM CD 19 nsubjpass I-MONEY
was be AUX VBD 19 auxpass
lost+ lose VERB VBN 11 conj
. . PUNCT . 11 punct
)");
  auto const& hostages = d.quantity("At least 21");
  EXPECT_EQ(hostages.low, 21.0);
  EXPECT_EQ(hostages.best, 21.0);
  EXPECT_FALSE(hostages.high.has_value());
  EXPECT_EQ(hostages.qualifier, "at_least");
  EXPECT_EQ(hostages.unit, "people");
  EXPECT_EQ(d.counted(hostages), "hostages");
  EXPECT_EQ(d.quantity("more than 300").qualifier, "more_than");
  EXPECT_FALSE(d.quantity("more than 300").high.has_value());
  auto const& money = d.quantity("about $400 million");
  EXPECT_EQ(money.best, 4e8);
  EXPECT_EQ(money.unit, "USD");
  EXPECT_LT(*money.low, 4e8);
  EXPECT_GT(*money.high, 4e8);
}

// The blast killed 170 Afghans and a soldier, and nearly half of the village fled.
TEST(FindQuantities, CountsNationsAndArticlesAndShares) {
  auto const d = find(R"(
The the DET DT 2 det
blast blast NOUN NN 3 nsubj
killed kill VERB VBD 0 ROOT
170 170 NUM CD 5 nummod B-CARDINAL
Afghans Afghans PROPN NNPS 3 dobj B-NORP
and and CCONJ CC 5 cc
a a DET DT 8 det
soldier+ soldier NOUN NN 5 conj
, , PUNCT , 5 punct
and and CCONJ CC 5 cc
nearly nearly ADV RB 12 advmod B-CARDINAL
half half NOUN NN 16 nsubj I-CARDINAL
of of ADP IN 12 prep
the the DET DT 15 det
village village NOUN NN 13 pobj
fled+ flee VERB VBD 3 conj
. . PUNCT . 16 punct
)");
  EXPECT_EQ(d.quantity("170").unit, "people");
  EXPECT_EQ(d.counted(d.quantity("170")), "Afghans");
  EXPECT_EQ(d.quantity("a").best, 1.0);
  EXPECT_EQ(d.counted(d.quantity("a")), "soldier");
  EXPECT_EQ(d.quantity("nearly half").unit, "share");
  EXPECT_EQ(d.quantity("nearly half").best, 0.5);
}

// Between 20 and 30 trucks carried 2.5 million litres; dozens of villagers saw 1,200 rebels on May 3, 2021.
TEST(FindQuantities, RangesMagnitudesAndVaguePlurals) {
  auto const d = find(R"(
Between between ADP IN 2 quantmod B-DATE
20 20 NUM CD 5 nummod I-DATE
and and CCONJ CC 2 cc I-DATE
30 30 NUM CD 2 conj I-DATE
trucks truck NOUN NNS 6 nsubj
carried carry VERB VBD 14 ccomp
2.5 2.5 NUM CD 8 compound B-CARDINAL
million million NUM CD 9 nummod I-CARDINAL
litres+ litre NOUN NNS 6 dobj
; ; PUNCT : 14 punct
dozens dozen NOUN NNS 14 nsubj B-CARDINAL
of of ADP IN 11 prep
villagers villager NOUN NNS 12 pobj
saw see VERB VBD 0 ROOT
1,200 1,200 NUM CD 16 nummod B-CARDINAL
rebels rebel NOUN NNS 14 dobj
on on ADP IN 14 prep
May May PROPN NNP 17 pobj B-DATE
3+ 3 NUM CD 18 nummod I-DATE
, , PUNCT , 18 punct I-DATE
2021+ 2021 NUM CD 18 nummod I-DATE
. . PUNCT . 14 punct
)");
  EXPECT_EQ(d.quantity("Between 20 and 30").low, 20.0);
  EXPECT_EQ(d.quantity("Between 20 and 30").high, 30.0);
  EXPECT_EQ(d.quantity("2.5 million").best, 2.5e6);
  EXPECT_EQ(d.quantity("dozens").low, 24.0);
  EXPECT_FALSE(d.quantity("dozens").best.has_value());
  EXPECT_EQ(d.counted(d.quantity("dozens")), "villagers");
  EXPECT_EQ(d.quantity("1,200").best, 1200.0);
  EXPECT_EQ(d.mentions.quantities.size(), 4U);
}

// It was the first raid since 2019, and one of the 25-year-old pilots died.
TEST(FindQuantities, OrdinalsYearsAndAgesAreLeftOut) {
  auto const d = find(R"(
It it PRON PRP 2 nsubj
was be AUX VBD 0 ROOT
the the DET DT 5 det
first first ADJ JJ 5 amod B-ORDINAL
raid raid NOUN NN 2 attr
since since SCONJ IN 5 prep
2019+ 2019 NUM CD 6 pobj B-DATE
, , PUNCT , 2 punct
and and CCONJ CC 2 cc
one one NUM CD 19 nsubj B-CARDINAL
of of ADP IN 10 prep
the the DET DT 18 det
25+ 25 NUM CD 15 nummod B-DATE
-+ - PUNCT HYPH 15 punct I-DATE
year+ year NOUN NN 17 npadvmod I-DATE
-+ - PUNCT HYPH 17 punct I-DATE
old old ADJ JJ 18 amod I-DATE
pilots pilot NOUN NNS 11 pobj
died+ die VERB VBD 2 conj
. . PUNCT . 19 punct
)");
  ASSERT_EQ(d.mentions.quantities.size(), 1U);
  EXPECT_EQ(d.text(d.mentions.quantities[0].span), "one");
  EXPECT_EQ(d.counted(d.mentions.quantities[0]), "pilots");
}

// Up to 40 people and fewer than 10 police died.
TEST(FindQuantities, UpToAndFewerThanHaveNoFloor) {
  auto const d = find(R"(
Up up ADP IN 3 quantmod B-CARDINAL
to to PART TO 3 quantmod I-CARDINAL
40 40 NUM CD 4 nummod I-CARDINAL
people people NOUN NNS 10 nsubj
and and CCONJ CC 4 cc
fewer few ADJ JJR 8 amod B-CARDINAL
than than ADP IN 8 quantmod I-CARDINAL
10 10 NUM CD 9 nummod I-CARDINAL
police police NOUN NNS 10 nsubj
died+ die VERB VBD 0 ROOT
. . PUNCT . 10 punct
)");
  EXPECT_FALSE(d.quantity("Up to 40").low.has_value());
  EXPECT_EQ(d.quantity("Up to 40").high, 40.0);
  EXPECT_EQ(d.quantity("fewer than 10").high, 9.0);
  EXPECT_EQ(d.quantity("fewer than 10").qualifier, "up_to");
}

// A dozen soldiers and half a dozen trucks vanished, 5 percent of the force.
TEST(FindQuantities, DozenIsTwelveAndHalfADozenSix) {
  auto const d = find(R"(
A a DET DT 2 quantmod
dozen dozen NOUN NN 3 nummod B-CARDINAL
soldiers soldier NOUN NNS 9 nsubj
and and CCONJ CC 3 cc
half half DET PDT 7 quantmod B-CARDINAL
a a DET DT 7 quantmod I-CARDINAL
dozen dozen NOUN NN 8 nummod I-CARDINAL
trucks truck NOUN NNS 9 nsubj
vanished+ vanish VERB VBD 0 ROOT
, , PUNCT , 9 punct
5 5 NUM CD 12 nummod B-PERCENT
percent percent NOUN NN 9 npadvmod I-PERCENT
of of ADP IN 12 prep
the the DET DT 15 det
force+ force NOUN NN 13 pobj
. . PUNCT . 9 punct
)");
  EXPECT_EQ(d.quantity("A dozen").best, 12.0);
  EXPECT_EQ(d.quantity("half a dozen").best, 6.0);
  EXPECT_EQ(d.quantity("5 percent").unit, "percent");
}

// Forty-four pilgrims died.
TEST(FindQuantities, TensAndUnitsSplitAtTheirHyphen) {
  auto const d = find(R"(
Forty forty NUM CD 3 compound
- - PUNCT HYPH 3 punct
four four NUM CD 4 nummod
pilgrims pilgrim NOUN NNS 5 nsubj
died+ die VERB VBD 0 ROOT
. . PUNCT . 5 punct
)");
  ASSERT_EQ(d.mentions.quantities.size(), 1U);
  EXPECT_EQ(d.mentions.quantities[0].best, 44.0);
}

}  // namespace
}  // namespace dragoman
