// Which sense of a predicate holds here: frames by written priority, light verbs through their event noun.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "event/code_events.h"
#include "event/frame_arguments.h"
#include "event/phrases.h"

namespace dragoman {

/// The frame chosen for a predicate. `main` is the predicate whose arguments fill it; under a light verb that is the
/// event noun and `light` the verb.
struct FrameSense {
  FrameRow const* frame = nullptr;
  Predicate const* main = nullptr;
  Predicate const* light = nullptr;
  bool of_is_subject() const { return frame != nullptr && (frame->flags & kFrameOfIsSubject) != 0; }
};

/// Matches frames on predicates. Keeps references; one per document and thread.
class FrameMatcher {
 public:
  FrameMatcher(Tree const& tree, Phrases const& phrases, Predicates const& predicates, FrameTable const& frames)
      : tree_(tree), phrases_(phrases), predicates_(predicates), frames_(frames) {}

  /// First frame by priority whose conditions hold; no frame when none does or a "no event" frame wins.
  FrameSense match(Predicate const& predicate, std::vector<FrameTrial>* trials = nullptr) const;
  /// First failed condition of a range, or null.
  FrameConditionRow const* failed(RowRange conditions, FrameArguments const& arguments, bool of_is_subject) const;
  /// Up to two look-up keys.
  class Keys {
   public:
    void push_back(std::uint64_t key) { keys_[size_++] = key; }
    std::uint64_t const* begin() const { return keys_.data(); }
    std::uint64_t const* end() const { return keys_.data() + size_; }

   private:
    std::array<std::uint64_t, 2> keys_{};
    std::size_t size_ = 0;
  };
  /// Look-up keys of a predicate, most specific first: verb with particle, modifier with noun.
  Keys keys(Predicate const& predicate) const;

 private:
  /// `word` is the verb with its particle or bare object, as group words write it: "hand_over", "take_part".
  bool is_pair(Predicate const& predicate, std::uint64_t word) const;
  bool holds(FrameConditionRow const& condition, FrameArguments const& arguments, bool of_is_subject) const;
  FrameSense match_key(std::uint64_t key, FrameArguments const& arguments, std::vector<FrameTrial>* trials, bool& blocked) const;
  FrameSense match_light(Predicate const& verb, std::vector<FrameTrial>* trials) const;

  Tree const& tree_;
  Phrases const& phrases_;
  Predicates const& predicates_;
  FrameTable const& frames_;
};

}  // namespace dragoman
