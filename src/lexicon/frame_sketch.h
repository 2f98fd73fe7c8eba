// What the first condition of a frame asks for, in bits: a common verb has dozens of frames that differ in the words of
// one place, and a sketch refuses nearly all of them without reading the frame, its condition and the words.
#pragma once

#include <cstdint>
#include <span>

#include "lexicon/frame_rows.h"

namespace dragoman {

/// Bit of a word's hash or of a group's number.
constexpr std::uint64_t sketch_bit(std::uint64_t value) { return std::uint64_t{1} << (value % 64); }

struct FrameSketch {
  FramePathRow path;
  std::uint64_t words = 0, groups = 0;  ///< bits of the words and groups, any of which will do
  bool of_is_subject = false;           ///< of the frame: how the place is read
  bool decides = false;                 ///< no bit in common with what stands at the place: the frame does not hold

  static FrameSketch of(FrameRow const& frame, FrameConditionRow const& first, std::span<FrameTermRow const> terms) {
    FrameSketch sketch;
    sketch.path = first.path;
    sketch.of_is_subject = (frame.flags & kFrameOfIsSubject) != 0;
    // A predicate's own word may be written with a particle, which its token does not show.
    sketch.decides = !terms.empty() && first.path.place != Place::kSelf;
    for (FrameTermRow const& term : terms) {
      if (term.kind == TermKind::kWord) sketch.words |= sketch_bit(term.hash);
      if (term.kind == TermKind::kGroup) sketch.groups |= sketch_bit(term.value);
      bool const words_only = term.negated == 0 && (term.kind == TermKind::kWord || term.kind == TermKind::kGroup);
      sketch.decides = sketch.decides && words_only;
    }
    return sketch;
  }
};

}  // namespace dragoman
