// Two steps: which spans name places (place_spotter.h), and which places they are (place_resolver.h).
#include "mention/place_finder.h"

#include <optional>

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
  out.name = std::string(out.span.of(document.text));
  out.country = std::string(place.country);
  out.rule = std::string(place_rule_name(place.rule));
  return out;
}

void locate(PlaceMention& mention, GazetteerPlace const& place, Lexicon const& lexicon) {
  auto const state = place.kind == PlaceClass::kCountry ? lexicon.actors().find(place.country) : std::nullopt;
  mention.name = std::string(state ? state->name : place.name);
  if (place.kind != PlaceClass::kCountry || mention.country.empty()) mention.country = std::string(place.country);
  mention.latitude = place.latitude;
  mention.longitude = place.longitude;
  mention.geonames_id = place.geonames_id;
  mention.feature_code = std::string(place.feature_code);
}

}  // namespace

void find_places(Document const& document, Tree const& tree, Lexicon const& lexicon, Gazetteer const* gazetteer,
                 std::vector<PlaceMention>& out) {
  auto const spotted = spot_places(tree, lexicon, gazetteer);
  std::vector<std::optional<std::uint32_t>> resolved(spotted.size());
  if (gazetteer != nullptr) resolved = resolve_places(spotted, *gazetteer);
  for (std::size_t i = 0; i < spotted.size(); ++i) {
    out.push_back(mention_of(spotted[i], tree, document));
    if (resolved[i]) locate(out.back(), gazetteer->place(*resolved[i]), lexicon);
  }
}

}  // namespace dragoman
