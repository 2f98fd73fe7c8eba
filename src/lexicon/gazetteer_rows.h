// Rows of the gazetteer image. Read them through gazetteer.h.
#pragma once

#include <array>
#include <cstdint>
#include <limits>

#include "lexicon/image.h"

namespace dragoman {

inline constexpr std::uint32_t kNoPlace = std::numeric_limits<std::uint32_t>::max();
inline constexpr std::int32_t kNoCoordinate = std::numeric_limits<std::int32_t>::min();

struct PlaceRow {
  StrRef name;
  std::array<char, 8> feature;       ///< GeoNames feature code, zero-padded
  std::array<char, 4> country;       ///< ISO3, zero-padded
  std::int32_t latitude, longitude;  ///< degrees * 100000
  std::uint32_t admin1, admin2;      ///< rows of the divisions it lies in, kNoPlace when unknown
  std::uint32_t population;
  std::int32_t geonames_id;  ///< 0 when unknown
};

/// kAdjective: "African", "Kashmiri"; names its place only as a modifier.
enum class PlaceNameKind : std::uint32_t { kName, kAlternate, kAbbreviation, kAdjective };

/// A name by the hash of its normalised words; sorted by (hash, kind, population downwards).
struct PlaceNameRow {
  std::uint64_t hash;
  std::uint32_t place;
  PlaceNameKind kind;
};

/// Names are found through buckets on the first bits of the hash: 65,537 positions in the list of names.
inline constexpr unsigned kNameBucketShift = 48;

}  // namespace dragoman
