// spaCy's reserved string ids and base norms: part of the library, not of the models (generated:
// tools/syntax/make_language_tables.py). Immutable, any thread; both sorted by their first member.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace dragoman::syntax {

/// A string whose id is a small number instead of its hash ("ORG" = 383).
struct ReservedString {
  std::string_view text;
  std::uint64_t id;
};
/// The norm of a token text that no model table overrides (“ -> ").
struct BaseNorm {
  std::string_view text;
  std::string_view norm;
};

extern std::span<ReservedString const> const kReservedStrings;
extern std::span<BaseNorm const> const kBaseNorms;

}  // namespace dragoman::syntax
