// The token encoder: hash embeddings of a word's attributes, mixed by a maxout layer, then residual
// layers that each see one neighbour to both sides. One vector per token comes out.
// Threads: Tok2Vec is immutable and shared; each thread has its own Tok2VecWorkspace.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "syntax/dense.h"
#include "syntax/dense_bytes.h"
#include "syntax/entry_cache.h"
#include "syntax/thinc_model.h"
#include "syntax/words.h"

namespace dragoman::syntax {

class Tok2VecWorkspace;

class Tok2Vec {
 public:
  /// Takes the nodes extract_features, hashembed, maxout, layernorm of a network file. `component` names it
  /// in errors.
  static Result<Tok2Vec> build(ThincModel const& model);

  std::size_t width() const { return width_; }

  /// Encodes the documents of a batch; rows are then read with Tok2VecWorkspace::row. The result for a
  /// document does not depend on the others. With `runs` (in order, not overlapping) only these tokens are encoded, as
  /// they would be among all.
  void encode(TokenBatch const& batch, WordTable const& words, Tok2VecWorkspace& workspace) const;
  void encode(TokenBatch const& batch, WordTable const& words, std::span<TokenRun const> runs, Tok2VecWorkspace& workspace) const;

  /// Layers after the first: those that can run on bytes.
  std::size_t later_layers() const { return later_.size(); }
  /// From now on the later layers run on bytes; `ranges` were seen at their inputs (Tok2VecWorkspace::watch).
  void use_bytes(std::vector<ChannelRanges> const& ranges);

 private:
  friend class Tok2VecWorkspace;
  struct EmbedTable {
    Attribute attribute;
    std::uint32_t seed;
    std::size_t rows;
    std::vector<float> folded;  ///< [rows][pieces * width]: the table times its columns of the mixer
  };
  struct Layer {
    PackedMatrix matrix;  ///< 3 * width -> width
    LayerNorm norm;
    ByteScale scale;   ///< of its input
    ByteMatrix bytes;  ///< empty: runs on floats
  };

  Result<void> read_embedding(ThincModel const& model, std::vector<Attribute> const& attributes);
  Result<void> read_layer(ThincModel const& model, std::size_t index);
  void make_entries(WordTable const& words, Tok2VecWorkspace& workspace) const;
  void embed(Word const& word, bool space_after, float* mixed) const;
  struct Rows {
    std::size_t begin, end;
  };
  void set_rows(TokenBatch const& batch, Tok2VecWorkspace& workspace) const;
  void encode_rows(WordTable const& words, Tok2VecWorkspace& workspace) const;
  void find_entries(Rows rows, WordTable const& words, Tok2VecWorkspace& workspace) const;
  void first_layer(Rows rows, Tok2VecWorkspace& workspace) const;
  void later_layer(Layer const& layer, std::size_t margin, Tok2VecWorkspace& workspace) const;
  void later_layer_bytes(Layer const& layer, std::size_t margin, Tok2VecWorkspace& workspace) const;

  std::size_t width_ = 0;
  bool sees_space_after_ = false;
  std::vector<EmbedTable> tables_;
  std::vector<float> mixer_bias_;  ///< [pieces][width]
  LayerNorm mixer_norm_;
  PackedMatrix
      projections_;  ///< first layer by its left, centre and right third: width -> 3 * pieces * width
  std::vector<float> first_bias_;  ///< [pieces][width]
  LayerNorm first_norm_;
  std::vector<Layer> later_;
};

/// Rows of the current batch and a bounded cache of what depends on the word alone.
class Tok2VecWorkspace {
 public:
  /// Takes in the inputs of every later layer from now on; null: no longer. `ranges` has an entry per layer.
  void watch(std::vector<ChannelRanges>* ranges) { watched_ = ranges; }
  /// Forgets all cached words (the WordTable was cleared).
  void forget_words() { cache_.forget(); }
  /// Vector of token `index` of document `document` of the last encoded batch; rows of a document follow
  /// one another.
  float const* row(TokenBatch const& batch, std::size_t document, std::size_t index) const;

 private:
  Tok2Vec::Rows widened(Tok2Vec::Rows rows, std::size_t margin) const;
  static std::size_t row_number(TokenBatch const& batch, std::size_t document, std::size_t index);
  friend class Tok2Vec;
  static constexpr std::uint32_t kCachedWords = 5120;

  struct New {
    std::uint32_t key;
    std::uint32_t slot;
  };
  EntryCache cache_{kCachedWords};        ///< by word * 2 + space_after
  std::vector<Tok2Vec::Rows> runs_;       ///< what is asked for, far enough apart not to meet with their neighbours
  std::vector<std::uint32_t> row_keys_;   ///< of each row of the batch
  std::vector<std::uint32_t> row_slots_;  ///< of the rows the first layer makes next and their neighbours
  std::vector<float const*> row_entries_;
  std::vector<New> new_;
  std::vector<float> projected_;
  std::vector<float> zeros_;
  std::vector<float> rows_;
  std::vector<float> next_rows_;
  std::vector<float> block_;
  std::vector<std::uint8_t> bytes_;  ///< rows_ in bytes
  std::vector<ChannelRanges>* watched_ = nullptr;
  std::size_t width_ = 0;
};

}  // namespace dragoman::syntax
