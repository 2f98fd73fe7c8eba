#include "predicate_fixture.h"

#include <algorithm>
#include <set>

namespace dragoman {
namespace {

using test::find;
using test::Found;

/// Every argument is a word of the predicate's own sentence and stands once in its place.
void expect_sound(Found const& f) {
  for (Predicate const& p : f.predicates.all) {
    Sentence const& s = f.read.tree.sentences[p.sentence];
    std::set<std::pair<Slot, std::uint32_t>> seen;
    for (Argument const& a : p.arguments) {
      EXPECT_TRUE(a.token >= s.begin && a.token < s.end && a.token != p.token) << p.lemma;
      EXPECT_TRUE(seen.insert({a.slot, a.token}).second) << p.lemma << ": " << f.read.tree.tokens[a.token].text << " twice";
    }
  }
}

TEST(MisreadClauses, AParenthesisBetweenLeavesTheNounToTheVerb) {
  auto const f = find(R"(
Police police NOUN NNS 2 nsubj
held hold VERB VBD 0 root
a a DET DT 4 det
man man NOUN NN 2 obj
they they PRON PRP 6 nsubj
say say VERB VBP 4 acl:relcl
opened open VERB VBD 6 ccomp
fire fire NOUN NN 7 obj
)");
  EXPECT_EQ(f.at(f.of("open"), Slot::kSubject), "man");
  EXPECT_EQ(f.at(f.of("hold"), Slot::kObject), "man");
  expect_sound(f);
}

TEST(MisreadClauses, ASubjectOfItsOwnKeepsTheVerb) {
  auto const f = find(R"(
Police police NOUN NNS 2 nsubj
held hold VERB VBD 0 root
the the DET DT 4 det
man man NOUN NN 2 obj
they they PRON PRP 6 nsubj
say say VERB VBP 4 acl:relcl
gunmen gunman NOUN NNS 8 nsubj
freed free VERB VBD 6 ccomp
)");
  EXPECT_EQ(f.at(f.of("free"), Slot::kSubject), "gunmen");
}

TEST(MisreadClauses, APronounBeforeTheParenthesisIsTheNounItStandsFor) {
  auto const f = find(R"(
The the DET DT 2 det
gunman gunman NOUN NN 11 nsubj
, , PUNCT , 2 punct
who who PRON WP 7 nsubj
officers officer NOUN NNS 6 nsubj
believe believe VERB VBP 2 acl:relcl
killed kill VERB VBD 6 ccomp
two two NUM CD 7 obj
, , PUNCT , 2 punct
has have AUX VBZ 11 aux
fled flee VERB VBN 0 root
)");
  EXPECT_EQ(f.at(f.of("kill"), Slot::kSubject), "gunman");
  EXPECT_EQ(f.at(f.of("believe"), Slot::kSubject), "officers");
  expect_sound(f);
}

std::string pair_who(std::string_view rel_verb, std::string_view lemma, std::string_view tag) {
  auto const f = find("Ray Ray PROPN NNP 6 nsubj\nand and CCONJ CC 3 cc\nLee Lee PROPN NNP 1 conj\nwho who PRON WP 5 nsubj\n" + std::string(rel_verb) + " " + std::string(lemma) +
                      " VERB " + std::string(tag) + " 1 acl:relcl\nfled flee VERB VBD 0 root\n");
  expect_sound(f);
  return f.at(f.of(lemma), Slot::kSubject);
}

TEST(MisreadClauses, ARelativeClauseOfAPairIsToldOfBothWhereTheVerbAllowsIt) {
  EXPECT_EQ(pair_who("oppose", "oppose", "VBP"), "Ray, Lee");
  EXPECT_EQ(pair_who("opposes", "oppose", "VBZ"), "Ray");
}

Found arrested(std::string_view whom, std::string_view who, std::string_view lemma, std::string_view tag) {
  return find("The the DET DT 4 det\nthree three NUM CD 4 nummod\n" + std::string(whom) + " NOUN NNS 4 compound\n" + std::string(who) + " " + std::string(lemma) + " NOUN " + std::string(tag) +
              " 6 nsubj\narrested arrest VERB VBN 4 acl\nfled flee VERB VBD 0 root\n");
}

TEST(MisreadClauses, WhoArrestsStandsBeforeTheVerbAndWhomBeforeThat) {
  auto const f = arrested("people people", "police", "police", "NN");
  EXPECT_EQ(f.at(f.of("arrest"), Slot::kSubject), "police");
  EXPECT_EQ(f.at(f.of("arrest"), Slot::kObject), "people");
  EXPECT_FALSE(f.of("arrest").passive);
  expect_sound(f);
}

TEST(MisreadClauses, ATradeBeforeTheNounIsNoObject) {
  auto const traders = arrested("student student", "traders", "trader", "NNS");
  EXPECT_EQ(traders.at(traders.of("arrest"), Slot::kSubject), "") << "traders were arrested";
  EXPECT_EQ(traders.at(traders.of("arrest"), Slot::kObject), "traders");
  auto const station = arrested("train train", "officers", "officer", "NNS");
  EXPECT_EQ(station.at(station.of("arrest"), Slot::kObject), "officers") << "no word for people before it";
  auto const one = arrested("student student", "officer", "officer", "NN");
  EXPECT_EQ(one.at(one.of("arrest"), Slot::kObject), "officer") << "one officer has an article of his own";
}

TEST(MisreadClauses, AByPhraseTellsThatTheyWereArrested) {
  auto const f = find(R"(
Student student NOUN NNS 2 compound
officers officer NOUN NNS 6 nsubj
arrested arrest VERB VBN 2 acl
by by ADP IN 5 case
rebels rebel NOUN NNS 3 obl:agent
fled flee VERB VBD 0 root
)");
  EXPECT_EQ(f.at(f.of("arrest"), Slot::kSubject), "rebels");
  EXPECT_EQ(f.at(f.of("arrest"), Slot::kObject), "officers");
}

constexpr std::string_view kNames = R"(
Ann Ann PROPN NNP 2 compound
Lee Lee PROPN NNP 9 nsubj
, , PUNCT , 2 punct
Bo Bo PROPN NNP 5 compound
Ray Ray PROPN NNP 2 appos
and and CCONJ CC 8 cc
Cy Cy PROPN NNP 8 compound
Day Day PROPN NNP 2 conj
attacked attack VERB VBD 0 root
Mali Mali PROPN NNP 9 obj
)";

TEST(MisreadClauses, TheMiddleNameOfAListIsNoApposition) {
  auto const f = find(kNames);
  EXPECT_EQ(f.at(f.of("attack"), Slot::kSubject), "Lee, Day, Ray");
  EXPECT_EQ(f.at(f.of("attack"), Slot::kObject), "Mali");
  expect_sound(f);
}

TEST(MisreadClauses, AnOfficeBetweenTwoNamesIsAnApposition) {
  auto const f = find(R"(
Ann Ann PROPN NNP 2 compound
Lee Lee PROPN NNP 10 nsubj
, , PUNCT , 2 punct
Governor Governor PROPN NNP 2 appos
of of ADP IN 6 case
Ohio Ohio PROPN NNP 4 nmod
, , PUNCT , 2 punct
and and CCONJ CC 9 cc
Day Day PROPN NNP 2 conj
attacked attack VERB VBD 0 root
Mali Mali PROPN NNP 10 obj
)");
  EXPECT_EQ(f.at(f.of("attack"), Slot::kSubject), "Lee, Day");
}

constexpr std::string_view kNouns = R"(
The the DET DT 2 det
mayor mayor NOUN NN 9 nsubj
, , PUNCT , 2 punct
union union NOUN NN 5 compound
leaders leader NOUN NNS 2 appos
and and CCONJ CC 8 cc
two two NUM CD 8 nummod
aldermen alderman NOUN NNS 2 conj
condemned condemn VERB VBD 0 root
Mali Mali PROPN NNP 9 obj
)";

