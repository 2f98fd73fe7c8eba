// All source files of the lexicon into one image: the one list of builders.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "lexicon_build/diagnostics.h"
#include "lexicon_build/image_writer.h"

namespace dragoman {

/// What a compilation read.
struct CompileReport {
  std::string version;             ///< 16 hex digits over names and bytes of all source files
  std::vector<std::string> files;  ///< relative names, sorted
  std::size_t actors = 0, aliases = 0, periods = 0;
};

/// Source files of one lexicon folder (*.csv, *.toml, without regression/), relative names with '/', sorted.
Result<std::vector<std::string>> lexicon_files(std::filesystem::path const& dir);

/// Compiles one or more lexicon folders (the shipped one, then the user's own; later rows of a known actor id
/// add aliases and offices, they do not replace). Findings go to `diagnostics`; an unreadable folder or file
/// is an Error. Findings of severity error mean rows were left out: the caller decides whether to write the
/// image.
Result<CompileReport> compile_lexicon(std::span<std::filesystem::path const> dirs, ImageWriter& writer,
                                      Diagnostics& diagnostics);

}  // namespace dragoman
