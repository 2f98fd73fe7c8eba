// A shooting that is told badly may still tell how many died: "the shooting that left three dead" beside "a man opened
// fire on guests". When the doubtful mention is held back its figures go to the mention of the same kind of violence that
// stands nearest, as a reader takes them.
#include <algorithm>
#include <cstdlib>

#include "event/event_judge.h"

namespace dragoman {

namespace {

constexpr std::int64_t kSentencesApart = 3;

bool tells(EventMention const& e, EventQuantity const& q) {
  return std::any_of(e.quantities.begin(), e.quantities.end(), [&](EventQuantity const& own) { return own.kind == q.kind || own.span == q.span; });
}

std::int64_t apart(EventMention const& a, EventMention const& b) { return std::abs(static_cast<std::int64_t>(a.sentence) - static_cast<std::int64_t>(b.sentence)); }

}  // namespace

void give_figures(std::vector<HeldEvent> const& held, std::vector<EventMention>& events) {
  for (HeldEvent const& h : held) {
    if (h.event.realis != Realis::kActual && h.event.realis != Realis::kHistorical) continue;
    for (EventQuantity const& q : h.event.quantities) {
      EventMention* nearest = nullptr;
      for (EventMention& e : events) {
        if (e.type != h.event.type || e.realis != h.event.realis || apart(e, h.event) > kSentencesApart || tells(e, q)) continue;
        if (nearest == nullptr || apart(e, h.event) < apart(*nearest, h.event)) nearest = &e;
      }
      if (nearest != nullptr) nearest->quantities.push_back(q);
    }
  }
}

}  // namespace dragoman
