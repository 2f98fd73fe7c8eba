// Two steps: which spans name places (place_spotter.h), and which places they are (place_resolver.h).
#include "mention/place_finder.h"

#include <algorithm>
#include <map>
#include <memory_resource>
#include <optional>
#include <utility>

#include "lexicon/gazetteer.h"
#include "lexicon/lexicon.h"
#include "mention/noun_phrase.h"
#include "mention/place_resolver.h"
#include "mention/place_spotter.h"

namespace dragoman {

namespace {

PlaceMention mention_of(SpottedPlace const& place, Tree const& tree, Document const& document) {
  PlaceMention out;
  out.tokens = place.tokens;
  out.span = tree.bytes(place.tokens);
  out.head = head_of_range(tree, place.tokens);
  out.name = out.span.of(document.text);
  out.country = place.country;
  out.rule = place_rule_name(place.rule);
  return out;
}

void locate(PlaceMention& mention, GazetteerPlace const& place, Lexicon const& lexicon) {
  auto const state = place.kind == PlaceClass::kCountry ? lexicon.actors().find(place.country) : std::nullopt;
  mention.name = state ? state->name : place.name;
  if (place.kind != PlaceClass::kCountry || mention.country.empty())
    mention.country = place.country;
  mention.latitude = place.latitude;
  mention.longitude = place.longitude;
  mention.geonames_id = place.geonames_id;
  mention.feature_code = place.feature_code;
}

bool is_local(PlaceMention const& mention) {
  auto const kind = place_class(mention.feature_code);
  return mention.latitude && (kind == PlaceClass::kPopulated || kind == PlaceClass::kAdmin2);
}

/// The town or county the document names most, the first of equals; places.size() when there is none.
std::size_t main_town(std::vector<PlaceMention> const& places, std::size_t from, std::pmr::memory_resource* memory) {
  std::pmr::map<std::pair<double, double>, std::size_t> count(memory);
  std::size_t best = places.size(), most = 0;
  for (std::size_t i = from; i < places.size(); ++i)
    if (is_local(places[i])) most = std::max(most, ++count[{*places[i].latitude, *places[i].longitude}]);
  for (std::size_t i = places.size(); i-- > from;)
    if (is_local(places[i]) && count[{*places[i].latitude, *places[i].longitude}] == most) best = i;
  return best;
}

/// A street stands near the town of its sentence, else near the document's
/// main town: its coordinates are the town's, it has no id of its own, and its rule says "near".
void lend_coordinates(std::vector<PlaceMention>& places, std::size_t from, Tree const& tree, std::pmr::memory_resource* memory) {
  auto const main = main_town(places, from, memory);
  auto sentence = [&](PlaceMention const& place) { return tree.tokens[place.head].sentence; };
  for (std::size_t i = from; i < places.size(); ++i) {
    if (places[i].latitude || places[i].rule != "street") continue;
    std::size_t town = main;
    for (std::size_t j = from; j < places.size(); ++j)
      if (is_local(places[j]) && places[j].geonames_id && sentence(places[j]) == sentence(places[i]))
        town = j;
    if (town == places.size()) continue;
    places[i].latitude = places[town].latitude;
    places[i].longitude = places[town].longitude;
    places[i].country = places[town].country;
    places[i].rule += " near";
  }
}

}  // namespace

void find_places(Document const& document, Tree const& tree, Lexicon const& lexicon,
                 Gazetteer const* gazetteer, DocumentWords const& words, std::vector<PlaceMention>& out) {
  auto* const memory = words.memory();
  auto const spotted = spot_places(tree, lexicon, gazetteer, words);
  std::pmr::vector<std::optional<std::uint32_t>> resolved(spotted.size(), memory);
  if (gazetteer != nullptr) resolve_places(spotted, *gazetteer, memory, resolved);
  auto const from = out.size();
  out.reserve(from + spotted.size());
  for (std::size_t i = 0; i < spotted.size(); ++i) {
    out.push_back(mention_of(spotted[i], tree, document));
    if (resolved[i]) locate(out.back(), gazetteer->place(*resolved[i]), lexicon);
  }
  lend_coordinates(out, from, tree, memory);
}

}  // namespace dragoman
