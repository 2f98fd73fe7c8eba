// Frames of a key lie in the table by falling priority, so the first that holds is the sense. A light frame ("carry
// out", "impose") has no type of its own: it takes the sense of the event noun it governs and lends it subject and
// prepositional phrases; when the noun has none, the search goes on.
#include "event/frame_match.h"

#include <algorithm>

namespace dragoman {

namespace {

/// "took part", "opened fire": a noun without article behind its verb makes one word with it, or -1.
std::int32_t bare_object(Tree const& tree, Predicate const& p) {
  if (p.kind != PredicateKind::kVerb) return -1;
  for (Argument const& a : p.arguments) {
    bool const bare = a.slot == Slot::kObject && a.token == p.token + 1 && tree.tokens[a.token].pos == Upos::kNoun;
    if (!bare || a.inherited) continue;
    auto const below = tree.children(a.token);
    if (std::none_of(below.begin(), below.end(), [&](std::uint32_t c) { return c < a.token; })) return static_cast<std::int32_t>(a.token);
  }
  return -1;
}

std::uint64_t pair_key(Predicate const& p, std::string_view second, std::string_view kind) {
  return hash_lower(second, frame_hash("_", hash_lower(p.lemma, frame_hash(kind))));
}

}  // namespace

bool FrameMatcher::is_pair(Predicate const& p, std::uint64_t word) const {
  if (!p.particle.empty()) return pair_key(p, p.particle, "g:") == word;
  std::int32_t const noun = bare_object(tree_, p);
  return noun >= 0 && pair_key(p, tree_.tokens[static_cast<std::size_t>(noun)].lemma, "g:") == word;
}

bool FrameMatcher::holds(FrameConditionRow const& condition, FrameArguments const& arguments, bool of_is_subject) const {
  std::span<std::uint32_t const> const tokens = arguments.at(condition.path, of_is_subject);
  bool asked = false, found = false;
  for (FrameTermRow const& term : frames_.terms(condition)) {
    bool hit = phrases_.any_matches(tokens, term);
    if (!hit && condition.path.place == Place::kSelf && term.kind == TermKind::kWord) hit = is_pair(arguments.main(), term.hash);
    if (term.negated != 0) {
      if (hit) return false;
    } else {
      if (tokens.empty() && condition.path.place != Place::kSelf) return false;  // nothing can match
      asked = true;
      found = found || hit;
    }
  }
  return !asked || found;
}

FrameConditionRow const* FrameMatcher::failed(RowRange conditions, FrameArguments const& arguments, bool of_is_subject) const {
  for (FrameConditionRow const& c : frames_.conditions(conditions))
    if (!holds(c, arguments, of_is_subject)) return &c;
  return nullptr;
}

FrameMatcher::Keys FrameMatcher::keys(Predicate const& p) const {
  Keys out;
  switch (p.kind) {
    case PredicateKind::kVerb: {
      if (!p.particle.empty()) out.push_back(pair_key(p, p.particle, "v:"));
      else if (std::int32_t const noun = bare_object(tree_, p); noun >= 0) out.push_back(pair_key(p, tree_.tokens[static_cast<std::size_t>(noun)].lemma, "v:"));
      out.push_back(hash_lower(p.lemma, frame_hash("v:")));
      break;
    }
    case PredicateKind::kNoun: {
      std::uint64_t const best = phrases_.noun_key(p.token);
      out.push_back(best);
      if (std::uint64_t const plain = hash_lower(p.lemma, frame_hash("n:")); plain != best) out.push_back(plain);
      break;
    }
    case PredicateKind::kCopula:
    case PredicateKind::kAdjective: out.push_back(hash_lower(p.lemma, frame_hash("a:"))); break;
  }
  return out;
}

FrameSense FrameMatcher::match_light(Predicate const& verb, std::vector<FrameTrial>* trials) const {
  for (Argument const& a : verb.arguments) {
    if (a.slot != Slot::kObject && a.slot != Slot::kOblique) continue;
    std::uint32_t const token = phrases_.meant(a.token);
    std::int32_t const id = predicates_.at_token[token];
    if (id < 0) continue;
    Predicate const& noun = predicates_.all[static_cast<std::size_t>(id)];
    if (tree_.tokens[token].rel == Rel::kConj && tree_.child(token, Rel::kNmodPoss) >= 0) continue;  // "made a remark on Ray and his support for"
    if (noun.kind != PredicateKind::kNoun || (a.slot == Slot::kOblique && a.prep != "in" && a.prep != "into" && a.prep != "under" && a.prep != "on")) continue;
    FrameArguments const arguments(tree_, phrases_, predicates_, noun, &verb);
    bool blocked = false;
    for (std::uint64_t key : keys(noun)) {
      FrameSense sense = match_key(key, arguments, trials, blocked);
      if (sense.frame != nullptr) return sense;
      if (blocked) break;
    }
  }
  return {};
}

FrameSense FrameMatcher::match_key(std::uint64_t key, FrameArguments const& arguments, std::vector<FrameTrial>* trials, bool& blocked) const {
  auto const frames = frames_.frames_of(key);
  auto const sketches = frames_.sketches_of(key);
  for (std::size_t i = 0; i < frames.size(); ++i) {
    if (trials == nullptr && sketches[i].decides && !arguments.may_hold(sketches[i])) continue;
    FrameRow const& frame = frames_.frame(frames[i]);
    if ((frame.flags & kFrameOfNegated) != 0 && !arguments.main().negated) continue;
    bool const of_is_subject = (frame.flags & kFrameOfIsSubject) != 0;
    FrameConditionRow const* why = failed(frame.conditions, arguments, of_is_subject);
    if (trials != nullptr)
      trials->push_back({std::string(frames_.str(frame.id)), frame.type < kPloverTypes.size() ? std::string(kPloverTypes[frame.type]) : "",
                         why == nullptr, false, why == nullptr ? "" : std::string(frames_.str(why->text))});
    if (why != nullptr) continue;
    if ((frame.flags & kFrameLight) != 0) {
      if (arguments.light() != nullptr) continue;  // one light verb is enough
      FrameSense sense = match_light(arguments.main(), trials);
      if (sense.frame != nullptr) return sense;
      if (trials != nullptr) trials->push_back({std::string(frames_.str(frame.id)), "", false, false, "object is no event noun with a sense"});
      continue;
    }
    if (frame.type == kNoEventType) {
      blocked = true;
      return {};
    }
    if (trials != nullptr) trials->back().chosen = true;
    return {&frame, &arguments.main(), arguments.light()};
  }
  return {};
}

FrameSense FrameMatcher::match(Predicate const& predicate, std::vector<FrameTrial>* trials) const {
  FrameArguments const arguments(tree_, phrases_, predicates_, predicate);
  FrameSense best;
  for (std::uint64_t key : keys(predicate)) {
    bool blocked = false;
    FrameSense const sense = match_key(key, arguments, trials, blocked);
    bool const verb = predicate.kind == PredicateKind::kVerb;
    // "open fire" and "open" with its object are two ways to write one thing: the written priority decides.
    if (sense.frame != nullptr && (best.frame == nullptr || sense.frame->priority > best.frame->priority)) best = sense;
    if (blocked || (best.frame != nullptr && (!verb || !predicate.particle.empty()))) break;
    // A verb with a particle that has senses of its own ("call off") is not the bare verb.
    if (!predicate.particle.empty() && !frames_.frames_of(key).empty()) break;
  }
  return best;
}

}  // namespace dragoman
