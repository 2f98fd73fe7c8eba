// Speech alone never changes realis: what is claimed as done is coded as done and carries its claim, so that merging can
// see who says it. Only conditions and plans around a clause that is not past take it out of the done.
#include "coder/combine_realis.h"

#include "coder/speaker_view.h"

namespace dragoman {
namespace {

Realis combined(EventMention const& event, Predicate const& predicate, Attribution const* said) {
  if (event.realis != Realis::kActual) return event.realis;
  bool const past = predicate.tense == Tense::kPast || (predicate.perfect && predicate.modality.empty());  // "claimed to have killed"
  if (predicate.in_condition) return Realis::kHypothetical;
  if (past) return event.realis;
  if (predicate.has_condition) return Realis::kConditional;
  if (said != nullptr && said->content_token >= 0 && static_cast<std::uint32_t>(said->content_token) == event.trigger &&
      (said->kind == "intention" || said->kind == "forecast"))
    return Realis::kFuture;
  return event.realis;
}

}  // namespace

void combine_realis(Tree const& tree, Predicates const& predicates, std::vector<Attribution> const& attributions,
                    std::vector<EventMention>& events) {
  for (auto& event : events) {
    event.attribution = innermost_attribution(attributions, tree.tokens[event.trigger].span);
    if (event.predicate < 0) continue;
    Predicate const& predicate = predicates.all[static_cast<std::size_t>(event.predicate)];
    event.factuality = predicate.factuality;
    event.realis = combined(event, predicate, event.attribution < 0 ? nullptr : &attributions[static_cast<std::size_t>(event.attribution)]);
  }
}

}  // namespace dragoman