TEST(MisreadClauses, CommonNounsInARowAreAList) {
  auto const f = find(kNouns);
  EXPECT_EQ(f.at(f.of("condemn"), Slot::kSubject), "mayor, aldermen, leaders");
  expect_sound(f);
}

TEST(MisreadClauses, ACommaBeforeTheVerbClosesAnApposition) {
  auto const f = find(R"(
The the DET DT 2 det
mayor mayor NOUN NN 9 nsubj
, , PUNCT , 2 punct
her her PRON PRP$ 5 nmod:poss
neighbour neighbour NOUN NN 2 appos
and and CCONJ CC 7 cc
ally ally NOUN NN 5 conj
, , PUNCT , 2 punct
condemned condemn VERB VBD 0 root
Mali Mali PROPN NNP 9 obj
)");
  EXPECT_EQ(f.at(f.of("condemn"), Slot::kSubject), "mayor");
}

TEST(MisreadClauses, OfTwoPhrasesForOneTheNameSaysWho) {
  auto const f = find(R"(
The the DET DT 3 det
rights rights NOUN NNS 3 compound
group group NOUN NN 7 nsubj
the the DET DT 6 det
Defence Defence PROPN NNP 6 compound
League League PROPN NNP 7 nsubj
denounced denounce VERB VBD 0 root
Mali Mali PROPN NNP 7 obj
)");
  EXPECT_EQ(f.at(f.of("denounce"), Slot::kSubject), "League");
}

