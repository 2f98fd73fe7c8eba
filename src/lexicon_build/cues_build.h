// Compiles lexicon/cues/*.toml into the cue sections of an image.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "lexicon_build/diagnostics.h"
#include "lexicon_build/image_writer.h"

namespace dragoman {

/// Reads every .toml of `dir` in name order and adds the sections that CueTable reads. Faulty entries are
/// reported with file and line and left out; an unreadable directory is an environment error.
Result<void> build_cues(std::filesystem::path const& dir, ImageWriter& image, Diagnostics& diagnostics);

}  // namespace dragoman
