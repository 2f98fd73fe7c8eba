// One pass to find the heads, one for what each clause says by itself, and one from the top of the tree down for what
// it takes from its governor, so that chains ("agreed to try to stop") resolve in a single walk.
#include "predicate/find_predicates.h"

#include <algorithm>

#include "predicate/predicate_parts.h"

namespace dragoman {

namespace {

using namespace predicate_parts;

void find_heads(Tree const& tree, FrameTable const* frames, Predicates& out) {
  out.at_token.assign(tree.tokens.size(), -1);
  for (std::uint32_t i = 0; i < tree.tokens.size(); ++i) {
    PredicateKind kind{};
    if (!predicate_kind(tree, i, frames, kind)) continue;
    Predicate p;
    p.id = static_cast<std::uint32_t>(out.all.size());
    p.token = i;
    p.sentence = tree.tokens[i].sentence;
    p.lemma = tree.tokens[i].lemma;
    p.kind = kind;
    p.passive = kind == PredicateKind::kVerb && is_passive(tree, i);
    out.at_token[i] = static_cast<std::int32_t>(p.id);
    out.all.push_back(std::move(p));
  }
}

/// Predicate ids so that every governor comes before what it governs.
std::vector<std::uint32_t> top_down(Predicates const& predicates) {
  std::vector<std::uint32_t> depth(predicates.all.size(), 0), order(predicates.all.size());
  for (Predicate const& p : predicates.all) {
    std::int32_t at = p.governor;
    std::uint32_t d = 0;
    while (at >= 0 && d < predicates.all.size()) {
      ++d;
      at = predicates.all[static_cast<std::size_t>(at)].governor;
    }
    depth[p.id] = d;
    order[p.id] = p.id;
  }
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return depth[a] < depth[b]; });
  return order;
}

}  // namespace

Predicates find_predicates(Document const&, Tree const& tree, Mentions const&, FrameTable const* frames) {
  Predicates out;
  find_heads(tree, frames, out);
  share_voice(tree, out);
  for (Predicate& p : out.all) {
    find_governor(tree, out, p);
    find_arguments(tree, p);
    read_particles(tree, frames, p);
    find_state(tree, p);
  }
  for (std::uint32_t id : top_down(out)) {
    inherit_arguments(tree, out, out.all[id]);
    inherit_state(tree, out, out.all[id]);
  }
  mark_quotations(tree, out);
  return out;
}

}  // namespace dragoman
