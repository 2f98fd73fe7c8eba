// Heads, labels and sentences of a document: greedy arc-eager parsing with the model's network.
// Threads: DependencyParser is immutable and shared; each thread has its own ParserWorkspace.
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "base/result.h"
#include "syntax/arc_eager.h"
#include "syntax/attribute_ruler.h"
#include "syntax/names.h"
#include "syntax/transition_model.h"
#include "syntax/tree_edges.h"

namespace dragoman::syntax {

struct ParserWorkspace {
  TransitionScorer scorer;
  ArcEagerState state;
  TreeEdges edges;  ///< result: edges.sentence_start
};

class DependencyParser {
 public:
  /// Reads `parser/model` and `parser/moves` of the model directory.
  static Result<DependencyParser> load(std::filesystem::path const& directory, std::size_t width,
                                       Names& names);

  /// Fills head and dep of `doc` (already of the right size) and workspace.edges. `rows`: the token vectors.
  void parse(float const* rows, std::vector<std::uint8_t> const& is_space, Annotations& doc,
             ParserWorkspace& workspace) const;

  TransitionModel& network() { return model_; }

 private:
  TransitionModel model_;
  std::vector<LiftedLabel> lifted_;  ///< by label
  Name root_ = 0;
};

}  // namespace dragoman::syntax
