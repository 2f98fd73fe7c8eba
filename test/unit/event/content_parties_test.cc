#include "event_fixture.h"

#include "event/event_sides.h"

namespace dragoman {
namespace {

using test::code;
using test::Coded;
using test::Scene;
using test::words;

Predicate const& told(Coded const& c, std::string_view lemma) {
  Predicate const* p = c.predicate(lemma);
  if (p != nullptr) return *p;
  ADD_FAILURE() << "no predicate " << lemma;
  static Predicate const none;
  return none;
}

/// Whom the content of a word of the type names, apart from its actors.
std::string in_content(Coded const& c, EventType type, std::string_view lemma, TokenList const& actors = {}) {
  EventDraft draft;
  draft.type = static_cast<std::uint8_t>(type);
  draft.of(Role::kActor) = actors;
  TokenList const found = named_in_content(Scene(c), draft, told(c, lemma));
  for (std::uint32_t t : found) EXPECT_EQ(c.read.tree.tokens[t].sentence, told(c, lemma).sentence);
  return words(c, found);
}

/// "Mali repeated its threat to attack <whom>".
Coded threat(std::string const& whom) {
  return code("Mali Mali PROPN NNP 2 nsubj state::1\nrepeated repeat VERB VBD 0 root\nits its PRON PRP$ 4 nmod:poss\nthreat threat NOUN NN 2 obj\nto to PART TO 6 mark\nattack attack VERB VB 4 acl\n" + whom + "\n");
}

TEST(ContentParties, WhomTheThreatIsToAttack) {
  EXPECT_EQ(in_content(threat("Chad Chad PROPN NNP 6 obj state::2"), EventType::kThreaten, "repeat", {0}), "Chad");
}

TEST(ContentParties, OnlyAnotherPartyIsFound) {
  EXPECT_EQ(in_content(threat("crops crop NOUN NNS 6 obj"), EventType::kThreaten, "repeat", {0}), "") << "no party";
  EXPECT_EQ(in_content(threat("bridges bridge NOUN NNS 6 obj infrastructure::2"), EventType::kThreaten, "repeat", {0}), "") << "named, and no party";
  EXPECT_EQ(in_content(threat("Mali Mali PROPN NNP 6 obj state::1"), EventType::kThreaten, "repeat", {0}), "") << "another name of the actor";
  EXPECT_EQ(in_content(threat("Chad Chad PROPN NNP 6 obj state::2"), EventType::kThreaten, "repeat", {6}), "") << "the actor himself";
}

TEST(ContentParties, ATypeThatIsNotAboutADeedLooksForNobody) {
  EXPECT_EQ(in_content(threat("Chad Chad PROPN NNP 6 obj state::2"), EventType::kConsult, "repeat", {0}), "");
}

/// "Mali denied that it had spied <prep> Chad".
std::string denied(std::string const& prep) {
  return in_content(code("Mali Mali PROPN NNP 2 nsubj state::1\ndenied deny VERB VBD 0 root\nthat that SCONJ IN 6 mark\nit it PRON PRP 6 nsubj\nhad have AUX VBD 6 aux\nspied spy VERB VBN 2 ccomp\n" + prep + " " + prep + " ADP IN 8 case\nChad Chad PROPN NNP 6 obl state::2\n"),
                    EventType::kReject, "deny", {0});
}

TEST(ContentParties, WhomADeniedDeedIsDoneTo) {
  for (char const* prep : {"against", "for", "from", "on", "to", "with"}) EXPECT_EQ(denied(prep), "Chad") << prep;
  for (char const* prep : {"at", "in", "by", "near"}) EXPECT_EQ(denied(prep), "") << prep;
}

/// "Mali <word> that Togo leave Chad".
Coded that_togo_leave(std::string const& word) {
  return code("Mali Mali PROPN NNP 2 nsubj state::1\n" + word + " VERB VBD 0 root\nthat that SCONJ IN 5 mark\nTogo Togo PROPN NNP 5 nsubj state::3\nleave leave VERB VB 2 ccomp\nChad Chad PROPN NNP 5 obj state::2\n");
}

TEST(ContentParties, WhoIsToDoWhatIsAskedComesBeforeWhomItIsDoneTo) {
  EXPECT_EQ(in_content(that_togo_leave("demanded demand"), EventType::kRequest, "demand", {0}), "Togo");
  EXPECT_EQ(in_content(that_togo_leave("threatened threaten"), EventType::kThreaten, "threaten", {0}), "Chad");
}

/// "Mali accepted a ceasefire <made> by Chad".
Coded accepted(std::string const& made, std::string const& who = "Chad Chad PROPN NNP") {
  return code("Mali Mali PROPN NNP 2 nsubj state::1\naccepted accept VERB VBD 0 root\na a DET DT 4 det\nceasefire ceasefire NOUN NN 2 obj\n" + made + " VERB VBN 4 acl\nby by ADP IN 7 case\n" + who + " 5 obl:agent state::2\n");
}

TEST(ContentParties, WhoMadeWhatIsAccepted) {
  EXPECT_EQ(in_content(accepted("offered offer"), EventType::kAgree, "accept", {0}), "Chad");
  EXPECT_EQ(in_content(accepted("filed file"), EventType::kReject, "accept", {0}), "Chad");
  EXPECT_EQ(in_content(accepted("watched watch"), EventType::kAgree, "accept", {0}), "") << "who looks on made nothing";
  EXPECT_EQ(in_content(accepted("offered offer"), EventType::kThreaten, "accept", {0}), "") << "a threat has no maker";
  EXPECT_EQ(in_content(accepted("offered offer"), EventType::kAgree, "accept", {0, 6}), "") << "he is the actor";
}

TEST(ContentParties, AByPhraseOfAnActiveVerbIsThatOfItsObject) {
  auto const c = code(R"(
Mali Mali PROPN NNP 2 nsubj state::1
accepted accept VERB VBD 0 root
mediation mediation NOUN NN 2 obj
by by ADP IN 5 case
Chad Chad PROPN NNP 2 obl state::2
)");
  EXPECT_EQ(in_content(c, EventType::kAgree, "accept", {0}), "Chad");
}

/// "Mali aimed criticism <prep> <whom>".
std::string aimed(std::string const& prep, std::string const& whom = "Chad Chad PROPN NNP 2 obl state::2") {
  auto const c = code("Mali Mali PROPN NNP 2 nsubj state::1\naimed aim VERB VBD 0 root\ncriticism criticism NOUN NN 2 obj\n" + prep + " " + prep + " ADP IN 5 case\n" + whom + "\n");
  return words(c, lent_by(Scene(c), told(c, "aim"), {0}));
}

TEST(ContentParties, ThePhraseOfTheVerbTellsWhomTheNounIsMeantFor) {
  for (char const* prep : {"against", "at", "for", "on", "to", "with"}) EXPECT_EQ(aimed(prep), "Chad") << prep;
  for (char const* prep : {"from", "in", "by"}) EXPECT_EQ(aimed(prep), "") << prep;
}

TEST(ContentParties, NoThingAndNotTheActorIsMeant) {
  EXPECT_EQ(aimed("at", "plans plan NOUN NNS 2 obl"), "");
  EXPECT_EQ(aimed("at", "Mali Mali PROPN NNP 2 obl state::1"), "");
}

TEST(ContentParties, APassiveLendsNobody) {
  auto const c = code(R"(
Criticism criticism NOUN NN 3 nsubj:pass
was be AUX VBD 3 aux:pass
aimed aim VERB VBN 0 root
at at ADP IN 5 case
Chad Chad PROPN NNP 3 obl state::2
)");
  EXPECT_EQ(words(c, lent_by(Scene(c), told(c, "aim"), {})), "");
}

/// "Lee was removed <prep> <noun> by Mali", the by-phrase hung on the noun.
std::string removed(std::string const& prep, std::string const& noun, std::string const& verb = "was be AUX VBD 3 aux:pass") {
  auto const c = code("Lee Lee PROPN NNP 3 " + std::string(verb.starts_with("was") ? "nsubj:pass" : "nsubj") + " person::1\n" + verb + "\nremoved remove VERB VBN 0 root\n" + prep + " " + prep + " ADP IN 6 case\nthe the DET DT 6 det\n" + noun +
                      " 3 obl\nby by ADP IN 8 case\nMali Mali PROPN NNP 6 nmod state::2\n");
  return words(c, doer_behind(Scene(c), told(c, "remove")));
}

TEST(ContentParties, AByPhraseHungOnTheNounIsThatOfThePassive) {
  EXPECT_EQ(removed("from", "list list NOUN NN"), "Mali");
}

TEST(ContentParties, TheDoerBehindANounIsTheActor) {
  auto const c = code(R"(
Lee Lee PROPN NNP 3 nsubj:pass person
was be AUX VBD 3 aux:pass
removed remove VERB VBN 0 root
from from ADP IN 6 case
the the DET DT 6 det
list list NOUN NN 3 obl
by by ADP IN 8 case
Mali Mali PROPN NNP 6 nmod state
)");
  EXPECT_EQ(c.event(), "CONCEDE actual: Mali > Lee");
}

TEST(ContentParties, ADeedHasItsOwnByPhrase) {
  EXPECT_EQ(removed("after", "attack attack NOUN NN"), "") << "Mali attacked";
  EXPECT_EQ(removed("under", "arrest arrest NOUN NN"), "Mali") << "the noun is a state";
  EXPECT_EQ(removed("from", "list list NOUN NN", "has have AUX VBZ 3 aux"), "") << "an active verb";
}

TEST(ContentParties, WhomThePapersAreAgainst) {
  auto const c = code(R"(
Unions union NOUN NNS 2 nsubj party
filed file VERB VBD 0 root
a a DET DT 4 det
complaint complaint NOUN NN 2 obj
for for ADP IN 6 case
relief relief NOUN NN 4 nmod
against against ADP IN 8 case
Mali Mali PROPN NNP 6 nmod state
and and CCONJ CC 10 cc
Chad Chad PROPN NNP 8 conj state
)");
  EXPECT_EQ(words(c, sued_in(Scene(c), told(c, "file"))), "Mali, Chad");
}

/// "Unions filed a <papers> alleging that <whom> took bribes".
std::string alleged(std::string const& papers, std::string const& whom, std::string const& says = "alleging allege VERB VBG") {
  auto const c = code("Unions union NOUN NNS 2 nsubj party\nfiled file VERB VBD 0 root\na a DET DT 4 det\n" + papers + " NOUN NN 2 obj\n" + says + " 4 acl\nthat that SCONJ IN 8 mark\n" + whom + "\ntook take VERB VBD 5 ccomp\nbribes bribe NOUN NNS 8 obj\n");
  return words(c, sued_in(Scene(c), told(c, "file")));
}

TEST(ContentParties, WhoIsSaidToHaveDoneItIsSued) {
  EXPECT_EQ(alleged("lawsuit lawsuit", "Mali Mali PROPN NNP 8 nsubj state"), "Mali");
  EXPECT_EQ(alleged("lawsuit lawsuit", "somebody somebody PRON NN 8 nsubj"), "") << "no party";
  EXPECT_EQ(alleged("lawsuit lawsuit", "Mali Mali PROPN NNP 8 nsubj state", "hoping hope VERB VBG"), "") << "no word of a charge";
  EXPECT_EQ(alleged("report report", "Mali Mali PROPN NNP 8 nsubj state"), "") << "a report sues nobody";
}

/// The callers of "Lee <verb> Ray <prep> a phone call to Togo".
std::string callers(std::string const& prep, TokenList actors = {}) {
  auto const c = code("Lee Lee PROPN NNP 2 nsubj person\nthanked thank VERB VBD 0 root\nRay Ray PROPN NNP 2 obj person\n" + prep + " " + prep + " ADP IN 7 case\na a DET DT 7 det\nphone phone NOUN NN 7 compound\ncall call NOUN NN 2 obl\nto to ADP IN 9 case\nTogo Togo PROPN NNP 7 nmod state\n");
  take_callers(Scene(c), told(c, "call"), actors);
  return words(c, actors);
}

TEST(ContentParties, WhoThanksOnACallCalls) {
  for (char const* prep : {"on", "in", "during", "at"}) EXPECT_EQ(callers(prep), "Lee") << prep;
  for (char const* prep : {"for", "after", "about"}) EXPECT_EQ(callers(prep), "") << prep;
}

TEST(ContentParties, ACallWithACallerKeepsHim) { EXPECT_EQ(callers("on", {8}), "Togo"); }

TEST(ContentParties, WhoIsActedOnInAClauseThatIsNoEvent) {
  auto const c = code(R"(
Mali Mali PROPN NNP 2 nsubj state
refused refuse VERB VBD 0 root
to to PART TO 4 mark
allow allow VERB VB 2 xcomp
airlines airline NOUN NNS 4 obj company
to to PART TO 7 mark
land land VERB VB 4 xcomp
planes plane NOUN NNS 7 obj
)");
  EXPECT_EQ(words(c, objects_of(Scene(c), told(c, "allow"))), "airlines");
  EXPECT_EQ(words(c, objects_of(Scene(c), told(c, "land"))), "") << "a plane is no party";
}

}  // namespace
}  // namespace dragoman
