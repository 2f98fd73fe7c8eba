// Speech alone never changes realis: what is claimed as done is coded as done and carries its claim, so that merging can
// see who says it. Conditions and plans around a clause that is not past take it out of the done; and where the form does
// not tell (nouns, infinitives, gerunds), factuality decides, which has gone down from the governors: "hamper talks".
#include "coder/combine_realis.h"

#include <algorithm>
#include <array>

#include "coder/speaker_view.h"

namespace dragoman {
namespace {

template <std::size_t N>
bool among(std::array<std::string_view, N> const& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// What the table looks at.
struct Case {
  EventMention const& event;
  Predicate const& predicate;
  Predicate const* above;  ///< what governs it, or null
  Token const& word;
  Attribution const* said;

  bool past() const { return predicate.tense == Tense::kPast || (predicate.perfect && predicate.modality.empty()); }  // "claimed to have killed"
  /// A noun, infinitive or gerund: the clause itself does not say whether it is so, its governors do.
  bool open_form() const {
    if (predicate.kind == PredicateKind::kNoun) return true;
    return predicate.governed != Governed::kNone && predicate.tense == Tense::kNone && predicate.modality.empty() && !predicate.perfect;
  }
  /// "After the shooting no charges will be filed", "opposed the war": what happens around it leaves the deed as it was.
  bool taken_for_granted() const {
    constexpr std::array<std::string_view, 7> kOccasion = {"after", "following", "since", "because_of", "despite", "in_the_wake_of", "in_response_to"};
    if (predicate.kind != PredicateKind::kNoun || predicate.negated || event.type != EventType::kAssault) return false;
    return among(kOccasion, word.prep) || (above != nullptr && above->lemma == "oppose");
  }
  /// "The demand was refused", "dismissed the charge": it was made.
  bool answered() const {
    constexpr std::array<std::string_view, 9> kAnswers = {"brush", "decline", "dismiss", "ignore", "rebuff", "refuse", "reject", "spurn", "turn"};
    bool const spoken = event.type == EventType::kRequest || event.type == EventType::kAccuse || event.type == EventType::kThreaten;
    return spoken && predicate.kind == PredicateKind::kNoun && !predicate.negated && predicate.governed == Governed::kNominalObject && above != nullptr && among(kAnswers, above->lemma);
  }
  /// "It was wrong of them to criticise her": judged, therefore done (Norrick 1978 on factive adjectives).
  bool judged() const {
    constexpr std::array<std::string_view, 10> kJudging = {"appropriate", "brave", "foolish", "inappropriate", "irresponsible", "kind", "outrageous", "unfair", "unwise", "wrong"};
    bool const infinitive = predicate.governed == Governed::kInfinitive || predicate.governed == Governed::kPurpose || predicate.governed == Governed::kComplementClause;
    return infinitive && predicate.tense == Tense::kNone && !predicate.negated && above != nullptr && above->tense == Tense::kPast && above->modality.empty() && among(kJudging, above->lemma);
  }
  /// "On a visit to Mexico she asked": where somebody is when he does something.
  bool underway() const {
    constexpr std::array<std::string_view, 4> kTravels = {"visit", "trip", "tour", "mission"};
    return predicate.kind == PredicateKind::kNoun && word.prep == "on" && among(kTravels, predicate.lemma) && above != nullptr && above->tense == Tense::kPast && above->modality.empty();
  }
  /// "It is unlikely that she would help": promises nothing.
  bool doubted() const {
    constexpr std::array<std::string_view, 5> kDoubt = {"doubt", "doubtful", "impossible", "improbable", "unlikely"};
    return predicate.governed == Governed::kComplementClause && above != nullptr && !above->negated && among(kDoubt, above->lemma);
  }
  /// "Gave no order, other than to say that it will leave": what is said beside a refusal.
  bool said_beside() const {
    constexpr std::array<std::string_view, 5> kSaying = {"add", "announce", "declare", "say", "state"};
    return !predicate.negated && predicate.governed == Governed::kComplementClause && above != nullptr && !above->negated && among(kSaying, above->lemma);
  }
  bool planned() const {
    return said != nullptr && said->content_token >= 0 && static_cast<std::uint32_t>(said->content_token) == event.trigger &&
           (said->kind == "intention" || said->kind == "forecast");
  }
};

constexpr float kDone = 1.3F;      ///< from here on the author takes it as done
constexpr float kNotDone = -1.0F;  ///< from here on as not done

struct Line {
  bool (*fits)(Case const&);
  Realis realis;
};

/// First line that fits; docs/formats/realis.md says the same in words.
constexpr std::array<Line, 9> kTable = {{
    {[](Case const& c) { return c.predicate.in_condition || c.doubted(); }, Realis::kHypothetical},
    {[](Case const& c) { return c.taken_for_granted() || c.answered() || c.judged() || c.underway(); }, Realis::kActual},
    {[](Case const& c) { return c.past() && !c.open_form(); }, Realis::kActual},
    {[](Case const& c) { return !c.past() && c.predicate.has_condition; }, Realis::kConditional},
    {[](Case const& c) { return !c.past() && c.planned() && c.predicate.factuality < 0; }, Realis::kHypothetical},  // "do not expect him to"
    {[](Case const& c) { return !c.past() && c.planned(); }, Realis::kFuture},
    {[](Case const& c) { return !c.open_form() || c.past(); }, Realis::kActual},
    {[](Case const& c) { return c.predicate.factuality <= kNotDone; }, Realis::kNegated},
    {[](Case const& c) { return c.predicate.factuality < kDone; }, Realis::kHypothetical},
}};

Realis combined(Case const& c) {
  if (c.event.realis == Realis::kNegated && (c.taken_for_granted() || c.answered() || c.said_beside())) return Realis::kActual;
  bool const on_the_way = c.event.realis == Realis::kHypothetical && !c.predicate.in_condition && c.underway();
  if (on_the_way) return Realis::kActual;
  if (c.event.realis != Realis::kActual) return c.event.realis;
  auto const line = std::find_if(kTable.begin(), kTable.end(), [&](Line const& l) { return l.fits(c); });
  return line == kTable.end() ? Realis::kActual : line->realis;
}

}  // namespace

void combine_realis(Tree const& tree, Predicates const& predicates, std::vector<Attribution> const& attributions,
                    std::vector<EventMention>& events) {
  for (auto& event : events) {
    event.attribution = innermost_attribution(attributions, tree.tokens[event.trigger].span);
    if (event.predicate < 0) continue;
    Predicate const& predicate = predicates.all[static_cast<std::size_t>(event.predicate)];
    event.factuality = predicate.factuality;
    Predicate const* above = predicate.governor < 0 ? nullptr : &predicates.all[static_cast<std::size_t>(predicate.governor)];
    event.realis = combined({event, predicate, above, tree.tokens[predicate.token], event.attribution < 0 ? nullptr : &attributions[static_cast<std::size_t>(event.attribution)]});
  }
}

}  // namespace dragoman
