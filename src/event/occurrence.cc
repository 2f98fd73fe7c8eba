// "Two men were shot. ... The shooting happened on Sunday night." A definite event noun whose clause says no more than when
// it took place tells the day of the event it resumes: the last of its type told before, else the first told after, as
// far as that one has no day of its own. Event coreference proper is left to the merging of mentions.
#include <algorithm>

#include "event/event_draft.h"

namespace dragoman {

namespace {

bool says_occurrence(CodingScene const& s, Predicate const& p) {
  if (p.negated || p.kind != PredicateKind::kVerb) return false;
  std::int32_t const group = s.frames.group("OCCURRENCE");
  if (group >= 0 && s.phrases.in_group(p.token, static_cast<std::uint32_t>(group))) return true;
  std::int32_t const object = s.tree.child(p.token, Rel::kObj);
  return p.lemma == "take" && object >= 0 && s.tree.tokens[static_cast<std::size_t>(object)].lemma == "place";
}

/// Type of the event that a definite noun resumes, or none.
std::uint8_t resumed_type(CodingScene const& s, std::uint32_t noun) {
  std::int32_t const p = s.predicates.at_token[noun];
  auto const children = s.tree.children(noun);
  bool const definite = std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    std::string_view const lemma = s.tree.tokens[c].lemma;
    return s.tree.tokens[c].rel == Rel::kDet && (lemma == "the" || lemma == "this" || lemma == "that");
  });
  if (p < 0 || !definite) return kNoEventType;
  FrameSense const sense = s.matcher.match(s.predicates.all[static_cast<std::size_t>(p)]);
  return sense.frame != nullptr ? sense.frame->type : kNoEventType;
}

Timex const* day_in(CodingScene const& s, Predicate const& p) {
  for (Timex const& t : s.mentions.times) {
    if (!t.begin || t.precision != 1 || t.type == TimexType::kSet || t.type == TimexType::kDuration) continue;
    if (s.tree.is_ancestor(p.token, t.head)) return &t;
  }
  return nullptr;
}

EventMention* resumed(std::vector<EventMention>& events, std::uint8_t type, std::uint32_t sentence) {
  EventMention* found = nullptr;
  for (EventMention& e : events) {
    bool const fits = static_cast<std::uint8_t>(e.type) == type && e.realis == Realis::kActual && e.date_basis == "publication";
    if (fits && e.sentence != sentence && (e.sentence < sentence || found == nullptr)) found = &e;
  }
  return found;
}

}  // namespace

void date_by_occurrence(CodingScene const& s, std::vector<EventMention>& events) {
  for (Predicate const& p : s.predicates.all) {
    if (!says_occurrence(s, p)) continue;
    auto const subject = std::find_if(p.arguments.begin(), p.arguments.end(), [](Argument const& a) { return a.slot == Slot::kSubject; });
    if (subject == p.arguments.end()) continue;
    std::uint8_t const type = resumed_type(s, subject->token);
    if (type == kNoEventType) continue;
    Timex const* day = day_in(s, p);
    EventMention* event = day != nullptr ? resumed(events, type, p.sentence) : nullptr;
    if (event == nullptr) continue;
    event->date = day->begin;
    event->date_end = day->end;
    event->date_precision = day->precision;
    event->date_basis = "inherited";
    event->time_text = std::string(day->span.of(s.document.text));
  }
}

}  // namespace dragoman
