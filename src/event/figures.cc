// Figures to events. What a number counts follows from the verb its noun is argument of ("killing at least 21",
// "170 Afghans died") or from the counted word itself ("30 wounded"); the noun groups FIGURE.* say which words mean
// what. The number goes to the event of that predicate, else to the event it explains: the nearest one above it.
#include <algorithm>
#include <array>

#include "event/event_draft.h"

namespace dragoman {

namespace {

struct FigureGroup {
  std::string_view group, kind;
};
constexpr std::array<FigureGroup, 8> kGroups = {{{"FIGURE.killed", "killed"}, {"FIGURE.injured", "injured"},
    {"FIGURE.hostages", "hostages"}, {"FIGURE.captured", "captured"}, {"FIGURE.displaced", "displaced"},
    {"FIGURE.released", "released"}, {"FIGURE.deployed", "deployed"}, {"FIGURE.missing", "missing"}}};

std::string_view kind_of(CodingScene const& s, std::uint32_t token) {
  for (FigureGroup const& g : kGroups)
    if (std::int32_t const n = s.frames.group(g.group); n >= 0 && s.phrases.in_group(token, static_cast<std::uint32_t>(n))) return g.kind;
  return {};
}

bool is_currency(std::string_view unit) { return unit.size() == 3 && std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; }); }

/// Nearest predicate above a token, with a noun predicate counting only when it names a figure.
std::int32_t predicate_over(CodingScene const& s, std::uint32_t token) {
  std::int32_t at = s.tree.tokens[token].head;
  while (at >= 0) {
    std::int32_t const p = s.predicates.at_token[static_cast<std::size_t>(at)];
    if (p >= 0) return p;
    at = s.tree.tokens[static_cast<std::size_t>(at)].head;
  }
  return -1;
}

EventMention* event_for(CodingScene const& s, std::vector<EventMention>& events, std::size_t first, std::uint32_t sentence, std::int32_t predicate) {
  for (std::int32_t at = predicate; at >= 0; at = s.predicates.all[static_cast<std::size_t>(at)].governor)
    for (std::size_t i = first; i < events.size(); ++i)
      if (events[i].predicate == at || s.predicates.at_token[events[i].trigger] == at) return &events[i];
  for (std::size_t i = first; i < events.size(); ++i)
    if (events[i].sentence == sentence) return &events[i];
  return nullptr;
}

EventQuantity figure(Quantity const& q, std::string_view kind) {
  return {std::string(kind), q.low, q.best, q.high, q.unit, q.qualifier, q.rule, q.span};
}

}  // namespace

void add_figures(CodingScene const& s, std::uint32_t sentence, std::vector<EventMention>& events, std::size_t first) {
  Span const words{s.tree.sentences[sentence].begin, s.tree.sentences[sentence].end};
  for (Quantity const& q : s.mentions.quantities) {
    if (!words.contains(q.tokens) || q.unit == "percent") continue;
    std::uint32_t const counted = q.counted >= 0 ? static_cast<std::uint32_t>(q.counted) : q.head;
    std::string_view kind = kind_of(s, counted);
    std::int32_t const over = predicate_over(s, counted);
    if (kind.empty() && is_currency(q.unit)) kind = "amount";
    if (kind.empty() && over >= 0) {
      Predicate const& p = s.predicates.all[static_cast<std::size_t>(over)];
      Rel const rel = s.tree.tokens[counted].rel;
      bool const core = rel == Rel::kNsubj || rel == Rel::kNsubjPass || rel == Rel::kObj || rel == Rel::kConj || rel == Rel::kNmod || rel == Rel::kRoot || rel == Rel::kIobj;
      if (core) kind = kind_of(s, p.token);
      // "killed 21": the one who kills is not counted.
      if (!kind.empty() && rel == Rel::kNsubj && !p.passive && s.tree.child(p.token, Rel::kObj) >= 0) kind = {};
    }
    if (kind.empty()) continue;
    EventMention* event = event_for(s, events, first, sentence, over);
    if (event != nullptr) event->quantities.push_back(figure(q, kind));
  }
}

}  // namespace dragoman
