// Three sources, in the order of their precision: a name followed by the division it lies in, the entity recogniser,
// a gazetteer name in a place's syntactic position. What one mention of a name proves counts for all others in the
// document (one sense per discourse, Gale, Church and Yarowsky 1992). The gazetteer alone proves nothing: it files a
// "Price", a "Mercy" and a "Reading".
#include "mention/place_spotter.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "lexicon/alias_key.h"
#include "mention/place_names.h"

namespace dragoman {

namespace {

constexpr std::array<std::string_view, 8> kRuleNames{"entity", "name", "state", "pair", "repeat", "inside", "street", "adjective"};
/// Prepositions whose complement, when it is a name the gazetteer files, is a place.
constexpr std::array<std::string_view, 20> kPlacePrepositions{"in", "near", "outside", "around", "across", "throughout", "into", "toward", "towards", "within",
                                                              "downtown", "inside", "off", "east", "west", "north", "south", "from", "at", "to"};
constexpr std::array<std::string_view, 24> kStreetWords{"Street", "St.", "St", "Avenue", "Ave.", "Ave", "Road", "Rd.", "Rd", "Drive", "Dr.", "Dr",
                                                        "Boulevard", "Blvd.", "Blvd", "Lane", "Parkway", "Pkwy.", "Highway", "Court", "Circle", "Turnpike", "Pike", "Expressway"};
constexpr std::array<std::string_view, 7> kNumberedRoads{"Highway", "Hwy.", "Hwy", "Route", "Interstate", "Rte.", "Road"};
constexpr std::array<std::string_view, 6> kParties{"D", "R", "I", "DFL", "D.", "R."};

template <std::size_t N>
bool contains(std::array<std::string_view, N> const& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}
bool starts_upper(std::string_view text) { return !text.empty() && text.front() >= 'A' && text.front() <= 'Z'; }
bool starts_digit(std::string_view text) { return !text.empty() && text.front() >= '0' && text.front() <= '9'; }
bool is_place_label(std::string_view label) { return label == "GPE" || label == "LOC" || label == "FAC"; }

class Spotter {
 public:
  Spotter(Tree const& tree, Lexicon const& lexicon, Gazetteer const* gazetteer)
      : tree_(tree), gazetteer_(gazetteer), names_(tree, lexicon, gazetteer), entity_at_(tree.tokens.size(), -1), taken_(tree.tokens.size(), false) {
    for (std::size_t e = 0; e < tree.entities.size(); ++e)
      for (auto t = tree.entities[e].begin; t < tree.entities[e].end; ++t) entity_at_[t] = static_cast<std::int32_t>(e);
  }

  std::vector<SpottedPlace> run() {
    for (std::uint32_t t = 0; t < tree_.tokens.size(); ++t) pair(t);
    for (std::uint32_t t = 0; t < tree_.tokens.size(); ++t) street(t);
    for (auto const& entity : tree_.entities) recognised(entity);
    for (std::uint32_t t = 0; t < tree_.tokens.size(); ++t) positioned(t);
    learn();
    for (std::uint32_t t = 0; t < tree_.tokens.size(); ++t) repeated(t);
    for (auto const& entity : tree_.entities) inside(entity);
    for (std::uint32_t t = 0; t < tree_.tokens.size(); ++t) adjective(t);
    return ordered();
  }

 private:
  std::string_view text(std::uint32_t t) const { return tree_.tokens[t].text; }
  std::string_view label(std::uint32_t t) const {
    return entity_at_[t] < 0 ? std::string_view{} : tree_.entities[static_cast<std::size_t>(entity_at_[t])].label;
  }
  bool same_sentence(std::uint32_t a, std::uint32_t b) const {
    return b < tree_.tokens.size() && tree_.tokens[a].sentence == tree_.tokens[b].sentence;
  }
  bool free(Span tokens) const {
    return std::none_of(taken_.begin() + tokens.begin, taken_.begin() + tokens.end, [](bool b) { return b; });
  }
  std::string_view before(std::uint32_t t) const { return t > 0 && same_sentence(t, t - 1) ? text(t - 1) : std::string_view{}; }

  /// Adds the span unless a better one has it; the number of the place, or -1.
  std::int32_t add(Span tokens, PlaceRule rule, PlaceNameAt const& name) {
    if (tokens.empty() || !free(tokens)) return -1;
    std::fill(taken_.begin() + tokens.begin, taken_.begin() + tokens.end, true);
    if (rule == PlaceRule::kEntity && !name.country.empty()) rule = PlaceRule::kState;
    places_.push_back({tokens, rule, label(tokens.begin), name.rows, name.country, -1});
    return static_cast<std::int32_t>(places_.size() - 1);
  }

  bool is_division(PlaceNameAt const& name) const {
    if (!name.country.empty()) return true;
    return std::any_of(name.rows.begin(), name.rows.end(), [this](PlaceNameRow const& row) {
      auto const kind = gazetteer_->kind(row.place);
      return row.kind != PlaceNameKind::kAlternate && kind == PlaceClass::kAdmin1;
    });
  }

