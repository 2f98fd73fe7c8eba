#include "claim/find_claims.h"

#include "../attribution/cue_fixture.h"
#include "claim/doc_type.h"

namespace dragoman {
namespace {

using test::parse;
using test::Parsed;
using test::shipped_cues;

ClaimSet claims_of(Parsed const& d, std::vector<EventMention> const& events = {}) {
  ClaimSet out;
  find_claims(d.document(), d.tree(), d.mentions, d.predicates, d.attributions(), events, shipped_cues(), out);
  return out;
}

// "Talks are only possible if both sides stop, free the captives and then meet."
constexpr std::string_view kSequence = R"(
Talks talk NOUN NNS 4 nsubj
are be AUX VBP 4 cop
only only ADV RB 4 advmod
possible possible ADJ JJ 0 root
if if SCONJ IN 8 mark
both both DET DT 7 det
sides side NOUN NNS 8 nsubj
stop stop VERB VBP 4 advcl
, , PUNCT , 10 punct
free free VERB VBP 8 conj
the the DET DT 12 det
captives captive NOUN NNS 10 obj
and and CCONJ CC 15 cc
then then ADV RB 15 advmod
meet meet VERB VBP 8 conj
. . PUNCT . 4 punct
)";

TEST(FindClaims, ConditionsKeepConnectiveGroupAndOrder) {
  auto const d = parse(kSequence);
  auto const set = claims_of(d);
  ASSERT_EQ(set.claims.size(), 1U);
  Claim const& c = set.claims[0];
  EXPECT_EQ(c.voice, Voice::kPublication);
  EXPECT_EQ(c.realis, Realis::kConditional);
  EXPECT_EQ(c.probability_term, "possible");
  ASSERT_EQ(c.conditions.size(), 3U);
  EXPECT_EQ(c.conditions[0].connective, "only if");
  EXPECT_EQ(d.text(c.conditions[0].span), "both sides stop");
  EXPECT_EQ(d.text(c.conditions[2].span), "meet");
  EXPECT_EQ(c.conditions[2].group, 1);
  EXPECT_EQ(c.conditions[2].ordinal, 3);
}

TEST(FindClaims, UnlessIsANegativeCondition) {
  auto const d = parse(R"(
They they PRON PRP 3 nsubj
will will AUX MD 3 aux
leave leave VERB VB 0 root
unless unless SCONJ IN 6 mark
we we PRON PRP 6 nsubj
pay pay VERB VBP 3 advcl
. . PUNCT . 3 punct
)");
  auto const set = claims_of(d);
  ASSERT_EQ(set.claims.size(), 1U);
  ASSERT_EQ(set.claims[0].conditions.size(), 1U);
  EXPECT_FALSE(set.claims[0].conditions[0].polarity);
  EXPECT_EQ(d.text(set.claims[0].conditions[0].span), "we pay");
}

// "Delhi says that rebels fled to Kabul. Kabul rejected the claim."
constexpr std::string_view kDenial = R"(
Delhi Delhi PROPN NNP 2 nsubj
says say VERB VBZ 0 root
that that SCONJ IN 5 mark
rebels rebel NOUN NNS 5 nsubj
fled flee VERB VBD 2 ccomp
to to ADP IN 7 case
Kabul Kabul PROPN NNP 5 obl
. . PUNCT . 2 punct

Kabul Kabul PROPN NNP 2 nsubj
rejected reject VERB VBD 0 root
the the DET DT 4 det
claim claim NOUN NN 2 obj
. . PUNCT . 2 punct
)";

TEST(FindClaims, ADenialFindsWhatItDenies) {
  auto const d = parse(kDenial);
  auto const set = claims_of(d);
  ASSERT_EQ(set.claims.size(), 2U);
  EXPECT_EQ(set.claims[1].stance, Stance::kDenies);
  ASSERT_EQ(set.claim_links.size(), 1U);
  EXPECT_EQ(set.claim_links[0].claim, 1U);
  EXPECT_EQ(set.claim_links[0].target_claim, 0);
  EXPECT_EQ(set.claim_links[0].relation, ClaimRelation::kContradicts);
}

TEST(FindClaims, NeitherConfirmedNorDeniedTakesNoSide) {
  auto const d = parse(R"(
Kabul Kabul PROPN NNP 4 nsubj
has have AUX VBZ 4 aux
neither neither CCONJ CC 4 cc:preconj
confirmed confirm VERB VBN 0 root
nor nor CCONJ CC 6 cc
denied deny VERB VBD 4 conj
the the DET DT 8 det
raids raid NOUN NNS 6 obj
. . PUNCT . 4 punct
)");
  auto const set = claims_of(d);
  ASSERT_FALSE(set.claims.empty());
  for (Claim const& c : set.claims) EXPECT_EQ(c.stance, Stance::kDeclinesToComment);
}

// "Delhi says that WHO threaten the peace": a judgement when WHAT is an act, a description when it is a party.
std::string threat(std::string const& who, std::string const& lemma) {
  return "Delhi Delhi PROPN NNP 2 nsubj\nsays say VERB VBZ 0 root\nthat that SCONJ IN 5 mark\nKabul Kabul PROPN NNP 5 nsubj\n"
         "fears fear VERB VBZ 2 ccomp\n" + who + " " + lemma + " NOUN NNS 5 obj\nthat that PRON WDT 8 nsubj\nthreaten threaten VERB VBP 6 acl:relcl\n"
         "peace peace NOUN NN 8 obj\n. . PUNCT . 2 punct\n";
}

