// A sketch of a document's wording by which copies are found without the text.
#pragma once

#include <cstdint>
#include <vector>

#include "syntax/tree.h"

namespace dragoman {

/// Minhash of the lower-cased five-word shingles of the coded text: 64 values in permutation order; the share of
/// equal positions of two sketches estimates the Jaccard similarity of their shingles (Broder 1997). Empty when the
/// document has fewer than five words. Values are non-negative 31-bit numbers.
std::vector<std::int32_t> fingerprint(Tree const& tree);

}  // namespace dragoman
