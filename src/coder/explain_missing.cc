// Of twenty frames that failed, those are nearest whose failed place is filled: there a word is missing from a list, and
// one line mends it. Frames whose place is empty come after them, with what they wait for.
#include "coder/explain_missing.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace dragoman {
namespace {

constexpr std::size_t kShown = 3;

std::string_view type_or_none(FrameTrial const& trial) { return trial.type.empty() ? std::string_view("no event") : std::string_view(trial.type); }

char key_of(PredicateKind kind) {
  return kind == PredicateKind::kVerb ? 'v' : kind == PredicateKind::kNoun ? 'n' : 'a';
}

std::string_view kind_name(PredicateKind kind) {
  return kind == PredicateKind::kVerb ? "verbs" : kind == PredicateKind::kNoun ? "nouns" : "adjectives";
}

/// "class." of the frame that a rule id ends in.
std::string chosen_class(std::string_view rule) {
  auto const plus = rule.rfind('+');
  std::string_view const last = plus == std::string_view::npos ? rule : rule.substr(plus + 1);
  return std::string(last.substr(0, last.rfind('.') + 1));
}

/// Words a condition asks for, without groups, kinds and what it forbids.
bool asks_for_something(std::string_view condition) {
  std::string_view const value = condition.substr(std::min(condition.find(" = ") + 3, condition.size()));
  return value != "-" && value.substr(0, 1) != "!";
}

}  // namespace

std::string MissingEvents::reading(Predicate const& p) const {
  static constexpr std::string_view kSlots[] = {"subject", "object", "indirect object", "", "complement", "possessor", "modifier"};
  std::string out(p.lemma);
  if (!p.particle.empty()) out += "_" + std::string(p.particle);
  std::string sep = ": ";
  for (auto const& a : p.arguments) {
    auto const name = a.slot == Slot::kOblique ? a.prep : kSlots[static_cast<std::size_t>(a.slot)];
    out += fmt::format("{}{}{}{}", sep, name, name.empty() ? "" : " ", word(a.token));
    sep = ", ";
  }
  if (p.arguments.empty()) out += ": alone";
  if (p.negated) out += " (negated)";
  if (!p.modality.empty()) out += fmt::format(" ({})", p.modality);
  return out;
}

std::string MissingEvents::realis_reason(EventMention const& e) const {
  Predicate const& p = coded_.predicates.all[static_cast<std::size_t>(e.predicate)];
  if (e.embedded_in >= 0) return fmt::format("the outer event e{}", e.embedded_in);
  if (p.has_condition) return "a condition";
  // What was found in the text comes first, then the calculation.
  if (auto const found = p.path.substr(0, p.path.find(";composed")); !found.empty() && !found.starts_with("composed")) return found;
  if (!p.modality.empty()) return fmt::format("\"{}\"", p.modality);
  return p.question ? "the question" : "the clause around it";
}

bool MissingEvents::told(Predicate const& p) const {
  return std::any_of(coded_.events.begin(), coded_.events.end(), [&](EventMention const& e) {
    return e.sentence == p.sentence && (e.predicate == static_cast<std::int32_t>(p.id) || e.trigger == p.token);
  });
}

/// Auxiliaries, bare copulas and verbs of saying explain nothing.
bool MissingEvents::worth_telling(Predicate const& p) const {
  static std::set<std::string_view> const kEmpty = {"be", "have", "do", "say", "tell", "add", "become", "seem"};
  if (kEmpty.contains(p.lemma)) return false;
  if (p.kind == PredicateKind::kVerb) return true;
  auto const trials = explain_predicate(coded_.tree, coded_.mentions, coded_.predicates, model_.lexicon.frames(), p.id);
  return !trials.empty();
}

std::string MissingEvents::outer_of(Predicate const& p) const {
  std::string key{key_of(p.kind), ':'};
  OuterRow const* outer = model_.lexicon.frames().outer_of(frame_hash(key + std::string(p.lemma)));
  if (outer == nullptr) return {};
  auto const rules = model_.lexicon.frames().rules(*outer);
  auto const at = rules.empty() ? std::string() : lines_.at("frame", model_.lexicon.frames().str(rules.front().id));
  return fmt::format("      an attitude (composition table [{}], from {}): coded only around an event or content that it governs\n", model_.lexicon.frames().str(outer->id), at);
}

std::string MissingEvents::kept_back(Predicate const& p) const {
  auto const held = std::find_if(coded_.held_events.begin(), coded_.held_events.end(), [&](HeldEvent const& h) { return h.event.predicate == static_cast<std::int32_t>(p.id); });
  if (held != coded_.held_events.end()) return held->reason;
  if (p.governed == Governed::kConditional || p.in_condition) return "it stands in an if-clause, which tells a condition and no event";
  if (coded_.tree.tokens[p.token].rel == Rel::kAmod) return "it only describes a noun and names no party";
  if (p.kind != PredicateKind::kNoun)
    return p.governed == Governed::kPurpose || p.governed == Governed::kInfinitive || p.governed == Governed::kComplementClause ? "the attitude that governs it says what comes of it"
                                                                                                                             : "the attitude, modal or negation around it leaves no event";
  return "an event noun counts when it names its doer and its target, when it stands inside another event with one party, or as subject where no verb is coded";
}

std::vector<FrameTrial> MissingEvents::nearest(Predicate const& p) const {
  auto trials = explain_predicate(coded_.tree, coded_.mentions, coded_.predicates, model_.lexicon.frames(), p.id);
  // A frame that fails at the word itself belongs to other words of its class.
  std::erase_if(trials, [](FrameTrial const& t) { return t.matched || t.type.empty() || place_of_condition(t.failed) == "self"; });
  std::stable_sort(trials.begin(), trials.end(), [&](FrameTrial const& a, FrameTrial const& b) {
    auto const rank = [&](FrameTrial const& t) { return tokens_at(p, t.failed).empty() ? 1 : 0; };
    return rank(a) < rank(b);
  });
  return trials;
}

