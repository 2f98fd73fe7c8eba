// Mentions of one name mean one place unless the text says otherwise behind a comma. Each name's readings are
// weighed by prominence (population, rank) and by how well they fit the readings of the document's other
// names (spatial minimality, Leidner 2007): same division, same country, near. A few rounds, because the
// others' readings change too.
#include "mention/place_resolver.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace dragoman {

namespace {

constexpr std::size_t kMostReadings = 40;
constexpr int kRounds = 3;

// Weights in units of one power of ten of population; set on half of LGL and GeoWebNews.
constexpr double kRegionFits = 30, kCountryRank = 9, kAdmin1Rank = 6.5, kAdmin2Rank = 3.5, kFeatureRank = 7.5,
                 kCapitalRank = 1;
constexpr double kCuratedRank = 4.5;  ///< a town of lexicon/places: it is there because the news names it
constexpr double kAlternateName = -2;
constexpr double kSameDivision = 1, kSameCountry = 0.4, kNear = 2.5, kNearKm = 120, kMostContext = 8;
constexpr double kTemper = 1, kLeastShare = 0.02;  ///< how fast a worse reading loses its say

struct Reading {
  std::uint32_t place;
  double prior, score, share;  ///< share: of the name's best score, as odds
  double share_before = 1;     ///< in the last round
  std::optional<SpherePoint> where;
};

/// All mentions that must mean the same: one name with one stated region.
struct Name {
  std::pmr::vector<Reading> readings;
  /// Index of the reading with the largest score, the first of equals.
  std::size_t best() const {
    auto const at = std::max_element(readings.begin(), readings.end(),
                                     [](Reading const& a, Reading const& b) { return a.score < b.score; });
    return static_cast<std::size_t>(at - readings.begin());
  }
};

class Resolver {
 public:
  Resolver(std::span<SpottedPlace const> places, Gazetteer const& gazetteer, std::pmr::memory_resource* memory)
      : places_(places), gazetteer_(gazetteer), memory_(memory) {}

  void run(std::span<std::optional<std::uint32_t>> out) {
    group();
    for (int round = 0; round < kRounds; ++round) weigh();
    for (std::size_t i = 0; i < places_.size(); ++i)
      if (name_of_[i] >= 0)
        if (auto const& name = names_[static_cast<std::size_t>(name_of_[i])]; !name.readings.empty())
          out[i] = name.readings[name.best()].place;
  }

 private:
  using Key = std::pair<std::uint64_t, std::string_view>;

  Key key_of(SpottedPlace const& place) const {
    return {place.names.empty() ? 0 : place.names.front().hash, place.country};
  }

  /// A name whose region is stated somewhere takes it everywhere, unless several regions are stated.
  void group() {
    std::pmr::map<Key, std::int32_t> regions(memory_);  // the first stated
    for (auto const& place : places_)
      if (place.region >= 0) regions.try_emplace(key_of(place), place.region);
    std::pmr::map<std::tuple<std::uint64_t, std::string_view, Key>, std::size_t> known(memory_);
    name_of_.assign(places_.size(), -1);
    for (std::size_t i = 0; i < places_.size(); ++i) {
      auto const key = key_of(places_[i]);
      if (key.first == 0 && key.second.empty()) continue;
      auto region = places_[i].region;
      if (auto const stated = regions.find(key); region < 0 && stated != regions.end())
        region = stated->second;
      auto const region_key = region < 0 ? Key{} : key_of(places_[static_cast<std::size_t>(region)]);
      auto const [at, is_new] = known.try_emplace({key.first, key.second, region_key}, names_.size());
      if (is_new) names_.push_back({readings(places_[i], region)});
      name_of_[i] = static_cast<std::int32_t>(at->second);
    }
    for (auto& name : names_) share(name);
  }

  struct Candidate {
    std::uint32_t place;
    double prior;
    std::size_t order;  ///< of finding: the first of equals stays first
  };

  std::pmr::vector<Reading> readings(SpottedPlace const& place, std::int32_t region) const {
    std::pmr::vector<Candidate> found(memory_);
    found.reserve(place.names.size() + 1);
    if (!place.country.empty())
      if (auto const country = gazetteer_.country(place.country)) found.push_back({country->index, kCountryRank, 0});
    for (auto const& row : place.names) {
      double prior = prominence(row);
      if (region >= 0 && lies_in(row.place, places_[static_cast<std::size_t>(region)])) prior += kRegionFits;
      if (std::none_of(found.begin(), found.end(), [&](Candidate const& c) { return c.place == row.place; }))
        found.push_back({row.place, prior, found.size()});
    }
    std::sort(found.begin(), found.end(), [](Candidate const& a, Candidate const& b) { return a.prior > b.prior || (a.prior == b.prior && a.order < b.order); });
    if (found.size() > kMostReadings) found.resize(kMostReadings, {});
    std::pmr::vector<Reading> out(memory_);
    out.reserve(found.size());
    for (Candidate const& c : found) out.push_back(reading(c.place, c.prior));
    return out;
  }