TEST(MisreadClauses, ANameFarFromTheFirstPhraseIsAnother) {
  auto const f = find(R"(
Groups group NOUN NNS 4 nsubj
often often ADV RB 4 advmod
League League PROPN NNP 4 nsubj
denounced denounce VERB VBD 0 root
)");
  EXPECT_EQ(f.at(f.of("denounce"), Slot::kSubject), "Groups, League");
}

/// "Story<colon> Mali is attacking", read as a relative clause of the label.
Found labelled(std::string const& colon) {
  std::string const mali = colon.empty() ? "4" : "5";
  return find("Story story NOUN NN 0 root\n" + colon + "Mali Mali PROPN NNP " + mali + " nsubj\nis be AUX VBZ " + mali + " aux\nattacking attack VERB VBG 1 acl:relcl\n");
}

TEST(MisreadClauses, ALabelBeforeTheColonTellsNobody) {
  auto const f = labelled(": : PUNCT : 1 punct\n");
  EXPECT_EQ(f.at(f.of("attack"), Slot::kSubject), "Mali");
  EXPECT_EQ(f.at(f.of("attack"), Slot::kObject), "");
  auto const g = labelled("");
  EXPECT_EQ(g.at(g.of("attack"), Slot::kObject), "Story");
}

TEST(MisreadClauses, ANounBehindTheObjectIsNoSecondSubject) {
  auto const f = find(R"(
Lee Lee PROPN NNP 2 nsubj
called call VERB VBD 0 root
him he PRON PRP 2 obj
a a DET DT 5 det
loser loser NOUN NN 2 nsubj
)");
  EXPECT_EQ(f.at(f.of("call"), Slot::kSubject), "Lee");
}

/// "A group called for talks<comma> and the union denounced Mali", read as one subject of two nouns.
Found group_and_union(std::string const& comma) {
  int const n = comma.empty() ? 0 : 1;
  std::string const verb = std::to_string(9 + n), unions = std::to_string(8 + n);
  return find("A a DET DT 2 det\ngroup group NOUN NN " + verb + " nsubj\ncalled call VERB VBD 2 acl\nfor for ADP IN 5 case\ntalks talk NOUN NNS 3 obl\n" + comma + "and and CCONJ CC " + unions +
              " cc\nthe the DET DT " + unions + " det\nunion union NOUN NN 2 conj\ndenounced denounce VERB VBD 0 root\nMali Mali PROPN NNP " + verb + " obj\n");
}

TEST(MisreadClauses, ACommaPartsTwoClauses) {
  auto const f = group_and_union(", , PUNCT , 2 punct\n");
  EXPECT_EQ(f.at(f.of("call"), Slot::kSubject), "group");
  EXPECT_EQ(f.at(f.of("call"), Slot::kObject), "") << "the union is not called";
  EXPECT_EQ(f.at(f.of("denounce"), Slot::kSubject), "union");
  expect_sound(f);
  auto const g = group_and_union("");
  EXPECT_EQ(g.at(g.of("denounce"), Slot::kSubject), "group, union") << "both of them denounce";
}

TEST(MisreadClauses, WhoIsSaidToHaveDoneItIsNoObjectOfSaying) {
  auto const f = find(R"(
They they PRON PRP 2 nsubj
say say VERB VBP 0 root
a a DET DT 4 det
man man NOUN NN 2 obj
had have AUX VBD 6 aux
held hold VERB VBN 2 ccomp
workers worker NOUN NNS 6 obj
)");
  EXPECT_EQ(f.at(f.of("hold"), Slot::kSubject), "man");
}

TEST(MisreadClauses, ASubjectHungOnTheAuxiliaryIsTheVerbs) {
  auto const f = find(R"(
Lee Lee PROPN NNP 4 nsubj
and and CCONJ CC 3 cc
Ray Ray PROPN NNP 1 conj
are be AUX VBP 6 aux:pass
both both DET DT 6 det
charged charge VERB VBN 0 root
)");
  EXPECT_EQ(f.at(f.of("charge"), Slot::kObject), "Lee, Ray");
  EXPECT_EQ(f.at(f.of("charge"), Slot::kSubject), "");
}

