// Where is it? Names of places with coordinates, from GeoNames and from lexicon/places.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lexicon/alias_key.h"
#include "lexicon/gazetteer_rows.h"
#include "lexicon/image.h"

namespace dragoman {

/// What sort of place a GeoNames feature code means.
enum class PlaceClass : std::uint8_t {
  kCountry,
  kAdmin1,
  kAdmin2,
  kPopulated,
  kRegion,
  kWater,
  kMountain,
  kStreet,
  kOther
};
PlaceClass place_class(std::string_view feature_code);

/// One place. Views live as long as the gazetteer.
struct GazetteerPlace {
  std::uint32_t index = 0;
  std::string_view name, feature_code, country;  ///< country: ISO3
  std::optional<double> latitude, longitude;     ///< degrees, WGS 84
  std::uint32_t admin1 = kNoPlace, admin2 = kNoPlace;
  std::uint32_t population = 0;
  std::optional<std::int32_t> geonames_id;
  PlaceClass kind = PlaceClass::kOther;
};

/// A point on the sphere with what distances ask of it.
struct SpherePoint {
  SpherePoint(double latitude_degrees, double longitude_degrees);
  double latitude, longitude;  ///< degrees
  double cosine;               ///< of the latitude
};

/// Kilometres on the sphere.
double distance_km(SpherePoint const& a, SpherePoint const& b);
inline double distance_km(double lat1, double lon1, double lat2, double lon2) { return distance_km({lat1, lon1}, {lat2, lon2}); }

/// Hash of a run of normalised words, as names are filed: "St.", "Mt." and "Ft." count as written out.
std::uint64_t place_name_hash(std::span<AliasWord const> words);

/// Read-only view of a gazetteer image. Thread-safe; keeps the image alive.
class Gazetteer {
 public:
  /// Names longer than this are not filed.
  static constexpr std::size_t kMostWords = 7;

  static Result<Gazetteer> open(std::filesystem::path const& path);
  static Result<Gazetteer> open(std::shared_ptr<Image const> image);

  /// All places of this name: names before alternates before abbreviations, larger population first.
  std::span<PlaceNameRow const> find(std::span<AliasWord const> words) const;
  std::span<PlaceNameRow const> find(std::string_view name) const;
  GazetteerPlace place(std::uint32_t index) const;
  PlaceRow const& row(std::uint32_t index) const { return places_[index]; }
  PlaceClass kind(std::uint32_t index) const;
  /// The country itself, by ISO3.
  std::optional<GazetteerPlace> country(std::string_view iso3) const;
  std::size_t size() const { return places_.size(); }
  std::string_view version() const { return image_->version(); }

 private:
  std::shared_ptr<Image const> image_;
  std::span<PlaceRow const> places_;
  std::span<PlaceNameRow const> names_;
  std::span<std::uint32_t const> buckets_, countries_;  ///< countries_: rows of places_, sorted by ISO3
};

}  // namespace dragoman
