// Two passes: names with one reading first, then the ambiguous ones, which may lean on the actors and countries the
// first pass found ("one sense per discourse", Gale, Church and Yarowsky 1992). Here the readings of a listed name are
// weighed; what is no name of its own (name_parts.cc) and whose a surname is (surname_bearers.cc) is settled before.
#include "mention/name_finder.h"

#include "mention/name_finding.h"

#include "base/one_of.h"

#include "mention/actor_context.h"
#include "mention/name_bearers.h"
#include "mention/noun_phrase.h"

namespace dragoman {

std::pmr::vector<NameMatch> NameFinder::run() {
  scan();
  find_with_initials();
  note_bearers();
  drop_parts();
  for (Found const& found : found_) note_unambiguous(found);
  for (Found const& found : found_) add_lexical(found);
  add_recognised();
  std::sort(names_.begin(), names_.end(), [](NameMatch const& a, NameMatch const& b) { return a.tokens < b.tokens; });
  return std::move(names_);
}

void NameFinder::scan() {
  FoundNames names(memory_);
  for (Sentence const& sentence : tree_.sentences) {
    AliasOptions options;
    options.ignore_case = !has_lower_case(sentence.span.of(document_.text));
    auto const before = names.matches.size();
    sources_.aliases.find(sources_.words.names(), sentence.begin, sentence.end, options, names);
    for (AliasMatch const& match : std::span(names.matches).subspan(before))
      if (!options.ignore_case || !is_lowered(match)) found_.push_back({{match.begin, match.end}, match.candidates});
  }
  candidates_ = std::move(names.candidates);
}

/// In a text in capitals a single word that truecasing took for no name ("liberation" of a liberation front).
bool NameFinder::is_lowered(AliasMatch const& match) const {
  Token const& token = tree_.tokens[match.begin];
  bool const truecased = token.text != token.span.of(document_.text);
  return match.end - match.begin == 1 && truecased && token.text == token.lower && sources_.aliases.lookup(token.text).empty();
}

std::string_view NameFinder::label_of(Span tokens) const {
  for (auto t = tokens.end; t-- > tokens.begin;)
    if (Entity const* at = entity(t)) return is_office({at->begin, at->end}) ? std::string_view("GPE") : at->label;
  return {};
}

void NameFinder::note_unambiguous(Found const& found) {
  auto const readings = of(found);
  bool const one = std::all_of(readings.begin(), readings.end(),
                               [&](AliasCandidate const& c) { return c.actor == readings.front().actor; });
  if (!one || readings.front().ambiguous || inside_person(found.tokens) || is_others(found, readings.front())) return;
  Actor const actor = sources_.actors.actor(readings.front().actor);
  seen_actors_.insert(actor.index);
  if (actor.country.empty()) return;
  seen_countries_.insert(actor.country);
  bool const surname = (actor.kind == "person" && found.tokens.size() == 1) || is_common_word(found, actor);
  if (surname) {
    auto& bearers = by_surname_[actor.country];
    if (bearers.insert(actor.index).second && bearers.size() > 1) present_.insert(actor.country);
  }
  if (!surname && actor.kind != "media" && actor.kind != "company") present_.insert(actor.country);
}

/// "Conservatives", "Greens": the name of a party that is a word for people anywhere.
bool NameFinder::is_common_word(Found const& found, Actor const& actor) const {
  if (actor.kind != "party" || found.tokens.size() != 1) return false;
  Token const& token = tree_.tokens[found.tokens.begin];
  return token.lower.ends_with('s') && sources_.agent_of_form(token, found.tokens.begin).has_value();
}

/// "Conservatives", "the Conservative Party" in a text about other countries that names nothing British.
bool NameFinder::is_party_elsewhere(Found const& found, AliasCandidate const& candidate, Actor const& actor) const {
  bool const common = is_common_word(found, actor) || (candidate.ambiguous && actor.kind == "party");
  return common && !present_.empty() && !present_.contains(actor.country) && !seen_beside(actor);
}

bool NameFinder::seen_beside(Actor const& actor) const {
  return std::any_of(places_.begin(), places_.end(), [&](PlaceMention const& p) { return p.country == actor.country; });
}

int NameFinder::label_score(Actor const& actor, std::string_view label) const {
  bool const person = actor.kind == "person";
  if (label == "PERSON") return person ? 2 : -3;
  if (label == "GPE" || label == "NORP" || label == "LOC") return person ? -2 : 1;
  if (label == "ORG") return person ? -1 : 1;
  return 0;
}

int NameFinder::score(AliasCandidate const& candidate, Actor const& actor, std::string_view label) const {
  return (candidate.ambiguous ? 0 : 4) + (seen(actor) ? 3 : 0) + (seen_country(actor) ? 1 : 0) +
         (actor.valid.holds(document_.date) ? 1 : 0) +
         (sources_.actors.alias(candidate.alias).valid.holds(document_.date) ? 1 : 0) + label_score(actor, label);
}

bool NameFinder::supported(AliasCandidate const& candidate, Actor const& actor, std::string_view label) const {
  if (!candidate.ambiguous) return actor.kind == "person" || label != "PERSON" || seen(actor) || is_state_alone(candidate, actor);
  if (seen(actor)) return true;
  bool const fits = label_score(actor, label) > 0;
  if (fits && (actor.kind != "person" || seen_country(actor))) return true;
  return actor.kind == "person" && label_score(actor, label) > -2 && leads(actor) && !other_bearer(candidate);
}

/// A capital's name of one word that is the subject of a verb and that no label speaks against.
bool NameFinder::is_doer(Found const& found, std::string_view label) const {
  Token const& t = tree_.tokens[found.tokens.begin];
  return found.tokens.size() == 1 && t.rel == Rel::kNsubj && (label.empty() || label == "PERSON") && t.pos == Upos::kPropn;
}

/// "Jordan", "Sofia" marked as a person of one name: newspapers give people a second one, so it is the state.
bool NameFinder::is_state_alone(AliasCandidate const& candidate, Actor const& actor) const {
  if (actor.kind != "state") return false;
  auto const name = kept_lower(sources_.actors.alias(candidate.alias).text, memory_);
  return std::none_of(tree_.entities.begin(), tree_.entities.end(), [&](Entity const& e) {
    if (e.label != "PERSON" || e.end - e.begin < 2) return false;
    return std::any_of(tree_.tokens.begin() + e.begin, tree_.tokens.begin() + e.end, [&](Token const& t) { return t.lower == name; });
  });
}

/// Head of a state or government on the day; without a day, at any time.
bool NameFinder::leads(Actor const& actor) const {
  return sources_.actors.any_role_of(actor.index, document_.date, [](Term const& term) { return term.office == "head_of_state" || term.office == "head_of_government"; });
}

/// The document names somebody else with this surname in full.
bool NameFinder::other_bearer(AliasCandidate const& candidate) const {
  auto const surname = kept_lower(sources_.actors.alias(candidate.alias).text, memory_);
  return bearers_.contains(surname);
}

/// "the Spanish-speaking son of", "the Iranian-born author": no act of that country, and not his now.
bool NameFinder::tells_origin(Span tokens) const {
  if (tokens.end + 1 >= tree_.tokens.size() || tree_.tokens[tokens.end].text != "-") return false;
  return one_of(tree_.tokens[tokens.end + 1].lower, {"speaking", "language", "born", "style", "made"});
}

void NameFinder::add_lexical(Found const& found) {
  if (inside_person(found.tokens) || tells_origin(found.tokens)) return;
  if (found.tokens.size() == 1 && tree_.tokens[found.tokens.begin].pos == Upos::kAux) return;  // "It IS true"
  auto const label = label_of(found.tokens);
  std::optional<AliasCandidate> best;
  int best_score = -100;
  for (AliasCandidate const& candidate : of(found)) {
    Actor const actor = sources_.actors.actor(candidate.actor);
    int const value = score(candidate, actor, label);
    bool const held = supported(candidate, actor, label) || (is_doer(found, label) && is_state_alone(candidate, actor));
    bool const later = best && value == best_score && (serves_later(actor, *best) || (actor.kind == "government" && sources_.actors.actor(best->actor).kind == "party"));  // "Congress"
    if ((value <= best_score && !later) || !held || is_others(found, candidate) || is_titled_otherwise(found, actor) || is_party_elsewhere(found, candidate, actor)) continue;
    best = candidate;
    best_score = value;
  }
  if (!best) return add_namesake(found);
  for (auto t = found.tokens.begin; t < found.tokens.end; ++t) name_at_[t] = static_cast<std::int32_t>(names_.size());
  names_.push_back({found.tokens, head_of_range(tree_, found.tokens), best->actor, best->kind, label});
}

/// Of a father and a daughter in office one after the other: the later one, where nothing else tells.
bool NameFinder::serves_later(Actor const& actor, AliasCandidate const& other) const {
  auto const role = sources_.actors.last_role_of(actor.index), before = sources_.actors.last_role_of(sources_.actors.actor(other.actor).index);
  return actor.kind == "person" && role && before && role->valid.from && before->valid.from && *role->valid.from > *before->valid.from;
}

/// The surname of somebody named in full elsewhere, where the recogniser passed it over.
void NameFinder::add_namesake(Found const& found) {
  bool const marked = found.tokens.size() != 1 || entity(found.tokens.begin) != nullptr;
  std::string_view const surname = tree_.tokens[found.tokens.begin].lower;
  if (marked || !is_others(found, of(found).front()) || (!bearers_.contains(surname) && !listed_surnames_.contains(surname))) return;
  names_.push_back({found.tokens, found.tokens.begin, std::nullopt, AliasKind::kName, "PERSON"});
}

std::pmr::vector<NameMatch> find_names(Document const& document, Tree const& tree, ActorSources const& sources,
                                  std::vector<PlaceMention> const& places) {
  return NameFinder(document, tree, sources, places).run();
}

}  // namespace dragoman