std::string charged_by(std::string_view who) {
  auto const f = find("Lee Lee PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\ncharged charge VERB VBN 0 root\nby by ADP IN 5 case\n" + std::string(who) + " " + std::string(who) + " NOUN NN 3 obl:agent\n");
  return f.at(f.of("charge"), Slot::kSubject);
}

TEST(MisreadClauses, WhomTheOffenceNamesBringsNoCharge) {
  EXPECT_EQ(charged_by("felon"), "");
  EXPECT_EQ(charged_by("prosecutor"), "prosecutor");
}

TEST(MisreadClauses, AWordOfTheTradeBeforeANounIsNoClause) {
  auto const f = find(R"(
The the DET DT 2 det
club club NOUN NN 5 nsubj
shooting shoot VERB VBG 2 acl
suspect suspect NOUN NN 3 obj
fled flee VERB VBD 0 root
)");
  EXPECT_TRUE(f.of("shoot").arguments.empty());
  auto const g = find(R"(
The the DET DT 2 det
gang gang NOUN NN 5 nsubj
shooting shoot VERB VBG 2 acl
guards guard NOUN NNS 3 obj
fled flee VERB VBD 0 root
)");
  EXPECT_EQ(g.at(g.of("shoot"), Slot::kObject), "guards");
}

/// "Rebels <verb> Lopez <joiner> with guards": who is hit, and who hits.
std::string hit_with(std::string const& verb, std::string const& joiner) {
  auto const f = find("Rebels rebel NOUN NNS 2 nsubj\n" + verb + " VERB VBD 0 root\nLopez Lopez PROPN NNP 2 obj\n" + joiner + "with with ADP IN 6 case\nguards guard NOUN NNS 2 obl\n");
  expect_sound(f);
  Predicate const& p = f.of(verb.substr(verb.find(' ') + 1));
  return f.at(p, Slot::kObject) + " / " + f.at(p, Slot::kSubject);
}

TEST(MisreadClauses, WhoIsJoinedToTheOneHitIsHit) {
  EXPECT_EQ(hit_with("killed kill", "together together ADV RB 2 advmod\n"), "Lopez, guards / Rebels");
  EXPECT_EQ(hit_with("killed kill", "together together ADV RB 6 advmod\n"), "Lopez, guards / Rebels") << "the adverb is part of the phrase";
}

TEST(MisreadClauses, WhoIsOnlyWithThemIsNotHit) {
  EXPECT_EQ(hit_with("met meet", "together together ADV RB 6 advmod\n"), "Lopez / Rebels, guards") << "no verb of harm: they meet him as well";
  EXPECT_EQ(hit_with("killed kill", "today today NOUN NN 2 obl:tmod\n"), "Lopez / Rebels") << "by whom or with whom is not said";
}

TEST(MisreadClauses, KinOfTheDeadWereNotHit) {
  auto const f = find(R"(
Families family NOUN NNS 5 nsubj
of of ADP IN 4 case
two two NUM CD 4 nummod
men man NOUN NNS 1 nmod
shot shoot VERB VBN 0 root
)");
  EXPECT_EQ(f.at(f.of("shoot"), Slot::kObject), "men");
  auto const g = find(R"(
Leaders leader NOUN NNS 5 nsubj
of of ADP IN 4 case
two two NUM CD 4 nummod
gangs gang NOUN NNS 1 nmod
shot shoot VERB VBD 0 root
Lee Lee PROPN NNP 5 obj
)");
  EXPECT_EQ(g.at(g.of("shoot"), Slot::kSubject), "Leaders");
}

TEST(MisreadClauses, CaptivesAreHeldAndHoldNobody) {
  auto const f = find(R"(
Chad Chad PROPN NNP 2 nsubj
protested protest VERB VBD 0 root
over over ADP IN 4 case
workers worker NOUN NNS 2 obl
held hold VERB VBN 2 conj
hostage hostage NOUN NN 5 obj
by by ADP IN 8 case
Mali Mali PROPN NNP 5 obl:agent
)");
  EXPECT_EQ(f.at(f.of("hold"), Slot::kSubject), "Mali");
  EXPECT_EQ(f.at(f.of("hold"), Slot::kObject), "workers");
}

