// Verbs of more than one word. A parser calls the second word a particle, a preposition, an adverb behind the object or an
// adjective ("handed over arms", "handed arms over", "set them free"); the lexicon knows the pair as one word, so what
// counts is that it does (Baldwin & Kim 2010 on verb-particle constructions).
#include <algorithm>

#include "predicate/predicate_parts.h"

namespace dragoman::predicate_parts {

namespace {

bool is_known(FrameTable const& frames, std::string_view verb, std::string_view second) {
  return !frames.frames_of(frame_hash(second, frame_hash("_", frame_hash(verb, frame_hash("v:"))))).empty();
}

/// "handed over its weapons", read as a preposition: the phrase is the object.
bool read_preposition(Tree const& tree, FrameTable const& frames, Predicate& p) {
  if (p.token + 1 >= tree.tokens.size()) return false;
  Token const& next = tree.tokens[p.token + 1];
  if (next.rel != Rel::kCase || !is_particle_word(next.lemma) || tree.child(p.token, Rel::kObj) >= 0 || !is_known(frames, p.lemma, next.lemma)) return false;
  for (Argument& a : p.arguments) {
    if (a.slot != Slot::kOblique || static_cast<std::int32_t>(a.token) != next.head) continue;
    a.slot = Slot::kObject;
    a.prep = {};
    p.particle = next.lemma;
  }
  return !p.particle.empty();
}

/// "let two anglers off", "drove them out", "set the hostages free".
void read_behind_object(Tree const& tree, FrameTable const& frames, Predicate& p) {
  for (std::uint32_t c : tree.children(p.token)) {
    Token const& t = tree.tokens[c];
    bool const close = t.tag == "RB" && c == p.token + 1;  // "sent home the envoy"
    bool const adverb = t.rel == Rel::kAdvmod && (is_particle_word(t.lemma) || t.tag == "RP" || close);
    bool const result = (t.rel == Rel::kXcomp || t.rel == Rel::kCcomp) && (t.lemma == "free" || t.lemma == "go") && tree.children(c).size() <= 1;
    if (c <= p.token || (!adverb && !result) || !is_known(frames, p.lemma, t.lemma)) continue;
    p.particle = t.lemma;
    if (!result) return;
    erase_if(p.arguments, [&](Argument const& a) { return a.token == c; });
    bool const has_object = std::any_of(p.arguments.begin(), p.arguments.end(), [](Argument const& a) { return a.slot == Slot::kObject; });
    for (std::uint32_t small : tree.children(c))
      if (!has_object && tree.tokens[small].rel == Rel::kNsubj) p.arguments.push_back({Slot::kObject, small, {}, false});
    return;
  }
}

}  // namespace

void read_particles(Tree const& tree, FrameTable const* frames, Predicate& p) {
  if (frames == nullptr || p.kind != PredicateKind::kVerb || !p.particle.empty()) return;
  if (!read_preposition(tree, *frames, p)) read_behind_object(tree, *frames, p);
}

}  // namespace dragoman::predicate_parts
