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

constexpr std::array<std::string_view, 9> kRuleNames{"entity", "unknown", "name", "state", "pair", "repeat", "inside", "street", "adjective"};
/// Prepositions whose complement, when it is a name the gazetteer files, is a place.
constexpr std::array<std::string_view, 20> kPlacePrepositions{"in", "near", "outside", "around", "across", "throughout", "into", "toward", "towards", "within",
                                                              "downtown", "inside", "off", "east", "west", "north", "south", "from", "at", "to"};
constexpr std::array<std::string_view, 22> kStreetWords{"Street", "St.", "St", "Avenue", "Ave.", "Ave", "Road", "Rd.", "Rd", "Drive", "Dr.", "Dr",
                                                        "Boulevard", "Blvd.", "Blvd", "Lane", "Parkway", "Pkwy.", "Highway", "Turnpike", "Pike", "Expressway"};
/// First words of divisions' and bodies' names that say nothing about where they are.
constexpr std::array<std::string_view, 20> kVagueWords{"North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Northeast", "Northwest",
                                                       "Southeast", "Southwest", "Central", "Union", "Centre", "Center", "Forest", "Delta", "Village", "City"};
constexpr std::array<std::string_view, 7> kNumberedRoads{"Highway", "Hwy.", "Hwy", "Route", "Interstate", "Rte.", "Road"};
constexpr std::array<std::string_view, 6> kParties{"D", "R", "I", "DFL", "D.", "R."};

/// Words that make a name the name of something with a place, in front ("Lake Lanier") or behind.
constexpr std::array<std::string_view, 36> kFeatureWords{"River", "Lake", "Mount", "Mountain", "Mountains", "Park", "Valley", "Island", "Islands", "Wilderness", "Creek", "Bay",
                                                         "Fort", "Airport", "Square", "Stadium", "Bridge", "Canal", "Beach", "Hills", "Forest", "Gardens", "Township", "Abbey",
                                                         "Castle", "Tower", "Delta", "Peninsula", "Pass", "Gulf", "Sea", "Desert", "Courthouse", "Cemetery", "Preserve", "Street"};
constexpr std::array<std::string_view, 20> kLocalNouns{"man", "woman", "resident", "native", "police", "couple", "teenager", "teen", "firefighter", "apartment",
                                                       "home", "house", "school", "hospital", "mayor", "area", "officer", "neighborhood", "suburb", "parent"};
