// Compiles lexicon/cues/*.toml into the cue sections of an image. Format: docs/formats/claims.md.
#pragma once

#include <filesystem>
#include <span>

namespace dragoman {

class ImageWriter;
class Diagnostics;

/// Reads every *.toml of the folders, each in name order, and adds the sections that CueTable reads. Unknown keys, frames, grades,
/// stances or signatures and doubled entries are reported with file and line and left out.
void build_cues(std::span<std::filesystem::path const> dirs, ImageWriter& writer, Diagnostics& diagnostics);

/// The same over one folder.
void build_cues(std::filesystem::path const& dir, ImageWriter& writer, Diagnostics& diagnostics);

}  // namespace dragoman
