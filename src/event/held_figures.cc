// A shooting that is told badly may still tell how many died: "the shooting that left three dead" beside "a man opened
// fire on guests". When the doubtful mention is held back its figures go to the mention of the same kind of violence that
// stands nearest, as a reader takes them; and so does its day, "the shooting happened on Sunday", to one that has none.
#include <algorithm>
#include <cstdlib>

#include "event/event_judge.h"

namespace dragoman {

namespace {

constexpr std::int64_t kFigureApart = 3, kDayApart = 8;  ///< sentences

bool tells(EventMention const& e, EventQuantity const& q) {
  return std::any_of(e.quantities.begin(), e.quantities.end(), [&](EventQuantity const& own) { return own.kind == q.kind || own.span == q.span; });
}

std::int64_t apart(EventMention const& a, EventMention const& b) { return std::abs(static_cast<std::int64_t>(a.sentence) - static_cast<std::int64_t>(b.sentence)); }

bool happened(EventMention const& e) { return e.realis == Realis::kActual || e.realis == Realis::kHistorical; }

bool has_own_day(EventMention const& e) { return e.date && e.date_precision == 1 && e.date_basis != "publication"; }

}  // namespace

void give_days(std::vector<HeldEvent> const& held, std::vector<EventMention>& events) {
  for (HeldEvent const& h : held) {
    if (h.event.type != EventType::kAssault || !happened(h.event) || !has_own_day(h.event)) continue;
    EventMention* nearest = nullptr;
    for (EventMention& e : events) {
      if (e.type != h.event.type || e.realis != h.event.realis || e.date_basis != "publication" || apart(e, h.event) > kDayApart) continue;
      if (nearest == nullptr || apart(e, h.event) < apart(*nearest, h.event)) nearest = &e;
    }
    if (nearest == nullptr) continue;
    nearest->date = h.event.date;
    nearest->date_end = h.event.date_end;
    nearest->date_precision = h.event.date_precision;
    nearest->date_basis = "inherited";
    nearest->time_text = h.event.time_text;
  }
}

void give_figures(std::vector<HeldEvent> const& held, std::vector<EventMention>& events) {
  for (HeldEvent const& h : held) {
    if (!happened(h.event)) continue;
    for (EventQuantity const& q : h.event.quantities) {
      EventMention* nearest = nullptr;
      for (EventMention& e : events) {
        if (e.type != h.event.type || e.realis != h.event.realis || apart(e, h.event) > kFigureApart || tells(e, q)) continue;
        if (nearest == nullptr || apart(e, h.event) < apart(*nearest, h.event)) nearest = &e;
      }
      if (nearest != nullptr) nearest->quantities.push_back(q);
    }
  }
}

}  // namespace dragoman
