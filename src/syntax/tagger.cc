// spacy.Tagger.v2: the highest score decides (softmax would not change it); the first wins a tie.
#include "syntax/tagger.h"

#include <algorithm>

#include "syntax/model_files.h"
#include "syntax/thinc_model.h"

namespace dragoman::syntax {

Result<Tagger> Tagger::load(std::filesystem::path const& directory, std::size_t width, Names& names) {
  auto const cfg = read_json_file(directory / "cfg");
  if (!cfg) return tl::unexpected(cfg.error());
  Value const* labels = cfg->find("labels");
  if (labels == nullptr || labels->as_array() == nullptr || labels->as_array()->empty()) {
    return corrupt(directory / "cfg", "tagger: no labels");
  }
  Tagger out;
  for (Value const& label : *labels->as_array()) {
    if (label.as_string() == nullptr) return corrupt(directory / "cfg", "tagger: label is not text");
    out.labels_.push_back(names.add(*label.as_string()));
  }
  auto const model = ThincModel::read(directory / "model");
  if (!model) return tl::unexpected(model.error());
  auto const nodes = model->named("softmax");
  if (nodes.size() != 1) return corrupt(model->path, "tagger: no single softmax node");
  auto const weights = model->param(*nodes[0], "W", {out.labels_.size(), width});
  if (!weights) return tl::unexpected(weights.error());
  auto const bias = model->param(*nodes[0], "b", {out.labels_.size()});
  if (!bias) return tl::unexpected(bias.error());
  out.matrix_ = PackedMatrix(Packing::kManyRows, (*weights)->data, (*bias)->data, out.labels_.size(), width);
  return out;
}

void Tagger::tag(float const* rows, std::size_t count, std::vector<float>& scores, Name* tags) const {
  std::size_t const stride = matrix_.padded_outputs;
  scores.resize(count * stride);
  dense_kernels().multiply(matrix_, rows, matrix_.inputs, count, scores.data(), stride);
  for (std::size_t r = 0; r < count; ++r) {
    auto const first = scores.begin() + static_cast<std::ptrdiff_t>(r * stride);
    auto const best = std::max_element(first, first + static_cast<std::ptrdiff_t>(labels_.size()));
    tags[r] = labels_[static_cast<std::size_t>(best - first)];
  }
}

}  // namespace dragoman::syntax
