// What belongs to an event beside its parties: its own time expression, place, figures, instruments, contexts. Each is
// taken where it hangs: inside the trigger's clause first, then from the clause above ("inherited").
#include <algorithm>

#include "event/event_draft.h"
#include "event/instruments.h"

namespace dragoman {

namespace {

/// Predicate clause a token stands in: nearest predicate above it that is no noun, or the trigger's noun itself.
std::int32_t clause_of(CodingScene const& s, std::uint32_t token) {
  std::int32_t at = static_cast<std::int32_t>(token);
  while (at >= 0) {
    std::int32_t const p = s.predicates.at_token[static_cast<std::size_t>(at)];
    if (p >= 0 && s.predicates.all[static_cast<std::size_t>(p)].kind != PredicateKind::kNoun) return p;
    at = s.tree.tokens[static_cast<std::size_t>(at)].head;
  }
  return -1;
}

/// Steps from the event's clause up to the clause of `token`: 0 same clause, -1 elsewhere.
int clause_distance(CodingScene const& s, std::uint32_t event_token, std::uint32_t token) {
  std::int32_t const wanted = clause_of(s, token);
  std::int32_t at = clause_of(s, event_token);
  for (int steps = 0; at >= 0 && steps < 8; ++steps) {
    if (at == wanted) return steps;
    at = s.predicates.all[static_cast<std::size_t>(at)].governor;
    while (at >= 0 && s.predicates.all[static_cast<std::size_t>(at)].kind == PredicateKind::kNoun) at = s.predicates.all[static_cast<std::size_t>(at)].governor;
  }
  return -1;
}

void add_date(CodingScene const& s, EventMention& event) {
  Timex const* best = nullptr;
  int best_distance = 99;
  Span const sentence{s.tree.sentences[event.sentence].begin, s.tree.sentences[event.sentence].end};
  for (Timex const& t : s.mentions.times) {
    if (!sentence.contains(t.tokens) || t.type == TimexType::kSet || t.type == TimexType::kDuration || !t.begin) continue;
    int distance = s.tree.is_ancestor(event.trigger, t.head) && clause_of(s, t.head) == clause_of(s, event.trigger) ? 0 : clause_distance(s, event.trigger, t.head);
    if (distance < 0) continue;
    if (best == nullptr || distance < best_distance) {
      best = &t;
      best_distance = distance;
    }
  }
  if (best != nullptr) {
    event.date = best->begin;
    event.date_end = best->end;
    event.date_precision = best->precision;
    event.date_basis = best_distance == 0 ? best->basis : "inherited";
    event.time_text = std::string(best->span.of(s.document.text));
    return;
  }
  if (s.document.date && (event.realis == Realis::kActual || event.realis == Realis::kNegated)) {
    event.date = s.document.date;
    event.date_precision = 5;
    event.date_basis = "publication";
  }
}

bool is_place_preposition(std::string_view prep) {
  return prep == "in" || prep == "at" || prep == "near" || prep == "on" || prep == "outside" || prep == "inside" || prep == "around" ||
         prep == "across" || prep == "along" || prep == "off" || prep == "from" || prep == "into" || prep == "to" || prep == "throughout" || prep == "over";
}

/// A town or region that is itself hit or taken: it is where the event happens.
bool is_target(EventMention const& event, CodingScene const& s, std::uint32_t token) {
  if (event.type != EventType::kAssault && event.type != EventType::kCoerce) return false;
  Token const& t = s.tree.tokens[token];
  bool const hit = t.rel == Rel::kObj || t.rel == Rel::kNsubjPass || (t.rel == Rel::kNmod && t.prep == "of");  // "the bombing of Balakot"
  return t.head == static_cast<std::int32_t>(event.trigger) && hit;
}

/// "the airport of Taiz", "residents of Jenin": the town behind who acts or what is hit is where it happens.
bool is_site(EventMention const& event, CodingScene const& s, std::uint32_t token) {
  if (event.type != EventType::kAssault && event.type != EventType::kCoerce && event.type != EventType::kProtest) return false;
  std::int32_t const noun = s.tree.tokens[token].head;
  auto const named = [&](Participant const& p) { return p.head == noun; };
  return noun >= 0 && s.tree.tokens[static_cast<std::size_t>(noun)].pos == Upos::kNoun &&
         (std::any_of(event.actors.begin(), event.actors.end(), named) || std::any_of(event.recipients.begin(), event.recipients.end(), named));
}

/// Told in a relative or participle clause about someone: the place of the sentence need not be its own.
bool told_aside(CodingScene const& s, EventMention const& event) {
  if (event.predicate < 0) return false;
  Governed const governed = s.predicates.all[static_cast<std::size_t>(event.predicate)].governed;
  return governed == Governed::kRelative || governed == Governed::kParticiple;
}

void add_place(CodingScene const& s, EventMention& event) {
  int best_score = 99;
  Span const sentence{s.tree.sentences[event.sentence].begin, s.tree.sentences[event.sentence].end};
  for (std::size_t i = 0; i < s.mentions.places.size(); ++i) {
    PlaceMention const& place = s.mentions.places[i];
    if (!sentence.contains(place.tokens)) continue;
    Token const& head = s.tree.tokens[place.head];
    if (place.rule == "adjective" || place.rule == "inside") continue;
    bool const below = s.tree.is_ancestor(event.trigger, place.head);
    bool const site = head.prep == "of" && place.rule != "state" && is_site(event, s, place.head);
    bool const target = !is_place_preposition(head.prep) && !site;
    if (target && !is_target(event, s, place.head)) continue;
    int distance = clause_distance(s, event.trigger, place.head);
    if (distance < 0 && below) distance = 1;  // "a courier of the group in Quetta", "aged 20 to 30 in Multan"
    if (distance < 0 || (distance > 0 && !below && told_aside(s, event))) continue;
    int const weak = site ? 2 : head.prep == "in" || head.prep == "at" || head.prep == "near" || head.prep == "outside" ? 0 : 1;
    bool const own = target && below && head.prep == "of";  // "the bombing of Balakot" in a clause about somewhere else
    int const score = own ? 1 : distance * 4 + (target ? 3 : 0) + weak * 2 + (below ? 0 : 1);
    if (score >= best_score) continue;
    best_score = score;
    event.place = static_cast<std::int32_t>(i);
    event.geo_basis = distance == 0 ? "explicit" : "inherited";
  }
  if (event.place < 0) event.geo_basis = "none";
}

void add_contexts(CodingScene const& s, EventDraft const& draft, EventMention& event) {
  std::string_view rest = draft.contexts;
  while (!rest.empty()) {
    std::size_t const cut = std::min(rest.find(' '), rest.size());
    if (cut > 0) event.contexts.emplace_back(rest.substr(0, cut));
    rest.remove_prefix(std::min(cut + 1, rest.size()));
  }
  Span const clause = s.tree.subtree(s.predicates.all[draft.predicate].token);
  for (ContextRow const& row : s.frames.contexts())
    for (std::uint32_t t = clause.begin; t < clause.end; ++t) {
      Upos const pos = s.tree.tokens[t].pos;
      if (pos != Upos::kNoun && pos != Upos::kAdj && pos != Upos::kPropn && pos != Upos::kVerb) continue;
      if (!s.phrases.in_group(t, row.group)) continue;
      event.contexts.emplace_back(s.frames.str(row.context));
      break;
    }
  std::sort(event.contexts.begin(), event.contexts.end());
  event.contexts.erase(std::unique(event.contexts.begin(), event.contexts.end()), event.contexts.end());
}

}  // namespace

Span phrase_span(Tree const& tree, std::uint32_t token) {
  std::uint32_t begin = token, end = token + 1;
  for (std::uint32_t c : tree.children(token)) {
    Rel const rel = tree.tokens[c].rel;
    bool const left = rel == Rel::kDet || rel == Rel::kAmod || rel == Rel::kCompound || rel == Rel::kNummod || rel == Rel::kNmodPoss ||
                      rel == Rel::kFlat || rel == Rel::kDetPredet || rel == Rel::kNmodNpmod;
    Span const s = tree.subtree(c);
    bool const of_whole = tree.tokens[token].rel == Rel::kCompound && rel != Rel::kCompound && rel != Rel::kAmod;  // "a dozen | rifle rounds"
    if (c < token && left && !of_whole) begin = std::min(begin, s.begin);
    if (c > token && (rel == Rel::kFlat || rel == Rel::kCompound || rel == Rel::kNummod)) end = std::max(end, s.end);
  }
  return tree.bytes({begin, end});
}

void add_details(CodingScene const& s, EventDraft const& draft, EventMention& event) {
  take_means(s, draft, event);
  add_date(s, event);
  add_place(s, event);
  add_instruments(s, draft, event);
  add_contexts(s, draft, event);
}

}  // namespace dragoman