TEST(MisreadClauses, APlainClauseStaysAsItIsRead) {
  auto const f = find(R"(
Mali Mali PROPN NNP 2 nsubj
attacked attack VERB VBD 0 root
Chad Chad PROPN NNP 2 obj
and and CCONJ CC 5 cc
Togo Togo PROPN NNP 3 conj
)");
  EXPECT_EQ(f.at(f.of("attack"), Slot::kSubject), "Mali");
  EXPECT_EQ(f.at(f.of("attack"), Slot::kObject), "Chad, Togo");
  expect_sound(f);
}

/// "The report <verb> Ann and Bo were abducted", the two read as objects of the verb.
std::string abducted(std::string const& verb) {
  auto const f = find("The the DET DT 2 det\nreport report NOUN NN 3 nsubj\n" + verb + " VERB VBZ 0 root\nAnn Ann PROPN NNP 3 obj\nand and CCONJ CC 6 cc\nBo Bo PROPN NNP 4 conj\nwere be AUX VBD 8 aux:pass\nabducted abduct VERB VBN 3 ccomp\n");
  expect_sound(f);
  return f.at(f.of("abduct"), Slot::kObject);
}

TEST(MisreadClauses, ThoseReportedAreThoseOfTheClause) {
  EXPECT_EQ(abducted("indicates indicate"), "Ann, Bo");
  EXPECT_EQ(abducted("pleased please"), "") << "no word of speech";
}

TEST(MisreadClauses, AClauseBehindASourceIsNotAboutTheSource) {
  auto const f = find(R"(
It it PRON PRP 3 nsubj:pass
was be AUX VBD 3 aux:pass
learned learn VERB VBN 0 root
from from ADP IN 5 case
sources source NOUN NNS 3 obl
that that PRON WDT 9 mark
Ann Ann PROPN NNP 9 nsubj:pass
was be AUX VBD 9 aux:pass
killed kill VERB VBN 5 acl:relcl
)");
  EXPECT_EQ(f.at(f.of("kill"), Slot::kObject), "Ann");
}

/// "A gunman who opened fire at a mall <verb> people", the verb hung on the mall.
std::string wounded(std::string const& verb) {
  auto const f = find("A a DET DT 2 det\ngunman gunman NOUN NN 0 root\nwho who PRON WP 4 nsubj\nopened open VERB VBD 2 acl:relcl\nfire fire NOUN NN 4 obj\nat at ADP IN 8 case\na a DET DT 8 det\nmall mall NOUN NN 4 obl\n" + verb + " 8 acl\npeople people NOUN NNS 9 obj\n");
  expect_sound(f);
  return f.at(f.of("wound"), Slot::kSubject) + "/" + f.at(f.of("wound"), Slot::kObject);
}

TEST(MisreadClauses, TheVerbOfTheSentenceHangsOnTheClauseBeforeIt) {
  EXPECT_EQ(wounded("wounded wound VERB VBD"), "gunman/people");
  EXPECT_EQ(wounded("wounding wound VERB VBG").substr(0, 6), "mall/p") << "no finite verb";
}

TEST(InheritedArguments, JoinedNounsShareTheirOfPhrase) {
  auto const f = find(R"(
They they PRON PRP 2 nsubj
reported report VERB VBD 0 root
the the DET DT 4 det
disappearance disappearance NOUN NN 2 obj
and and CCONJ CC 6 cc
murder murder NOUN NN 4 conj
of of ADP IN 9 case
the the DET DT 9 det
senator senator NOUN NN 4 nmod
)");
  EXPECT_EQ(f.at(f.of("murder"), Slot::kOblique), "senator");
}

TEST(InheritedArguments, WhoIsChargedWithADeedDidIt) {
  auto const f = find(R"(
Judges judge NOUN NNS 2 nsubj
charged charge VERB VBD 0 root
men man NOUN NNS 2 obj
with with SCONJ IN 5 mark
killing kill VERB VBG 2 advcl
guards guard NOUN NNS 5 obj
)");
  EXPECT_EQ(f.at(f.of("kill"), Slot::kSubject), "men");
}

TEST(Arguments, TheOneIsWhoTheSentenceIsAbout) {
  auto const f = find(R"(
Soldiers soldier NOUN NNS 4 nsubj
were be AUX VBD 4 cop
the the DET DT 4 det
ones one NOUN NNS 0 root
who who PRON WP 6 nsubj
fired fire VERB VBD 4 acl:relcl
)");
  EXPECT_EQ(f.at(f.of("fire"), Slot::kSubject), "Soldiers");
}

}  // namespace
}  // namespace dragoman
