// The tagger: one linear layer over the token vectors. Immutable and shared.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "syntax/dense.h"
#include "syntax/names.h"

namespace dragoman::syntax {

class Tagger {
 public:
  /// Reads `tagger/cfg` (labels) and `tagger/model` of the model directory; `width` is that of its input.
  static Result<Tagger> load(std::filesystem::path const& directory, std::size_t width, Names& names);

  /// Best tag of each of `count` rows `width` floats apart. `scores` is a buffer.
  void tag(float const* rows, std::size_t count, std::vector<float>& scores, Name* tags) const;

 private:
  PackedMatrix matrix_;
  std::vector<Name> labels_;
};

}  // namespace dragoman::syntax
