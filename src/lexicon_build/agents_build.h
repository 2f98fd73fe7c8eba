// Agent nouns from lexicon/agents/*.toml into the image.
#pragma once

#include <filesystem>
#include <span>

#include "base/result.h"
#include "lexicon_build/diagnostics.h"
#include "lexicon_build/image_writer.h"

namespace dragoman {

/// Reads every .toml of the folders, each in name order, and adds section "agents". Format: docs/formats/agents.md. Unknown keys,
/// kinds or sectors and a noun given twice are reported with file and line and left out; a folder that is not there
/// gives an empty section, an unreadable one is an environment error. Not thread-safe.
Result<void> build_agents(std::span<std::filesystem::path const> dirs, ImageWriter& writer, Diagnostics& diagnostics);

}  // namespace dragoman
