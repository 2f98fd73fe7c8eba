// Whom a protest is aimed at. "Marched in Lomé to demand that the president resign", "rallied in Tunis, accusing the minister of
// fraud": whom the crowd speaks to or against stands in the clause beside, and counts for more than the town it walked through
// (PLOVER 2021, PROTEST: the recipient is the target of the protest).
#include <algorithm>

#include "base/one_of.h"
#include "event/event_draft.h"

namespace dragoman {

namespace {

bool is_only_where(CodingScene const& s, EventMention const& e) {
  return std::all_of(e.recipients.begin(), e.recipients.end(), [&](Participant const& p) {
    if (p.head < 0) return false;
    std::uint32_t t = static_cast<std::uint32_t>(p.head);
    while (s.tree.tokens[t].rel == Rel::kConj && s.tree.tokens[t].head >= 0) t = static_cast<std::uint32_t>(s.tree.tokens[t].head);  // "in Nairobi, Mombasa and Kisumu"
    return one_of(s.tree.tokens[t].prep, {"in", "through", "across"});
  });
}

/// The clause says what the crowd came for: its purpose, or what it said there.
bool is_aim(CodingScene const& s, EventMention const& said, EventMention const& protest) {
  Token const& clause = s.tree.tokens[s.predicates.all[static_cast<std::size_t>(said.predicate)].token];
  bool const beside = clause.rel == Rel::kAdvcl || clause.rel == Rel::kXcomp || (clause.rel == Rel::kConj && clause.tag == "VBG");
  return beside && clause.head == static_cast<std::int32_t>(protest.trigger) && one_of(said.type, {EventType::kRequest, EventType::kAccuse, EventType::kReject});
}

}  // namespace

void add_protest_targets(CodingScene const& scene, std::vector<EventMention>& events) {
  for (EventMention& e : events) {
    if (e.type != EventType::kProtest || e.predicate < 0 || !is_only_where(scene, e)) continue;
    auto const aim = std::find_if(events.begin(), events.end(), [&](EventMention const& o) { return o.sentence == e.sentence && o.predicate >= 0 && !o.recipients.empty() && is_aim(scene, o, e); });
    if (aim != events.end()) e.recipients = aim->recipients;
  }
}

}  // namespace dragoman
