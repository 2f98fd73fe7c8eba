// Edges go into one open-addressed table at most half full; they are put in the order of (node, word), so the
// same aliases give the same bytes.
#include "lexicon_build/alias_trie.h"

#include <bit>

#include "lexicon/alias_matcher.h"

namespace dragoman {

void AliasTrie::add(std::span<AliasWord const> words, std::uint32_t hit) {
  std::uint32_t node = 0;
  for (auto const& word : words) {
    auto const next = static_cast<std::uint32_t>(hits_.size());
    auto const [edge, is_new] = children_.try_emplace({node, word.hash}, next);
    if (is_new) hits_.emplace_back();
    node = edge->second;
  }
  hits_[node].push_back(hit);
}

void AliasTrie::write(ImageWriter& writer) const {
  std::vector<AliasEdge> edges(std::bit_ceil(2 * children_.size() + 1));
  for (auto const& [key, child] : children_) {
    auto const [node, word] = key;
    auto slot = alias_edge_slot(node, word, edges.size() - 1);
    while (edges[slot].word != 0) slot = (slot + 1) & (edges.size() - 1);
    edges[slot] = {word, node, child};
  }
  std::vector<RowRange> nodes;
  std::vector<std::uint32_t> hits;
  for (auto const& of_node : hits_) {
    auto const begin = static_cast<std::uint32_t>(hits.size());
    hits.insert(hits.end(), of_node.begin(), of_node.end());
    nodes.push_back({begin, static_cast<std::uint32_t>(hits.size())});
  }
  writer.rows<AliasEdge>("alias_edges", edges);
  writer.rows<RowRange>("alias_nodes", nodes);
  writer.rows<std::uint32_t>("alias_hits", hits);
}

}  // namespace dragoman
