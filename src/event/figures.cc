// Figures to events. A number of victims follows from the deep arguments of a predicate: the objects of "kill", the
// subjects of "die" and "be dead", the objects of "leave ... dead", the subjects of "suffer a wound". Who was shot counts
// as injured unless the clause says that the shots were fatal. Other numbers are read from the counted word ("30 wounded",
// "a toll of 5"). The noun groups FIGURE.* say which words mean what. A figure goes to the event of its predicate, else to
// the event above it, else to the last assault told before, which it explains.
#include <algorithm>
#include <array>

#include "base/one_of.h"
#include "event/victims.h"

namespace dragoman {

namespace {

/// Noun groups that say what a figure means; the first eight name kinds of figures.
enum class Group : std::uint8_t {
  kKilled, kInjured, kHostages, kCaptured, kDisplaced, kReleased, kDeployed, kMissing,
  kFatal, kLife, kResult, kShot, kSuffered, kTaken, kToll, kUndergone
};
constexpr std::array<std::string_view, 16> kGroupNames = {
    "FIGURE.killed", "FIGURE.injured", "FIGURE.hostages", "FIGURE.captured", "FIGURE.displaced", "FIGURE.released", "FIGURE.deployed", "FIGURE.missing",
    "FIGURE.fatal", "FIGURE.life", "FIGURE.result", "FIGURE.shot", "FIGURE.suffered", "FIGURE.taken", "FIGURE.toll", "FIGURE.undergone"};
constexpr std::size_t kKinds = 8;

/// The scene with the groups looked up once.
struct Scene : CodingScene {
  explicit Scene(CodingScene const& s) : CodingScene(s) {
    for (std::size_t i = 0; i < groups.size(); ++i) groups[i] = s.frames.group(kGroupNames[i]);
  }
  std::array<std::int32_t, kGroupNames.size()> groups{};
};

bool in(Scene const& s, Group group, std::uint32_t token) {
  std::int32_t const n = s.groups[static_cast<std::size_t>(group)];
  return n >= 0 && s.phrases.in_group(token, static_cast<std::uint32_t>(n));
}

/// "killed" for a word of FIGURE.killed; empty when no kind has it.
std::string_view kind_of(Scene const& s, std::uint32_t token) {
  for (std::size_t kind = 0; kind < kKinds; ++kind)
    if (in(s, static_cast<Group>(kind), token)) return kGroupNames[kind].substr(std::string_view("FIGURE.").size());
  return {};
}

bool is_currency(std::string_view unit) { return unit.size() == 3 && std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; }); }

bool is_harm(std::string_view kind) { return kind == "killed" || kind == "injured"; }

struct Figure {
  std::string_view kind;
  HeadCount count;
  std::uint32_t token = 0;  ///< of the predicate or counted word
  std::int32_t predicate = -1;
};

TokenList arguments(Predicate const& p, Slot slot) {
  TokenList out;
  for (Argument const& a : p.arguments)
    if (a.slot == slot && std::find(out.begin(), out.end(), a.token) == out.end()) out.push_back(a.token);
  return out;
}

TokenList arguments_of(Predicate const& p) {
  TokenList out;
  for (Argument const& a : p.arguments)
    if (a.slot == Slot::kObject || a.slot == Slot::kPossessor || (a.slot == Slot::kOblique && a.prep == "of")) out.push_back(a.token);
  return out;
}

bool has_child(Scene const& s, std::uint32_t token, Group group) {
  auto const children = s.tree.children(token);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return in(s, group, c); });
}

/// "Shot four people, killing one": those killed are told for themselves. "Shot a man, killing him" tells of the same.
bool has_others_killed(Scene const& s, std::uint32_t fatal) {
  std::int32_t const object = s.tree.child(fatal, Rel::kObj);
  return object >= 0 && s.tree.tokens[fatal].rel == Rel::kAdvcl && s.tree.tokens[static_cast<std::size_t>(object)].pos != Upos::kPron;
}

