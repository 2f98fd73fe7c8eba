// Names are filed under a hash of their normalised words; the strings of alternate spellings are not kept,
// which makes half a million of them 8 MB. Two names would have to share 64 bits to be confused.
#include "lexicon/gazetteer.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

#include "base/check.h"

namespace dragoman {

namespace {

template <std::size_t N>
std::string_view padded(std::array<char, N> const& field) {
  return {field.data(), ::strnlen(field.data(), N)};
}

std::optional<double> degrees(std::int32_t value) {
  return value == kNoCoordinate ? std::nullopt : std::optional<double>(value / 1e5);
}

std::uint64_t hash_of(std::string_view word) {
  std::vector<AliasWord> words;
  append_alias_words(word, words);
  return words.front().hash;
}

std::uint64_t written_out(std::uint64_t word) {
  static std::uint64_t const kShort[] = {hash_of("st"), hash_of("mt"), hash_of("ft")};
  static std::uint64_t const kLong[] = {hash_of("saint"), hash_of("mount"), hash_of("fort")};
  for (std::size_t k = 0; k < std::size(kShort); ++k)
    if (word == kShort[k]) return kLong[k];
  return word;
}

}  // namespace

PlaceClass place_class(std::string_view code) {
  auto starts = [code](std::string_view prefix) { return code.starts_with(prefix); };
  if (starts("PCL") || code == "TERR") return PlaceClass::kCountry;
  if (starts("ADM1")) return PlaceClass::kAdmin1;
  if (starts("ADM")) return PlaceClass::kAdmin2;
  if (starts("PPL")) return PlaceClass::kPopulated;
  for (auto const* region :
       {"CONT", "RGN", "ISL", "AREA", "PEN", "CST", "DSRT", "VAL", "BDR", "ZN", "PRK", "FRST"})
    if (starts(region)) return PlaceClass::kRegion;
  for (auto const* water : {"SEA", "OCN", "STM", "LK", "GULF", "BAY", "STRT", "CNL", "CHN", "RSV"})
    if (starts(water)) return PlaceClass::kWater;
  if (starts("MT") || starts("PASS") || starts("PK")) return PlaceClass::kMountain;
  if (starts("RD") || starts("ST")) return PlaceClass::kStreet;
  return PlaceClass::kOther;
}

namespace {
constexpr double kRadian = std::numbers::pi / 180, kDiameter = 12742;
}

SpherePoint::SpherePoint(double latitude_degrees, double longitude_degrees)
    : latitude(latitude_degrees), longitude(longitude_degrees), cosine(std::cos(latitude_degrees * kRadian)) {}

double distance_km(SpherePoint const& a, SpherePoint const& b) {
  double const dlat = std::sin((b.latitude - a.latitude) * kRadian / 2), dlon = std::sin((b.longitude - a.longitude) * kRadian / 2);
  double const h = dlat * dlat + a.cosine * b.cosine * dlon * dlon;
  return kDiameter * std::asin(std::min(1.0, std::sqrt(h)));
}

std::uint64_t place_name_hash(std::span<AliasWord const> words) {
  std::uint64_t hash = words.size();
  for (auto const& word : words) {
    hash = (hash ^ written_out(word.hash)) * 0x9e3779b97f4a7c15ULL;
    hash ^= hash >> 29;
  }
  return hash;
}

Result<Gazetteer> Gazetteer::open(std::filesystem::path const& path) {
  auto image = Image::open(path);
  if (!image) return tl::unexpected(image.error());
  return open(std::move(*image));
}

Result<Gazetteer> Gazetteer::open(std::shared_ptr<Image const> image) {
  Gazetteer gazetteer;
  auto read = [&]<class Row>(std::span<Row const>& into, char const* section) -> Result<void> {
    auto rows = image->rows<Row>(section);
    if (!rows) return tl::unexpected(rows.error());
    into = *rows;
    return {};
  };
  Result<void> const done = read(gazetteer.places_, "gazetteer_places")
                                .and_then([&] { return read(gazetteer.names_, "gazetteer_names"); })
                                .and_then([&] { return read(gazetteer.buckets_, "gazetteer_buckets"); })
                                .and_then([&] { return read(gazetteer.countries_, "gazetteer_countries"); });
  if (!done) return tl::unexpected(done.error());
  if (gazetteer.buckets_.size() != (std::size_t{1} << (64 - kNameBucketShift)) + 1)
    return environment_error("lexicon.image", "the image holds no gazetteer");
  gazetteer.image_ = std::move(image);
  return gazetteer;
}

std::span<PlaceNameRow const> Gazetteer::find(std::span<AliasWord const> words) const {
  if (words.empty() || words.size() > kMostWords) return {};
  auto const hash = place_name_hash(words);
  auto const bucket = hash >> kNameBucketShift;
  auto const in_bucket = names_.subspan(buckets_[bucket], buckets_[bucket + 1] - buckets_[bucket]);
  auto by_hash = [](PlaceNameRow const& row, std::uint64_t wanted) { return row.hash < wanted; };
  auto const first = std::lower_bound(in_bucket.begin(), in_bucket.end(), hash, by_hash);
  auto last = first;
  while (last != in_bucket.end() && last->hash == hash) ++last;
  return {first, last};
}

std::span<PlaceNameRow const> Gazetteer::find(std::string_view name) const {
  std::vector<AliasWord> words;
  append_alias_words(name, words);
  return find(words);
}

GazetteerPlace Gazetteer::place(std::uint32_t index) const {
  DRAGOMAN_CHECK(index < places_.size(), "place outside the gazetteer");
  auto const& row = places_[index];
  return {index,
          image_->str(row.name),
          padded(row.feature),
          padded(row.country),
          degrees(row.latitude),
          degrees(row.longitude),
          row.admin1,
          row.admin2,
          row.population,
          row.geonames_id == 0 ? std::nullopt : std::optional(row.geonames_id),
          place_class(padded(row.feature))};
}

PlaceClass Gazetteer::kind(std::uint32_t index) const { return place_class(padded(places_[index].feature)); }

std::optional<GazetteerPlace> Gazetteer::country(std::string_view iso3) const {
  auto const at = std::lower_bound(
      countries_.begin(), countries_.end(), iso3,
      [this](std::uint32_t row, std::string_view wanted) { return padded(places_[row].country) < wanted; });
  if (at == countries_.end() || padded(places_[*at].country) != iso3) return std::nullopt;
  return place(*at);
}

}  // namespace dragoman
