#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "base/hash.h"
#include "coder/combine_realis.h"
#include "coder/contract_json.h"
#include "coder/fingerprint.h"

namespace dragoman {
namespace {

Tree words(std::string const& text) {
  Tree tree;
  std::istringstream in(text);
  std::uint32_t at = 0;
  for (std::string word; in >> word;) {
    Token token;
    token.text = token.lemma = tree.strings.keep(word);
    token.span = {at, at + static_cast<std::uint32_t>(word.size())};
    token.pos = Upos::kNoun;
    token.head = tree.tokens.empty() ? -1 : 0;
    at = token.span.end + 1;
    tree.tokens.push_back(token);
  }
  tree.sentences.push_back({0, static_cast<std::uint32_t>(tree.tokens.size()), 0, {}});
  tree.finish();
  return tree;
}

double alike(std::vector<std::int32_t> const& a, std::vector<std::int32_t> const& b) {
  double same = 0;
  for (std::size_t i = 0; i < a.size(); ++i) same += a[i] == b[i];
  return same / static_cast<double>(a.size());
}

TEST(Fingerprint, CopiesAreAlikeAndOtherTextsAreNot) {
  std::string const text = "the two governments said on monday that they would hold another round of talks on the border next month in the capital";
  auto const one = fingerprint(words(text)), same = fingerprint(words("The two governments said on Monday that they would hold another round of talks on the border next month in the capital"));
  auto const longer = fingerprint(words(text + " after the first one had failed"));
  auto const other = fingerprint(words("prices of wheat rose again this week because rain delayed the harvest in the southern plains and the ports were closed"));
  ASSERT_EQ(one.size(), 64U);
  EXPECT_EQ(one, same);
  EXPECT_GT(alike(one, longer), 0.5);
  EXPECT_LT(alike(one, other), 0.1);
  EXPECT_TRUE(fingerprint(words("too few words here")).empty());
  for (auto value : one) EXPECT_GE(value, 0);
}

TEST(Fingerprint, IsTheLeastOfEachWhollyMixedShingle) {
  auto const mixed = [](std::uint64_t value, std::uint64_t salt) {
    value ^= salt * 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 33)) * 0xff51afd7ed558ccdULL;
    value = (value ^ (value >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return value ^ (value >> 33);
  };
  std::vector<std::string> const text = {"both", "sides", "agreed", "to", "meet", "again", "before", "the", "harvest"};
  std::vector<std::uint64_t> least(64, ~std::uint64_t{0});
  std::string joined;
  for (std::size_t at = 0; at < text.size(); ++at) {
    joined += text[at] + " ";
    if (at + 5 > text.size()) continue;
    std::uint64_t shingle = 0;
    for (std::size_t k = 0; k < 5; ++k) shingle = mixed(shingle ^ hash64(text[at + k]), k + 1);
    for (std::size_t k = 0; k < 64; ++k) least[k] = std::min(least[k], mixed(shingle, 100 + k));
  }
  auto const sketch = fingerprint(words(joined));
  ASSERT_EQ(sketch.size(), least.size());
  for (std::size_t k = 0; k < 64; ++k) EXPECT_EQ(sketch[k], static_cast<std::int32_t>(least[k] >> 33)) << k;
}

class CombineRealis : public ::testing::Test {
 protected:
  Realis combined(Tense tense, bool in_condition, bool has_condition, char const* claim_kind, Realis clause = Realis::kActual) {
    Tree const tree = words("they attack");
    Predicates predicates;
    predicates.all.resize(1);
    predicates.all[0].tense = tense;
    predicates.all[0].in_condition = in_condition;
    predicates.all[0].has_condition = has_condition;
    predicates.all[0].factuality = 1.5F;
    EventMention event;
    event.trigger = 1;
    event.predicate = 0;
    event.realis = clause;
    std::vector<EventMention> events{event};
    std::vector<Attribution> attributions;
    if (claim_kind != nullptr) {
      Attribution a;
      a.content = {0, 11};
      a.content_token = 1;
      a.kind = claim_kind;
      attributions.push_back(a);
    }
    combine_realis(tree, predicates, attributions, events);
    EXPECT_EQ(events[0].attribution, claim_kind == nullptr ? -1 : 0);
    EXPECT_EQ(events[0].factuality, 1.5F);
    return events[0].realis;
  }
};

TEST_F(CombineRealis, FollowsItsTable) {
  EXPECT_EQ(combined(Tense::kPast, false, false, nullptr), Realis::kActual);
  EXPECT_EQ(combined(Tense::kPresent, true, false, nullptr), Realis::kHypothetical);
  EXPECT_EQ(combined(Tense::kPresent, false, true, nullptr), Realis::kConditional);
  EXPECT_EQ(combined(Tense::kPast, false, true, nullptr), Realis::kActual);
  EXPECT_EQ(combined(Tense::kNone, false, false, "intention"), Realis::kFuture);
  EXPECT_EQ(combined(Tense::kPast, false, false, "event"), Realis::kActual) << "speech alone changes nothing";
  EXPECT_EQ(combined(Tense::kPresent, true, false, nullptr, Realis::kNegated), Realis::kNegated) << "what the clause says stays";
}

/// An event whose form does not say whether it is so.
Realis open_form(PredicateKind kind, Governed governed, float factuality, Realis clause = Realis::kActual) {
  Tree const tree = words("talks hampered");
  Predicates predicates;
  predicates.all.resize(1);
  predicates.all[0].kind = kind;
  predicates.all[0].governed = governed;
  predicates.all[0].factuality = factuality;
  EventMention event;
  event.predicate = 0;
  event.realis = clause;
  std::vector<EventMention> events{event};
  combine_realis(tree, predicates, {}, events);
  return events[0].realis;
}

TEST(RealisOfOpenForms, FollowsFactuality) {
  EXPECT_EQ(open_form(PredicateKind::kNoun, Governed::kNominalObject, 2.4F), Realis::kActual);
  EXPECT_EQ(open_form(PredicateKind::kNoun, Governed::kNominalObject, 0.4F), Realis::kHypothetical);
  EXPECT_EQ(open_form(PredicateKind::kVerb, Governed::kInfinitive, -1.8F), Realis::kNegated) << "the failure to stop it";
  EXPECT_EQ(open_form(PredicateKind::kVerb, Governed::kInfinitive, 2.0F), Realis::kActual) << "managed to stop it";
  EXPECT_EQ(open_form(PredicateKind::kVerb, Governed::kNone, 0.4F), Realis::kActual) << "a main clause speaks for itself";
  EXPECT_EQ(open_form(PredicateKind::kNoun, Governed::kNominalObject, 0.4F, Realis::kFuture), Realis::kFuture);
}

TEST(ContractJson, AQuarantinedDocumentHasItsReasonAndEmptyLists) {
  Document document;
  document.id = "line:3";
  document.text = "x";
  document.offsets = OffsetMap::identity(document.text);
  document.quarantined = "not UTF-8";
  std::string const json = quarantined_json(document, {false, "c", "l"});
  EXPECT_NE(json.find(R"("doc_id":"line:3")"), std::string::npos);
  EXPECT_NE(json.find(R"("quarantined":"not UTF-8")"), std::string::npos);
  for (auto key : {"sentences", "mentions", "events", "held_events", "claims", "predicates", "places", "times"})
    EXPECT_NE(json.find("\"" + std::string(key) + "\":[]"), std::string::npos) << key;
}

TEST(ContractJson, OnlyDoubtfulDeedsOfViolenceAreWitnesses) {
  CodedDocument coded;
  coded.held_events.resize(4);
  for (std::uint32_t i = 0; i < 4; ++i) {
    coded.held_events[i].event.id = i;
    coded.held_events[i].event.type = EventType::kAssault;
    coded.held_events[i].doubtful = i != 1;
  }
  coded.held_events[2].event.realis = Realis::kFuture;
  coded.held_events[3].event.type = EventType::kConsult;
  auto const witnesses = coded.witnesses();
  ASSERT_EQ(witnesses.size(), 1U);
  EXPECT_EQ(witnesses[0]->id, 0U);
}

TEST(ContractJson, UnknownIsNullAndSpansAreCodePoints) {
  Document document;
  document.id = "a";
  document.text = "Ä attack";
  document.offsets = OffsetMap::identity(document.text);
  CodedDocument coded;
  coded.tree = words("A attack");
  coded.tree.tokens[1].span = {3, 9};
  coded.predicates.all.resize(1);
  coded.predicates.all[0].token = 1;
  coded.predicates.all[0].lemma = "attack";
  EventMention event;
  event.trigger = 1;
  event.type = EventType::kAssault;
  event.rule = "assault.attack";
  coded.events.push_back(event);
  std::string const json = contract_json(document, coded, {true, "c", "l"});
  EXPECT_NE(json.find(R"("trigger":{"start":2,"end":8,"lemma":"attack"})"), std::string::npos) << json;
  EXPECT_NE(json.find(R"("event_mode":null)"), std::string::npos);
  EXPECT_NE(json.find(R"("event_date":null)"), std::string::npos);
  EXPECT_EQ(json.find(R"(:"")"), std::string::npos) << "no empty string stands for unknown";
}

}  // namespace
}  // namespace dragoman