/// "fatally shot", "shot dead", "shot to death", "shot and killed".
bool is_fatal(Scene const& s, Predicate const& p) {
  auto const children = s.tree.children(p.token);
  if (std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return in(s, Group::kFatal, c) && !has_others_killed(s, c); })) return true;
  Token const& t = s.tree.tokens[p.token];
  return t.rel == Rel::kConj && t.head >= 0 && in(s, Group::kKilled, static_cast<std::uint32_t>(t.head));
}

/// What the predicate says of people, and which of its arguments they are.
struct Reading {
  std::string_view kind;
  TokenList people;
  bool shot = false;
};

Reading result_of(Scene const& s, Predicate const& p) {
  // "left three people dead", "was pronounced dead", "were found wounded": the state is said of the object.
  for (std::uint32_t c : s.tree.children(p.token)) {
    Token const& t = s.tree.tokens[c];
    if (t.rel != Rel::kXcomp && t.rel != Rel::kAdvcl && t.rel != Rel::kObj && t.rel != Rel::kAmod && t.rel != Rel::kCcomp && t.rel != Rel::kDep) continue;
    if (t.pos != Upos::kAdj && t.pos != Upos::kVerb) continue;
    bool const shot = in(s, Group::kShot, c);
    std::string_view const kind = !shot ? kind_of(s, c) : has_child(s, c, Group::kFatal) ? "killed" : "injured";
    if (is_harm(kind)) {
      TokenList people = arguments(p, Slot::kObject);
      for (std::uint32_t d : s.tree.children(c))
        if (people.empty() && (s.tree.tokens[d].rel == Rel::kNsubj || s.tree.tokens[d].rel == Rel::kNsubjPass)) people.push_back(d);
      return {kind, people, shot && kind == "injured"};
    }
  }
  return {};
}

Reading reading_of(Scene const& s, Predicate const& p) {
  if (in(s, Group::kResult, p.token)) return result_of(s, p);
  if (in(s, Group::kSuffered, p.token)) {
    for (std::uint32_t o : arguments(p, Slot::kObject))
      if (std::string_view const kind = kind_of(s, o); is_harm(kind)) return {kind, arguments(p, Slot::kSubject), false};
    return {};
  }
  if (in(s, Group::kTaken, p.token)) {  // "took her own life", "claimed the lives of five people"
    for (std::uint32_t o : arguments(p, Slot::kObject)) {
      if (!in(s, Group::kLife, o)) continue;
      TokenList people;
      for (std::uint32_t c : s.tree.children(o))
        if (s.tree.tokens[c].rel == Rel::kNmodPoss || s.tree.tokens[c].prep == "of") people.push_back(c);
      return {"killed", people, false};
    }
    return {};
  }
  if (in(s, Group::kShot, p.token)) {
    bool const fatal = is_fatal(s, p);
    TokenList people = p.kind == PredicateKind::kNoun ? arguments_of(p) : arguments(p, Slot::kObject);
    return {fatal ? "killed" : "injured", people, !fatal};
  }
  std::string_view const kind = kind_of(s, p.token);
  if (kind.empty()) return {};
  if (p.kind == PredicateKind::kNoun) return {kind, arguments_of(p), false};
  if (kind == "injured" && p.kind == PredicateKind::kVerb && has_child(s, p.token, Group::kFatal)) return {"killed", arguments(p, Slot::kObject), false};
  bool const undergone = p.kind != PredicateKind::kVerb || in(s, Group::kUndergone, p.token);
  TokenList people = arguments(p, Slot::kObject);
  if (people.empty() && undergone) people = arguments(p, Slot::kSubject);
  return {kind, people, false};
}

