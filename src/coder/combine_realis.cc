// Speech alone never changes realis: what is claimed as done is coded as done and carries its claim, so that merging can
// see who says it. Conditions and plans around a clause that is not past take it out of the done; and where the form does
// not tell (nouns, infinitives, gerunds), factuality decides, which has gone down from the governors: "hamper talks".
#include "coder/combine_realis.h"

#include <algorithm>
#include <array>

#include "coder/speaker_view.h"

namespace dragoman {
namespace {

/// What the table looks at.
struct Case {
  EventMention const& event;
  Predicate const& predicate;
  Attribution const* said;

  bool past() const { return predicate.tense == Tense::kPast || (predicate.perfect && predicate.modality.empty()); }  // "claimed to have killed"
  /// A noun, infinitive or gerund: the clause itself does not say whether it is so, its governors do.
  bool open_form() const {
    if (predicate.kind == PredicateKind::kNoun) return true;
    return predicate.governed != Governed::kNone && predicate.tense == Tense::kNone && predicate.modality.empty() && !predicate.perfect;
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
constexpr std::array<Line, 7> kTable = {{
    {[](Case const& c) { return c.predicate.in_condition; }, Realis::kHypothetical},
    {[](Case const& c) { return c.past() && !c.open_form(); }, Realis::kActual},
    {[](Case const& c) { return !c.past() && c.predicate.has_condition; }, Realis::kConditional},
    {[](Case const& c) { return !c.past() && c.planned(); }, Realis::kFuture},
    {[](Case const& c) { return !c.open_form() || c.past(); }, Realis::kActual},
    {[](Case const& c) { return c.predicate.factuality <= kNotDone; }, Realis::kNegated},
    {[](Case const& c) { return c.predicate.factuality < kDone; }, Realis::kHypothetical},
}};

Realis combined(Case const& c) {
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
    event.realis = combined({event, predicate, event.attribution < 0 ? nullptr : &attributions[static_cast<std::size_t>(event.attribution)]});
  }
}

}  // namespace dragoman