  /// "Gainesville, Fla.", "Lahore, Pakistan", "Columbus, Ohio": a name, a comma and the division or state it lies in.
  void pair(std::uint32_t first) {
    auto const& name = names_.at(first);
    if (name.end == 0 || name.rows.empty() || PlaceNames::is_abbreviation(name)) return;
    auto const comma = name.end;
    if (!same_sentence(first, comma) || text(comma) != "," || !same_sentence(first, comma + 1)) return;
    auto const& region = names_.at(comma + 1);
    if (region.end == 0 || !is_division(region) || !lies_in(name, region)) return;
    auto const town = add({first, name.end}, PlaceRule::kPair, name);
    if (town < 0) return;
    places_[static_cast<std::size_t>(town)].region = add({comma + 1, region.end}, PlaceRule::kPair, region);
  }

  bool lies_in(PlaceNameAt const& name, PlaceNameAt const& region) const {
    return std::any_of(name.rows.begin(), name.rows.end(), [&](PlaceNameRow const& row) {
      auto const place = gazetteer_->place(row.place);
      bool const in_state = !region.country.empty() && place.country == region.country && place.kind != PlaceClass::kCountry;
      return in_state || std::any_of(region.rows.begin(), region.rows.end(), [&](PlaceNameRow const& r) { return place.admin1 == r.place; });
    });
  }

  void street(std::uint32_t first) {
    if (!starts_upper(text(first)) && !starts_digit(text(first))) return;
    if (contains(kNumberedRoads, text(first)) && same_sentence(first, first + 1) && starts_digit(text(first + 1))) {
      add({first, first + 2}, PlaceRule::kStreet, {});
      return;
    }
    for (auto t = first + 1; t < first + 4 && same_sentence(first, t) && starts_upper(text(t)); ++t)
      if (contains(kStreetWords, text(t)) && !starts_digit(text(first))) {
        add({first, t + 1}, PlaceRule::kStreet, {});
        return;
      }
  }

  /// The recogniser's span without article, possessive and commas.
  void recognised(Entity const& entity) {
    if (!is_place_label(entity.label)) return;
    for (auto begin = entity.begin; begin < entity.end;) {
      auto end = begin;
      while (end < entity.end && text(end) != ",") ++end;
      one_entity({begin, end}, entity);
      begin = end + 1;
    }
  }

  void one_entity(Span span, Entity const& entity) {
    while (!span.empty() && (text(span.begin) == "the" || text(span.begin) == "The" || !starts_name(span.begin))) ++span.begin;
    while (!span.empty() && (text(span.end - 1) == "'s" || text(span.end - 1) == "\u2019s" || !ends_name(span.end - 1))) --span.end;
    if (span.empty()) return;
    auto const& longer = names_.at(span.begin);
    if (longer.end > span.end && !PlaceNames::is_abbreviation(longer)) span.end = longer.end;
    auto const name = names_.exactly(span);
    if (name.end != 0 && name.country.empty() && !name.adjective_of.empty() && name.rows.empty()) return;
    if (entity.label == "FAC" && name.end == 0 && span.size() < 2) return;
    add(span, PlaceRule::kEntity, name);
  }
  bool starts_name(std::uint32_t t) const { return starts_upper(text(t)) || static_cast<unsigned char>(text(t).front()) >= 0x80 || starts_digit(text(t)) || tree_.tokens[t].pos == Upos::kPropn; }
  bool ends_name(std::uint32_t t) const { return tree_.tokens[t].pos != Upos::kPunct || text(t) == ")"; }

  /// A gazetteer or state name where a place stands: after a place preposition, or as an abbreviation with its mark.
  void positioned(std::uint32_t first) {
    auto const& name = names_.at(first);
    if (name.end == 0 || !free({first, name.end})) return;
    if (PlaceNames::is_abbreviation(name)) {
      if (abbreviation_fits(first)) add({first, name.end}, PlaceRule::kName, name);
      return;
    }
    if (name.rows.empty() && name.country.empty()) return;
    bool const proper = tree_.tokens[name.end - 1].pos == Upos::kPropn;
    auto const tag = label(first);
    bool const whole = entity_at_[first] < 0 || covers(first, name.end);
    if (!name.country.empty() && tag != "PERSON" && whole) {
      add({first, name.end}, PlaceRule::kState, name);
      return;
    }
    if (!proper || !whole || tag == "DATE" || tag == "NORP") return;
    auto const preposition = lower(before(first));
    if (contains(kPlacePrepositions, preposition) && next_is_no_name(name.end) && (tag.empty() || preposition == "in" || preposition == "near"))
      add({first, name.end}, PlaceRule::kName, name);
  }
  bool covers(std::uint32_t first, std::uint32_t end) const {
    auto const& entity = tree_.entities[static_cast<std::size_t>(entity_at_[first])];
    return entity.begin >= first && entity.end <= end + 1;
  }
  bool next_is_no_name(std::uint32_t t) const {
    return t >= tree_.tokens.size() || !starts_upper(text(t)) || tree_.tokens[t].sentence != tree_.tokens[t - 1].sentence;
  }
  static std::string lower(std::string_view word) {
    std::string out(word);
    for (char& c : out)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
  }

