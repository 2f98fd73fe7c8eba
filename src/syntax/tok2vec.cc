// spaCy's Tok2Vec.v2 (MultiHashEmbed + MaxoutWindowEncoder), arranged so that little is computed twice:
//  - the mixer is linear in the embeddings up to its maximum, so each embedding table is multiplied by its
//    columns of the mixer at load time and a new word costs a few row additions;
//  - the first layer is linear in its three neighbours up to its maximum, so its three products are kept
//    per word and a known word costs three additions;
//  - later layers read the window [x(i-1) x(i) x(i+1)] as 3 * width consecutive floats.
// thinc pads each document of a list with 4 zero rows (also between documents) and lets these rows pass
// through all layers like tokens; they influence the tokens at the border, so we carry them too.
#include "syntax/tok2vec.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "base/check.h"
#include "syntax/model_files.h"
#include "syntax/string_id.h"

namespace dragoman::syntax {
namespace {

constexpr std::size_t kPieces = 3;
constexpr std::size_t kPadding = 4;
constexpr std::size_t kBlockRows = 64;
constexpr std::size_t kSegmentRows = 1024;  // of which all entries are at hand together
constexpr std::uint32_t kPaddingRow = 0xFFFFFFFF;
constexpr std::size_t kMaxWidth = 512;
constexpr std::size_t kPrefetchRows = 3;
constexpr std::size_t kMaxTables = 16;

/// [width][pieces] as stored -> [pieces][width] as the kernels want it.
std::vector<float> pieces_first(std::vector<float> const& bias, std::size_t width) {
  std::vector<float> out(bias.size());
  for (std::size_t o = 0; o < width; ++o) {
    for (std::size_t p = 0; p < kPieces; ++p) out[p * width + o] = bias[o * kPieces + p];
  }
  return out;
}

/// Columns [from, from + count) of W[width][pieces][inputs], as rows ordered [pieces][width][count].
std::vector<float> columns(Tensor const& weights, std::size_t from, std::size_t count) {
  std::size_t const width = weights.shape[0];
  std::size_t const inputs = weights.shape[2];
  std::vector<float> out(kPieces * width * count);
  for (std::size_t p = 0; p < kPieces; ++p) {
    for (std::size_t o = 0; o < width; ++o) {
      std::copy_n(weights.data.begin() + static_cast<std::ptrdiff_t>((o * kPieces + p) * inputs + from),
                  count, out.begin() + static_cast<std::ptrdiff_t>((p * width + o) * count));
    }
  }
  return out;
}

void prefetch(float const* from, std::size_t floats) {
  constexpr std::size_t kLine = 16;
  for (std::size_t i = 0; i < floats; i += kLine) __builtin_prefetch(from + i);
}

Result<LayerNorm> read_norm(ThincModel const& model, ThincNode const& node, std::size_t width) {
  auto const gain = model.param(node, "G", {width});
  if (!gain) return tl::unexpected(gain.error());
  auto const bias = model.param(node, "b", {width});
  if (!bias) return tl::unexpected(bias.error());
  return LayerNorm{(*gain)->data, (*bias)->data};
}

struct MaxoutParams {
  Tensor const* weights;
  Tensor const* bias;
};
Result<MaxoutParams> read_maxout(ThincModel const& model, ThincNode const& node, std::size_t width,
                                 std::size_t inputs) {
  auto const weights = model.param(node, "W", {width, kPieces, inputs});
  if (!weights) return tl::unexpected(weights.error());
  auto const bias = model.param(node, "b", {width, kPieces});
  if (!bias) return tl::unexpected(bias.error());
  return MaxoutParams{*weights, *bias};
}

Result<std::vector<Attribute>> read_attributes(ThincModel const& model) {
  auto const extract = model.named("extract_features");
  if (extract.size() != 1) return corrupt(model.path, "tok2vec: no single extract_features node");
  auto const columns_attr = extract[0]->attrs.find("columns");
  if (columns_attr == extract[0]->attrs.end() || columns_attr->second.as_array() == nullptr) {
    return corrupt(model.path, "tok2vec: extract_features has no columns");
  }
  std::vector<Attribute> out;
  for (Value const& name : *columns_attr->second.as_array()) {
    Attribute attribute{};
    if (name.as_string() == nullptr || !parse_attribute(*name.as_string(), attribute)) {
      return unsupported(model.path,
                         "tok2vec: embedding attribute " +
                             (name.as_string() != nullptr ? *name.as_string() : std::string("?")));
    }
    out.push_back(attribute);
  }
  return out;
}

}  // namespace

Result<Tok2Vec> Tok2Vec::build(ThincModel const& model) {
  auto const attributes = read_attributes(model);
  if (!attributes) return tl::unexpected(attributes.error());
  auto const embeds = model.named("hashembed");
  std::size_t const layers = model.named("maxout").size();
  if (embeds.size() != attributes->size() || embeds.empty() || layers < 2 ||
      model.named("layernorm").size() != layers) {
    return corrupt(model.path, "tok2vec: the network does not have the layers expected");
  }
  if (!model.named("static_vectors").empty()) return unsupported(model.path, "tok2vec: static vectors");
  auto const first_table = model.param(*embeds[0], "E", {0, 0});
  if (!first_table) return tl::unexpected(first_table.error());
  Tok2Vec out;
  out.width_ = (*first_table)->shape[1];
  if (out.width_ == 0 || out.width_ % (2 * kPanel) != 0 || out.width_ > kMaxWidth ||
      embeds.size() > kMaxTables) {
    return unsupported(model.path, "tok2vec: width " + std::to_string(out.width_));
  }
  if (auto done = out.read_embedding(model, *attributes); !done) return tl::unexpected(done.error());
  for (std::size_t i = 1; i < layers; ++i) {
    if (auto done = out.read_layer(model, i); !done) return tl::unexpected(done.error());
  }
  return out;
}

Result<void> Tok2Vec::read_embedding(ThincModel const& model, std::vector<Attribute> const& attributes) {
  auto const embeds = model.named("hashembed");
  auto const mixer = read_maxout(model, *model.named("maxout")[0], width_, embeds.size() * width_);
  if (!mixer) return tl::unexpected(mixer.error());
  auto norm = read_norm(model, *model.named("layernorm")[0], width_);
  if (!norm) return tl::unexpected(norm.error());
  mixer_bias_ = pieces_first(mixer->bias->data, width_);
  mixer_norm_ = std::move(*norm);
  for (std::size_t i = 0; i < embeds.size(); ++i) {
    auto const table = model.param(*embeds[i], "E", {0, width_});
    if (!table) return tl::unexpected(table.error());
    std::size_t const rows = (*table)->shape[0];
    auto const seed = embeds[i]->attrs.find("seed");
    std::uint64_t seed_value = 0;
    if (seed == embeds[i]->attrs.end() || !seed->second.as_unsigned(seed_value) || seed_value > 0xFFFFFFFF ||
        rows == 0) {
      return corrupt(model.path, "tok2vec: hashembed without seed or rows");
    }
    PackedMatrix const part(Packing::kManyRows, columns(*mixer->weights, i * width_, width_), {},
                            kPieces * width_, width_);
    DRAGOMAN_CHECK(part.padded_outputs == kPieces * width_, "folded width");
    EmbedTable folded{attributes[i], static_cast<std::uint32_t>(seed_value), rows, {}};
    folded.folded.resize(rows * part.padded_outputs);
    dense_kernels().multiply(part, (*table)->data.data(), width_, rows, folded.folded.data(),
                             part.padded_outputs);
    sees_space_after_ = sees_space_after_ || folded.attribute == Attribute::kSpacy;
    tables_.push_back(std::move(folded));
  }
  return {};
}

Result<void> Tok2Vec::read_layer(ThincModel const& model, std::size_t index) {
  auto norm = read_norm(model, *model.named("layernorm")[index], width_);
  if (!norm) return tl::unexpected(norm.error());
  auto const layer = read_maxout(model, *model.named("maxout")[index], width_, 3 * width_);
  if (!layer) return tl::unexpected(layer.error());
  if (index > 1) {
    later_.push_back(
        {PackedMatrix(Packing::kMaxOfThree, layer->weights->data, layer->bias->data, width_, 3 * width_),
         std::move(*norm),
         {},
         {}});
    return {};
  }
  std::vector<float> thirds;
  for (std::size_t third = 0; third < 3; ++third) {
    std::vector<float> const part = columns(*layer->weights, third * width_, width_);
    thirds.insert(thirds.end(), part.begin(), part.end());
  }
  projections_ = PackedMatrix(Packing::kManyRows, thirds, {}, 3 * kPieces * width_, width_);
  first_bias_ = pieces_first(layer->bias->data, width_);
  first_norm_ = std::move(*norm);
  return {};
}

void Tok2Vec::embed(Word const& word, bool space_after, float* mixed) const {
  float const* rows[4 * kMaxTables];
  std::size_t count = 0;
  std::size_t const stride = kPieces * width_;
  for (EmbedTable const& table : tables_) {
    std::uint64_t const id = table.attribute == Attribute::kSpacy
                                 ? (space_after ? 1 : 0)
                                 : word.ids[static_cast<std::size_t>(table.attribute)];
    for (std::uint32_t const key : embed_keys(id, table.seed))
      rows[count++] = table.folded.data() + key % table.rows * stride;
  }
  DenseKernels const& kernels = dense_kernels();
  float best[kMaxWidth];
  kernels.maxout(rows, count, mixer_bias_.data(), kPieces, width_, best);
  kernels.normalise(mixer_norm_, best, nullptr, width_, mixed);
}

/// An entry is [mixed: width][projections: 3 thirds of pieces * width].
void Tok2Vec::make_entries(WordTable const& words, Tok2VecWorkspace& w) const {
  std::size_t const projected = projections_.padded_outputs;
  w.block_.resize(kBlockRows * width_);
  w.projected_.resize(kBlockRows * projected);
  for (std::size_t from = 0; from < w.new_.size(); from += kBlockRows) {
    std::size_t const rows = std::min(kBlockRows, w.new_.size() - from);
    for (std::size_t i = 0; i < rows; ++i) {
      std::uint32_t const key = w.new_[from + i].key;
      embed(words[key / 2], key % 2 != 0, w.block_.data() + i * width_);
    }
    dense_kernels().multiply(projections_, w.block_.data(), width_, rows, w.projected_.data(), projected);
    for (std::size_t i = 0; i < rows; ++i) {
      float* const entry = w.cache_.at(w.new_[from + i].slot);
      std::copy_n(w.block_.data() + i * width_, width_, entry);
      std::copy_n(w.projected_.data() + i * projected, projected, entry + width_);
    }
  }
  w.new_.clear();
}

/// Entries of the rows and of their neighbours to both sides.
void Tok2Vec::find_entries(Rows rows, WordTable const& words, Tok2VecWorkspace& w) const {
  w.cache_.begin_round(2 * words.size(), width_ + projections_.padded_outputs);
  w.row_slots_.clear();
  for (std::size_t r = rows.begin - 1; r <= rows.end; ++r) {
    std::uint32_t const key = w.row_keys_[r];
    if (key == kPaddingRow) {
      w.row_slots_.push_back(kPaddingRow);
      continue;
    }
    auto const place = w.cache_.place(key);
    if (place.is_new) w.new_.push_back({key, place.slot});
    w.row_slots_.push_back(place.slot);
  }
  make_entries(words, w);
  w.row_entries_.clear();
  for (std::uint32_t const slot : w.row_slots_)
    w.row_entries_.push_back(slot == kPaddingRow ? w.zeros_.data() : w.cache_.at(slot));
}

void Tok2Vec::encode(TokenBatch const& batch, WordTable const& words, Tok2VecWorkspace& w) const {
  set_rows(batch, w);
  w.runs_.assign(1, {1, w.row_keys_.size() - 1});
  encode_rows(words, w);
}

void Tok2Vec::encode(TokenBatch const& batch, WordTable const& words, std::span<TokenRun const> runs, Tok2VecWorkspace& w) const {
  DRAGOMAN_CHECK(w.watched_ == nullptr, "only all rows together can be watched");
  set_rows(batch, w);
  w.runs_.clear();
  for (TokenRun const run : runs) {
    std::size_t const begin = w.row_number(batch, run.document, run.begin);
    std::size_t const end = begin + (run.end - run.begin);
    if (!w.runs_.empty() && begin < w.runs_.back().end + 2 * later_.size())
      w.runs_.back().end = end;
    else
      w.runs_.push_back({begin, end});
  }
  encode_rows(words, w);
}

void Tok2Vec::set_rows(TokenBatch const& batch, Tok2VecWorkspace& w) const {
  w.width_ = width_;
  w.zeros_.assign(width_ + projections_.padded_outputs, 0.0F);
  w.row_keys_.assign(1 + kPadding, kPaddingRow);
  for (std::size_t d = 0; d < batch.documents(); ++d) {
    for (std::size_t t = batch.document_begin(d); t < batch.document_end[d]; ++t)
      w.row_keys_.push_back(2 * batch.word[t] + (sees_space_after_ ? batch.space_after[t] : std::uint32_t{0}));
    w.row_keys_.insert(w.row_keys_.end(), kPadding, kPaddingRow);
  }
  w.row_keys_.push_back(kPaddingRow);
  w.rows_.resize(w.row_keys_.size() * width_);
  std::fill_n(w.rows_.begin(), width_, 0.0F);
  std::fill_n(w.rows_.end() - static_cast<std::ptrdiff_t>(width_), width_, 0.0F);
}

/// Each layer needs one row more to both sides from the one before.
void Tok2Vec::encode_rows(WordTable const& words, Tok2VecWorkspace& w) const {
  for (Rows const run : w.runs_) {
    Rows const all = w.widened(run, later_.size());
    for (std::size_t first = all.begin; first < all.end; first += kSegmentRows) {
      Rows const segment{first, std::min(first + kSegmentRows, all.end)};
      find_entries(segment, words, w);
      first_layer(segment, w);
    }
  }
  for (std::size_t i = 0; i < later_.size(); ++i) {
    if (w.watched_ != nullptr)
      (*w.watched_)[i].include(w.rows_.data() + width_, w.row_keys_.size() - 2);
    std::size_t const margin = later_.size() - 1 - i;
    later_[i].bytes.empty() ? later_layer(later_[i], margin, w) : later_layer_bytes(later_[i], margin, w);
  }
}

void Tok2Vec::use_bytes(std::vector<ChannelRanges> const& ranges) {
  DRAGOMAN_CHECK(ranges.size() == later_.size(), "ranges of another network");
  for (std::size_t i = 0; i < later_.size(); ++i) {
    later_[i].scale = ByteScale(ranges[i]);
    later_[i].bytes = ByteMatrix(later_[i].matrix, later_[i].scale);
  }
}

/// Rows from their entries, which row_entries_ holds from the left neighbour of the first on.
void Tok2Vec::first_layer(Rows rows, Tok2VecWorkspace& w) const {
  DenseKernels const& kernels = dense_kernels();
  std::size_t const third = kPieces * width_;
  float best[kMaxWidth];
  std::size_t const entry = width_ + projections_.padded_outputs;
  for (std::size_t i = 0; i < rows.end - rows.begin; ++i) {
    float const* const* const at = w.row_entries_.data() + i;
    // Entries lie anywhere in the cache, too large for the processor's own: ask for them in time.
    if (i + 1 + kPrefetchRows < w.row_entries_.size()) prefetch(at[1 + kPrefetchRows], entry);
    float const* const parts[3] = {at[0] + width_, at[1] + width_ + third, at[2] + width_ + 2 * third};
    kernels.maxout(parts, 3, first_bias_.data(), kPieces, width_, best);
    kernels.normalise(first_norm_, best, at[1], width_, w.rows_.data() + (rows.begin + i) * width_);
  }
}

void Tok2Vec::later_layer(Layer const& layer, std::size_t margin, Tok2VecWorkspace& w) const {
  DenseKernels const& kernels = dense_kernels();
  w.next_rows_.resize(w.rows_.size());
  std::fill_n(w.next_rows_.begin(), width_, 0.0F);
  std::fill_n(w.next_rows_.end() - static_cast<std::ptrdiff_t>(width_), width_, 0.0F);
  w.block_.resize(std::max(w.block_.size(), kBlockRows * width_));
  for (Rows const run : w.runs_) {
    Rows const rows = w.widened(run, margin);
    for (std::size_t from = rows.begin; from < rows.end; from += kBlockRows) {
      std::size_t const count = std::min(kBlockRows, rows.end - from);
      kernels.multiply(layer.matrix, w.rows_.data() + (from - 1) * width_, width_, count, w.block_.data(),
                       width_);
      for (std::size_t i = 0; i < count; ++i) {
        std::size_t const at = (from + i) * width_;
        kernels.normalise(layer.norm, w.block_.data() + i * width_, w.rows_.data() + at, width_,
                          w.next_rows_.data() + at);
      }
    }
  }
  w.rows_.swap(w.next_rows_);
}

/// All rows of a run become bytes first, so the floats can be replaced row by row.
void Tok2Vec::later_layer_bytes(Layer const& layer, std::size_t margin, Tok2VecWorkspace& w) const {
  DenseKernels const& kernels = dense_kernels();
  ByteKernels const& bytes = byte_kernels();
  w.bytes_.resize(w.rows_.size());
  w.block_.resize(std::max(w.block_.size(), kBlockRows * width_));
  for (Rows const run : w.runs_) {
    Rows const rows = w.widened(run, margin);
    std::size_t const left = (rows.begin - 1) * width_;
    bytes.to_bytes(layer.scale, w.rows_.data() + left, rows.end - rows.begin + 2, w.bytes_.data() + left);
    for (std::size_t from = rows.begin; from < rows.end; from += kBlockRows) {
      std::size_t const count = std::min(kBlockRows, rows.end - from);
      bytes.multiply(layer.bytes, w.bytes_.data() + (from - 1) * width_, width_, count, w.block_.data(), width_);
      for (std::size_t i = 0; i < count; ++i) {
        float* const row = w.rows_.data() + (from + i) * width_;
        kernels.normalise(layer.norm, w.block_.data() + i * width_, row, width_, row);
      }
    }
  }
}

/// The rows and `margin` more to both sides, as far as there are any.
Tok2Vec::Rows Tok2VecWorkspace::widened(Tok2Vec::Rows rows, std::size_t margin) const {
  return {rows.begin > margin + 1 ? rows.begin - margin : 1, std::min(rows.end + margin, row_keys_.size() - 1)};
}

std::size_t Tok2VecWorkspace::row_number(TokenBatch const& batch, std::size_t document, std::size_t index) {
  return 1 + kPadding * (document + 1) + batch.document_begin(document) + index;
}

float const* Tok2VecWorkspace::row(TokenBatch const& batch, std::size_t document, std::size_t index) const {
  return rows_.data() + row_number(batch, document, index) * width_;
}

}  // namespace dragoman::syntax
