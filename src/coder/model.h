// Everything the coder knows: parser, lexicon, gazetteer. Immutable and shared by all threads.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "base/data_paths.h"
#include "base/result.h"
#include "coder/version.h"
#include "lexicon/gazetteer.h"
#include "lexicon/lexicon.h"
#include "syntax/pipeline.h"

namespace dragoman {

struct Model {
  syntax::Pipeline syntax;
  Lexicon lexicon;
  std::optional<Gazetteer> gazetteer;
  std::string_view coder_version = kCoderVersion;  ///< of what it codes
};

/// Opens all three. Environment errors name the file and what is wrong with it.
Result<std::unique_ptr<Model const>> load_model(DataPaths const& paths, syntax::Arithmetic arithmetic = syntax::Arithmetic::kExact);
/// The same with a lexicon that is already open, e.g. one just compiled in memory.
Result<std::unique_ptr<Model const>> load_model(DataPaths const& paths, Lexicon lexicon, syntax::Arithmetic arithmetic = syntax::Arithmetic::kExact);

}  // namespace dragoman