constexpr std::uint32_t kLendsItsName = 50000;  ///< inhabitants

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
      bool const usual = row.kind == PlaceNameKind::kName || row.kind == PlaceNameKind::kAbbreviation;
      return usual && gazetteer_->kind(row.place) == PlaceClass::kAdmin1;
    });
  }

  /// "Gainesville, Fla.", "Lahore, Pakistan", "Columbus, Ohio": a name, a comma and the division or state it lies in.
  void pair(std::uint32_t first) {
    auto const& name = names_.at(first);
    if (!name.is_name() || name.rows.empty()) return;
    auto const comma = name.end;
    if (!same_sentence(first, comma) || text(comma) != "," || !same_sentence(first, comma + 1)) return;
    auto const& region = names_.at(comma + 1);
    if (region.end == 0 || !is_division(region) || !lies_in(name, region)) return;
    auto const town = add({first, name.end}, PlaceRule::kPair, name);
    if (town < 0) return;
    places_[static_cast<std::size_t>(town)].region = add(with_full_stop({comma + 1, region.end}, region), PlaceRule::kPair, region);
  }

  bool lies_in(PlaceNameAt const& name, PlaceNameAt const& region) const {
    return std::any_of(name.rows.begin(), name.rows.end(), [&](PlaceNameRow const& row) {
      auto const place = gazetteer_->place(row.place);
      bool const in_state = !region.country.empty() && place.country == region.country && place.kind != PlaceClass::kCountry;
      return in_state || std::any_of(region.rows.begin(), region.rows.end(), [&](PlaceNameRow const& r) { return place.admin1 == r.place; });
    });
  }

  /// "Main Street", "Highway 19", but no "St. Paul" and no "Highway Patrol".
  void street(std::uint32_t first) {
    if (!starts_upper(text(first)) || contains(kStreetWords, text(first))) {
      if (contains(kNumberedRoads, text(first)) && same_sentence(first, first + 1) && starts_digit(text(first + 1)))
        add({first, first + 2}, PlaceRule::kStreet, {});
      return;
    }
    for (auto t = first + 1; t < first + 4 && same_sentence(first, t) && starts_upper(text(t)); ++t) {
      if (!contains(kStreetWords, text(t))) continue;
      bool const goes_on = same_sentence(t, t + 1) && starts_upper(text(t + 1));
      bool const title = text(t).starts_with("St") && text(t) != "Street";
      if (goes_on && (title || text(t).starts_with("Dr") || text(t) == "Highway")) return;
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
    if (longer.end > span.end && longer.is_name()) span.end = longer.end;
    auto const name = names_.exactly(span);
    if (name.is_name() || name.is_abbreviation()) {
      add(with_full_stop(span, name), PlaceRule::kEntity, name);
    } else if (name.end == 0) {
      unknown_entity(span, entity);
    }
  }

  /// A recognised place that no table knows: a known name at its end or beginning if there is one ("western
  /// Massachusetts", "Moore County District"), else the whole.
  void unknown_entity(Span span, Entity const& entity) {
    for (auto t = span.begin + 1; t < span.end; ++t)
      if (auto const& name = names_.at(t); name.end == span.end && name.is_main_name() && (before(t) == "of" || contains(kVagueWords, text(t - 1)))) {
        add({t, span.end}, PlaceRule::kEntity, name);
        return;
      }
    auto const& front = names_.at(span.begin);
    if (front.is_main_name() && front.end < span.end && entity.label != "LOC" && informative(span.begin, front)) {
      add({span.begin, front.end}, PlaceRule::kInside, front);
      return;
    }
    if (gazetteer_ == nullptr || names_feature(span) || stands_for_place(span, entity)) add(span, PlaceRule::kUnknown, {});
  }
  /// "Lake Opechee", "Neches River", "Zion National Park".
  bool names_feature(Span span) const {
    return span.size() >= 2 && (contains(kFeatureWords, text(span.begin)) || contains(kFeatureWords, text(span.end - 1)));
  }
  /// A word the recogniser alone takes for a place: it often is a surname, so its position must be a place's.
  bool stands_for_place(Span span, Entity const& entity) const {
    if (entity.label == "FAC" || tree_.tokens[span.begin].pos != Upos::kPropn) return false;
    bool const possessor = span.end < tree_.tokens.size() && text(span.end).ends_with("s") && text(span.end).size() <= 4 && tree_.tokens[span.end].pos == Upos::kPart;
    auto const preposition = lower(before(span.begin));
    bool const place = preposition == "in" || preposition == "near" || preposition == "outside" || preposition == "from" || preposition == "above";
    return place && !possessor && !contains(kVagueWords, text(span.begin));
  }

  /// The stop of an abbreviation belongs to it, also where the tokenizer cut it off.
  Span with_full_stop(Span span, PlaceNameAt const& name) const {
    bool const cut_off = span.end < tree_.tokens.size() && text(span.end) == "." && !tree_.tokens[span.end - 1].space_after;
    if (name.is_abbreviation() && cut_off && text(span.end - 1).find('.') != std::string_view::npos) ++span.end;
    return span;
  }
  bool starts_name(std::uint32_t t) const { return starts_upper(text(t)) || static_cast<unsigned char>(text(t).front()) >= 0x80 || starts_digit(text(t)) || tree_.tokens[t].pos == Upos::kPropn; }
  bool ends_name(std::uint32_t t) const { return tree_.tokens[t].pos != Upos::kPunct || text(t) == ")"; }

  /// A gazetteer or state name where a place stands: after a place preposition, or as an abbreviation with its mark.
  void positioned(std::uint32_t first) {
    auto const& name = names_.at(first);
    if (name.end == 0 || !free({first, name.end})) return;
    if (name.is_abbreviation()) {
      if (abbreviation_fits(first)) add(with_full_stop({first, name.end}, name), PlaceRule::kName, name);
      return;
    }
    if (!name.is_name()) return;
    auto const tag = label(first);
    bool const whole = entity_at_[first] < 0 || covers(first, name.end);
    if (!name.country.empty() && tag != "PERSON" && whole) {
      add({first, name.end}, PlaceRule::kState, name);
    } else if (is_county(first, name) || (whole && (is_dateline(first, name) || is_region(first, name) || names_people_of(first, name))) || (whole && position_fits(first, name))) {
      add({first, name.end}, PlaceRule::kName, name);
    }
  }
  bool position_fits(std::uint32_t first, PlaceNameAt const& name) const {
    auto const tag = label(first);
    if (tree_.tokens[name.end - 1].pos != Upos::kPropn || tag == "DATE" || tag == "NORP") return false;
    auto const preposition = lower(before(first));
    if (preposition == "," && first >= 2 && taken_[first - 2]) return is_street_at(first - 2) && name.is_main_name();
    if (preposition == "of" && name.is_main_name() && follows_age(first - 1)) return true;
    if (preposition == "-") return first >= 2 && contains(kParties, text(first - 2));
    return contains(kPlacePrepositions, preposition) && next_is_no_name(name.end) && (tag.empty() || preposition == "in" || preposition == "near");
  }
  bool is_street_at(std::uint32_t t) const {
    return std::any_of(places_.begin(), places_.end(), [t](SpottedPlace const& p) { return p.rule == PlaceRule::kStreet && p.tokens.end == t + 1; });
  }
  /// "Wayne Hill, 22, of Winfield".
  bool follows_age(std::uint32_t of) const {
    return of >= 3 && text(of - 1) == "," && starts_digit(text(of - 2)) && text(of - 3) == ",";
  }
  /// "CROMWELL -- The", "WASHINGTON (AP)".
  bool is_dateline(std::uint32_t first, PlaceNameAt const& name) const {
    if (!name.is_main_name() || !same_sentence(first, name.end)) return false;
    auto const next = text(name.end);
    bool const mark = next == "(" || next == "--" || next == "\u2014" || next == "\u2013" || next == "-";
    auto const last = text(name.end - 1);
    return mark && last.size() >= 3 && std::none_of(last.begin(), last.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }
  /// "the EU", "the Pacific": regions and seas of the lexicon bear no common names.
  bool is_region(std::uint32_t first, PlaceNameAt const& name) const {
    auto const tag = label(first);
    if (!name.is_main_name() || tree_.tokens[name.end - 1].pos != Upos::kPropn || (!tag.empty() && tag != "ORG" && tag != "LOC")) return false;
    if (name.rows.empty() || !next_is_no_name(name.end) || part_of_longer_name(first)) return false;
    auto const kind = gazetteer_->kind(name.rows.front().place);
    return kind == PlaceClass::kRegion || kind == PlaceClass::kWater || kind == PlaceClass::kMountain;
  }
  /// "a Winona man", "Gainesville residents": a town before a common noun that local news puts a town before.
  bool names_people_of(std::uint32_t first, PlaceNameAt const& name) const {
    if (!name.is_main_name() || name.end >= tree_.tokens.size() || !label(first).empty() || part_of_longer_name(first)) return false;
    if (tree_.tokens[name.end - 1].pos != Upos::kPropn || contains(kVagueWords, text(first))) return false;
    return contains(kLocalNouns, tree_.tokens[name.end].lemma) && std::any_of(name.rows.begin(), name.rows.end(), [this](PlaceNameRow const& row) {
      return row.kind == PlaceNameKind::kName && gazetteer_->kind(row.place) == PlaceClass::kPopulated;
    });
  }
  /// "Laurel County", wherever it stands: nothing else is called so.
  bool is_county(std::uint32_t first, PlaceNameAt const& name) const {
    auto const last = text(name.end - 1);
    return name.end - first >= 2 && name.is_main_name() && (last == "County" || last == "Parish" || last == "Township" || last == "Borough");
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
    if (!name.is_name() || name.rows.empty() || !free({first, name.end})) return;
    if (!proved_.contains(name.rows.front().hash) || label(first) == "PERSON" || part_of_longer_name(first)) return;
    if (name.end == first + 1 && people_.contains(alias_key(text(first)))) return;
    add({first, name.end}, PlaceRule::kRepeat, name);
  }

  /// "Ohio State University", "University of Texas".
  void inside(Entity const& entity) {
    if (entity.label != "ORG" && entity.label != "FAC" && entity.label != "EVENT" && entity.label != "LAW") return;
    for (auto t = entity.begin; t < entity.end; ++t) {
      auto const& name = names_.at(t);
      if (!name.is_main_name() || name.end > entity.end || !free({t, name.end})) continue;
      if (t == entity.begin && name.end == entity.end) continue;
      if (!part_of_longer_name(t) && informative(t, name)) add({t, name.end}, PlaceRule::kInside, name);
    }
  }
  /// "Air Canada", "East Texas": a capital stands right before, so these words are no name of their own.
  bool part_of_longer_name(std::uint32_t first) const {
    auto const previous = before(first);
    if (previous == "-" && first >= 2) return starts_upper(text(first - 2)) && !contains(kParties, text(first - 2));
    return starts_upper(previous) && tree_.tokens[first - 1].pos == Upos::kPropn && !taken_[first - 1];
  }
  /// Large enough to lend its name to a body, and no common word.
  bool informative(std::uint32_t first, PlaceNameAt const& name) const {
    if (contains(kVagueWords, text(first)) && name.end == first + 1) return false;
    if (is_division(name) || is_county(first, name)) return true;
    std::uint32_t most = 0;
    for (auto const& row : name.rows)
      if (row.kind == PlaceNameKind::kName && gazetteer_->kind(row.place) == PlaceClass::kPopulated) most = std::max(most, gazetteer_->row(row.place).population);
    return most >= kLendsItsName;
  }

  void adjective(std::uint32_t first) {
    auto const& name = names_.at(first);
    if (!name.is_adjective() || !free({first, name.end})) return;
    auto const& last = tree_.tokens[name.end - 1];
    if (last.pos != Upos::kAdj && last.rel != Rel::kAmod && last.rel != Rel::kCompound) return;
    auto by_country = name;
    by_country.country = name.adjective_of;
    if (!name.adjective_of.empty()) by_country.rows = {};
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
