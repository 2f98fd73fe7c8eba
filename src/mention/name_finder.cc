// Two passes: names with one reading first, then the ambiguous ones, which may lean on the actors and countries the
// first pass found ("one sense per discourse", Gale, Church and Yarowsky 1992). A state or a surname inside a longer
// person's name is no mention of its own ("Michael Jordan", "Salman Khan" is not every Khan), and a surname alone is not
// the lexicon's bearer where the text names only another one in full.
#include "mention/name_finder.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "mention/actor_context.h"
#include "mention/name_bearers.h"
#include "mention/noun_phrase.h"

namespace dragoman {
namespace {

bool has_lower_case(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

struct Found {
  Span tokens;
  RowRange candidates;
};

class NameFinder {
 public:
  NameFinder(Document const& document, Tree const& tree, ActorSources const& sources)
      : document_(document), tree_(tree), sources_(sources), entity_at_(tree.tokens.size(), -1),
        name_at_(tree.tokens.size(), -1) {
    for (std::size_t e = 0; e < tree.entities.size(); ++e)
      for (auto t = tree.entities[e].begin; t < tree.entities[e].end; ++t)
        entity_at_[t] = static_cast<std::int32_t>(e);
  }

  std::vector<NameMatch> run() {
    scan();
    find_with_initials();
    note_bearers();
    for (Found const& found : found_) note_unambiguous(found);
    for (Found const& found : found_) add_lexical(found);
    add_recognised();
    std::sort(names_.begin(), names_.end(), [](NameMatch const& a, NameMatch const& b) { return a.tokens < b.tokens; });
    return std::move(names_);
  }

 private:
  void scan() {
    AliasScan scan;
    for (Sentence const& sentence : tree_.sentences) {
      scan.clear();
      for (auto t = sentence.begin; t < sentence.end; ++t) scan.add(tree_.tokens[t].text, tree_.tokens[t].space_after);
      AliasOptions options;
      options.ignore_case = !has_lower_case(sentence.span.of(document_.text));
      sources_.aliases.find(scan, options);
      auto const base = static_cast<std::uint32_t>(candidates_.size());
      candidates_.insert(candidates_.end(), scan.candidates.begin(), scan.candidates.end());
      for (AliasMatch const& match : scan.matches)
        found_.push_back({{sentence.begin + match.begin, sentence.begin + match.end},
                          {base + match.candidates.begin, base + match.candidates.end}});
    }
  }

  std::span<AliasCandidate const> of(Found const& found) const {
    return std::span(candidates_).subspan(found.candidates.begin, found.candidates.end - found.candidates.begin);
  }

  Entity const* entity(std::uint32_t token) const {
    return entity_at_[token] < 0 ? nullptr : &tree_.entities[static_cast<std::size_t>(entity_at_[token])];
  }

  std::string_view label_of(Span tokens) const {
    for (auto t = tokens.end; t-- > tokens.begin;)
      if (Entity const* at = entity(t)) return at->label;
    return {};
  }

  void note_unambiguous(Found const& found) {
    auto const readings = of(found);
    bool const one = std::all_of(readings.begin(), readings.end(),
                                 [&](AliasCandidate const& c) { return c.actor == readings.front().actor; });
    if (!one || readings.front().ambiguous || inside_person(found.tokens) || is_others(found, readings.front())) return;
    Actor const actor = sources_.actors.actor(readings.front().actor);
    seen_actors_.insert(actor.index);
    if (!actor.country.empty()) seen_countries_.emplace(actor.country);
  }

  /// "Ada B. Cole" is listed as "Ada Cole". "Jr." tells the son from a father whom the text names as well.
  void find_with_initials() {
    std::set<std::uint32_t> known;  // ends of longer names
    std::set<ActorIndex> in_full;
    for (Found const& found : found_) {
      if (found.tokens.size() < 2) continue;
      known.insert(found.tokens.end);
      for (AliasCandidate const& candidate : of(found)) in_full.insert(candidate.actor);
    }
    for (Entity const& e : tree_.entities) {
      if (e.label != "PERSON" || e.end - e.begin < 3) continue;
      auto const end = tree_.tokens[e.end - 1].tag == "POS" ? e.end - 1 : e.end;
      auto const written = words(e);
      auto const plain = plain_person_name(written);
      if (known.contains(end) || plain == written || plain.find(' ') == std::string::npos) continue;
      auto const readings = sources_.aliases.lookup(plain);
      bool const son = surname_of(written) != lower_ascii(written.substr(written.rfind(' ') + 1));
      bool const father = std::any_of(readings.begin(), readings.end(), [&](AliasCandidate const& c) { return in_full.contains(c.actor); });
      if (readings.empty() || (son && father)) continue;
      auto const base = static_cast<std::uint32_t>(candidates_.size());
      candidates_.insert(candidates_.end(), readings.begin(), readings.end());
      found_.push_back({{e.begin, end}, {base, static_cast<std::uint32_t>(candidates_.size())}});
    }
  }

  /// The words of a person's name, without a possessive.
  std::string words(Entity const& e) const {
    std::string out;
    for (auto t = e.begin; t < e.end && tree_.tokens[t].tag != "POS"; ++t) {
      if (tree_.tokens[t].text == ",") continue;
      out += (out.empty() ? "" : " ") + std::string(tree_.tokens[t].text);
    }
    return out;
  }

  /// Who is named in full: people of the lexicon, and by surname those whom it does not list by that name.
  void note_bearers() {
    std::vector<bool> listed(tree_.tokens.size(), false);
    for (Found const& found : found_) {
      if (found.tokens.size() < 2) continue;
      listed[found.tokens.end - 1] = true;
      for (AliasCandidate const& candidate : of(found)) in_full_.insert(candidate.actor);
    }
    for (Entity const& e : tree_.entities) {
      if (e.label != "PERSON" || e.end - e.begin < 2) continue;
      auto const name = words(e);
      if (listed[e.end - 1] || is_title(tree_.tokens[e.begin]) || name.find(' ') == std::string::npos) continue;
      bearers_[surname_of(name)].insert(lower_ascii(tree_.tokens[e.begin].text));
    }
  }

  /// A surname alone that the text gives in full only for somebody else; in capitals ("FICO") it is some other name.
  bool is_others(Found const& found, AliasCandidate const& candidate) const {
    if (found.tokens.size() != 1) return false;
    Actor const actor = sources_.actors.actor(candidate.actor);
    if (actor.kind != "person" || in_full_.contains(actor.index)) return false;
    Token const& token = tree_.tokens[found.tokens.begin];
    bool const capitals = !has_lower_case(token.text) && has_lower_case(tree_.sentences[token.sentence].span.of(document_.text));
    if (capitals && !seen(actor)) return true;
    auto const others = bearers_.find(lower_ascii(token.text));
    return others != bearers_.end() && std::none_of(others->second.begin(), others->second.end(), [&](std::string const& first) {
      return can_be_first_name(first, actor.name);
    });
  }

  /// Strictly inside a recognised person's name, titles and possessive aside.
  bool inside_person(Span tokens) const {
    Entity const* at = entity(tokens.begin);
    if (at == nullptr || at->label != "PERSON") return false;
    auto const end = tree_.tokens[at->end - 1].tag == "POS" ? at->end - 1 : at->end;
    bool const before = at->begin < tokens.begin && !is_title(tree_.tokens[tokens.begin - 1]);
    return before || end > tokens.end;
  }

  bool is_title(Token const& token) const {
    std::string const word = lower_ascii(token.text);
    std::string_view const lemma = word;
    auto const match = sources_.agents.match({&lemma, 1});
    return token.text == "-" || (match && match->agent.title);
  }

  int label_score(Actor const& actor, std::string_view label) const {
    bool const person = actor.kind == "person";
    if (label == "PERSON") return person ? 2 : -3;
    if (label == "GPE" || label == "NORP" || label == "LOC") return person ? -2 : 1;
    if (label == "ORG") return person ? -1 : 1;
    return 0;
  }

  bool seen(Actor const& actor) const { return seen_actors_.contains(actor.index); }
  bool seen_country(Actor const& actor) const { return seen_countries_.contains(std::string(actor.country)); }

  int score(AliasCandidate const& candidate, Actor const& actor, std::string_view label) const {
    return (candidate.ambiguous ? 0 : 4) + (seen(actor) ? 3 : 0) + (seen_country(actor) ? 1 : 0) +
           (actor.valid.holds(document_.date) ? 1 : 0) +
           (sources_.actors.alias(candidate.alias).valid.holds(document_.date) ? 1 : 0) + label_score(actor, label);
  }

  bool supported(AliasCandidate const& candidate, Actor const& actor, std::string_view label) const {
    if (!candidate.ambiguous) return actor.kind == "person" || label != "PERSON" || seen(actor) || is_state_alone(candidate, actor);
    if (seen(actor)) return true;
    bool const fits = label_score(actor, label) > 0;
    if (fits && (actor.kind != "person" || seen_country(actor))) return true;
    return actor.kind == "person" && label_score(actor, label) > -2 && leads(actor) && !other_bearer(candidate);
  }

  /// A capital's name of one word that is the subject of a verb and that no label speaks against.
  bool is_doer(Found const& found, std::string_view label) const {
    Token const& t = tree_.tokens[found.tokens.begin];
    return found.tokens.size() == 1 && t.rel == Rel::kNsubj && (label.empty() || label == "PERSON") && t.pos == Upos::kPropn;
  }

  /// "Jordan", "Sofia" marked as a person of one name: newspapers give people a second one, so it is the state.
  bool is_state_alone(AliasCandidate const& candidate, Actor const& actor) const {
    if (actor.kind != "state") return false;
    auto const name = lower_ascii(sources_.actors.alias(candidate.alias).text);
    return std::none_of(tree_.entities.begin(), tree_.entities.end(), [&](Entity const& e) {
      if (e.label != "PERSON" || e.end - e.begin < 2) return false;
      return std::any_of(tree_.tokens.begin() + e.begin, tree_.tokens.begin() + e.end, [&](Token const& t) { return lower_ascii(t.text) == name; });
    });
  }

  /// Head of a state or government on the day; without a day, at any time.
  bool leads(Actor const& actor) const {
    for (Term const& term : sources_.actors.roles_of(actor.index, document_.date))
      if (term.office == "head_of_state" || term.office == "head_of_government") return true;
    return false;
  }

  /// The document names somebody else with this surname in full.
  bool other_bearer(AliasCandidate const& candidate) const {
    auto const surname = lower_ascii(sources_.actors.alias(candidate.alias).text);
    return bearers_.contains(surname);
  }

  void add_lexical(Found const& found) {
    if (inside_person(found.tokens)) return;
    auto const label = label_of(found.tokens);
    std::optional<AliasCandidate> best;
    int best_score = -100;
    for (AliasCandidate const& candidate : of(found)) {
      Actor const actor = sources_.actors.actor(candidate.actor);
      int const value = score(candidate, actor, label);
      bool const held = supported(candidate, actor, label) || (is_doer(found, label) && is_state_alone(candidate, actor));
      if (value <= best_score || !held || is_others(found, candidate)) continue;
      best = candidate;
      best_score = value;
    }
    if (!best) return add_namesake(found);
    for (auto t = found.tokens.begin; t < found.tokens.end; ++t) name_at_[t] = static_cast<std::int32_t>(names_.size());
    names_.push_back({found.tokens, head_of_range(tree_, found.tokens), best->actor, best->kind, label});
  }

  /// The surname of somebody named in full elsewhere, where the recogniser passed it over.
  void add_namesake(Found const& found) {
    bool const marked = found.tokens.size() != 1 || entity(found.tokens.begin) != nullptr;
    if (marked || !is_others(found, of(found).front()) || !bearers_.contains(lower_ascii(tree_.tokens[found.tokens.begin].text))) return;
    names_.push_back({found.tokens, found.tokens.begin, std::nullopt, AliasKind::kName, "PERSON"});
  }

  /// A lexicon name speaks for this head already.
  bool taken(std::uint32_t head, Span tokens) const {
    if (name_at_[head] < 0) return false;
    NameMatch const& name = names_[static_cast<std::size_t>(name_at_[head])];
    return name.head == head || name.tokens.contains(tokens);
  }

  void add_recognised() {
    constexpr std::array<std::string_view, 11> kNames = {"PERSON", "ORG", "GPE",     "NORP",        "LOC",     "FAC",
                                                         "EVENT",  "LAW", "PRODUCT", "WORK_OF_ART", "LANGUAGE"};
    for (Entity const& e : tree_.entities) {
      if (std::find(kNames.begin(), kNames.end(), e.label) == kNames.end()) continue;
      Span const tokens = trimmed({e.begin, e.end});
      if (tokens.empty()) continue;
      auto const head = head_of_range(tree_, tokens);
      if (taken(head, tokens) || part_of_title(head, e.label)) continue;
      names_.push_back({tokens, head, std::nullopt, AliasKind::kName, takes_up(tokens, e.label) ? "PERSON" : e.label});
    }
  }

  /// "Adan" marked as a body or place where the text has "Yusuf Adan" marked as a person.
  bool takes_up(Span tokens, std::string_view label) const {
    bool const name = label == "ORG" || label == "GPE" || label == "LOC" || label == "NORP" || label == "FAC" || label == "PRODUCT";
    if (!name || tokens.size() != 1 || !bearers_.contains(lower_ascii(tree_.tokens[tokens.begin].text))) return false;
    return !is_locative(governing_prep(tree_, tokens.begin)) && !is_modifier_noun(tree_, tokens.begin);
  }

  /// "National Security" of "National Security Advisor".
  bool part_of_title(std::uint32_t head, std::string_view label) const {
    if (label != "ORG" || !is_modifier_noun(tree_, head) || head + 1 >= tree_.tokens.size()) return false;
    std::string const words[] = {lower_ascii(tree_.tokens[head].text), lower_ascii(tree_.tokens[head + 1].text)};
    std::string_view const views[] = {words[0], words[1]};
    std::string const before = head > 0 ? lower_ascii(tree_.tokens[head - 1].text) : std::string();
    std::string_view const longer[] = {before, views[0], views[1]};
    auto const two = sources_.agents.match(views), three = sources_.agents.match(longer);
    return (two && two->words > 1) || (three && three->words > 1);
  }

  /// Without a leading article, possessor ("ISKP's Sharifullah") and a trailing possessive.
  Span trimmed(Span tokens) const {
    for (auto t = tokens.begin + 1; t + 1 < tokens.end; ++t)
      if (tree_.tokens[t].tag == "POS" && name_at_[t - 1] >= 0) tokens.begin = t + 1;
    for (auto t = tokens.begin + 1; t < tokens.end; ++t)
      if (tree_.tokens[t].text == "(" && tree_.tokens[tokens.end - 1].text != ")") tokens.end = t;
    while (!tokens.empty() && (tree_.tokens[tokens.end - 1].tag == "POS" || is_mark(tokens.end - 1))) --tokens.end;
    while (!tokens.empty() && (tree_.tokens[tokens.begin].pos == Upos::kDet || is_mark(tokens.begin))) ++tokens.begin;
    return tokens;
  }
  bool is_mark(std::uint32_t token) const { return tree_.tokens[token].pos == Upos::kPunct; }

  Document const& document_;
  Tree const& tree_;
  ActorSources const& sources_;
  std::vector<std::int32_t> entity_at_, name_at_;  ///< for each token, or -1
  std::vector<AliasCandidate> candidates_;
  std::vector<Found> found_;
  std::set<ActorIndex> seen_actors_;
  std::set<ActorIndex> in_full_;
  std::set<std::string, std::less<>> seen_countries_;
  std::map<std::string, std::set<std::string>, std::less<>> bearers_;  ///< first names by surname, in small letters
  std::vector<NameMatch> names_;
};

}  // namespace

std::vector<NameMatch> find_names(Document const& document, Tree const& tree, ActorSources const& sources) {
  return NameFinder(document, tree, sources).run();
}

}  // namespace dragoman