/// "Two others were also shot": beside those told of before, so none of them is among the dead.
bool tells_of_others(Scene const& s, Predicate const& p, TokenList const& people) {
  auto const beside = [&](std::uint32_t token) {
    auto const children = s.tree.children(token);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return one_of(s.tree.tokens[c].lemma, {"also", "other", "another"}); });
  };
  return beside(p.token) || std::any_of(people.begin(), people.end(), [&](std::uint32_t who) {
    return beside(who) || one_of(s.tree.tokens[who].lemma, {"other", "others", "another"});
  });
}

void read_predicate(Scene const& s, Predicate const& p, std::vector<Figure>& out) {
  if (p.negated || p.in_condition) return;
  Reading const reading = reading_of(s, p);
  if (reading.kind.empty()) return;
  auto count = sum_of(s, reading.people);
  if (!count) return;
  if (count->rule == "single" && !is_harm(reading.kind)) return;
  if (reading.shot && !tells_of_others(s, p, reading.people)) count->rule += "+shot";
  out.push_back({reading.kind, *count, p.token, static_cast<std::int32_t>(p.id)});
}

std::int32_t predicate_over(Scene const& s, std::uint32_t token) {
  for (std::int32_t at = static_cast<std::int32_t>(token); at >= 0; at = s.tree.tokens[static_cast<std::size_t>(at)].head)
    if (std::int32_t const p = s.predicates.at_token[static_cast<std::size_t>(at)]; p >= 0) return p;
  return -1;
}

/// "The death toll rose to 5", "raised the number of dead from 12 to 16": the number reached.
std::string_view toll_of(Scene const& s, Quantity const& q, std::int32_t over) {
  Token const& t = s.tree.tokens[q.head];
  if (q.counted >= 0 || over < 0 || (t.prep == "from" && q.rule != "range") || t.prep == "in" || t.prep == "on") return {};
  for (Argument const& a : s.predicates.all[static_cast<std::size_t>(over)].arguments) {
    if (a.slot != Slot::kSubject && a.slot != Slot::kObject) continue;
    if (!in(s, Group::kToll, a.token)) continue;
    if (std::string_view const kind = kind_of(s, a.token); !kind.empty()) return kind;
    for (std::uint32_t c : s.tree.children(a.token))
      if (std::string_view const kind = kind_of(s, c); !kind.empty()) return kind;
  }
  return {};
}

/// "The death of four workers", "the wounding of 12".
std::string_view noun_over(Scene const& s, std::uint32_t counted) {
  Token const& t = s.tree.tokens[counted];
  if (t.prep != "of" || t.head < 0 || s.tree.tokens[static_cast<std::size_t>(t.head)].pos != Upos::kNoun) return {};
  std::string_view const kind = kind_of(s, static_cast<std::uint32_t>(t.head));
  return is_harm(kind) ? kind : std::string_view{};
}

void read_number(Scene const& s, Quantity const& q, std::vector<Figure>& out) {
  std::uint32_t const counted = q.counted >= 0 ? static_cast<std::uint32_t>(q.counted) : q.head;
  std::int32_t const over = predicate_over(s, counted);
  std::string_view kind = kind_of(s, counted);
  if (kind.empty() && q.counted < 0 && s.tree.tokens[q.head].head >= 0 && s.tree.tokens[q.head].rel == Rel::kNsubj) kind = kind_of(s, static_cast<std::uint32_t>(s.tree.tokens[q.head].head));
  if (kind.empty()) kind = noun_over(s, counted);
  if (kind.empty() && is_currency(q.unit)) kind = "amount";
  bool const toll = kind.empty() && !toll_of(s, q, over).empty();
  if (toll) kind = toll_of(s, q, over);
  for (std::uint32_t c : s.tree.children(counted))  // "four people dead" with no verb, "two wounded people"
    if (kind.empty() && q.rule != "article" && (s.tree.tokens[c].rel == Rel::kAmod || s.tree.tokens[c].rel == Rel::kAcl || s.tree.tokens[c].rel == Rel::kDep)) {
      kind = in(s, Group::kShot, c) ? "injured" : kind_of(s, c);
      if (!is_harm(kind)) kind = {};
    }
  if (kind.empty() || (q.rule == "article" && kind != "killed")) return;
  HeadCount count{q.low, q.best, q.high, q.unit, q.qualifier, q.rule == "article" ? "single" : q.rule, q.span};
  if (toll && q.rule == "range" && q.tokens.begin > 0 && s.tree.tokens[q.tokens.begin - 1].lemma == "from") count.low = count.best = q.high;
  out.push_back({kind, count, counted, over});
}