  bool abbreviation_fits(std::uint32_t t) const {
    auto const previous = before(t);
    if (previous == "," && t >= 2) return starts_upper(text(t - 2));
    bool const dotted = text(t).find('.') != std::string_view::npos;
    if (previous == "-" && t >= 2) return contains(kParties, text(t - 2));
    if (previous == "(") return dotted;
    bool const inner_dot = text(t).find('.') + 1 < text(t).size();
    return dotted && (inner_dot || contains(kPlacePrepositions, lower(previous)));
  }

  /// Names proved by any mention so far.
  void learn() {
    for (auto const& place : places_)
      if (!place.names.empty() && place.rule != PlaceRule::kInside) proved_.insert(place.names.front().hash);
    for (auto const& entity : tree_.entities)
      if (entity.label == "PERSON")
        for (auto t = entity.begin; t < entity.end; ++t) people_.insert(alias_key(text(t)));
  }

  /// The same name again, unless it is part of a longer name here or the document has a person of that name.
  void repeated(std::uint32_t first) {
    auto const& name = names_.at(first);
    if (name.end == 0 || name.rows.empty() || PlaceNames::is_abbreviation(name) || !free({first, name.end})) return;
    if (!proved_.contains(name.rows.front().hash) || label(first) == "PERSON") return;
    if (name.end == first + 1 && people_.contains(alias_key(text(first)))) return;
    add({first, name.end}, PlaceRule::kRepeat, name);
  }

  /// "Laurel County Sheriff's Office", "University of Texas".
  void inside(Entity const& entity) {
    if (entity.label != "ORG" && entity.label != "FAC" && entity.label != "EVENT" && entity.label != "LAW") return;
    for (auto t = entity.begin; t < entity.end; ++t) {
      auto const& name = names_.at(t);
      if (name.end == 0 || name.end > entity.end || !free({t, name.end}) || PlaceNames::is_abbreviation(name)) continue;
      if (name.rows.empty() && name.country.empty()) continue;
      if (t == entity.begin && name.end == entity.end) continue;
      if (is_division(name) || is_county(name) || before(t) == "of") add({t, name.end}, PlaceRule::kInside, name);
    }
  }
  bool is_county(PlaceNameAt const& name) const {
    return std::any_of(name.rows.begin(), name.rows.end(), [this](PlaceNameRow const& row) { return gazetteer_->kind(row.place) == PlaceClass::kAdmin2; });
  }

  void adjective(std::uint32_t first) {
    auto const& name = names_.at(first);
    if (name.adjective_of.empty() || !free({first, name.end})) return;
    bool const modifies = tree_.tokens[name.end - 1].pos == Upos::kAdj || tree_.tokens[name.end - 1].rel == Rel::kAmod || tree_.tokens[name.end - 1].rel == Rel::kCompound;
    if (!modifies) return;
    auto by_country = name;
    by_country.country = name.adjective_of;
    by_country.rows = {};
    add({first, name.end}, PlaceRule::kAdjective, by_country);
  }

  std::vector<SpottedPlace> ordered() {
    std::vector<std::int32_t> order(places_.size()), place_of(places_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::int32_t>(i);
    auto at = [this](std::int32_t i) -> SpottedPlace const& { return places_[static_cast<std::size_t>(i)]; };
    std::sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) { return at(a).tokens.begin < at(b).tokens.begin; });
    for (std::size_t i = 0; i < order.size(); ++i) place_of[static_cast<std::size_t>(order[i])] = static_cast<std::int32_t>(i);
    std::vector<SpottedPlace> out;
    for (auto const i : order) {
      out.push_back(at(i));
      if (auto& region = out.back().region; region >= 0) region = place_of[static_cast<std::size_t>(region)];
    }
    return out;
  }

  Tree const& tree_;
  Gazetteer const* gazetteer_;
  PlaceNames names_;
  std::vector<std::int32_t> entity_at_;
  std::vector<bool> taken_;
  std::vector<SpottedPlace> places_;
  std::set<std::uint64_t> proved_;
  std::set<std::string> people_;
};

}  // namespace

std::string_view place_rule_name(PlaceRule rule) { return kRuleNames[static_cast<std::size_t>(rule)]; }

std::vector<SpottedPlace> spot_places(Tree const& tree, Lexicon const& lexicon, Gazetteer const* gazetteer) {
  return Spotter(tree, lexicon, gazetteer).run();
}

}  // namespace dragoman
