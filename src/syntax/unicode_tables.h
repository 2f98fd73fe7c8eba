// Character classes of Python's str as sorted tables (generated: tools/syntax/make_language_tables.py).
// Used through characters.h. Immutable, any thread.
#pragma once

#include <span>

namespace dragoman::syntax {

struct CodePointRange {
  char32_t first;
  char32_t last;
};
struct LowerPair {
  char32_t from;
  char32_t to;
};

extern std::span<CodePointRange const> const kAlphabetic;
extern std::span<CodePointRange const> const kUpper;
extern std::span<CodePointRange const> const kDigit;
extern std::span<CodePointRange const> const kSpace;
extern std::span<CodePointRange const> const kCased;
extern std::span<CodePointRange const> const kCaseIgnorable;
extern std::span<LowerPair const> const kLower;  ///< one to one; U+0130 is not in it

}  // namespace dragoman::syntax
