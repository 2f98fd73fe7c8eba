// Compiles lexicon/cues/*.toml into the cue sections of an image. Format: docs/formats/claims.md.
#pragma once

#include <filesystem>

namespace dragoman {

class ImageWriter;
class Diagnostics;

/// Reads every *.toml of `dir` in name order and adds the sections that CueTable reads. Unknown keys, frames, grades,
/// stances or signatures and doubled entries are reported with file and line and left out.
void build_cues(std::filesystem::path const& dir, ImageWriter& writer, Diagnostics& diagnostics);

}  // namespace dragoman
