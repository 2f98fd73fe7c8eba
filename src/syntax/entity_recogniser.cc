// spacy/pipeline/_parser_internals/ner.pyx on fresh text (no preset entities). One step per token.
#include "syntax/entity_recogniser.h"

#include "base/check.h"
#include "syntax/model_files.h"

namespace dragoman::syntax {
namespace {

enum BiluoAction : int { kMissing, kBegin, kIn, kLast, kUnit, kOut, kActions };

constexpr std::size_t kSlots = 3;

}  // namespace

Result<EntityRecogniser> EntityRecogniser::build(std::filesystem::path const& directory,
                                                 ThincModel const& network, std::size_t width, Names& names) {
  auto model = TransitionModel::build(directory, network, kSlots, width, names);
  if (!model) return tl::unexpected(model.error());
  bool has_out = false;
  for (Transition const& t : model->transitions()) {
    if (t.action <= kMissing || t.action >= kActions)
      return corrupt(directory / "moves", "ner: unknown action");
    has_out = has_out || t.action == kOut;
    if (t.action != kBegin || t.label == 0) continue;
    bool closes = false;
    for (Transition const& other : model->transitions())
      closes = closes || (other.action == kLast && other.label == t.label);
    if (!closes) return corrupt(directory / "moves", "ner: an entity label that can begin cannot end");
  }
  if (!has_out) return corrupt(directory / "moves", "ner: no O");
  EntityRecogniser out;
  out.model_ = std::move(*model);
  return out;
}

void EntityRecogniser::recognise(float const* rows, std::span<std::uint8_t const> is_space,
                                 std::span<std::uint8_t const> sentence_start, EntityWorkspace& w) const {
  std::size_t const n = is_space.size();
  w.iob.assign(n, EntityIob::kOutside);
  w.type.assign(n, 0);
  w.scorer.start(model_, rows, n);
  bool open = false;
  std::size_t begin = 0;
  Name label = 0;
  for (std::size_t i = 0; i < n; ++i) {
    auto const token = static_cast<std::int32_t>(i);
    std::int32_t const slots[kSlots] = {token,
                                        open ? static_cast<std::int32_t>(begin) : TransitionScorer::kEmpty,
                                        open ? token - 1 : TransitionScorer::kEmpty};
    float const* const scores = w.scorer.score(slots);
    bool const can_go_on = i + 1 < n && sentence_start[i + 1] == 0;
    auto const valid = [&](Transition const& t) {
      switch (t.action) {
        case kBegin:
          return !open && t.label != 0 && can_go_on && is_space[i] == 0;
        case kIn:
          return open && t.label == label && can_go_on;
        case kLast:
          return open && t.label == label;
        case kUnit:
          return !open && t.label != 0 && is_space[i] == 0;
        default:
          return !open;
      }
    };
    Transition const* best = nullptr;
    float best_score = 0.0F;
    for (std::size_t c = 0; c < model_.transitions().size(); ++c) {
      Transition const& t = model_.transitions()[c];
      if ((best == nullptr || scores[c] > best_score) && valid(t)) {
        best_score = scores[c];
        best = &t;
      }
    }
    DRAGOMAN_CHECK(best != nullptr, "no valid action");
    if (best->action == kOut) continue;
    bool const first = best->action == kBegin || best->action == kUnit;
    if (first) begin = i;
    label = best->label;
    open = best->action == kBegin || best->action == kIn;
    w.iob[i] = first ? EntityIob::kBegin : EntityIob::kInside;
    w.type[i] = label;
  }
}

}  // namespace dragoman::syntax
