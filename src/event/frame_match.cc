// Frames of a key lie in the table by falling priority, so the first that holds is the sense. A light frame ("carry
// out", "impose") has no type of its own: it takes the sense of the event noun it governs and lends it subject and
// prepositional phrases; when the noun has none, the search goes on.
#include "event/frame_match.h"

#include <algorithm>

namespace dragoman {

namespace {

/// The verb as group words write it: "hand_over".
std::uint64_t with_particle(Predicate const& p) {
  return hash_lower(p.particle, frame_hash("_", hash_lower(p.lemma, frame_hash("g:"))));
}

}  // namespace

bool FrameMatcher::holds(FrameConditionRow const& condition, FrameArguments const& arguments, bool of_is_subject) const {
  std::vector<std::uint32_t> tokens;
  arguments.at(condition.path, of_is_subject, tokens);
  bool asked = false, found = false;
  for (FrameTermRow const& term : frames_.terms(condition)) {
    bool hit = std::any_of(tokens.begin(), tokens.end(), [&](std::uint32_t t) { return phrases_.matches(t, term); });
    if (condition.path.place == Place::kSelf && term.kind == TermKind::kWord && !arguments.main().particle.empty())
      hit = hit || with_particle(arguments.main()) == term.hash;
    if (term.negated != 0) {
      if (hit) return false;
    } else {
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

void FrameMatcher::keys(Predicate const& p, std::vector<std::uint64_t>& out) const {
  out.clear();
  switch (p.kind) {
    case PredicateKind::kVerb: {
      std::uint64_t const plain = hash_lower(p.lemma, frame_hash("v:"));
      if (!p.particle.empty()) out.push_back(hash_lower(p.particle, frame_hash("_", plain)));
      out.push_back(plain);
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
}

FrameSense FrameMatcher::match_light(Predicate const& verb, std::vector<FrameTrial>* trials) const {
  std::vector<std::uint64_t> noun_keys;
  for (Argument const& a : verb.arguments) {
    if (a.slot != Slot::kObject && a.slot != Slot::kOblique) continue;
    std::uint32_t const token = phrases_.meant(a.token);
    std::int32_t const id = predicates_.at_token[token];
    if (id < 0) continue;
    Predicate const& noun = predicates_.all[static_cast<std::size_t>(id)];
    if (noun.kind != PredicateKind::kNoun || (a.slot == Slot::kOblique && a.prep != "in" && a.prep != "into" && a.prep != "under" && a.prep != "on")) continue;
    FrameArguments const arguments(tree_, phrases_, predicates_, noun, &verb);
    keys(noun, noun_keys);
    bool blocked = false;
    for (std::uint64_t key : noun_keys) {
      FrameSense sense = match_key(key, arguments, trials, blocked);
      if (sense.frame != nullptr) return sense;
      if (blocked) break;
    }
  }
  return {};
}

FrameSense FrameMatcher::match_key(std::uint64_t key, FrameArguments const& arguments, std::vector<FrameTrial>* trials, bool& blocked) const {
  for (std::uint32_t index : frames_.frames_of(key)) {
    FrameRow const& frame = frames_.frame(index);
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
  std::vector<std::uint64_t> all;
  keys(predicate, all);
  FrameArguments const arguments(tree_, phrases_, predicates_, predicate);
  bool blocked = false;
  for (std::uint64_t key : all) {
    FrameSense sense = match_key(key, arguments, trials, blocked);
    if (sense.frame != nullptr || blocked) return sense;
    // A verb with a particle that has senses of its own ("call off") is not the bare verb.
    if (predicate.kind == PredicateKind::kVerb && !frames_.frames_of(key).empty()) return {};
  }
  return {};
}

}  // namespace dragoman
