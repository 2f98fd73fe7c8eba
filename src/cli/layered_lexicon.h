// A user's own lexicon folders over the shipped one, compiled in memory when a command starts (a fifth of a second).
#pragma once

#include <filesystem>
#include <span>

#include "base/data_paths.h"
#include "base/result.h"
#include "lexicon/lexicon.h"

namespace dragoman::cli {

/// The sources beside the compiled lexicon, then `folders` in order: their frames are tried first, their agent nouns
/// replace, their actors add. Warnings and errors of the own folders go to stderr; a row with an error is left out.
/// Environment error where a folder is missing or no sources lie beside the image.
Result<Lexicon> layered_lexicon(DataPaths const& paths, std::span<std::filesystem::path const> folders);

}  // namespace dragoman::cli
