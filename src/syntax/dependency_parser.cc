// spacy/pipeline/transition_parser.pyx (greedy_parse) and dep_parser.pyx. The best valid class is taken,
// the lowest index in a tie; an action's validity does not depend on the label.
#include "syntax/dependency_parser.h"

#include <limits>

#include "base/check.h"
#include "syntax/model_files.h"

namespace dragoman::syntax {

Result<DependencyParser> DependencyParser::load(std::filesystem::path const& directory, std::size_t width,
                                                Names& names) {
  auto const network = ThincModel::read(directory / "model");
  if (!network) return tl::unexpected(network.error());
  auto model = TransitionModel::build(directory, *network, ArcEagerState::kSlots, width, names);
  if (!model) return tl::unexpected(model.error());
  DependencyParser out;
  out.model_ = std::move(*model);
  out.root_ = names.add("ROOT");
  bool present[kArcActions] = {};
  for (Transition const& t : out.model_.transitions()) {
    if (t.action >= kArcActions) return corrupt(directory / "moves", "parser: unknown action");
    present[t.action] = true;
    std::string_view const label = names[t.label];
    if (label == "subtok") return unsupported(directory / "moves", "parser: learned tokens");
    std::size_t const bars = label.find("||");
    if (bars == std::string_view::npos) continue;
    if (out.lifted_.size() <= t.label) out.lifted_.resize(t.label + 1);
    out.lifted_[t.label] = {names.add(std::string(label.substr(0, bars))),
                            names.add(std::string(label.substr(bars + 2)))};
  }
  if (!present[0] || !present[1]) return corrupt(directory / "moves", "parser: no Shift or no Reduce");
  return out;
}

void DependencyParser::parse(float const* rows, std::vector<std::uint8_t> const& is_space, Annotations& doc,
                             ParserWorkspace& w) const {
  std::size_t const n = doc.size();
  std::vector<Transition> const& transitions = model_.transitions();
  w.scorer.start(model_, rows, n);
  w.state.start(n);
  while (!w.state.finished()) {
    std::int32_t slots[ArcEagerState::kSlots];
    w.state.slots(slots);
    float const* const scores = w.scorer.score(slots);
    unsigned const valid = w.state.valid_actions();
    float best_score = -std::numeric_limits<float>::infinity();
    Transition const* best = nullptr;
    for (std::size_t c = 0; c < transitions.size(); ++c) {
      if ((valid >> transitions[c].action & 1U) != 0 && (scores[c] > best_score || best == nullptr)) {
        best_score = scores[c];
        best = &transitions[c];
      }
    }
    DRAGOMAN_CHECK(best != nullptr, "no valid action");
    w.state.take(static_cast<ArcAction>(best->action), best->label);
  }
  for (std::size_t i = 0; i < n; ++i) {
    std::int32_t const head = w.state.heads()[i];
    bool const root = head == ArcEagerState::kNone;
    doc.head[i] = root ? static_cast<std::uint32_t>(i) : static_cast<std::uint32_t>(head);
    doc.dep[i] = root ? root_ : w.state.labels()[i];
  }
  set_edges(doc.head, w.edges);
  deprojectivise(lifted_, is_space, doc.head, doc.dep, w.edges);
}

}  // namespace dragoman::syntax
