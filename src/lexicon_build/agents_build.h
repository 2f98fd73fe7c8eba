// Agent nouns from lexicon/agents/*.toml into the image.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "lexicon_build/diagnostics.h"
#include "lexicon_build/image_writer.h"

namespace dragoman {

/// Reads every .toml of `dir` in name order and adds section "agents". Format: docs/formats/agents.md. Unknown keys,
/// kinds or sectors and a noun given twice are reported with file and line and left out; a folder that is not there
/// gives an empty section, an unreadable one is an environment error. Not thread-safe.
Result<void> build_agents(std::filesystem::path const& dir, ImageWriter& writer, Diagnostics& diagnostics);

}  // namespace dragoman
