// Positions and words of place names in news: general patterns of newswire (datelines, ages, parties,
// addresses), each weighed on half of the LGL and GeoWebNews articles.
#include "mention/place_evidence.h"


namespace dragoman {

namespace {

/// Prepositions whose complement, when it is a name the gazetteer files, is a place.
constexpr std::array<std::string_view, 20> kPlacePrepositions{
    "in",       "near",   "outside", "around", "across", "throughout", "into",  "toward", "towards", "within",
    "downtown", "inside", "off",     "east",   "west",   "north",      "south", "from",   "at",      "to"};
constexpr std::array<std::string_view, 22> kStreetWords{
    "Street",  "St.",   "St",      "Avenue",   "Ave.",      "Ave",       "Road", "Rd.",
    "Rd",      "Drive", "Dr.",     "Dr",       "Boulevard", "Blvd.",     "Blvd", "Lane",
    "Parkway", "Pkwy.", "Highway", "Turnpike", "Pike",      "Expressway"};
/// First words of divisions' and bodies' names that say nothing about where they are.
constexpr std::array<std::string_view, 20> kVagueWords{
    "North",   "South",     "East",      "West",      "Northern",  "Southern", "Eastern",
    "Western", "Northeast", "Northwest", "Southeast", "Southwest", "Central",  "Union",
    "Centre",  "Center",    "Forest",    "Delta",     "Village",   "City"};
constexpr std::array<std::string_view, 7> kNumberedRoads{"Highway",    "Hwy.", "Hwy", "Route",
                                                         "Interstate", "Rte.", "Road"};
constexpr std::array<std::string_view, 6> kParties{"D", "R", "I", "DFL", "D.", "R."};

/// Words that make a name the name of something with a place, in front ("Lake Lanier") or behind.
constexpr std::array<std::string_view, 36> kFeatureWords{
    "River",      "Lake",  "Mount",  "Mountain", "Mountains", "Park",       "Valley",   "Island",   "Islands",
    "Wilderness", "Creek", "Bay",    "Fort",     "Airport",   "Square",     "Stadium",  "Bridge",   "Canal",
    "Beach",      "Hills", "Forest", "Gardens",  "Township",  "Abbey",      "Castle",   "Tower",    "Delta",
    "Peninsula",  "Pass",  "Gulf",   "Sea",      "Desert",    "Courthouse", "Cemetery", "Preserve", "Street"};
constexpr std::array<std::string_view, 20> kLocalNouns{
    "man",   "woman",       "resident",  "native",       "police", "couple", "teenager",
    "teen",  "firefighter", "apartment", "home",         "house",  "school", "hospital",
    "mayor", "area",        "officer",   "neighborhood", "suburb", "parent"};
/// Sites that are told apart by the town they lie in: "the airport of Taiz".
constexpr std::array<std::string_view, 26> kSiteNouns{
    "airport", "port",     "harbour", "harbor",  "plant",   "station", "bridge",   "barracks", "prison",
    "market",  "mosque",   "church",  "town",    "city",    "village", "district", "province", "region",
    "suburb",  "outskirt", "street",  "square",  "quarter", "refinery", "hospital", "university"};
constexpr std::array<std::string_view, 5> kSurePrepositions{"in", "near", "outside", "from", "above"};
constexpr std::array<std::string_view, 4> kDivisionWords{"County", "Parish", "Township", "Borough"};
constexpr std::array<std::string_view, 5> kDatelineMarks{"(", "--", "\u2014", "\u2013", "-"};
constexpr std::uint32_t kLendsItsName = 50000;  ///< inhabitants

template <std::size_t N>
bool contains(std::array<std::string_view, N> const& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}
bool starts_upper(std::string_view text) {
  return !text.empty() && text.front() >= 'A' && text.front() <= 'Z';
}
bool starts_digit(std::string_view text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

}  // namespace

PlaceEvidence::PlaceEvidence(Tree const& tree, Gazetteer const* gazetteer, std::pmr::memory_resource* memory)
    : tree_(tree), gazetteer_(gazetteer), entity_at_(tree.tokens.size(), -1, memory) {
  for (std::size_t e = 0; e < tree.entities.size(); ++e)
    for (auto t = tree.entities[e].begin; t < tree.entities[e].end; ++t)
      entity_at_[t] = static_cast<std::int32_t>(e);
}

bool PlaceEvidence::is_vague(std::string_view word) { return contains(kVagueWords, word); }

std::string_view PlaceEvidence::label(std::uint32_t t) const {
  return entity_at_[t] < 0 ? std::string_view{}
                           : tree_.entities[static_cast<std::size_t>(entity_at_[t])].label;
}

bool PlaceEvidence::same_sentence(std::uint32_t a, std::uint32_t b) const {
  return b < tree_.tokens.size() && tree_.tokens[a].sentence == tree_.tokens[b].sentence;
}

std::string_view PlaceEvidence::before(std::uint32_t t) const {
  return t > 0 && same_sentence(t, t - 1) ? text(t - 1) : std::string_view{};
}

std::string_view PlaceEvidence::lower_before(std::uint32_t t) const {
  return t > 0 && same_sentence(t, t - 1) ? tree_.tokens[t - 1].lower : std::string_view{};
}

bool PlaceEvidence::next_is_no_name(std::uint32_t t) const {
  return t >= tree_.tokens.size() || !starts_upper(text(t)) || !same_sentence(t - 1, t);
}

bool PlaceEvidence::is_whole(std::uint32_t first, std::uint32_t end) const {
  if (entity_at_[first] < 0) return true;
  auto const& entity = tree_.entities[static_cast<std::size_t>(entity_at_[first])];
  return entity.begin >= first && entity.end <= end + 1;
}

bool PlaceEvidence::is_division(PlaceNameAt const& name) const {
  if (!name.country.empty()) return true;
  return std::any_of(name.rows.begin(), name.rows.end(), [this](PlaceNameRow const& row) {
    bool const usual = row.kind == PlaceNameKind::kName || row.kind == PlaceNameKind::kAbbreviation;
    return usual && gazetteer_->kind(row.place) == PlaceClass::kAdmin1;
  });
}

bool PlaceEvidence::lies_in(PlaceNameAt const& name, PlaceNameAt const& region) const {
  return std::any_of(name.rows.begin(), name.rows.end(), [&](PlaceNameRow const& row) {
    auto const place = gazetteer_->place(row.place);
    bool const in_state =
        !region.country.empty() && place.country == region.country && place.kind != PlaceClass::kCountry;
    auto holds = [&](PlaceNameRow const& r) { return place.admin1 == r.place; };
    return in_state || std::any_of(region.rows.begin(), region.rows.end(), holds);
  });
}

bool PlaceEvidence::is_county(std::uint32_t first, PlaceNameAt const& name) const {
  return name.end - first >= 2 && name.is_main_name() && contains(kDivisionWords, text(name.end - 1));
}

bool PlaceEvidence::is_dateline(PlaceNameAt const& name) const {
  if (!name.is_main_name() || !same_sentence(name.end - 1, name.end)) return false;
  auto const last = text(name.end - 1);
  bool const capitals =
      last.size() >= 3 && std::none_of(last.begin(), last.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return capitals && contains(kDatelineMarks, text(name.end));
}

bool PlaceEvidence::is_region(std::uint32_t first, PlaceNameAt const& name) const {
  auto const tag = label(first);
  bool const proper =
      tree_.tokens[name.end - 1].pos == Upos::kPropn && (tag.empty() || tag == "ORG" || tag == "LOC");
  if (!proper || !name.is_main_name() || name.rows.empty()) return false;
  if (!next_is_no_name(name.end) || part_of_longer_name(first)) return false;
  auto const kind = gazetteer_->kind(name.rows.front().place);
  return kind == PlaceClass::kRegion || kind == PlaceClass::kWater || kind == PlaceClass::kMountain;
}

bool PlaceEvidence::is_populated(PlaceNameAt const& name) const {
  return std::any_of(name.rows.begin(), name.rows.end(), [this](PlaceNameRow const& row) {
    return row.kind == PlaceNameKind::kName && gazetteer_->kind(row.place) == PlaceClass::kPopulated;
  });
}

bool PlaceEvidence::names_people_of(std::uint32_t first, PlaceNameAt const& name) const {
  if (!name.is_main_name() || name.end >= tree_.tokens.size() || !label(first).empty()) return false;
  if (tree_.tokens[name.end - 1].pos != Upos::kPropn || is_vague(text(first)) || part_of_longer_name(first))
    return false;
  return contains(kLocalNouns, tree_.tokens[name.end].lemma) && is_populated(name);
}

bool PlaceEvidence::position_fits(std::uint32_t first, PlaceNameAt const& name) const {
  auto const tag = label(first);
  if (tree_.tokens[name.end - 1].pos != Upos::kPropn || tag == "DATE" || tag == "NORP") return false;
  auto const preposition = lower_before(first);
  bool const age =
      first >= 4 && text(first - 2) == "," && starts_digit(text(first - 3)) && text(first - 4) == ",";
  if (preposition == "of" && age && name.is_main_name()) return true;
  if (preposition == "of" && tag.empty() && first >= 2 && contains(kSiteNouns, tree_.tokens[first - 2].lemma) && next_is_no_name(name.end)) return true;
  if (preposition == "-") return first >= 2 && contains(kParties, text(first - 2));
  bool const certain = tag.empty() || preposition == "in" || preposition == "near";
  return contains(kPlacePrepositions, preposition) && next_is_no_name(name.end) && certain;
}

bool PlaceEvidence::abbreviation_fits(std::uint32_t t) const {
  auto const previous = before(t);
  if (previous == "," && t >= 2) return starts_upper(text(t - 2));
  if (previous == "-" && t >= 2) return contains(kParties, text(t - 2));
  auto const dot = text(t).find('.');
  if (dot == std::string_view::npos) return false;
  return previous == "(" || dot + 1 < text(t).size() || contains(kPlacePrepositions, lower_before(t));
}

bool PlaceEvidence::informative(std::uint32_t first, PlaceNameAt const& name) const {
  if (is_vague(text(first)) && name.end == first + 1) return false;
  if (!name.country.empty() || is_county(first, name)) return true;
  return std::any_of(name.rows.begin(), name.rows.end(), [this](PlaceNameRow const& row) {
    auto const kind = gazetteer_->kind(row.place);
    bool const town =
        kind == PlaceClass::kPopulated && gazetteer_->row(row.place).population >= kLendsItsName;
    return row.kind == PlaceNameKind::kName && (town || kind == PlaceClass::kAdmin1);
  });
}

bool PlaceEvidence::part_of_longer_name(std::uint32_t first) const {
  auto const previous = before(first);
  if (previous == "-" && first >= 2)
    return starts_upper(text(first - 2)) && !contains(kParties, text(first - 2));
  return starts_upper(previous) && tree_.tokens[first - 1].pos == Upos::kPropn;
}

bool PlaceEvidence::names_feature(Span span) const {
  return span.size() >= 2 &&
         (contains(kFeatureWords, text(span.begin)) || contains(kFeatureWords, text(span.end - 1)));
}

bool PlaceEvidence::stands_for_place(Span span) const {
  if (label(span.begin) == "FAC" || tree_.tokens[span.begin].pos != Upos::kPropn ||
      is_vague(text(span.begin)))
    return false;
  bool const possessor = span.end < tree_.tokens.size() && tree_.tokens[span.end].pos == Upos::kPart &&
                         text(span.end).ends_with('s');
  return !possessor && contains(kSurePrepositions, lower_before(span.begin));
}

bool PlaceEvidence::is_unknown_town(std::uint32_t t) const {
  Token const& token = tree_.tokens[t];
  auto const preposition = before(t);
  if (token.tag != "NNP" || !label(t).empty() || token.text.size() < 4 || (preposition != "in" && preposition != "near" && preposition != "at")) return false;
  bool const capitals = std::none_of(token.text.begin() + 1, token.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  bool const phrase = token.rel == Rel::kObl || token.rel == Rel::kNmod;
  return !capitals && phrase && starts_upper(token.text) && next_is_no_name(t + 1) && tree_.children(t).size() <= 2;
}

bool PlaceEvidence::is_numbered_road(std::uint32_t first) const {
  return contains(kNumberedRoads, text(first)) && same_sentence(first, first + 1) &&
         starts_digit(text(first + 1));
}

std::uint32_t PlaceEvidence::street_end(std::uint32_t first) const {
  if (!starts_upper(text(first))) return first;
  if (is_numbered_road(first)) return first + 2;
  if (contains(kStreetWords, text(first))) return first;
  for (auto t = first + 1; t < first + 4 && same_sentence(first, t) && starts_upper(text(t)); ++t) {
    if (!contains(kStreetWords, text(t))) continue;
    bool const goes_on = same_sentence(t, t + 1) && starts_upper(text(t + 1));
    bool const other_sense =
        text(t) == "St." || text(t) == "St" || text(t).starts_with("Dr") || text(t) == "Highway";
    return goes_on && other_sense ? first : t + 1;
  }
  return first;
}

}  // namespace dragoman
