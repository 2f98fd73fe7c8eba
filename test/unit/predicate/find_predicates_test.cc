#include "predicate_fixture.h"

namespace dragoman {
namespace {

using test::find;

TEST(FindPredicates, PassiveWithAgent) {
  auto const f = find("He he PRON PRP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\narrested arrest VERB VBN 0 root\nby by ADP IN 5 case\npolice police NOUN NN 3 obl:agent\n");
  EXPECT_EQ(f.at(f.of("arrest"), Slot::kSubject), "police");
  EXPECT_EQ(f.at(f.of("arrest"), Slot::kObject), "He");
  EXPECT_EQ(f.of("arrest").tense, Tense::kPast);
}

TEST(FindPredicates, ControlBySubjectAndByObject) {
  auto const f = find("Kabul Kabul PROPN NNP 2 nsubj\nurged urge VERB VBD 0 root\nParis Paris PROPN NNP 2 obj\nto to PART TO 5 mark\nhelp help VERB VB 2 xcomp\n");
  EXPECT_EQ(f.at(f.of("help"), Slot::kSubject), "Paris");
  auto const g = find("Kabul Kabul PROPN NNP 2 nsubj\npromised promise VERB VBD 0 root\nParis Paris PROPN NNP 2 obj\nto to PART TO 5 mark\nhelp help VERB VB 2 xcomp\n");
  EXPECT_EQ(g.at(g.of("help"), Slot::kSubject), "Kabul");
}

TEST(FindPredicates, RelativePronounStandsForItsNoun) {
  auto const f = find("Rebels rebel NOUN NNS 4 nsubj\nwho who PRON WP 3 nsubj\nfled flee VERB VBD 1 acl:relcl\nreturned return VERB VBD 0 root\n");
  EXPECT_EQ(f.at(f.of("flee"), Slot::kSubject), "Rebels");
}

TEST(FindPredicates, ConjoinedVerbSharesItsSubject) {
  auto const f = find("Police police NOUN NNS 2 nsubj\nraided raid VERB VBD 0 root\nhomes home NOUN NNS 2 obj\nand and CCONJ CC 5 cc\narrested arrest VERB VBD 2 conj\nmen man NOUN NNS 5 obj\n");
  EXPECT_EQ(f.at(f.of("arrest"), Slot::kSubject), "Police");
  EXPECT_EQ(f.at(f.of("raid"), Slot::kObject), "homes");
}

TEST(FindPredicates, ModalityNegationAndCondition) {
  auto const f = find("Iran Iran PROPN NNP 4 nsubj\nwill will AUX MD 4 aux\nnot not PART RB 4 advmod\nattack attack VERB VB 0 root\nunless unless SCONJ IN 7 mark\nTurkey Turkey PROPN NNP 7 nsubj\nattacks strike VERB VBZ 4 advcl\n");
  EXPECT_TRUE(f.of("attack").negated);
  EXPECT_EQ(f.of("attack").modality, "will");
  EXPECT_TRUE(f.of("attack").has_condition);
  EXPECT_TRUE(f.of("strike").in_condition);
  EXPECT_NE(f.of("attack").path.find("modal:will"), std::string::npos);
}

TEST(FindPredicates, SemiModalGoesToTheInfinitive) {
  auto const f = find("He he PRON PRP 3 nsubj:pass\nis be AUX VBZ 3 aux:pass\nexpected expect VERB VBN 0 root\nto to PART TO 5 mark\nresign resign VERB VB 3 xcomp\n");
  EXPECT_EQ(f.of("resign").modality, "be_expected_to");
  EXPECT_EQ(f.of("resign").tense, Tense::kFuture);
  EXPECT_EQ(f.at(f.of("resign"), Slot::kSubject), "He");
}

TEST(FindPredicates, NounsOfWhatHappensNeedNoSuffix) {
  auto d = find(R"(
The the DET DT 2 det
slump slump NOUN NN 3 nsubj
followed follow VERB VBD 0 root
the the DET DT 5 det
merger merger NOUN NN 3 obj
of of ADP IN 8 case
the the DET DT 8 det
government government NOUN NN 5 nmod
. . PUNCT . 3 punct
)");
  EXPECT_EQ(d.of("slump").kind, PredicateKind::kNoun);
  EXPECT_EQ(d.of("merger").kind, PredicateKind::kNoun);
  EXPECT_EQ(d.predicates.at_token[7], -1) << "a body is no event";
}

TEST(FindPredicates, NeitherDeniesWhatItsPhraseDoes) {
  auto const f = find("Neither neither CCONJ CC 2 cc:preconj\nTogo Togo PROPN NNP 5 nsubj\nnor nor CCONJ CC 4 cc\nChad Chad PROPN NNP 2 conj\nattacked attack VERB VBD 0 root\n");
  EXPECT_TRUE(f.of("attack").negated);
}

TEST(FindPredicates, ProvidedOpensACondition) {
  auto const f = find("Togo Togo PROPN NNP 3 nsubj\nwill will AUX MD 3 aux\npay pay VERB VB 0 root\nprovided provide VERB VBN 3 advmod\nChad Chad PROPN NNP 6 nsubj\nsigns sign VERB VBZ 3 ccomp\n");
  EXPECT_TRUE(f.of("sign").in_condition);
  EXPECT_TRUE(f.of("pay").has_condition);
}

TEST(FindPredicates, TheNounThatCountsTheDeedsCarriesTheirDoer) {
  auto const f = find(R"(
A a DET DT 2 det
wave wave NOUN NN 9 nsubj
of of ADP IN 4 case
expulsions expulsion NOUN NNS 2 nmod
of of ADP IN 6 case
envoys envoy NOUN NNS 4 nmod
by by ADP IN 8 case
gangs gang NOUN NNS 2 nmod
followed follow VERB VBD 0 root
)");
  auto const& deed = f.of("expulsion");
  EXPECT_TRUE(std::any_of(deed.arguments.begin(), deed.arguments.end(), [](Argument const& a) { return a.prep == "by" && a.token == 7; }));
}

TEST(FindPredicates, WhatIsLackingDidNotHappen) {
  auto const f = find("The the DET DT 2 det\nlack lack NOUN NN 6 nsubj\nof of ADP IN 5 case\nan an DET DT 5 det\nagreement agreement NOUN NN 2 nmod\nhurt hurt VERB VBD 0 root\n");
  EXPECT_TRUE(f.of("agreement").negated);
}

TEST(FindPredicates, APerfectGerundIsAGerund) {
  auto const f = find("Chad Chad PROPN NNP 2 nsubj\ndenied deny VERB VBD 0 root\nhaving have AUX VBG 4 aux\ninvaded invade VERB VBN 2 xcomp\nTogo Togo PROPN NNP 4 obj\n");
  EXPECT_EQ(f.of("invade").governed, Governed::kGerund);
}

TEST(FindPredicates, AQuestionDoesNotAskWhatItsRelativeClauseTells) {
  auto const f = find("Why why ADV WRB 2 advmod\ntrust trust VERB VB 0 root\nmen man NOUN NNS 2 obj\nwho who PRON WP 5 nsubj\nshot shoot VERB VBD 3 acl:relcl\n? ? PUNCT . 2 punct\n");
  EXPECT_TRUE(f.of("trust").question);
  EXPECT_FALSE(f.of("shoot").question);
}

TEST(FindPredicates, WhoIsChargedWithDoingIsTheAccused) {
  auto const f = find("Parents parent NOUN NNS 2 nsubj\ncharged charge VERB VBD 0 root\nwith with SCONJ IN 4 mark\nhitting hit VERB VBG 2 advcl\na a DET DT 6 det\nchild child NOUN NN 4 obj\n");
  EXPECT_TRUE(f.of("charge").passive);
  EXPECT_EQ(f.at(f.of("charge"), Slot::kObject), "Parents");
}

TEST(FindPredicates, NotOnlyByOneIsNoNegation) {
  std::string const passive = "It it PRON PRP 4 nsubj:pass\nis be AUX VBZ 4 aux:pass\nnot not PART RB 4 advmod\nsought seek VERB VBN 0 root\n";
  EXPECT_FALSE(find(passive + "only only ADV RB 7 advmod\nby by ADP IN 7 case\nPeru Peru PROPN NNP 4 obl:agent\n").of("seek").negated);
  EXPECT_TRUE(find(passive + "by by ADP IN 6 case\nPeru Peru PROPN NNP 4 obl:agent\n").of("seek").negated);
}

TEST(FindPredicates, HeadlinesLeaveTheAuxiliaryOut) {
  auto const hit = find("Woman woman NOUN NN 2 nsubj\nshot shoot VERB VBD 0 root\noutside outside ADP IN 4 case\nbar bar NOUN NN 2 obl\n");
  EXPECT_EQ(hit.at(hit.of("shoot"), Slot::kObject), "Woman");
  auto const aimed = find("Gunman gunman NOUN NN 2 nsubj\nshot shoot VERB VBD 0 root\nat at ADP IN 4 case\npolice police NOUN NN 2 obl\n");
  EXPECT_EQ(aimed.at(aimed.of("shoot"), Slot::kSubject), "Gunman");
}

TEST(FindPredicates, AJoinedPassiveKeepsItsOwnSubject) {
  auto const f = find("Boys boy NOUN NNS 2 nsubj\ndied die VERB VBD 0 root\nand and CCONJ CC 6 cc\nmen man NOUN NNS 6 nsubj:pass\nwere be AUX VBD 6 aux:pass\nwounded wound VERB VBN 2 conj\n");
  EXPECT_TRUE(f.of("wound").passive);
  EXPECT_EQ(f.at(f.of("wound"), Slot::kObject), "men");
  EXPECT_EQ(f.at(f.of("wound"), Slot::kSubject), "");
}

TEST(FindPredicates, WhoIsScheduledToSpeakSpeaks) {
  auto const f = find("Ruiz Ruiz PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nscheduled schedule VERB VBN 0 root\nto to PART TO 5 mark\nspeak speak VERB VB 3 xcomp\n");
  EXPECT_EQ(f.at(f.of("schedule"), Slot::kSubject), "Ruiz");
  EXPECT_EQ(f.at(f.of("speak"), Slot::kSubject), "Ruiz");
}

TEST(FindPredicates, ACausativeTakesItsObjectIntoThePurpose) {
  auto const f = find("War war NOUN NN 2 nsubj\ndrove drive VERB VBD 0 root\nthousands thousand NOUN NNS 2 obj\nto to PART TO 5 mark\nflee flee VERB VB 2 advcl\n");
  EXPECT_EQ(f.at(f.of("flee"), Slot::kSubject), "thousands");
}

TEST(FindPredicates, WhatIsCalledForIsDoneByNobodyNamed) {
  auto const f = find("Cole Cole PROPN NNP 2 nsubj\ncalled call VERB VBD 0 root\nfor for SCONJ IN 4 mark\nbombing bomb VERB VBG 2 advcl\nports port NOUN NNS 4 obj\n");
  EXPECT_EQ(f.at(f.of("bomb"), Slot::kSubject), "");
  EXPECT_TRUE(f.of("bomb").in_condition);
}

TEST(FindPredicates, AnInfinitiveOfOutcomeTellsWhatWasDone) {
  auto const f = find("Women woman NOUN NNS 2 nsubj\ncame come VERB VBD 0 root\nforward forward ADV RB 2 advmod\nto to PART TO 5 mark\naccuse accuse VERB VB 2 advcl\nhim he PRON PRP 5 obj\n");
  EXPECT_EQ(f.of("accuse").governed, Governed::kAdverbial);
  EXPECT_EQ(f.of("accuse").tense, Tense::kPast);
}

TEST(FindPredicates, WhatIsAskedIsOpen) {
  auto const f = find("They they PRON PRP 2 nsubj\nasked ask VERB VBD 0 root\nif if SCONJ IN 5 mark\nhe he PRON PRP 5 nsubj\nhelped help VERB VBD 2 ccomp\n");
  EXPECT_TRUE(f.of("help").in_condition);
}

TEST(FindPredicates, AClauseCutShortKeepsItsNegation) {
  auto const f = find("When when SCONJ WRB 3 advmod\nthey they PRON PRP 8 nsubj\ncould could AUX MD 8 aux\nnot not PART RB 8 advmod\n, , PUNCT , 8 punct\nthe the DET DT 7 det\nsquad squad NOUN NN 8 nsubj\nentered enter VERB VBD 0 root\n");
  EXPECT_FALSE(f.of("enter").negated);
  EXPECT_EQ(f.of("enter").modality, "");
}

TEST(FindPredicates, WhoIsSpokenOfInAParenthesisActs) {
  auto const f = find("Police police NOUN NNS 3 nsubj\nhave have AUX VBP 3 aux\narrested arrest VERB VBN 0 root\na a DET DT 5 det\nman man NOUN NN 3 obj\nthey they PRON PRP 7 nsubj\nsay say VERB VBP 8 parataxis\nopened open VERB VBN 3 conj\nfire fire NOUN NN 8 obj\n");
  EXPECT_EQ(f.at(f.of("open"), Slot::kSubject), "man");
  auto const g = find("gunman gunman NOUN NN 0 root\nwho who PRON WP 5 nsubj\nofficers officer NOUN NNS 4 nsubj\nbelieve believe VERB VBP 1 acl:relcl\nkilled kill VERB VBD 4 ccomp\nthree three NUM CD 5 obj\n");
  EXPECT_EQ(g.at(g.of("kill"), Slot::kSubject), "gunman");
}

TEST(FindPredicates, ASwallowedSubjectIsGivenBack) {
  auto const f = find("one one NUM CD 0 root\nof of ADP IN 5 case\nthree three NUM CD 4 nummod\npeople people NOUN NNS 5 compound\npolice police NOUN NNS 1 nmod\narrested arrest VERB VBD 5 acl\n");
  EXPECT_EQ(f.at(f.of("arrest"), Slot::kSubject), "police");
  EXPECT_EQ(f.at(f.of("arrest"), Slot::kObject), "people");
}

TEST(FindPredicates, TheMiddleNameOfAListIsNoApposition) {
  auto const f = find("Lee Lee PROPN NNP 7 nsubj\n, , PUNCT , 1 punct\nRay Ray PROPN NNP 1 appos\nand and CCONJ CC 5 cc\nDay Day PROPN NNP 1 conj\nhave have AUX VBP 7 aux\nattacked attack VERB VBN 0 root\nit it PRON PRP 7 obj\n");
  std::string const who = f.at(f.of("attack"), Slot::kSubject);
  for (std::string_view name : {"Lee", "Ray", "Day"}) EXPECT_NE(who.find(name), std::string::npos) << who;
}

TEST(FindPredicates, HarmFollowsTheDeedBeforeIt) {
  auto const f = find("Police police NOUN NNS 2 nsubj\nsought seek VERB VBD 0 root\nmen man NOUN NNS 2 obj\nwho who PRON WP 5 nsubj\nopened open VERB VBD 3 acl:relcl\nfire fire NOUN NN 5 obj\n, , PUNCT , 2 punct\nkilling kill VERB VBG 2 advcl\none one NUM CD 8 obj\n");
  EXPECT_EQ(f.at(f.of("kill"), Slot::kSubject), "men");
}

TEST(FindPredicates, WhoUsesAThingDoesWhatItIsUsedFor) {
  auto const f = find("He he PRON PRP 2 nsubj\nused use VERB VBD 0 root\nrifles rifle NOUN NNS 2 obj\nto to PART TO 5 mark\nwound wound VERB VB 2 xcomp\ntwo two NUM CD 5 obj\n");
  EXPECT_EQ(f.at(f.of("wound"), Slot::kSubject), "He");
}

TEST(FindPredicates, WhoReproachesIsWhoTells) {
  auto const f = find("Parties party NOUN NNS 2 nsubj\nsaid say VERB VBD 0 root\nmembers member NOUN NNS 5 nsubj:pass\nwere be AUX VBD 5 aux:pass\nheld hold VERB VBN 2 ccomp\n, , PUNCT , 5 punct\naccusing accuse VERB VBG 5 advcl\npolice police NOUN NNS 7 obj\n");
  EXPECT_EQ(f.at(f.of("accuse"), Slot::kSubject), "Parties");
}

TEST(FindPredicates, WhatIsDestroyedHarmsNobody) {
  auto const f = find("Trucks truck NOUN NNS 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\ndestroyed destroy VERB VBN 0 root\n, , PUNCT , 3 punct\nkilling kill VERB VBG 3 advcl\ntwo two NUM CD 5 obj\n");
  EXPECT_EQ(f.at(f.of("kill"), Slot::kSubject), "");
}

TEST(FindPredicates, ChargesForADeedNameItsDoer) {
  auto const f = find("Charges charge NOUN NNS 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\nfiled file VERB VBN 0 root\nagainst against ADP IN 5 case\nClark Clark PROPN NNP 3 obl\nfor for ADP IN 7 mark\nshooting shoot VERB VBG 3 advcl\ntwo two NUM CD 7 obj\n");
  EXPECT_EQ(f.at(f.of("shoot"), Slot::kSubject), "Clark");
}

TEST(FindPredicates, WhoHasSomebodyKilledDoesIt) {
  auto const f = find("Generals general NOUN NNS 2 nsubj\nhad have VERB VBD 0 root\nhim he PRON PRP 4 nsubj\nkilled kill VERB VBN 2 ccomp\n");
  EXPECT_EQ(f.at(f.of("kill"), Slot::kSubject), "Generals");
  EXPECT_EQ(f.at(f.of("kill"), Slot::kObject), "him");
  auto const g = find("Mary Mary PROPN NNP 2 nsubj\nhad have VERB VBD 0 root\nher her PRON PRP$ 4 nmod:poss\ncar car NOUN NN 5 nsubj\nstolen steal VERB VBN 2 ccomp\n");
  EXPECT_EQ(g.at(g.of("steal"), Slot::kSubject).find("Mary"), std::string::npos);
}

TEST(FindPredicates, WhoseSonItIsIsNotShot) {
  auto const f = find("Women woman NOUN NNS 7 nsubj\nwhose whose DET WP$ 3 nmod:poss\nson son NOUN NN 5 nsubj:pass\nwas be AUX VBD 5 aux:pass\nshot shoot VERB VBN 1 acl:relcl\ntoday today NOUN NN 5 obl:tmod\nleft leave VERB VBD 0 root\n");
  EXPECT_EQ(f.at(f.of("shoot"), Slot::kObject), "son");
}

TEST(FindPredicates, ANounBehindTheObjectIsNoSecondSubject) {
  auto const f = find("Lee Lee PROPN NNP 2 nsubj\nattacked attack VERB VBD 0 root\nRay Ray PROPN NNP 2 obj\n, , PUNCT , 2 punct\na a DET DT 6 det\nloser loser NOUN NN 2 nsubj\n");
  EXPECT_EQ(f.at(f.of("attack"), Slot::kSubject), "Lee");
}

TEST(FindPredicates, TwoClausesReadAsOneArePartedAgain) {
  auto const f = find("Rabbis rabbi NOUN NNS 8 nsubj\ncalled call VERB VBD 1 acl\nfor for ADP IN 4 case\ntalks talk NOUN NNS 2 obl\n, , PUNCT , 1 punct\nand and CCONJ CC 7 cc\nunions union NOUN NNS 1 conj\ndenounced denounce VERB VBD 0 root\nhim he PRON PRP 8 obj\n");
  EXPECT_EQ(f.at(f.of("denounce"), Slot::kSubject), "unions");
  EXPECT_EQ(f.at(f.of("call"), Slot::kSubject), "Rabbis");
}

TEST(FindPredicates, TheSubjectOfTheAuxiliaryIsThatOfTheVerb) {
  auto const f = find("Lee Lee PROPN NNP 4 nsubj\nand and CCONJ CC 3 cc\nRay Ray PROPN NNP 1 conj\nare be AUX VBP 6 aux:pass\nboth both PRON DT 6 dep\ncharged charge VERB VBN 0 root\n");
  EXPECT_EQ(f.at(f.of("charge"), Slot::kObject), "Lee, Ray");
}

TEST(FindPredicates, WhoIsSaidToHaveDoneItStandsBehindTheParenthesis) {
  auto const f = find("home home NOUN NN 0 root\nwhere where SCONJ WRB 4 advmod\nthey they PRON PRP 4 nsubj\nsay say VERB VBP 1 acl:relcl\nmen man NOUN NNS 4 obj\n, , PUNCT , 4 punct\nhad have AUX VBD 8 aux\nheld hold VERB VBN 1 ccomp\nher she PRON PRP 8 obj\n");
  EXPECT_EQ(f.at(f.of("hold"), Slot::kSubject), "men");
}

TEST(FindPredicates, AnOffenderBringsNoCharge) {
  auto const f = find("Corley Corley PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\ncharged charge VERB VBN 0 root\nwith with ADP IN 5 case\npossession possession NOUN NN 3 obl\nby by ADP IN 7 case\nfelons felon NOUN NNS 5 nmod\n");
  EXPECT_EQ(f.at(f.of("charge"), Slot::kSubject), "");
}

TEST(FindPredicates, TheAgentBehindTheSecondParticipleIsThatOfBoth) {
  auto const f = find("Guards guard NOUN NNS 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\nkilled kill VERB VBN 0 root\nand and CCONJ CC 5 cc\nothers other NOUN NNS 3 conj\ninjured injure VERB VBN 5 acl\nby by ADP IN 8 case\ngunmen gunman NOUN NNS 6 obl:agent\n");
  EXPECT_EQ(f.at(f.of("kill"), Slot::kSubject), "gunmen");
}

TEST(FindPredicates, AVerbOfThePastIsJoinedToOneOfThePast) {
  auto const f = find("Lee Lee PROPN NNP 2 nsubj\nmocked mock VERB VBD 0 root\nRay Ray PROPN NNP 5 nmod:poss\n's 's PART POS 3 case\nrefusal refusal NOUN NN 2 obj\nto to PART TO 7 mark\nleave leave VERB VB 5 acl\nand and CCONJ CC 9 cc\ndemanded demand VERB VBD 7 conj\ntalks talk NOUN NNS 9 obj\n");
  EXPECT_EQ(f.at(f.of("demand"), Slot::kSubject), "Lee");
}

TEST(FindPredicates, WhoUsesAGunKillsWithIt) {
  auto const f = find("Guns gun NOUN NNS 0 root\nhe he PRON PRP 3 nsubj\nused use VERB VBD 1 acl:relcl\nto to PART TO 5 mark\nkill kill VERB VB 3 xcomp\nRay Ray PROPN NNP 5 obj\n");
  EXPECT_EQ(f.at(f.of("kill"), Slot::kSubject), "he");
}

TEST(FindPredicates, BeforeAMainVerbTheVictimDoesNothing) {
  auto const f = find("The the DET DT 2 det\nboy boy NOUN NN 3 nsubj\nkilled kill VERB VBD 0 root\nMonday Monday PROPN NNP 3 obl:tmod\nlived live VERB VBD 3 conj\nhere here ADV RB 5 advmod\n");
  EXPECT_EQ(f.at(f.of("kill"), Slot::kObject), "boy");
  EXPECT_EQ(f.at(f.of("kill"), Slot::kSubject), "");
  auto const g = find("Rebels rebel NOUN NNS 2 nsubj\nkilled kill VERB VBD 0 root\nand and CCONJ CC 4 cc\nfled flee VERB VBD 2 conj\n");
  EXPECT_EQ(g.at(g.of("kill"), Slot::kSubject), "Rebels");
}

TEST(FindPredicates, WhoseFamiliesAreNamedWereHit) {
  auto const f = find("The the DET DT 2 det\nfamilies family NOUN NNS 6 nsubj\nof of ADP IN 5 case\ntwo two NUM CD 5 nummod\nmen man NOUN NNS 2 nmod\nshot shoot VERB VBD 0 root\nhere here ADV RB 6 advmod\n");
  EXPECT_EQ(f.at(f.of("shoot"), Slot::kObject), "men");
  EXPECT_EQ(f.at(f.of("shoot"), Slot::kSubject), "");
}

TEST(FindPredicates, WhatHasBothSubjectAndObjectIsActive) {
  auto const f = find("They they PRON PRP 2 nsubj\nstood stand VERB VBD 0 root\nwhen when ADV WRB 6 advmod\na a DET DT 5 det\ncar car NOUN NN 6 nsubj\nopened open VERB VBN 2 advcl\nfire fire NOUN NN 6 obj\n");
  EXPECT_EQ(f.at(f.of("open"), Slot::kSubject), "car");
}

TEST(FindPredicates, WhoIsJoinedBehindAnAppositionActsToo) {
  auto const f = find("Aide aide NOUN NN 7 nsubj\n, , PUNCT , 1 punct\nLee Lee PROPN NNP 1 appos\n, , PUNCT , 3 punct\nand and CCONJ CC 6 cc\nRay Ray PROPN NNP 3 conj\nattacked attack VERB VBD 0 root\nit it PRON PRP 7 obj\n");
  EXPECT_NE(f.at(f.of("attack"), Slot::kSubject).find("Ray"), std::string::npos);
}

TEST(FindPredicates, CaptivesAreHeldByWhoIsNamed) {
  auto const f = find("Lee Lee PROPN NNP 2 nsubj\nworried worry VERB VBD 0 root\nover over ADP IN 4 case\nworkers worker NOUN NNS 2 obl\nheld hold VERB VBD 2 conj\nhostage hostage NOUN NN 5 obj\nby by ADP IN 8 case\nrebels rebel NOUN NNS 5 obl:agent\n");
  EXPECT_EQ(f.at(f.of("hold"), Slot::kSubject), "rebels");
  EXPECT_EQ(f.at(f.of("hold"), Slot::kObject), "workers");
}

TEST(FindPredicates, AGerundIsItsPossessors) {
  auto const f = find("Lee Lee PROPN NNP 2 nsubj\ncomplained complain VERB VBD 0 root\nabout about ADP IN 4 case\nMali Mali PROPN NNP 2 obl\n's 's PART POS 4 case\nbacking back VERB VBG 2 advcl\nrebels rebel NOUN NNS 6 obj\n");
  EXPECT_EQ(f.at(f.of("back"), Slot::kSubject), "Mali");
}

TEST(FindPredicates, NounsInARowActTogether) {
  auto const f = find("Mayors mayor NOUN NNS 7 nsubj\n, , PUNCT , 1 punct\nleaders leader NOUN NNS 1 appos\nand and CCONJ CC 6 cc\nseveral several ADJ JJ 6 amod\nsenators senator NOUN NNS 3 conj\ncondemned condemn VERB VBD 0 root\nhim he PRON PRP 7 obj\n");
  EXPECT_EQ(f.at(f.of("condemn"), Slot::kSubject), "Mayors, leaders, senators");
  auto const g = find("Mayors mayor NOUN NNS 7 nsubj\n, , PUNCT , 1 punct\nleaders leader NOUN NNS 1 appos\nand and CCONJ CC 5 cc\nallies ally NOUN NNS 3 conj\n, , PUNCT , 1 punct\ncondemned condemn VERB VBD 0 root\nhim he PRON PRP 7 obj\n");
  EXPECT_EQ(g.at(g.of("condemn"), Slot::kSubject), "Mayors");
}

TEST(FindPredicates, WhoIsCalledSoBetweenCommasIsOne) {
  auto const f = find("Mali Mali PROPN NNP 10 nsubj\n, , PUNCT , 1 punct\nour our PRON PRP$ 4 nmod:poss\nally ally NOUN NN 1 conj\nand and CCONJ CC 8 cc\nits its PRON PRP$ 8 nmod:poss\nonly only ADJ JJ 8 amod\nlifeline lifeline NOUN NN 1 conj\n, , PUNCT , 1 punct\nwarned warn VERB VBD 0 root\nhim he PRON PRP 10 obj\n");
  EXPECT_EQ(f.at(f.of("warn"), Slot::kSubject), "Mali");
}

}  // namespace
}  // namespace dragoman
