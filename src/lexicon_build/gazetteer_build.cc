// GeoNames' cities lack countries, regions, seas, mountains and the abbreviations newspapers use for states;
// those come from lexicon/places. A division of features.csv (ADM1 with its code) amends the row of the
// table.
#include "lexicon_build/gazetteer_build.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "base/hash.h"
#include "lexicon/gazetteer.h"
#include "lexicon_build/actor_source.h"
#include "lexicon_build/csv_reader.h"

namespace dragoman {

namespace {

using Fields = std::vector<std::string_view>;

Fields split(std::string_view text, char separator) {
  Fields parts;
  if (text.empty()) return parts;
  for (std::size_t at = 0;;) {
    auto const end = std::min(text.find(separator, at), text.size());
    parts.push_back(text.substr(at, end - at));
    if (end == text.size()) return parts;
    at = end + 1;
  }
}

template <class Number>
std::optional<Number> number(std::string_view text) {
  Number value{};
  auto const [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
  return value;
}

std::int32_t coordinate(std::string_view text, double limit) {
  auto const value = number<double>(text);
  if (!value || std::abs(*value) > limit) return kNoCoordinate;
  return static_cast<std::int32_t>(std::lround(*value * 1e5));
}

template <std::size_t N>
std::array<char, N> padded(std::string_view text) {
  std::array<char, N> out{};
  std::copy_n(text.begin(), std::min(text.size(), N), out.begin());
  return out;
}

class GazetteerBuilder {
 public:
  GazetteerBuilder(ImageWriter& writer, Diagnostics& diagnostics)
      : writer_(writer), diagnostics_(diagnostics) {}

  void table(std::string_view content) {
    std::uint32_t line = 0;
    for (auto const text : split(content, '\n')) {
      ++line;
      if (text.empty()) continue;
      auto const f = split(text, '\t');
      if (f.size() != 9 && f.size() != 10) {
        diagnostics_.error("places.tsv", line, "gazetteer.fields",
                           "row has " + std::to_string(f.size()) + " fields, not 10");
        continue;
      }
      row_of_table(f);
    }
  }

  /// Centres of countries. The names of countries come from the actors.
  void countries(std::vector<CsvRow> const& rows) {
    for (auto const& r : rows) {
      auto const index =
          add({writer_.intern(r[0]), padded<8>("PCLI"), padded<4>(r[0]), coordinate(r[1], 90),
               coordinate(r[2], 180), kNoPlace, kNoPlace, 0, number<std::int32_t>(r[3]).value_or(0)});
      check_coordinates("places/countries.csv", r.line, index);
      countries_.emplace(r[0], index);
    }
  }

  void features(std::vector<CsvRow> const& rows) {
    for (auto const& r : rows) {
      std::string const file = "places/features.csv";
      if (!r[3].empty() && !countries_.contains(r[3]))
        diagnostics_.error(file, r.line, "gazetteer.country", "no country has the code " + r[3]);
      auto const known = divisions_.find(r[4]);
      bool const amends = place_class(r[2]) == PlaceClass::kAdmin1 && known != divisions_.end();
      auto const admin1 = known == divisions_.end() ? kNoPlace : known->second;
      auto const index =
          amends ? admin1
                 : add({writer_.intern(r[0]), padded<8>(r[2]), padded<4>(r[3]), kNoCoordinate, kNoCoordinate,
                        admin1, kNoPlace, 0, number<std::int32_t>(r[7]).value_or(0)});
      auto& row = places_[index];
      if (!r[5].empty()) row.latitude = coordinate(r[5], 90);
      if (!r[6].empty()) row.longitude = coordinate(r[6], 180);
      check_coordinates(file, r.line, index);
      name(r[0], index, PlaceNameKind::kName);
      for (auto const alias : split(r[1], '|')) name(alias, index, PlaceNameKind::kName);
      for (auto const shorter : split(r[8], '|')) name(shorter, index, PlaceNameKind::kAbbreviation);
      for (auto const adjective : split(r[9], '|')) name(adjective, index, PlaceNameKind::kAdjective);
    }
  }

  std::size_t finish() {
    auto order = [this](PlaceNameRow const& a, PlaceNameRow const& b) {
      auto const many_a = places_[a.place].population, many_b = places_[b.place].population;
      return std::tie(a.hash, a.kind, many_b, a.place) < std::tie(b.hash, b.kind, many_a, b.place);
    };
    std::sort(names_.begin(), names_.end(), order);
    std::vector<PlaceNameRow> once;
    for (auto const& row : names_) {
      bool known = false;
      for (auto at = once.rbegin(); at != once.rend() && at->hash == row.hash && !known; ++at)
        known = at->place == row.place;
      if (!known) once.push_back(row);
    }
    std::vector<std::uint32_t> buckets((std::size_t{1} << (64 - kNameBucketShift)) + 1), countries;
    for (auto const& row : once) ++buckets[(row.hash >> kNameBucketShift) + 1];
    for (std::size_t i = 1; i < buckets.size(); ++i) buckets[i] += buckets[i - 1];
    for (auto const& [iso3, index] : countries_) countries.push_back(index);
    writer_.rows<PlaceRow>("gazetteer_places", places_);
    writer_.rows<PlaceNameRow>("gazetteer_names", once);
    writer_.rows<std::uint32_t>("gazetteer_buckets", buckets);
    writer_.rows<std::uint32_t>("gazetteer_countries", countries);
    return once.size();
  }

  std::size_t size() const { return places_.size(); }

 private:
  std::uint32_t add(PlaceRow const& row) {
    places_.push_back(row);
    return static_cast<std::uint32_t>(places_.size() - 1);
  }

  void name(std::string_view text, std::uint32_t place, PlaceNameKind kind) {
    words_.clear();
    append_alias_words(text, words_);
    if (words_.empty() || words_.size() > Gazetteer::kMostWords) return;
    names_.push_back({place_name_hash(words_), place, kind});
  }

  std::uint32_t division(std::string_view code) const {
    auto const found = divisions_.find(std::string(code));
    return found == divisions_.end() ? kNoPlace : found->second;
  }

  /// Divisions without coordinates are kept only where newspapers name them all the time: counties of the
  /// USA.
  void row_of_table(Fields const& f) {
    auto const latitude = coordinate(f[2], 90), longitude = coordinate(f[3], 180);
    bool const is_division =
        place_class(f[4]) == PlaceClass::kAdmin1 || place_class(f[4]) == PlaceClass::kAdmin2;
    if (is_division && f[0].empty() && latitude == kNoCoordinate && f[5] != "USA") return;
    bool const is_first = f[4] == "ADM1";
    auto const index = add({writer_.intern(f[1]), padded<8>(f[4]), padded<4>(f[5]), latitude, longitude,
                            is_first ? kNoPlace : division(f[6]), f[4] == "ADM2" ? kNoPlace : division(f[7]),
                            number<std::uint32_t>(f[8]).value_or(0), number<std::int32_t>(f[0]).value_or(0)});
    if (f[4] == "ADM1" || f[4] == "ADM2")
      divisions_.emplace(std::string(f[4] == "ADM1" ? f[6] : f[7]), index);
    name(f[1], index, PlaceNameKind::kName);
    if (f.size() == 10)
      for (auto const alternate : split(f[9], '|')) name(alternate, index, PlaceNameKind::kAlternate);
  }

  void check_coordinates(std::string const& file, std::uint32_t line, std::uint32_t index) {
    if (places_[index].latitude == kNoCoordinate || places_[index].longitude == kNoCoordinate)
      diagnostics_.error(file, line, "gazetteer.coordinates",
                         "no coordinates between -90 and 90, -180 and 180");
  }

  ImageWriter& writer_;
  Diagnostics& diagnostics_;
  std::vector<PlaceRow> places_;
  std::vector<PlaceNameRow> names_;
  std::vector<AliasWord> words_;
  std::unordered_map<std::string, std::uint32_t> divisions_;
  std::map<std::string, std::uint32_t> countries_;
};

}  // namespace

Result<GazetteerReport> build_gazetteer(std::filesystem::path const& table,
                                        std::filesystem::path const& lexicon_dir, ImageWriter& writer,
                                        Diagnostics& diagnostics) {
  if (!std::filesystem::is_regular_file(table))
    return environment_error("gazetteer.table", "no table of places; `make deps` makes it", table.string());
  auto const content = read_source_file(table, "places.tsv", diagnostics);
  std::string const countries_file = "places/countries.csv", features_file = "places/features.csv";
  auto const countries = read_source_file(lexicon_dir / countries_file, countries_file, diagnostics);
  auto const features = read_source_file(lexicon_dir / features_file, features_file, diagnostics);

  GazetteerBuilder builder(writer, diagnostics);
  builder.table(content);
  builder.countries(
      read_csv(countries, countries_file, {"iso3", "latitude", "longitude", "geonames_id"}, diagnostics));
  builder.features(read_csv(features, features_file,
                            {"name", "aliases", "feature_code", "country", "admin1", "latitude", "longitude",
                             "geonames_id", "abbreviations", "adjectives"},
                            diagnostics));
  GazetteerReport report;
  report.names = builder.finish();
  report.places = builder.size();
  report.version = hex16(hash64(content) ^ hash64(countries) * 3 ^ hash64(features) * 5);
  writer.version(report.version);
  diagnostics.sort();
  return report;
}

}  // namespace dragoman
