// "The boy was shot on Friday. Police say the gun went off by accident." What nobody meant is no event of politics or crime, and
// the sentence that tells the shooting is rarely the one that says so: it stands before, one or two behind, or in the headline.
// Only guns: errors of war and blows are told in their own clause (frames sense-accident). What somebody merely claims or does not
// know ("told detectives it was accidental", "unclear whether") decides nothing, nor does it where police or soldiers shot.
// An article of an accident alone keeps one mention that counts its victims: without it nothing would hold the figures by which
// reports of the incident are put together (stories).
#include <algorithm>

#include "base/one_of.h"
#include "event/event_judge.h"
#include "event/held_events.h"
#include "event/public_parties.h"

namespace dragoman {

namespace {

/// How far from the deed the word may stand, in sentences.
constexpr std::uint32_t kBefore = 2, kBehind = 2;

class Accidents {
 public:
  explicit Accidents(CodingScene const& scene) : s_(scene), parties_(scene.mentions), says_so_(scene.tree.sentences.size()) {
    for (std::uint32_t s = 0; s < says_so_.size(); ++s) says_so_[s] = calls_it_one(s_.tree.sentences[s]) ? 1 : 0;
  }

  bool is_one(EventMention const& e) const {
    if (e.type != EventType::kAssault || !in_group(s_, e.trigger, "GUN_DEED")) return false;
    if (parties_.has_arms(e.actors) || parties_.has_law(e.actors)) return false;
    if (has(s_.tree.sentences[e.sentence], "MEANT")) return false;
    std::size_t const first = e.sentence < kBefore ? 0 : e.sentence - kBefore, end = std::min<std::size_t>(e.sentence + kBehind + 1, says_so_.size());
    return says_so_.front() != 0 || std::any_of(says_so_.begin() + static_cast<std::ptrdiff_t>(first), says_so_.begin() + static_cast<std::ptrdiff_t>(end), [](auto s) { return s != 0; });
  }

 private:
  bool has(Sentence const& sentence, std::string_view group) const {
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t)
      if (in_group(s_, t, group)) return true;
    return false;
  }

  bool calls_it_one(Sentence const& sentence) const {
    if (has(sentence, "UNSURE") || has(sentence, "MEANT")) return false;
    bool const gun = has(sentence, "GUN") || has(sentence, "GUN_SHOT");
    for (std::uint32_t t = sentence.begin; gun && t < sentence.end; ++t)
      if (is_chance(t) || fires_itself(t) || is_play(t) || lay_open(t)) return true;
    return false;
  }

  /// "accidentally shot", "an accidental shooting", "the shooting was an accident"; not "accidental shootings", which are no one's.
  bool is_chance(std::uint32_t t) const {
    if (!in_group(s_, t, "UNINTENDED")) return false;
    Token const* token = &s_.tree.tokens[t];
    if (token->rel == Rel::kConj && token->head >= 0) token = &s_.tree.tokens[static_cast<std::size_t>(token->head)];  // "accidental or unintentional shootings"
    if (token->lemma != "accident") return token->head < 0 || s_.tree.tokens[static_cast<std::size_t>(token->head)].tag != "NNS";
    auto const children = s_.tree.children(t);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return s_.tree.tokens[c].rel == Rel::kNsubj && in_group(s_, c, "GUN_DEED"); });
  }

  /// "the gun fell and went off".
  bool fires_itself(std::uint32_t t) const {
    if (!in_group(s_, t, "WENT_OFF") || s_.tree.tokens[t].pos != Upos::kVerb) return false;
    return any_argument(t, [&](Argument const& a) { return a.slot == Slot::kSubject && in_group(s_, a.token, "GUN"); });
  }

  /// "were playing with a handgun", "the boy found a handgun", "the toddler shot himself".
  bool is_play(std::uint32_t t) const {
    std::string_view const verb = s_.tree.tokens[t].lemma;
    if (one_of(verb, {"play", "toy"})) return any_argument(t, [&](Argument const& a) { return a.prep == "with" && in_group(s_, a.token, "GUN"); });
    if (!one_of(verb, {"find", "shoot"}) || !any_argument(t, [&](Argument const& a) { return a.slot == Slot::kSubject && in_group(s_, a.token, "SMALL_CHILD"); })) return false;
    return any_argument(t, [&](Argument const& a) { return a.slot == Slot::kObject && (verb == "find" ? in_group(s_, a.token, "GUN") : s_.phrases.is(a.token, PhraseKind::kReflexive)); });
  }

  /// "an unsecured gun".
  bool lay_open(std::uint32_t t) const {
    auto const children = s_.tree.children(t);
    return in_group(s_, t, "GUN") && std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return one_of(s_.tree.tokens[c].lemma, {"unsecured", "unsecure", "unattended"}); });
  }

  template <typename Test>
  bool any_argument(std::uint32_t verb, Test test) const {
    return std::any_of(s_.predicates.all.begin(), s_.predicates.all.end(), [&](Predicate const& p) {
      return p.token == verb && std::any_of(p.arguments.begin(), p.arguments.end(), test);
    });
  }

  CodingScene const& s_;
  PublicParties const parties_;
  std::vector<std::uint8_t> says_so_;  ///< by sentence
};

}  // namespace

void leave_out_accidents(CodingScene const& scene, std::vector<EventMention>& events, std::vector<HeldEvent>& held) {
  if (std::none_of(events.begin(), events.end(), [](EventMention const& e) { return e.type == EventType::kAssault; })) return;
  Accidents const accidents(scene);
  std::vector<std::uint8_t> chance;
  chance.reserve(events.size());
  EventMention const* kept = nullptr;
  bool attack = false;
  for (EventMention const& e : events) {
    chance.push_back(accidents.is_one(e) ? 1 : 0);
    attack = attack || (e.type == EventType::kAssault && chance.back() == 0);
    if (chance.back() != 0 && !e.quantities.empty() && (kept == nullptr || e.confidence > kept->confidence)) kept = &e;
  }
  std::int64_t const spared = attack || kept == nullptr ? -1 : kept - events.data();
  std::int64_t at = 0;
  hold_back(events, held, [&](EventMention&) -> std::string {
    std::int64_t const i = at++;
    return chance[static_cast<std::size_t>(i)] != 0 && i != spared ? "a sentence near it calls the shooting an accident" : "";
  });
}

}  // namespace dragoman
