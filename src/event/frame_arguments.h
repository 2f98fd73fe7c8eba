// Where a frame's places lie in the sentence: one view for verbs, for nouns, and for a noun under a light verb.
#pragma once

#include <cstdint>
#include <span>

#include "event/phrases.h"
#include "lexicon/frame_rows.h"
#include "predicate/predicate.h"
#include "syntax/token_list.h"
#include "syntax/tree.h"

namespace dragoman {

/// The arguments of one predicate. For a noun under a light verb, `light` is the verb and lends its subject and
/// prepositional phrases. `of_is_subject` is the reading of the noun's of-phrase. Keeps references.
class FrameArguments {
 public:
  FrameArguments(Tree const& tree, Phrases const& phrases, Predicates const& predicates, Predicate const& main,
                 Predicate const* light = nullptr)
      : tree_(tree), phrases_(phrases), predicates_(predicates), main_(main), light_(light) {}

  /// Head tokens at a place, in text order; replaces the content of `out`.
  void at(FramePathRow const& path, bool of_is_subject, TokenList& out) const;
  /// The same, looked for once and kept: frames of one word ask for the same few places over and over. Valid until the
  /// next call.
  std::span<std::uint32_t const> at(FramePathRow const& path, bool of_is_subject) const;
  /// Something at the sketch's place has a word or group the sketch asks for; false tells that the frame does not hold.
  bool may_hold(FrameSketch const& sketch) const {
    Found const& there = found(sketch.path, sketch.of_is_subject);
    return ((there.words & sketch.words) | (there.groups & sketch.groups)) != 0;
  }
  /// Second step: tokens at `place` inside the phrase headed by `token`, appended.
  void inside(std::uint32_t token, Place place, std::uint64_t prep, TokenList& out) const;
  /// Subject of the nearest verb of saying above, or of the attribution tail.
  void speaker(TokenList& out) const;

  Predicate const& main() const { return main_; }
  Predicate const* light() const { return light_; }

 private:
  void first_step(FramePathRow const& path, bool of_is_subject, TokenList& out) const;
  void of_slot(Predicate const& p, Slot slot, TokenList& out) const;
  void of_prep(std::uint64_t prep, TokenList& out) const;
  void imposed_on(std::uint32_t clause, TokenList& out) const;
  void given_back_to(TokenList& out) const;
  bool is_ground_of_deed(std::uint32_t modifier) const;
  bool is_undergone() const;
  void object_of_death(TokenList& out) const;
  void noun_subject(bool of_is_subject, TokenList& out) const;
  void noun_object(bool of_is_subject, TokenList& out) const;
  void content(TokenList& out) const;
  Span word_range(Place place) const;

  Tree const& tree_;
  Phrases const& phrases_;
  Predicates const& predicates_;
  struct Found {
    std::uint64_t prep = 0, inner_prep = 0;
    std::uint32_t shape = 0;  ///< place, inner place, reading of the of-phrase
    std::uint64_t words = 0, groups = 0;  ///< sketch bits of the tokens
    RowRange tokens;
    bool operator==(Found const& f) const { return shape == f.shape && prep == f.prep && inner_prep == f.inner_prep; }
  };

  Found const& found(FramePathRow const& path, bool of_is_subject) const;

  Predicate const& main_;
  Predicate const* light_;
  mutable ShortList<Found, 12> found_;
  mutable ShortList<std::uint32_t, 64> tokens_;
};

}  // namespace dragoman
