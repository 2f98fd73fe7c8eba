// Agent nouns from lexicon/agents/*.toml into the image.
#pragma once

#include <filesystem>

namespace dragoman {

class ImageWriter;
class Diagnostics;

/// Reads every *.toml of `dir` in name order and adds section "agents". Format: docs/formats/agents.md. Unknown kinds,
/// sectors or keys and a noun given twice with different meaning are reported with file and line and left out.
void build_agents(std::filesystem::path const& dir, ImageWriter& writer, Diagnostics& diagnostics);

}  // namespace dragoman
