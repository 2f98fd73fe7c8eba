// spacy/tokens/doc.pyx, set_children_from_heads, and nonproj.pyx, deprojectivize (Nivre & Nilsson 2005,
// scheme HEAD). Order matters: edges come from the heads as the parser left them, while children are
// looked for with the heads and labels as changed so far.
#include "syntax/tree_edges.h"

#include <algorithm>

namespace dragoman::syntax {
namespace {

constexpr int kMaxRounds = 12;  // spaCy gives up here; non-projective trees need a few rounds

void absorb_child(std::vector<std::uint32_t> const& heads, TreeEdges& edges, std::size_t child) {
  std::size_t const head = heads[child];
  edges.left[head] = std::min(edges.left[head], edges.left[child]);
  edges.right[head] = std::max(edges.right[head], edges.right[child]);
}

void mark_starts(std::vector<std::uint32_t> const& heads, TreeEdges& edges) {
  edges.sentence_start.assign(heads.size(), 0);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (heads[i] == i) edges.sentence_start[edges.left[i]] = 1;
  }
}

bool heads_within_sentences(std::vector<std::uint32_t> const& heads, TreeEdges const& edges) {
  std::size_t start = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (!(i > 0 && edges.sentence_start[i] != 0) && i + 1 != heads.size()) continue;
    for (std::size_t j = start; j < i; ++j) {
      if (heads[j] < start || heads[j] > i) return false;
    }
    start = i;
  }
  return true;
}

/// The first token with label `wanted` below `from`, breadth first; `token` itself and white space are
/// passed over. Returns `from` if there is none.
std::uint32_t find_head(std::uint32_t token, std::uint32_t from, Name wanted,
                        std::vector<std::uint8_t> const& is_space, std::vector<std::uint32_t> const& heads,
                        std::vector<Name> const& labels, TreeEdges const& edges) {
  std::vector<std::uint32_t> queue{from};  // a few cases in a document: an allocation here is rare
  for (std::size_t at = 0; at < queue.size() && queue.size() <= heads.size(); ++at) {
    std::uint32_t const parent = queue[at];
    for (std::uint32_t child = edges.left[parent]; child <= edges.right[parent]; ++child) {
      if (child == parent || heads[child] != parent || is_space[child] != 0 || child == token) continue;
      if (labels[child] == wanted) return child;
      queue.push_back(child);
    }
  }
  return from;
}

}  // namespace

void set_edges(std::vector<std::uint32_t> const& heads, TreeEdges& edges) {
  std::size_t const n = heads.size();
  edges.left.resize(n);
  edges.right.resize(n);
  for (std::size_t i = 0; i < n; ++i) edges.left[i] = edges.right[i] = static_cast<std::uint32_t>(i);
  for (int round = 0; round < kMaxRounds; ++round) {
    for (std::size_t i = 0; i < n; ++i) absorb_child(heads, edges, i);
    for (std::size_t i = n; i-- > 0;) absorb_child(heads, edges, i);
    mark_starts(heads, edges);
    if (heads_within_sentences(heads, edges)) return;
  }
}

void deprojectivise(std::vector<LiftedLabel> const& lifted, std::vector<std::uint8_t> const& is_space,
                    std::vector<std::uint32_t>& heads, std::vector<Name>& labels, TreeEdges& edges) {
  bool changed = false;
  for (std::uint32_t i = 0; i < heads.size(); ++i) {
    LiftedLabel const label = labels[i] < lifted.size() ? lifted[labels[i]] : LiftedLabel{};
    if (label.head_label == 0) continue;
    heads[i] = find_head(i, heads[i], label.head_label, is_space, heads, labels, edges);
    labels[i] = label.own;
    changed = true;
  }
  if (changed) set_edges(heads, edges);
}

}  // namespace dragoman::syntax
