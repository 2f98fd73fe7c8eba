// One pass to find the heads, one for what each clause says by itself, and one from the top of the tree down for what
// it takes from its governor, so that chains ("agreed to try to stop") resolve in a single walk.
#include "predicate/find_predicates.h"

#include <algorithm>
#include <array>

#include "predicate/predicate_parts.h"
#include "predicate/top_down.h"

namespace dragoman {

namespace {

using namespace predicate_parts;

void find_heads(Tree const& tree, FrameTable const* frames, Predicates& out) {
  constexpr std::size_t kTokensPerPredicate = 3;  // somewhat fewer in news
  out.at_token.assign(tree.tokens.size(), -1);
  out.all.reserve(tree.tokens.size() / kTokensPerPredicate + 1);
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

/// "the Brussels attacks", "a Madrid bombing": a town before a deed of violence is where it was done and not who did it.
void read_scene_of_violence(Tree const& tree, Mentions const& mentions, Predicate& p) {
  constexpr std::array<std::string_view, 14> kViolence = {"ambush", "assassination", "attack", "blast", "bombing", "explosion", "killing",
                                                          "massacre", "murder", "riot", "shooting", "siege", "slaughter", "stabbing"};
  if (p.kind != PredicateKind::kNoun || std::find(kViolence.begin(), kViolence.end(), p.lemma) == kViolence.end()) return;
  auto const is_town = [&](std::uint32_t token) {
    return tree.tokens[token].rel == Rel::kCompound && std::any_of(mentions.places.begin(), mentions.places.end(), [&](PlaceMention const& m) {
      return m.head == token && m.feature_code.starts_with("PPL");
    });
  };
  for (Argument& a : p.arguments)
    if (a.slot == Slot::kModifier && is_town(a.token)) a = {Slot::kOblique, a.token, "in", true};
}

}  // namespace

Predicates find_predicates(Document const&, Tree const& tree, Mentions const& mentions, FrameTable const* frames) {
  Predicates out;
  find_heads(tree, frames, out);
  share_voice(tree, out);
  for (Predicate& p : out.all) {
    find_governor(tree, out, p);
    find_arguments(tree, p);
    read_scene_of_violence(tree, mentions, p);
    read_particles(tree, frames, p);
    find_state(tree, p);
  }
  for (std::uint32_t id : top_down(out)) {
    inherit_arguments(tree, out, out.all[id]);
    settle_control(tree, out, out.all[id]);
    settle_second_subjects(tree, out, out.all[id]);
    settle_participle_subjects(tree, out, out.all[id]);
    inherit_state(tree, out, out.all[id]);
  }
  mark_quotations(tree, out);
  return out;
}

}  // namespace dragoman
