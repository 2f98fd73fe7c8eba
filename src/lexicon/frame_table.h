// The frame lexicon as the engine reads it: lemma -> frames by priority, lemma -> noun groups, composition,
// differences between codebooks. Sources and format: lexicon/frames, docs/formats/frames.md.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lexicon/frame_rows.h"
#include "lexicon/frame_sketch.h"
#include "lexicon/image.h"
#include "lexicon/row_index.h"

namespace dragoman {

/// Immutable view over an image; keeps it alive. Cheap to copy, safe on any thread. Look-ups do not allocate: a hash is
/// one probe. Whoever asks about a word often keeps its groups_of(): the list is sorted, often empty, and stays.
class FrameTable {
 public:
  /// Error "lexicon.frames" when a section does not hold whole rows. An image without frames gives an empty table.
  static Result<FrameTable> open(std::shared_ptr<Image const> image);

  std::size_t size() const { return frames_.size(); }
  FrameRow const& frame(std::uint32_t index) const { return frames_[index]; }
  /// Frames of a key by falling priority; empty when unknown. Keys: "v:" verb, "n:" noun, "a:" adjective + lemma.
  std::span<std::uint32_t const> frames_of(std::uint64_t key) const;
  /// A sketch of each of them, in the same order.
  std::span<FrameSketch const> sketches_of(std::uint64_t key) const;
  /// Groups of a word ("g:" + lemma).
  std::span<std::uint32_t const> groups_of(std::uint64_t word) const;
  /// Composition class of a key ("v:", "n:", "a:" + lemma, "m:" + modal or "not"), or null.
  OuterRow const* outer_of(std::uint64_t key) const;
  std::span<ComposeRow const> rules(OuterRow const& outer) const;
  std::span<FrameTermRow const> terms(FrameConditionRow const& condition) const;
  std::span<FrameConditionRow const> conditions(RowRange range) const;
  std::span<FrameRoleRow const> roles(RowRange range) const;
  /// Default recipient places and descent of a type (index in kPloverTypes).
  TypeRolesRow type_roles(std::uint8_t type) const;
  std::span<DifferenceRow const> differences() const { return differences_; }
  std::span<ContextRow const> contexts() const { return contexts_; }
  std::span<DiscardRow const> discards() const { return discards_; }
  /// The rule id of an event ("compose.refuse.harm+attack.default") holds a part that the family of rules lists.
  bool is_of_family(std::string_view rule, std::string_view family) const;
  /// Number of a group by name, or -1.
  std::int32_t group(std::string_view name) const;
  std::string_view str(StrRef ref) const { return image_->str(ref); }

 private:
  void sketch_frames();

  std::shared_ptr<Image const> image_;
  std::span<FrameRow const> frames_;
  std::span<FrameKeyRow const> keys_;
  std::span<std::uint32_t const> order_, group_list_;
  std::span<FrameWordRow const> words_, group_names_;
  std::span<OuterKeyRow const> outer_keys_;
  std::span<OuterRow const> outers_;
  std::span<ComposeRow const> rules_;
  std::span<FrameConditionRow const> conditions_;
  std::span<FrameTermRow const> terms_;
  std::span<FrameRoleRow const> roles_;
  std::span<DifferenceRow const> differences_;
  std::span<ContextRow const> contexts_;
  std::span<DiscardRow const> discards_;
  std::span<RuleFamilyRow const> rule_families_;
  std::span<TypeRolesRow const> type_roles_;
  std::shared_ptr<std::vector<FrameSketch>> sketches_;  ///< beside order_
  RowIndex by_key_, by_word_, by_group_name_, by_outer_key_;
};

}  // namespace dragoman