TEST(FindClaims, WhatDescribesAPartyIsNoJudgementOfTheOdds) {
  auto lowers = [](ClaimSet const& set) {
    return std::any_of(set.claim_links.begin(), set.claim_links.end(), [](ClaimLink const& l) { return l.relation == ClaimRelation::kLowers; });
  };
  std::string const moves = threat("moves", "move"), groups = threat("rebels", "rebel");
  auto const act = parse(moves);
  EXPECT_TRUE(lowers(claims_of(act)));
  auto party = parse(groups);
  party.mentions.entity_at.assign(party.tree().tokens.size(), -1);
  party.mentions.entities.emplace_back();
  party.mentions.entity_at[5] = 0;
  EXPECT_FALSE(lowers(claims_of(party)));
}

TEST(FindClaims, EventsInTheContentAreWhatItIsAbout) {
  auto const d = parse(kDenial);
  EventMention flight;
  flight.id = 0;
  flight.trigger = 4;
  auto const set = claims_of(d, {flight});
  EXPECT_EQ(set.claims[0].about_events, std::vector<std::uint32_t>{0});
  EXPECT_TRUE(set.claims[1].about_events.empty());
}

TEST(FindClaims, ProbabilityWordsCarryTheRangeOfTheirSource) {
  auto const d = parse(R"(
The the DET DT 2 det
bank bank NOUN NN 3 nsubj
says say VERB VBZ 0 root
a a DET DT 5 det
default default NOUN NN 8 nsubj
is be AUX VBZ 8 cop
very very ADV RB 8 advmod
likely likely ADJ JJ 3 ccomp
. . PUNCT . 3 punct
)");
  auto const set = claims_of(d);
  ASSERT_EQ(set.claims.size(), 1U);
  EXPECT_EQ(set.claims[0].probability_term, "very likely");
  ASSERT_TRUE(set.claims[0].prob_low.has_value());
  EXPECT_FLOAT_EQ(*set.claims[0].prob_low, 0.80F);
  EXPECT_FLOAT_EQ(*set.claims[0].prob_high, 0.95F);
}

TEST(FindClaims, PropositionsSayWhoSheltersWhom) {
  auto d = parse(R"(
Delhi Delhi PROPN NNP 2 nsubj
alleges allege VERB VBZ 0 root
that that SCONJ IN 5 mark
Kabul Kabul PROPN NNP 5 nsubj
shelters shelter VERB VBZ 2 ccomp
rebels rebel NOUN NNS 5 obj
. . PUNCT . 2 punct
)");
  d.mentions.entity_at.assign(d.tree().tokens.size(), -1);
  EntityMention rebels;  // a thing would be nobody
  rebels.tokens = {5, 6};
  rebels.head = 5;
  rebels.kind = MentionKind::kRebel;
  rebels.is_party = true;
  d.mentions.entities.push_back(rebels);
  d.mentions.entity_at[5] = 0;
  auto const set = claims_of(d);
  ASSERT_EQ(set.claims.size(), 1U);
  ASSERT_EQ(set.claims[0].propositions.size(), 1U);
  Proposition const& p = set.claims[0].propositions[0];
  EXPECT_EQ(p.subject, "Kabul");
  EXPECT_EQ(p.predicate, "shelters");
  EXPECT_EQ(p.object, "rebels");
  EXPECT_TRUE(p.polarity);
}

TEST(FindClaims, WhatDoesNotSignalIsNoEvidence) {
  auto const d = parse(R"(
The the DET DT 2 det
arrest arrest NOUN NN 5 nsubj
does do AUX VBZ 5 aux
not not PART RB 5 advmod
signal signal VERB VB 0 root
a a DET DT 7 det
shift shift NOUN NN 5 obj
. . PUNCT . 5 punct
)");
  auto const set = claims_of(d);
  ASSERT_EQ(set.claims.size(), 1U);
  ASSERT_EQ(set.claim_links.size(), 1U);
  EXPECT_EQ(set.claim_links[0].relation, ClaimRelation::kNotEvidenceFor);
}

TEST(FindClaims, CausesLinkEvents) {
  auto const d = parse(R"(
The the DET DT 2 det
arrest arrest NOUN NN 3 nsubj
sparked spark VERB VBD 0 root
protests protest NOUN NNS 3 obj
. . PUNCT . 3 punct
)");
  EventMention arrest, protest;
  arrest.id = 0;
  arrest.trigger = 1;
  protest.id = 1;
  protest.trigger = 3;
  auto const set = claims_of(d, {arrest, protest});
  ASSERT_EQ(set.event_links.size(), 1U);
  EXPECT_EQ(set.event_links[0].event, 0U);
  EXPECT_EQ(set.event_links[0].target, 1U);
  EXPECT_EQ(set.event_links[0].relation, EventRelation::kCauses);
}

TEST(InferDocType, WhatIsStatedWins) {
  auto d = parse(kSequence);
  EXPECT_EQ(infer_doc_type(d.document(), d.tree(), shipped_cues()), "analysis");
  d.read.document.doc_type = "statement";
  EXPECT_EQ(infer_doc_type(d.document(), d.tree(), shipped_cues()), "statement");
  EXPECT_EQ(infer_doc_type(parse(kDenial).document(), parse(kDenial).tree(), shipped_cues()), "report");
}

}  // namespace
}  // namespace dragoman
