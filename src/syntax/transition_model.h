// The network behind parser and entity recogniser: scores the possible actions of a state that is
// described by a few tokens (its slots). Threads: TransitionModel is immutable and shared; each thread
// has its own TransitionScorer.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "syntax/dense.h"
#include "syntax/dense_bytes.h"
#include "syntax/names.h"
#include "syntax/thinc_model.h"

namespace dragoman::syntax {

/// One class of a transition system, in the order of the network's outputs.
struct Transition {
  int action = 0;  ///< number of the action in spaCy's system (parser: 0 Shift .. 4 Break)
  Name label = 0;
};

/// Order of the classes from the JSON in `moves`: actions ascending; within one by descending (frequency,
/// label); entries with negative frequency (added to a trained model) come last. Error
/// "syntax.model_corrupt" with `path`.
Result<std::vector<Transition>> transition_order(std::string const& moves_json,
                                                 std::filesystem::path const& path, Names& names);

class TransitionModel {
 public:
  /// Reads `moves` and takes the nodes of `model` (directory/model). `slots` is the number of slots the
  /// system fills, `width` that of the token vectors.
  static Result<TransitionModel> build(std::filesystem::path const& directory, ThincModel const& model,
                                       std::size_t slots, std::size_t width, Names& names);

  std::vector<Transition> const& transitions() const { return transitions_; }
  std::size_t slots() const { return slots_; }

  /// Channels of the rows that can become bytes.
  std::size_t hidden() const { return hidden_; }
  /// From now on the products run on bytes; `ranges` were seen by TransitionScorer::watch.
  void use_bytes(ChannelRanges const& ranges);

 private:
  friend class TransitionScorer;
  static constexpr std::size_t kPieces = 2;

  Result<void> read_layers(ThincModel const& model, ThincNode const& project, ThincNode const& upper,
                           std::size_t width);
  void set_lower(Tensor const& lower_w, Tensor const& lower_b, Tensor const& pad);

  std::size_t slots_ = 0;
  std::size_t hidden_ = 0;
  std::vector<Transition> transitions_;
  PackedMatrix project_;           ///< token vector -> hidden
  PackedMatrix products_;          ///< hidden -> [slot][piece][hidden]
  ByteScale scale_;                ///< of hidden, for
  ByteMatrix byte_products_;       ///< empty: products run on floats
  std::vector<float> empty_slot_;  ///< [slot][piece][hidden]: what an empty slot adds
  std::vector<float> bias_;        ///< [piece][hidden], once per state
  PackedMatrix output_;            ///< hidden -> classes
};

/// Scores states of one document at a time. The products of a token with all slots are made in blocks as
/// the parse comes to it and kept for a while, so memory does not grow with the document.
class TransitionScorer {
 public:
  static constexpr std::int32_t kEmpty = -1;

  /// Takes in the inputs of the products from now on; null: no longer.
  void watch(ChannelRanges* ranges) { watched_ = ranges; }
  /// `rows`: the document's token vectors, one after another.
  void start(TransitionModel const& model, float const* rows, std::size_t tokens);
  /// Scores of all classes for a state; `slot_tokens` has one token index or kEmpty per slot.
  float const* score(std::int32_t const* slot_tokens);

 private:
  static constexpr std::size_t kBlock = 32;  ///< tokens computed together
  static constexpr std::size_t kKept = 512;  ///< tokens whose products are kept
  static constexpr std::size_t kMaxSlots = 16;
  static constexpr std::size_t kNoToken = static_cast<std::size_t>(-1);

  float const* products(std::size_t token, std::size_t slot);
  void compute(std::size_t first, std::size_t count, float* out);

  TransitionModel const* model_ = nullptr;
  float const* rows_ = nullptr;
  std::size_t tokens_ = 0;
  std::size_t computed_ = 0;              ///< tokens below this have been computed once
  std::vector<float> kept_;               ///< ring of kKept tokens
  std::vector<float> again_;              ///< one token per slot, computed again because it left the ring
  std::vector<std::size_t> again_token_;  ///< by slot: whose products again_ holds
  std::vector<float> projected_;
  std::vector<std::uint8_t> bytes_;  ///< projected_ in bytes
  ChannelRanges* watched_ = nullptr;
  std::vector<float> hidden_;
  std::vector<float> scores_;
};

}  // namespace dragoman::syntax
