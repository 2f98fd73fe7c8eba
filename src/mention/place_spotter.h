// Where a text may name a place: spans with all that the gazetteer and the lexicon know under that name.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "lexicon/gazetteer.h"
#include "lexicon/lexicon.h"
#include "mention/document_words.h"
#include "syntax/tree.h"

namespace dragoman {

enum class PlaceRule : std::uint8_t {
  kEntity,
  kUnknown,
  kName,
  kState,
  kPair,
  kRepeat,
  kInside,
  kStreet,
  kAdjective
};
std::string_view place_rule_name(PlaceRule rule);

/// One span taken for a place, not yet resolved.
struct SpottedPlace {
  Span tokens;
  PlaceRule rule = PlaceRule::kEntity;
  std::span<PlaceNameRow const> names;  ///< what the gazetteer files under this name
  std::string_view country;             ///< ISO3 when it is a name of a state
  std::int32_t region = -1;             ///< the spotted place that says where it lies ("Gainesville, Fla.")
};

/// All places of a document in text order, not overlapping. Pure; views live as long as lexicon and
/// gazetteer; the list lives in the memory of `words`.
std::pmr::vector<SpottedPlace> spot_places(Tree const& tree, Lexicon const& lexicon, Gazetteer const* gazetteer, DocumentWords const& words);

}  // namespace dragoman