using Wanted = bool (*)(EventMention const&);

bool is_any(EventMention const&) { return true; }
bool is_violent(EventMention const& e) { return e.type == EventType::kAssault || e.type == EventType::kCoerce || e.type == EventType::kProtest; }
bool is_attack(EventMention const& e) { return e.type == EventType::kAssault && e.realis == Realis::kActual; }

EventMention* event_above(Scene const& s, std::vector<EventMention>& events, std::int32_t predicate, Wanted wanted) {
  for (std::int32_t at = predicate; at >= 0; at = s.predicates.all[static_cast<std::size_t>(at)].governor)
    for (EventMention& e : events)
      if ((e.predicate == at || s.predicates.at_token[e.trigger] == at) && wanted(e)) return &e;
  return nullptr;
}

EventMention* event_beside(std::vector<EventMention>& events, std::uint32_t sentence, Wanted wanted) {
  auto const at = std::find_if(events.begin(), events.end(), [&](EventMention const& e) { return e.sentence == sentence && wanted(e); });
  return at == events.end() ? nullptr : &*at;
}

/// The event a figure belongs to; harm told in a sentence of its own belongs to the attack told last.
EventMention* event_for(Scene const& s, std::vector<EventMention>& events, std::uint32_t sentence, Figure const& f) {
  if (!is_harm(f.kind)) {
    EventMention* above = event_above(s, events, f.predicate, is_any);
    return above != nullptr ? above : event_beside(events, sentence, is_any);
  }
  for (Wanted wanted : {is_attack, is_violent}) {
    if (EventMention* above = event_above(s, events, f.predicate, wanted)) return above;
    if (EventMention* beside = event_beside(events, sentence, wanted)) return beside;
  }
  EventMention* before = nullptr;
  for (EventMention& e : events)
    if (is_attack(e) && (e.sentence < sentence || before == nullptr)) before = &e;
  return before;
}

bool told_already(EventMention const& event, EventQuantity const& q) {
  return std::any_of(event.quantities.begin(), event.quantities.end(), [&](EventQuantity const& other) {
    return other.kind == q.kind && other.span.begin < q.span.end && q.span.begin < other.span.end;
  });
}

}  // namespace

void add_figures(CodingScene const& scene, std::vector<EventMention>& events) {
  if (events.empty()) return;
  Scene const s(scene);
  std::vector<std::vector<Figure>> found(s.tree.sentences.size());
  for (Predicate const& p : s.predicates.all)
    if (p.sentence < found.size()) read_predicate(s, p, found[p.sentence]);
  std::size_t at = 0;
  for (Quantity const& q : s.mentions.quantities) {
    if (q.unit == "percent") continue;
    while (at < found.size() && s.tree.sentences[at].end <= q.tokens.begin) ++at;
    if (at < found.size()) read_number(s, q, found[at]);
  }
  for (std::uint32_t sentence = 0; sentence < found.size(); ++sentence)
    for (Figure const& f : found[sentence]) {
      EventMention* event = event_for(s, events, sentence, f);
      EventQuantity const q{std::string(f.kind), f.count.low, f.count.best, f.count.high, f.count.unit, f.count.qualifier, f.count.rule, f.count.span};
      if (event != nullptr && !told_already(*event, q)) event->quantities.push_back(q);
    }
}

}  // namespace dragoman
