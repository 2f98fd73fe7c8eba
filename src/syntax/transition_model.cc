// spaCy's TransitionBasedParser.v2 (use_upper): hidden = maxout(bias + sum over slots of W[slot] * token),
// scores = W_up * hidden + b_up. thinc's PrecomputableAffine idea is kept: the products of a token with
// every slot are made once, a state is then a few vector additions.
#include "syntax/transition_model.h"

#include <algorithm>

#include "syntax/model_files.h"
#include "syntax/model_json.h"

namespace dragoman::syntax {
namespace {

struct Entry {
  int action;
  std::int64_t frequency;
  std::string label;
};

}  // namespace

Result<std::vector<Transition>> transition_order(std::string const& moves_json,
                                                 std::filesystem::path const& path, Names& names) {
  auto const json = read_json(moves_json, path.string());
  if (!json) return corrupt(path, "moves: " + json.error().message);
  if (json->as_map() == nullptr) return corrupt(path, "moves: not a table of actions");
  std::vector<Entry> entries;
  for (auto const& [action, labels] : *json->as_map()) {
    std::string const* const number = action.as_string();
    if (number->size() != 1 || (*number)[0] < '0' || (*number)[0] > '9' || labels.as_map() == nullptr) {
      return corrupt(path, "moves: malformed action");
    }
    for (auto const& [label, frequency] : *labels.as_map()) {
      std::int64_t count = 0;
      if (!frequency.as_integer(count)) return corrupt(path, "moves: malformed frequency");
      entries.push_back({(*number)[0] - '0', count, *label.as_string()});
    }
  }
  std::sort(entries.begin(), entries.end(), [](Entry const& a, Entry const& b) {
    bool const added_a = a.frequency < 0;
    bool const added_b = b.frequency < 0;
    if (added_a != added_b) return added_b;
    if (!added_a && a.action != b.action) return a.action < b.action;
    if (a.frequency != b.frequency) return a.frequency > b.frequency;
    if (a.label != b.label) return a.label > b.label;
    return a.action < b.action;
  });
  std::vector<Transition> order;
  for (Entry const& entry : entries) order.push_back({entry.action, names.add(entry.label)});
  return order;
}

Result<TransitionModel> TransitionModel::build(std::filesystem::path const& directory,
                                               ThincModel const& model, std::size_t slots, std::size_t width,
                                               Names& names) {
  auto const moves_path = directory / "moves";
  auto const moves = read_msgpack_file(moves_path);
  if (!moves) return tl::unexpected(moves.error());
  Value const* json = moves->find("moves");
  if (json == nullptr || json->as_string() == nullptr) return corrupt(moves_path, "no moves");
  auto order = transition_order(*json->as_string(), moves_path, names);
  if (!order) return tl::unexpected(order.error());

  auto const roots = model.named("parser_model");
  if (roots.size() != 1) return corrupt(model.path, "no transition network");
  auto const upper_ref = roots[0]->refs.find("upper");
  if (upper_ref == roots[0]->refs.end() || upper_ref->second >= model.nodes.size()) {
    return unsupported(model.path, "transition network without an upper layer");
  }
  ThincNode const& upper = model.nodes[upper_ref->second];
  ThincNode const* project = nullptr;
  for (ThincNode const* node : model.named("linear")) {
    if (node != &upper) project = node;
  }
  if (project == nullptr) return corrupt(model.path, "no projection before the transition network");
  TransitionModel out;
  out.slots_ = slots;
  out.transitions_ = std::move(*order);
  if (auto done = out.read_layers(model, *project, upper, width); !done) return tl::unexpected(done.error());
  return out;
}

Result<void> TransitionModel::read_layers(ThincModel const& model, ThincNode const& project,
                                          ThincNode const& upper, std::size_t width) {
  auto const lowers = model.named("precomputable_affine");
  auto const project_w = model.param(project, "W", {0, width});
  if (lowers.size() != 1) return corrupt(model.path, "no lower layer in the transition network");
  if (!project_w) return tl::unexpected(project_w.error());
  hidden_ = (*project_w)->shape[0];
  if (hidden_ == 0 || hidden_ % (2 * kPanel) != 0 || hidden_ > ByteMatrix::kMaxInputs)
    return unsupported(model.path, "hidden width " + std::to_string(hidden_));
  std::size_t const classes = transitions_.size();
  auto const project_b = model.param(project, "b", {hidden_});
  auto const lower_w = model.param(*lowers[0], "W", {slots_, hidden_, kPieces, hidden_});
  auto const lower_b = model.param(*lowers[0], "b", {hidden_, kPieces});
  auto const pad = model.param(*lowers[0], "pad", {1, slots_, hidden_, kPieces});
  auto const upper_w = model.param(upper, "W", {classes, hidden_});
  auto const upper_b = model.param(upper, "b", {classes});
  for (auto const* part : {&project_b, &lower_w, &lower_b, &pad, &upper_w, &upper_b}) {
    if (!*part) return tl::unexpected(part->error());
  }
  project_ = PackedMatrix(Packing::kManyRows, (*project_w)->data, (*project_b)->data, hidden_, width);
  output_ = PackedMatrix(Packing::kOneRow, (*upper_w)->data, (*upper_b)->data, classes, hidden_);
  set_lower(**lower_w, **lower_b, **pad);
  return {};
}

/// Stored [..][hidden][piece], wanted [..][piece][hidden], so that the maximum runs over whole vectors.
void TransitionModel::set_lower(Tensor const& lower_w, Tensor const& lower_b, Tensor const& pad) {
  std::size_t const per_slot = kPieces * hidden_;
  std::vector<float> weights(slots_ * per_slot * hidden_);
  empty_slot_.resize(slots_ * per_slot);
  bias_.resize(per_slot);
  for (std::size_t s = 0; s < slots_; ++s) {
    for (std::size_t o = 0; o < hidden_; ++o) {
      for (std::size_t p = 0; p < kPieces; ++p) {
        std::size_t const from = (s * hidden_ + o) * kPieces + p;
        std::size_t const to = s * per_slot + p * hidden_ + o;
        std::copy_n(lower_w.data.begin() + static_cast<std::ptrdiff_t>(from * hidden_), hidden_,
                    weights.begin() + static_cast<std::ptrdiff_t>(to * hidden_));
        empty_slot_[to] = pad.data[from];
        if (s == 0) bias_[to] = lower_b.data[from];
      }
    }
  }
  products_ = PackedMatrix(Packing::kManyRows, weights, {}, slots_ * per_slot, hidden_);
}

void TransitionModel::use_bytes(ChannelRanges const& ranges) {
  scale_ = ByteScale(ranges);
  byte_products_ = ByteMatrix(products_, scale_);
}

void TransitionScorer::start(TransitionModel const& model, float const* rows, std::size_t tokens) {
  model_ = &model;
  rows_ = rows;
  tokens_ = tokens;
  computed_ = 0;
  std::size_t const row = model.products_.padded_outputs;
  kept_.resize(kKept * row);
  again_.resize(model.slots_ * row);
  again_token_.assign(model.slots_, kNoToken);
  projected_.resize(kBlock * model.project_.padded_outputs);
  bytes_.resize(projected_.size());
  hidden_.resize(model.hidden_);
  scores_.resize(model.output_.padded_outputs);
}

void TransitionScorer::compute(std::size_t first, std::size_t count, float* out) {
  DenseKernels const& kernels = dense_kernels();
  std::size_t const width = model_->project_.inputs;
  std::size_t const hidden = model_->project_.padded_outputs;
  kernels.multiply(model_->project_, rows_ + first * width, width, count, projected_.data(), hidden);
  if (watched_ != nullptr) watched_->include(projected_.data(), count);
  std::size_t const row = model_->products_.padded_outputs;
  if (model_->byte_products_.empty()) {
    kernels.multiply(model_->products_, projected_.data(), hidden, count, out, row);
    return;
  }
  byte_kernels().to_bytes(model_->scale_, projected_.data(), count, bytes_.data());
  byte_kernels().multiply(model_->byte_products_, bytes_.data(), hidden, count, out, row);
}

float const* TransitionScorer::products(std::size_t token, std::size_t slot) {
  std::size_t const row = model_->products_.padded_outputs;
  std::size_t const per_slot = TransitionModel::kPieces * model_->hidden_;
  while (token >= computed_) {  // blocks start at multiples of kBlock and never wrap around the ring
    std::size_t const count = std::min(kBlock, tokens_ - computed_);
    compute(computed_, count, kept_.data() + computed_ % kKept * row);
    computed_ += count;
  }
  float const* found = kept_.data() + token % kKept * row;
  // The newest block may have replaced tokens whose place in the ring it took.
  if (token + kKept < (computed_ + kBlock - 1) / kBlock * kBlock) {
    float* const place = again_.data() + slot * row;
    if (again_token_[slot] != token) compute(token, 1, place);
    again_token_[slot] = token;
    found = place;
  }
  return found + slot * per_slot;
}

float const* TransitionScorer::score(std::int32_t const* slot_tokens) {
  DenseKernels const& kernels = dense_kernels();
  std::size_t const per_slot = TransitionModel::kPieces * model_->hidden_;
  float const* parts[kMaxSlots];
  // The furthest token first: computing it may push others out of the ring.
  std::int32_t const furthest = *std::max_element(slot_tokens, slot_tokens + model_->slots_);
  if (furthest >= 0) products(static_cast<std::size_t>(furthest), 0);
  for (std::size_t s = 0; s < model_->slots_; ++s) {
    parts[s] = slot_tokens[s] == kEmpty ? model_->empty_slot_.data() + s * per_slot
                                        : products(static_cast<std::size_t>(slot_tokens[s]), s);
  }
  kernels.maxout(parts, model_->slots_, model_->bias_.data(), TransitionModel::kPieces, model_->hidden_,
                 hidden_.data());
  kernels.multiply(model_->output_, hidden_.data(), model_->hidden_, 1, scores_.data(),
                   model_->output_.padded_outputs);
  return scores_.data();
}

}  // namespace dragoman::syntax
