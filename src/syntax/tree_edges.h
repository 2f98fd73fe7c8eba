// What follows from heads: the span of every subtree, sentence starts, and the undoing of spaCy's
// projective encoding. Pure functions on a caller's buffers.
#pragma once

#include <cstdint>
#include <vector>

#include "syntax/names.h"

namespace dragoman::syntax {

/// Leftmost and rightmost token of each token's subtree, and which tokens start a sentence.
struct TreeEdges {
  std::vector<std::uint32_t> left;
  std::vector<std::uint32_t> right;
  std::vector<std::uint8_t> sentence_start;
};

/// Computes edges and sentence starts from heads (own index at roots).
void set_edges(std::vector<std::uint32_t> const& heads, TreeEdges& edges);

/// A label X||Y that the parser gives to an arc lifted while making trees projective.
struct LiftedLabel {
  Name own = 0;         ///< X; the label the token gets
  Name head_label = 0;  ///< Y; the label of the head to look for. 0: the label is not lifted
};

/// Reattaches tokens with lifted labels: breadth first from the head, the first descendant with label Y
/// (white-space tokens apart) becomes the head. `lifted` is by label, `is_space` by token. `edges` must
/// belong to the heads as they come in; they are recomputed if anything changed.
void deprojectivise(std::vector<LiftedLabel> const& lifted, std::vector<std::uint8_t> const& is_space,
                    std::vector<std::uint32_t>& heads, std::vector<Name>& labels, TreeEdges& edges);

}  // namespace dragoman::syntax
