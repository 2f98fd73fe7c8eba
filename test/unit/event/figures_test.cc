#include "event_fixture.h"
#include "event/event_draft.h"

namespace dragoman {
namespace {

using test::code;
using test::Coded;

Quantity number(std::uint32_t token, std::int32_t counted, double value) {
  Quantity q;
  q.tokens = {token, token + 1};
  q.head = token;
  q.counted = counted;
  q.low = q.best = q.high = value;
  q.unit = "people";
  q.rule = "number";
  return q;
}

/// Figures of all events as "killed 2 single, injured 3 number+shot"; numbers are given by the test.
std::string figures(std::string_view lines, std::vector<Quantity> numbers = {}) {
  Coded c = code(lines);
  c.mentions.quantities = std::move(numbers);
  c.events.clear();
  code_events(c.read.document, c.read.tree, c.mentions, c.predicates, {}, test::shipped_frames(), test::no_cues(), {}, c.events, c.held);
  std::string out;
  for (EventMention const& e : c.events)
    for (EventQuantity const& q : e.quantities)
      out += (out.empty() ? "" : ", ") + q.kind + " " + std::to_string(static_cast<int>(q.best.value_or(-1))) + " " + q.rule;
  return out;
}

TEST(Figures, ASingleVictimCountsOne) {
  EXPECT_EQ(figures(R"(
Gunmen gunman NOUN NNS 2 nsubj party
killed kill VERB VBD 0 root
a a DET DT 4 det
teacher teacher NOUN NN 2 obj party
)"), "killed 1 single");
}

TEST(Figures, CoordinatedVictimsAddUpAndTheKillerIsNone) {
  EXPECT_EQ(figures(R"(
Bombs bomb NOUN NNS 2 nsubj party
killed kill VERB VBD 0 root
170 170 NUM CD 4 nummod
villagers villager NOUN NNS 2 obj party
and and CCONJ CC 7 cc
13 13 NUM CD 7 nummod
soldiers soldier NOUN NNS 4 conj party
)", {number(2, 3, 170), number(5, 6, 13)}), "killed 183 sum");
}

TEST(Figures, WhoIsShotIsInjuredUnlessItWasFatal) {
  EXPECT_EQ(figures(R"(
Gunmen gunman NOUN NNS 2 nsubj party
shot shoot VERB VBD 0 root
three three NUM CD 4 nummod
teachers teacher NOUN NNS 2 obj party
)", {number(2, 3, 3)}), "injured 3 number+shot");
  EXPECT_EQ(figures(R"(
Gunmen gunman NOUN NNS 3 nsubj party
fatally fatally ADV RB 3 advmod
shot shoot VERB VBD 0 root
three three NUM CD 5 nummod
teachers teacher NOUN NNS 3 obj party
)", {number(3, 4, 3)}), "killed 3 number");
}

TEST(Figures, OthersWhoWereShotAreNotAmongTheDead) {
  EXPECT_EQ(figures(R"(
Three three NUM CD 3 nummod
other other ADJ JJ 3 amod
teachers teacher NOUN NNS 5 nsubj:pass party
were be AUX VBD 5 aux:pass
shot shoot VERB VBN 0 root
)", {number(0, 2, 3)}), "injured 3 number");
}

TEST(Figures, ThoseKilledAmongManyShotAreToldForThemselves) {
  EXPECT_EQ(figures(R"(
Gunmen gunman NOUN NNS 2 nsubj party
shot shoot VERB VBD 0 root
four four NUM CD 4 nummod
teachers teacher NOUN NNS 2 obj party
, , PUNCT , 2 punct
killing kill VERB VBG 2 advcl
one one NUM CD 6 obj
)", {number(2, 3, 4), number(6, -1, 1)}), "injured 4 number+shot, killed 1 number");
  EXPECT_EQ(figures(R"(
Gunmen gunman NOUN NNS 2 nsubj party
shot shoot VERB VBD 0 root
four four NUM CD 4 nummod
teachers teacher NOUN NNS 2 obj party
, , PUNCT , 2 punct
killing kill VERB VBG 2 advcl
them they PRON PRP 6 obj party
)", {number(2, 3, 4)}).substr(0, 15), "killed 4 number");
}

TEST(Figures, ATollIsTheNumberReached) {
  EXPECT_EQ(figures(R"(
Officials official NOUN NNS 2 nsubj party
raised raise VERB VBD 0 root
the the DET DT 4 det
toll toll NOUN NN 2 obj
to to ADP IN 6 case
16 16 NUM CD 2 obl
)", {number(5, -1, 16)}), "killed 16 number");
}

TEST(Means, ABombingIsNoActorAndGivesItsMode) {
  auto const c = code(R"(
The the DET DT 2 det
bombing bombing NOUN NN 3 nsubj
killed kill VERB VBD 0 root
villagers villager NOUN NNS 3 obj party
)");
  EXPECT_EQ(c.event(), "ASSAULT actual: - > villagers");
  EXPECT_FALSE(c.events[0].mode.empty());
}

TEST(Figures, NobodyIsNobody) {
  EXPECT_EQ(figures(R"(
Gunmen gunman NOUN NNS 2 nsubj party
killed kill VERB VBD 0 root
no no DET DT 4 det
teacher teacher NOUN NN 2 obj party
)"), "");
}

TEST(Figures, HarmOfALaterSentenceBelongsToTheAttackToldBefore) {
  Coded c = code(R"(
Rebels rebel NOUN NNS 2 nsubj party
attacked attack VERB VBD 0 root
police police NOUN NN 2 obj party
, , PUNCT , 7 punct
an a DET DT 6 det
officer officer NOUN NN 7 nsubj party
died die VERB VBD 2 conj
)");
  ASSERT_FALSE(c.events.empty());
  ASSERT_EQ(c.events[0].quantities.size(), 1U);
  EXPECT_EQ(c.events[0].quantities[0].kind, "killed");
  EXPECT_EQ(c.events[0].quantities[0].best, 1.0);
}

// Rebels attacked police. The attack happened on Sunday.
TEST(Occurrence, TheDefiniteNounDatesTheEventItResumes) {
  auto documents = read_conllu(
      "# newdoc id = d\n"
      "1\tRebels\trebel\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n"
      "2\tattacked\tattack\tVERB\tVBD\t_\t0\troot\t_\t_\n"
      "3\tpolice\tpolice\tNOUN\tNN\t_\t2\tobj\t_\t_\n\n"
      "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n"
      "2\tattack\tattack\tNOUN\tNN\t_\t3\tnsubj\t_\t_\n"
      "3\thappened\thappen\tVERB\tVBD\t_\t0\troot\t_\t_\n"
      "4\ton\ton\tADP\tIN\t_\t5\tcase\t_\t_\n"
      "5\tSunday\tSunday\tPROPN\tNNP\t_\t3\tobl\t_\t_\n\n");
  ASSERT_TRUE(documents.has_value());
  Coded c{std::move(documents->front()), {}, {}, {}, {}};
  c.read.document.date = parse_date("2025-03-12");
  c.mentions.entity_at.assign(c.read.tree.tokens.size(), -1);
  test::add_party(c, 0);
  test::add_party(c, 2);
  Timex sunday;
  sunday.tokens = {7, 8};
  sunday.head = 7;
  sunday.begin = sunday.end = parse_date("2025-03-09");
  sunday.precision = 1;
  sunday.basis = "relative";
  c.mentions.times.push_back(sunday);
  c.predicates = find_predicates(c.read.document, c.read.tree, c.mentions, &test::shipped_frames());
  code_events(c.read.document, c.read.tree, c.mentions, c.predicates, {}, test::shipped_frames(), test::no_cues(), {}, c.events, c.held);
  ASSERT_FALSE(c.events.empty());
  EXPECT_EQ(c.events[0].date, parse_date("2025-03-09"));
  EXPECT_EQ(c.events[0].date_basis, "inherited");
}

}  // namespace
}  // namespace dragoman