std::string MissingEvents::failure(Predicate const& p, FrameTrial const& t) const {
  std::string here;
  for (std::uint32_t token : tokens_at(p, t.failed)) here += (here.empty() ? "" : ", ") + std::string(lemma(token));
  auto const place = place_of_condition(t.failed);
  bool const plain = place.find('_') == std::string_view::npos && place != "clause" && place != "sentence" && place != "speaker" && place != "governor";
  if (here.empty() && plain) here = "nothing stands there";
  return fmt::format("      {} {} would be {}, but fails at  {}{}\n", lines_.at("frame", t.frame), t.frame, type_or_none(t), shortened(t.failed), here.empty() ? "" : "  [here: " + here + "]");
}

std::string MissingEvents::remedy(Predicate const& p, FrameTrial const& t) const {
  auto const tokens = tokens_at(p, t.failed);
  if (tokens.empty() || !asks_for_something(t.failed)) return {};
  auto const groups = lines_.groups_of(t.failed);
  auto const added = lemma(tokens.front());
  if (!groups.empty()) return fmt::format("        to change  if that is meant: add \"{}\" to the words of {}\n", added, fmt::join(groups, " or of "));
  return fmt::format("        to change  if that is meant: add \"{}\" to the list behind {} in that line\n", added, place_of_condition(t.failed));
}

std::string MissingEvents::predicate(Predicate const& p) const {
  std::string out = fmt::format("  not coded: {}\n", reading(p));
  auto const trials = explain_predicate(coded_.tree, coded_.mentions, coded_.predicates, model_.lexicon.frames(), p.id);
  if (auto const chosen = std::find_if(trials.begin(), trials.end(), [](FrameTrial const& t) { return t.chosen; }); chosen != trials.end())
    return out + fmt::format("      {} {} would be {}, but {}\n", lines_.at("frame", chosen->frame), chosen->frame, type_or_none(*chosen), kept_back(p));
  out += outer_of(p);
  if (trials.empty()) {
    auto const cue = lines_.at("cue", p.lemma);
    if (!cue.empty()) return out + fmt::format("      a word of speech or belief ({}): what is said is coded, not the saying\n", cue);
    return out + fmt::format("      no class lists it (\"{}\" is read as \"{}\"): add \"{}\" to the {} of a class in frames/classes whose words mean the same; docs/plover-types.md has one of each type\n",
                             word(p.token), p.lemma, p.lemma, kind_name(p.kind));
  }
  for (FrameTrial const& t : trials)
    if (t.matched && t.type.empty() && lines_.frame(t.frame) != nullptr && (lines_.frame(t.frame)->flags & kFrameLight) == 0)
      return out + fmt::format("      {} {} says that this is no event; a frame with a higher p is tried before it\n", lines_.at("frame", t.frame), t.frame);
  auto const near = nearest(p);
  for (std::size_t i = 0; i < near.size() && i < kShown; ++i) out += failure(p, near[i]) + remedy(p, near[i]);
  if (near.size() > kShown) out += fmt::format("      ... {} more frames failed (--verbose)\n", near.size() - kShown);
  return out;
}

std::string MissingEvents::predicates(std::uint32_t sentence) const {
  std::string out;
  for (Predicate const& p : coded_.predicates.all)
    if (p.sentence == sentence && !told(p) && worth_telling(p)) out += predicate(p);
  return out;
}

std::string MissingEvents::tried_before(EventMention const& e) const {
  Predicate const& p = coded_.predicates.all[static_cast<std::size_t>(e.predicate)];
  auto trials = explain_predicate(coded_.tree, coded_.mentions, coded_.predicates, model_.lexicon.frames(), p.id);
  auto const chosen = std::find_if(trials.begin(), trials.end(), [](FrameTrial const& t) { return t.chosen; });
  trials.erase(chosen, trials.end());
  // Of its own class only: "put down a rebellion" says nothing about "put down a plan".
  std::string const cls = chosen_class(e.rule);
  std::erase_if(trials, [&](FrameTrial const& t) { return !t.frame.starts_with(cls) || t.matched || t.type.empty() || t.type == event_type_name(e.type) || place_of_condition(t.failed) == "self" || tokens_at(p, t.failed).empty(); });
  std::string out;
  for (std::size_t i = 0; i < trials.size() && i < 2; ++i) {
    if (i == 0) out += "    tried before it\n";
    out += failure(p, trials[i]);
  }
  return out;
}

std::string MissingEvents::words(std::uint32_t sentence) const {
  std::string out;
  auto const& s = coded_.tree.sentences[sentence];
  for (EntityMention const& m : coded_.mentions.entities) {
    bool const name = m.head < coded_.tree.tokens.size() && coded_.tree.tokens[m.head].pos == Upos::kPropn;
    if (m.tokens.begin < s.begin || m.tokens.begin >= s.end || !name || !m.actor_id.empty() || m.rule.starts_with("coref:")) continue;
    bool const place = std::any_of(coded_.mentions.places.begin(), coded_.mentions.places.end(), [&](PlaceMention const& p) { return p.head == m.head; });
    auto const found = lines_.of_phrase(m.tokens, m.head);
    bool const row = std::any_of(found.begin(), found.end(), [](std::string const& line) { return line.find(" actors/") != std::string::npos; });
    if (!place && !row)
      out += fmt::format("  unknown name: \"{}\": add a row to an aliases.csv (and actors.csv) below actors/\n", m.span.of(document_.text));
  }
  return out;
}

}  // namespace dragoman