  Reading reading(std::uint32_t place, double prior) const {
    auto const& row = gazetteer_.row(place);
    bool const placed = row.latitude != kNoCoordinate;
    return {place, prior, prior, 1, 1, placed ? std::optional(SpherePoint(row.latitude / 1e5, row.longitude / 1e5)) : std::nullopt};
  }

  double prominence(PlaceNameRow const& row) const {
    auto const& place = gazetteer_.row(row.place);
    double weight = 0;
    switch (gazetteer_.kind(row.place)) {
      case PlaceClass::kCountry:
        weight = kCountryRank;
        break;
      case PlaceClass::kAdmin1:
        weight = kAdmin1Rank;
        break;
      case PlaceClass::kAdmin2:
        weight = kAdmin2Rank + 0.1 * std::log10(place.population + 1.0);
        break;
      case PlaceClass::kPopulated:
        weight = place.geonames_id == 0 ? kCuratedRank : std::log10(place.population + 1.0);
        if (gazetteer_.place(row.place).feature_code == "PPLC") weight += kCapitalRank;
        break;
      default:
        weight = kFeatureRank;
        break;
    }
    return weight + (row.kind == PlaceNameKind::kAlternate ? kAlternateName : 0);
  }

  bool lies_in(std::uint32_t place, SpottedPlace const& region) const {
    auto const& row = gazetteer_.row(place);
    auto const view = gazetteer_.place(place);
    if (!region.country.empty() && view.country == region.country && view.kind != PlaceClass::kCountry)
      return true;
    return std::any_of(region.names.begin(), region.names.end(),
                       [&](PlaceNameRow const& r) { return row.admin1 == r.place; });
  }

  static void share(Name& name) {
    if (name.readings.empty()) return;
    double const most = name.readings[name.best()].score;
    for (auto& reading : name.readings) reading.share = std::exp((reading.score - most) / kTemper);
  }

  void weigh() {
    for (auto& name : names_)
      for (auto& reading : name.readings) reading.share_before = reading.share;
    for (std::size_t n = 0; n < names_.size(); ++n) {
      if (names_[n].readings.size() < 2) continue;
      for (auto& reading : names_[n].readings) reading.score = reading.prior + context_of(reading, n);
      share(names_[n]);
    }
  }

  /// What the other names say for this reading: each its most akin reading, as far as that one is likely
  /// itself.
  double context_of(Reading const& reading, std::size_t self) const {
    double weight = 0;
    for (std::size_t n = 0; n < names_.size() && weight < kMostContext; ++n) {
      if (n == self) continue;
      double most = 0;
      for (auto const& other : names_[n].readings)
        if (other.share_before > kLeastShare) most = std::max(most, other.share_before * kinship(reading, other, most / other.share_before));
      weight += most;
    }
    return std::min(weight, kMostContext);
  }

  /// How akin two readings are; 0 when that is less than `wanted` at any rate, which spares most distances.
  double kinship(Reading const& a, Reading const& b, double wanted) const {
    auto const& x = gazetteer_.row(a.place);
    auto const& y = gazetteer_.row(b.place);
    if (x.country != y.country || x.country[0] == 0) return 0;
    double weight = kSameCountry;
    bool const same_division =
        (x.admin1 != kNoPlace && (x.admin1 == y.admin1 || x.admin1 == b.place)) || y.admin1 == a.place;
    if (same_division) weight += kSameDivision;
    if (!a.where || !b.where) return weight;
    constexpr double kRounding = 1e-9;
    if (weight + kNear + kRounding < wanted) return 0;
    return weight + kNear * std::exp(-distance_km(*a.where, *b.where) / kNearKm);
  }

  std::span<SpottedPlace const> places_;
  Gazetteer const& gazetteer_;
  std::pmr::memory_resource* memory_;
  std::pmr::vector<std::int32_t> name_of_{memory_};
  std::pmr::vector<Name> names_{memory_};
};

}  // namespace

void resolve_places(std::span<SpottedPlace const> places, Gazetteer const& gazetteer, std::pmr::memory_resource* memory,
                    std::span<std::optional<std::uint32_t>> out) {
  Resolver(places, gazetteer, memory).run(out);
}

}  // namespace dragoman
