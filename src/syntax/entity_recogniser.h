// Named entities by the BILUO transition system with the model's network. Sentence starts are an input:
// no entity crosses one. Threads: immutable and shared; each thread has its own EntityWorkspace.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "base/result.h"
#include "syntax/names.h"
#include "syntax/native_doc.h"
#include "syntax/transition_model.h"

namespace dragoman::syntax {

struct EntityWorkspace {
  TransitionScorer scorer;
  std::vector<EntityIob> iob;  ///< result, per token
  std::vector<Name> type;      ///< result, per token; 0 outside
};

class EntityRecogniser {
 public:
  /// Reads `ner/moves`; `network` is `ner/model` of the same directory.
  static Result<EntityRecogniser> build(std::filesystem::path const& directory, ThincModel const& network,
                                        std::size_t width, Names& names);

  /// `rows`: token vectors of NER's own encoder. Sentences do not depend on each other: any run of whole sentences may
  /// be given.
  void recognise(float const* rows, std::span<std::uint8_t const> is_space,
                 std::span<std::uint8_t const> sentence_start, EntityWorkspace& workspace) const;

  TransitionModel& network() { return model_; }

 private:
  TransitionModel model_;
};

}  // namespace dragoman::syntax
