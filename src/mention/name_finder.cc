// Two passes: names with one reading first, then the ambiguous ones, which may lean on the actors and countries the
// first pass found ("one sense per discourse", Gale, Church and Yarowsky 1992). A state or a surname inside a longer
// person's name is no mention of its own ("Michael Jordan", "Salman Khan" is not every Khan), and a surname alone is not
// the lexicon's bearer where the text names only another one in full, where it is a word of a longer name ("Reagan Airport",
// "Libby Park"), or where nothing else in the text belongs to the bearer's country: most bearers of a surname are unlisted.
#include "mention/name_finder.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <set>
#include <string>

#include "base/one_of.h"
#include "mention/actor_context.h"
#include "mention/gender.h"
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
  NameFinder(Document const& document, Tree const& tree, ActorSources const& sources, std::vector<PlaceMention> const& places)
      : document_(document), tree_(tree), sources_(sources), places_(places), memory_(sources.memory()),
        entity_at_(tree.tokens.size(), -1, memory_), name_at_(tree.tokens.size(), -1, memory_), place_at_(tree.tokens.size(), -1, memory_) {
    for (std::size_t p = 0; p < places.size(); ++p)
      for (auto t = places[p].tokens.begin; t < places[p].tokens.end; ++t) place_at_[t] = static_cast<std::int32_t>(p);
    for (std::size_t e = 0; e < tree.entities.size(); ++e)
      for (auto t = tree.entities[e].begin; t < tree.entities[e].end; ++t)
        entity_at_[t] = static_cast<std::int32_t>(e);
  }

  std::pmr::vector<NameMatch> run() {
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

 private:
  void scan() {
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
  bool is_lowered(AliasMatch const& match) const {
    Token const& token = tree_.tokens[match.begin];
    bool const truecased = token.text != token.span.of(document_.text);
    return match.end - match.begin == 1 && truecased && token.text == token.lower && sources_.aliases.lookup(token.text).empty();
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
  bool is_common_word(Found const& found, Actor const& actor) const {
    if (actor.kind != "party" || found.tokens.size() != 1) return false;
    Token const& token = tree_.tokens[found.tokens.begin];
    return token.lower.ends_with('s') && sources_.agent_of_form(token, found.tokens.begin).has_value();
  }

  /// "Conservatives", "the Conservative Party" in a text about other countries that names nothing British.
  bool is_party_elsewhere(Found const& found, AliasCandidate const& candidate, Actor const& actor) const {
    bool const common = is_common_word(found, actor) || (candidate.ambiguous && actor.kind == "party");
    return common && !present_.empty() && !present_.contains(actor.country) && !seen_beside(actor);
  }
  bool seen_beside(Actor const& actor) const {
    return std::any_of(places_.begin(), places_.end(), [&](PlaceMention const& p) { return p.country == actor.country; });
  }

  /// Listed names that are words of a longer name or place, left out before anything leans on them.
  void drop_parts() {
    for (Found const& found : found_)
      for (AliasCandidate const& c : of(found))
        if (c.kind != AliasKind::kMetonym) named_.insert(sources_.actors.actor(c.actor).country);
    for (std::size_t p = 0; p + 1 < places_.size(); ++p)
      if (places_[p].rule == "pair" && places_[p + 1].rule == "pair" && places_[p + 1].feature_code == "ADM1")
        in_region_.insert(kept_lower(places_[p].span.of(document_.text), memory_));
    std::pmr::vector<bool> part(found_.size(), memory_);
    std::transform(found_.begin(), found_.end(), part.begin(), [&](Found const& found) { return is_part(found); });
    std::size_t at = 0;
    std::erase_if(found_, [&](Found const&) { return part[at++]; });
  }

  bool is_part(Found const& found) const {
    auto const readings = of(found);
    auto const all = [&](auto holds) { return std::all_of(readings.begin(), readings.end(), holds); };
    if (all([&](AliasCandidate const& c) { return in_another_country(found, c) || is_other_word(found, c); })) return true;
    if (std::any_of(readings.begin(), readings.end(), [&](AliasCandidate const& c) { return is_of_division(found, c); })) return true;
    if (all([](AliasCandidate const& c) { return c.kind == AliasKind::kMetonym; }) && is_surname(found.tokens)) return true;
    if (all([&](AliasCandidate const& c) { return names_group(found, c) || bears_name_of_paper(found, c); })) return true;
    bool const bearers = all([&](AliasCandidate const& c) { return is_bearer(c) && !in_full_.contains(c.actor); });
    return bearers && (is_no_name(found.tokens) || goes_on(found.tokens) || comes_after(found));
  }

  /// "Let" is not "LeT": an acronym with a capital inside is written so.
  bool is_other_word(Found const& found, AliasCandidate const& candidate) const {
    if (candidate.kind != AliasKind::kAcronym || found.tokens.size() != 1) return false;
    std::string_view const alias = sources_.actors.alias(candidate.alias).text, word = tree_.tokens[found.tokens.begin].text;
    auto const capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    bool const mixed = alias.size() > 1 && has_lower_case(alias) && std::any_of(alias.begin() + 1, alias.end(), capital);
    return mixed && has_lower_case(word) && std::none_of(word.begin() + 1, word.end(), capital);
  }

  /// People, papers and firms: their names are those of streets, schools and other people, too.
  bool is_bearer(AliasCandidate const& candidate) const {
    auto const kind = sources_.actors.actor(candidate.actor).kind;
    bool const sheet = (kind == "media" || kind == "company") && (candidate.ambiguous || sources_.actors.alias(candidate.alias).text.starts_with("The "));
    return kind == "person" || sheet;
  }

  /// "Priorities USA", "Democracy for America": a group that bears the name of its country is not the country.
  bool names_group(Found const& found, AliasCandidate const& candidate) const {
    auto const t = found.tokens.begin;
    bool const plain = candidate.kind != AliasKind::kDemonym && candidate.kind != AliasKind::kAdjective && candidate.kind != AliasKind::kMetonym;
    if (t < 2 || found.tokens.size() != 1 || !plain || sources_.actors.actor(candidate.actor).kind != "state") return false;
    auto const sentence = tree_.tokens[t].sentence;
    Token const& before = tree_.tokens[t - 1];
    auto const is_group_word = [&](std::uint32_t i) { return is_name_word(i, sentence) && !ends_listed(i + 1) && place_at_[i] < 0; };
    if (before.lower == "for") return is_group_word(t - 2) && (entity(t - 2) == nullptr || entity(t - 2)->label == "ORG") && tree_.tokens[t].text == "America";
    bool const joined = before.space_after && before.head == static_cast<std::int32_t>(t) && is_modifier_noun(tree_, t - 1) && is_group_word(t - 1);
    bool const body = entity(t) != nullptr && entity(t)->label == "ORG" && entity(t)->begin < t;
    return joined && (body || tree_.tokens[t].text == "USA");
  }

  /// "Guardian" where the text tells of a Don Guardian: papers, firms and groups give way to him.
  bool bears_name_of_paper(Found const& found, AliasCandidate const& candidate) const {
    if (found.tokens.size() != 1 || !bearers_.contains(tree_.tokens[found.tokens.begin].lower)) return false;
    return one_of(sources_.actors.actor(candidate.actor).kind, {"media", "company", "organization"});
  }

  /// "Athens" where the text names nothing else Greek, "Lebanon" of "Lebanon, Tennessee", "Jersey" of "New Jersey", the Georgia
  /// of Atlanta, "British" of "British Columbia": the name of a place that lies elsewhere, or a part of its name.
  bool in_another_country(Found const& found, AliasCandidate const& candidate) const {
    Actor const actor = sources_.actors.actor(candidate.actor);
    if (actor.kind != "state") return false;
    if (found.tokens.begin > 0 && tree_.tokens[found.tokens.begin - 1].text == "New") return true;
    if (candidate.kind == AliasKind::kName && is_american_georgia(found.tokens)) return true;
    auto const at = place_at_[found.tokens.end - 1];
    if (at < 0) return false;
    PlaceMention const& place = places_[static_cast<std::size_t>(at)];
    if (!place.latitude || place.country.empty() || place.country == actor.country) return false;
    bool const street = place.rule.starts_with("street") && place.tokens == found.tokens;  // "Downing Street"
    if (candidate.kind == AliasKind::kMetonym) return !street && !named_.contains(actor.country);
    if (candidate.kind != AliasKind::kName) return place.tokens.size() > found.tokens.size();
    return place.feature_code == "ADM1" || in_region_.contains(kept_lower(place.span.of(document_.text), memory_));
  }

  /// "Missouri House of Representatives", "Texas Supreme Court": a body of that name of a division, not of the state.
  bool is_of_division(Found const& found, AliasCandidate const& candidate) const {
    auto const t = found.tokens.begin;
    if (t == 0 || tree_.tokens[t].sentence != tree_.tokens[t - 1].sentence || tree_.tokens[t - 1].lower == "washington") return false;
    auto const at = place_at_[t - 1];
    if (at < 0 || sources_.actors.actor(candidate.actor).kind != "government") return false;
    PlaceMention const& place = places_[static_cast<std::size_t>(at)];
    bool const inside = tree_.tokens[t - 1].head >= static_cast<std::int32_t>(t) && tree_.tokens[t - 1].head < static_cast<std::int32_t>(found.tokens.end + 3);
    return inside && place.feature_code == "ADM1" && place.tokens.end == t && place.country == sources_.actors.actor(candidate.actor).country;
  }

  /// "Georgia Bureau of Investigation", "Georgia Southern": of all states the one that shares its name with a division of another.
  bool is_american_georgia(Span tokens) const {
    if (tokens.size() != 1 || tree_.tokens[tokens.begin].text != "Georgia" || !is_name_word(tokens.end, tree_.tokens[tokens.begin].sentence)) return false;
    bool const part = entity(tokens.begin) != nullptr && entity(tokens.begin)->label == "ORG" && entity(tokens.begin)->end > tokens.end;
    return (part || goes_on(tokens)) && (named_.contains("USA") || std::any_of(places_.begin(), places_.end(), [](PlaceMention const& p) { return p.country == "USA"; }));
  }

  /// "Santiago" where the text tells of an Esteban Santiago, unless it is where something happens.
  bool is_surname(Span tokens) const {
    Token const& token = tree_.tokens[tokens.begin];
    bool const where = token.rel == Rel::kObl || token.rel == Rel::kNmod || label_of(tokens) == "GPE";
    if (tokens.size() != 1 || where) return false;
    auto const surname = token.lower;
    if (bearers_.contains(surname)) return true;
    for (std::uint32_t t = 1; t < tree_.tokens.size(); ++t)
      if (tree_.tokens[t].text == token.text && tree_.tokens[t].sentence == tree_.tokens[t - 1].sentence && tree_.tokens[t - 1].pos == Upos::kPropn &&
          gender_of_first_name(tree_.tokens[t - 1].text) != Gender::kUnknown)
        return true;
    return false;
  }

  /// A single word that the parser takes for a verb, adverb or pronoun: "Store the keys".
  bool is_no_name(Span tokens) const {
    Upos const pos = tree_.tokens[tokens.begin].pos;
    return tokens.size() == 1 && pos != Upos::kPropn && pos != Upos::kNoun && pos != Upos::kAdj && pos != Upos::kX;
  }

  bool cased(std::uint32_t token) const { return has_lower_case(tree_.sentences[tree_.tokens[token].sentence].span.of(document_.text)); }
  bool is_name_word(std::uint32_t t, std::uint32_t sentence) const {
    return t < tree_.tokens.size() && tree_.tokens[t].sentence == sentence && tree_.tokens[t].pos == Upos::kPropn && cased(t) &&
           !has_title_word(t);
  }

  /// "Harris County", "Payne-Phalen", "The National Rifle Association": the name goes on behind the words found.
  bool goes_on(Span tokens) const {
    auto const last = tokens.end - 1;
    Token const& token = tree_.tokens[last];
    if (is_hyphen(tokens.end)) return is_name_word(tokens.end + 1, token.sentence) && !starts_listed(tokens.end + 1);
    bool const part = is_modifier_noun(tree_, last) && token.head > static_cast<std::int32_t>(last);
    return part && token.space_after && is_name_word(tokens.end, token.sentence) && !starts_listed(tokens.end);
  }

  /// "Libby Park", "Pedro Costa": another name before the word, which is neither its title nor its first name.
  bool comes_after(Found const& found) const {
    auto const first = found.tokens.begin;
    if (first == 0 || found.tokens.size() != 1) return false;
    auto const sentence = tree_.tokens[first].sentence;
    if (is_hyphen(first - 1)) return first > 1 && is_name_word(first - 2, sentence) && !ends_listed(first - 1);
    Token const& before = tree_.tokens[first - 1];
    bool const joined = is_name_word(first - 1, sentence) && before.space_after && before.head == static_cast<std::int32_t>(first) && is_modifier_noun(tree_, first - 1);
    if (!joined || ends_listed(first)) return false;
    auto const readings = of(found);
    return std::none_of(readings.begin(), readings.end(), [&](AliasCandidate const& c) { return can_be_first_name(before.text, sources_.actors.actor(c.actor).name); });
  }

  bool is_hyphen(std::uint32_t t) const {
    return t > 0 && t < tree_.tokens.size() && tree_.tokens[t].text == "-" && !tree_.tokens[t].space_after && !tree_.tokens[t - 1].space_after;
  }
  bool starts_listed(std::uint32_t t) const {
    return std::any_of(found_.begin(), found_.end(), [&](Found const& f) { return f.tokens.begin == t; });
  }
  bool ends_listed(std::uint32_t t) const {
    return std::any_of(found_.begin(), found_.end(), [&](Found const& f) { return f.tokens.end == t; });
  }
  /// A word for an office or a person ("Justice", "Nominee"), with a capital or without.
  bool has_title_word(std::uint32_t t) const {
    auto const match = sources_.agent_of_form(tree_.tokens[t], t);
    return match && (match->agent.title || match->agent.person);
  }

  /// "Ada B. Cole" is listed as "Ada Cole". "Jr." tells the son from a father whom the text names as well.
  void find_with_initials() {
    std::pmr::set<std::uint32_t> known(memory_);  // ends of longer names
    std::pmr::set<ActorIndex> in_full(memory_);
    for (Found const& found : found_) {
      if (found.tokens.size() < 2) continue;
      known.insert(found.tokens.end);
      for (AliasCandidate const& candidate : of(found)) in_full.insert(candidate.actor);
    }
    for (Entity const& e : tree_.entities) {
      if (e.label != "PERSON" || e.end - e.begin < 3) continue;
      auto const end = tree_.tokens[e.end - 1].tag == "POS" ? e.end - 1 : e.end;
      auto const written = words(e);
      auto const plain = plain_person_name(written, memory_);
      if (known.contains(end) || plain == written || plain.find(' ') == std::string_view::npos) continue;
      auto const readings = sources_.aliases.lookup(plain);
      bool const son = surname_of(written, memory_) != kept_lower(written.substr(written.rfind(' ') + 1), memory_);
      bool const father = std::any_of(readings.begin(), readings.end(), [&](AliasCandidate const& c) { return in_full.contains(c.actor); });
      if (readings.empty() || (son && father)) continue;
      auto const base = static_cast<std::uint32_t>(candidates_.size());
      candidates_.insert(candidates_.end(), readings.begin(), readings.end());
      found_.push_back({{e.begin, end}, {base, static_cast<std::uint32_t>(candidates_.size())}});
    }
  }

  /// The words of a person's name, without a possessive.
  std::string_view words(Entity const& e) const {
    std::pmr::string& out = kept_words_.emplace_back();
    for (auto t = e.begin; t < e.end && tree_.tokens[t].tag != "POS"; ++t) {
      if (tree_.tokens[t].text == ",") continue;
      if (!out.empty()) out += ' ';
      out += tree_.tokens[t].text;
    }
    return out;
  }

  /// Who is named in full: people of the lexicon, and by surname those whom it does not list by that name.
  void note_bearers() {
    std::pmr::vector<bool> listed(tree_.tokens.size(), false, memory_);
    for (Found const& found : found_) {
      if (found.tokens.size() < 2) continue;
      listed[found.tokens.end - 1] = true;
      for (AliasCandidate const& candidate : of(found)) {
        in_full_.insert(candidate.actor);
        first_full_.emplace(candidate.actor, found.tokens.begin);
        if (sources_.actors.actor(candidate.actor).kind == "person" && !is_title(found.tokens.begin)) listed_surnames_.insert(tree_.tokens[found.tokens.end - 1].lower);
      }
    }
    for (Entity const& e : tree_.entities) {
      if ((e.label != "PERSON" && !is_strange_pair(e)) || e.end - e.begin < 2) continue;
      auto const name = words(e);
      if (listed[e.end - 1] || is_title(e.begin) || name.find(' ') == std::string_view::npos) continue;
      auto const surname = surname_of(name, memory_);
      bearers_[surname].insert(tree_.tokens[e.begin].lower);
      first_other_.emplace(surname, e.begin);
    }
    for (Found const& found : found_)
      if (has_local_title(found.tokens)) {
        bearers_[tree_.tokens[found.tokens.begin].lower].insert(tree_.tokens[found.tokens.begin - 1].lower);
        first_other_.emplace(tree_.tokens[found.tokens.begin].lower, found.tokens.begin - 1);
      }
  }

  /// "Chief Williamson", "Sgt. Pence": police, firemen and coaches of a town are not those whom the lexicon lists.
  bool has_local_title(Span tokens) const {
    if (tokens.size() != 1 || tokens.begin == 0 || tree_.tokens[tokens.begin].sentence != tree_.tokens[tokens.begin - 1].sentence) return false;
    return tree_.tokens[tokens.begin].pos == Upos::kPropn && tree_.tokens[tokens.begin - 1].pos == Upos::kPropn &&
           one_of(tree_.tokens[tokens.begin - 1].lower, {"chief", "officer", "deputy", "sheriff", "detective", "det.", "sgt.", "sergeant", "lt.", "trooper", "cpl.", "constable", "coach", "pastor", "marshal", "agent"});
  }

  /// "Zarmina Durrani" marked as a body: two words of no acronym, the first unknown to the lexicon, the second a surname in it.
  bool is_strange_pair(Entity const& e) const {
    if (e.label != "ORG" || e.end - e.begin != 2 || is_title(e.begin)) return false;
    Token const& first = tree_.tokens[e.begin];
    Token const& last = tree_.tokens[e.begin + 1];
    bool const names = first.pos == Upos::kPropn && last.pos == Upos::kPropn && has_lower_case(first.text) && has_lower_case(last.text);
    if (!names || sources_.agent_of_form(first, e.begin) || !sources_.aliases.lookup(first.text).empty()) return false;
    auto const readings = sources_.aliases.lookup(last.text);
    return !readings.empty() && std::all_of(readings.begin(), readings.end(), [&](AliasCandidate const& c) { return c.ambiguous && sources_.actors.actor(c.actor).kind == "person"; });
  }

  /// "Ahmed Malik ... Malik ... Minister Rehman Malik": so far the text has told of the other one alone.
  bool is_named_only_later(std::uint32_t t, Actor const& actor) const {
    auto const other = first_other_.find(tree_.tokens[t].lower);
    auto const own = first_full_.find(actor.index);
    return other != first_other_.end() && own != first_full_.end() && other->second < t && own->second > t;
  }

  /// A surname alone that the text gives in full only for somebody else; in capitals ("FICO") it is some other name.
  bool is_others(Found const& found, AliasCandidate const& candidate) const {
    if (found.tokens.size() != 1) return false;
    Actor const actor = sources_.actors.actor(candidate.actor);
    if (actor.kind != "person") return false;
    if (in_full_.contains(actor.index)) return is_named_only_later(found.tokens.begin, actor);
    Token const& token = tree_.tokens[found.tokens.begin];
    bool const capitals = !has_lower_case(token.text) && has_lower_case(tree_.sentences[token.sentence].span.of(document_.text));
    if (capitals && !seen(actor)) return true;
    bool const titled = found.tokens.begin > 0 && !candidate.ambiguous && has_title_word(found.tokens.begin - 1);
    if (!titled && !is_at_home(candidate, actor)) return true;
    if (!titled && listed_surnames_.contains(token.lower)) return true;
    auto const others = bearers_.find(token.lower);
    return others != bearers_.end() && std::none_of(others->second.begin(), others->second.end(), [&](std::string_view first) {
      return can_be_first_name(first, actor.name);
    });
  }

  /// "Mr. Clinton" is not Hillary Clinton, "Ms. Malik" no Rehman Malik.
  bool is_titled_otherwise(Found const& found, Actor const& actor) const {
    if (found.tokens.begin == 0 || actor.kind != "person" || tree_.tokens[found.tokens.begin].sentence != tree_.tokens[found.tokens.begin - 1].sentence) return false;
    std::string_view const title = tree_.tokens[found.tokens.begin - 1].lower;
    bool const he = one_of(title, {"mr.", "mr"}), she = one_of(title, {"mrs.", "mrs", "ms.", "ms", "miss"});
    if (!he && !she) return false;
    Gender const gender = gender_of_first_name(actor.name.substr(0, actor.name.find(' ')));
    return gender != Gender::kUnknown && gender == (he ? Gender::kFemale : Gender::kMale);
  }

  /// Something else of the bearer's country is named, or he holds an office on the day and his surname is nobody else's.
  bool is_at_home(AliasCandidate const& candidate, Actor const& actor) const {
    if (actor.country.empty() || present_.contains(actor.country)) return true;
    return !candidate.ambiguous && sources_.actors.last_role_of(actor.index, document_.date).has_value();
  }

  /// Strictly inside a recognised person's name, titles and possessive aside.
  bool inside_person(Span tokens) const {
    Entity const* at = entity(tokens.begin);
    if (at == nullptr || at->label != "PERSON") return false;
    auto const end = tree_.tokens[at->end - 1].tag == "POS" ? at->end - 1 : at->end;
    bool const before = at->begin < tokens.begin && !is_title(tokens.begin - 1);
    return before || end > tokens.end;
  }

  bool is_title(std::uint32_t t) const {
    Token const& token = tree_.tokens[t];
    auto const match = sources_.agent_of_form(token, t);
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
  bool seen_country(Actor const& actor) const { return seen_countries_.contains(actor.country); }

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
    auto const name = kept_lower(sources_.actors.alias(candidate.alias).text, memory_);
    return std::none_of(tree_.entities.begin(), tree_.entities.end(), [&](Entity const& e) {
      if (e.label != "PERSON" || e.end - e.begin < 2) return false;
      return std::any_of(tree_.tokens.begin() + e.begin, tree_.tokens.begin() + e.end, [&](Token const& t) { return t.lower == name; });
    });
  }

  /// Head of a state or government on the day; without a day, at any time.
  bool leads(Actor const& actor) const {
    return sources_.actors.any_role_of(actor.index, document_.date, [](Term const& term) { return term.office == "head_of_state" || term.office == "head_of_government"; });
  }

  /// The document names somebody else with this surname in full.
  bool other_bearer(AliasCandidate const& candidate) const {
    auto const surname = kept_lower(sources_.actors.alias(candidate.alias).text, memory_);
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
      bool const later = best && value == best_score && serves_later(actor, *best);
      if ((value <= best_score && !later) || !held || is_others(found, candidate) || is_titled_otherwise(found, actor) || is_party_elsewhere(found, candidate, actor)) continue;
      best = candidate;
      best_score = value;
    }
    if (!best) return add_namesake(found);
    for (auto t = found.tokens.begin; t < found.tokens.end; ++t) name_at_[t] = static_cast<std::int32_t>(names_.size());
    names_.push_back({found.tokens, head_of_range(tree_, found.tokens), best->actor, best->kind, label});
  }

  /// Of a father and a daughter in office one after the other: the later one, where nothing else tells.
  bool serves_later(Actor const& actor, AliasCandidate const& other) const {
    auto const role = sources_.actors.last_role_of(actor.index), before = sources_.actors.last_role_of(sources_.actors.actor(other.actor).index);
    return actor.kind == "person" && role && before && role->valid.from && before->valid.from && *role->valid.from > *before->valid.from;
  }

  /// The surname of somebody named in full elsewhere, where the recogniser passed it over.
  void add_namesake(Found const& found) {
    bool const marked = found.tokens.size() != 1 || entity(found.tokens.begin) != nullptr;
    std::string_view const surname = tree_.tokens[found.tokens.begin].lower;
    if (marked || !is_others(found, of(found).front()) || (!bearers_.contains(surname) && !listed_surnames_.contains(surname))) return;
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
    if (!name || tokens.size() != 1) return false;
    std::string_view const surname = tree_.tokens[tokens.begin].lower;
    if (!bearers_.contains(surname) && !listed_surnames_.contains(surname)) return false;
    return !is_locative(governing_prep(tree_, tokens.begin)) && !is_modifier_noun(tree_, tokens.begin);
  }

  /// "National Security" of "National Security Advisor".
  bool part_of_title(std::uint32_t head, std::string_view label) const {
    if (label != "ORG" || !is_modifier_noun(tree_, head) || head + 1 >= tree_.tokens.size()) return false;
    std::string_view const words[] = {head > 0 ? tree_.tokens[head - 1].lower : std::string_view{}, tree_.tokens[head].lower, tree_.tokens[head + 1].lower};
    RowRange const entries = sources_.words.agents_by_form(head + 1);
    auto const two = sources_.agents.match(std::span(words).last(2), entries), three = sources_.agents.match(words, entries);
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
  std::vector<PlaceMention> const& places_;
  std::pmr::memory_resource* memory_;
  std::pmr::vector<std::int32_t> entity_at_, name_at_, place_at_;  ///< for each token, or -1
  std::pmr::vector<AliasCandidate> candidates_{memory_};
  std::pmr::vector<Found> found_{memory_};
  std::pmr::set<ActorIndex> seen_actors_{memory_};
  std::pmr::set<ActorIndex> in_full_{memory_};
  using Words = std::pmr::set<std::string_view>;
  Words listed_surnames_{memory_};  ///< last words of the people of the lexicon named in full, in small letters
  Words seen_countries_{memory_};
  Words present_{memory_};    ///< countries of the states, bodies and full names in the text, or of two surnames
  std::pmr::map<std::string_view, std::pmr::set<ActorIndex>> by_surname_{memory_};
  Words named_{memory_};      ///< countries of whatever is listed and no capital
  Words in_region_{memory_};  ///< towns told with the division they lie in
  std::pmr::map<std::string_view, std::uint32_t> first_other_{memory_};  ///< where an unlisted person of the surname is first named in full
  std::pmr::map<ActorIndex, std::uint32_t> first_full_{memory_};         ///< the same of listed people
  std::pmr::map<std::string_view, Words> bearers_{memory_};  ///< first names by surname, in small letters
  mutable std::pmr::deque<std::pmr::string> kept_words_{memory_};
  std::pmr::vector<NameMatch> names_{memory_};
};

}  // namespace

std::pmr::vector<NameMatch> find_names(Document const& document, Tree const& tree, ActorSources const& sources,
                                  std::vector<PlaceMention> const& places) {
  return NameFinder(document, tree, sources, places).run();
}

}  // namespace dragoman
