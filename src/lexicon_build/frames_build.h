// The frame lexicon from lexicon/frames/**.toml into the image. Format of the sources: docs/formats/frames.md.
#pragma once

#include <filesystem>
#include <span>

namespace dragoman {

class ImageWriter;
class Diagnostics;

/// Reads every *.toml under the given folders (groups/, classes/, composition.toml, roles.toml, contexts.toml,
/// codebook_2016.toml, rule_families.toml; later folders add classes and words of groups) in name order and adds the
/// "frame*" sections. Findings, with file and line: unknown keys, groups, types, prepositions, rules, doubled ids and
/// unreachable frames; a line with an error is left out.
void build_frames(std::span<std::filesystem::path const> dirs, ImageWriter& writer, Diagnostics& diagnostics);
void build_frames(std::filesystem::path const& dir, ImageWriter& writer, Diagnostics& diagnostics);

}  // namespace dragoman
