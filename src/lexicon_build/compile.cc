// The one list of builders. The version is a hash over the names and bytes of all source files, so that a
// fact can name the lexicon it was coded with and any edit, even of a comment, is another lexicon.
#include "lexicon_build/compile.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <system_error>

#include "base/hash.h"
#include "lexicon_build/actors_build.h"
#include "lexicon_build/agents_build.h"
#include "lexicon_build/cues_build.h"
#include "lexicon_build/frames_build.h"
#include "lexicon_build/periods_build.h"

namespace dragoman {

namespace {

namespace fs = std::filesystem;

bool is_source(fs::path const& relative) {
  auto const extension = relative.extension();
  return (extension == ".csv" || extension == ".toml") && *relative.begin() != "regression" &&
         *relative.begin() != "places";
}

/// Length-prefixed, so that no two lists of files have the same bytes.
void append_counted(std::string& to, std::string_view text) {
  to += std::to_string(text.size()) + ":";
  to += text;
}

Result<std::string> content_of(fs::path const& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return environment_error("lexicon.file", "cannot read the file", path.string());
  return std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> below(std::span<fs::path const> dirs, char const* folder) {
  std::vector<fs::path> out;
  for (auto const& dir : dirs)
    if (fs::is_directory(dir / folder)) out.push_back(dir / folder);
  return out;
}

}  // namespace

Result<std::vector<std::string>> lexicon_files(fs::path const& dir) {
  std::error_code error;
  fs::recursive_directory_iterator walk(dir, error);
  if (error)
    return environment_error("lexicon.folder", "cannot read the lexicon folder: " + error.message(),
                             dir.string());
  std::vector<std::string> files;
  for (auto const& entry : walk) {
    auto const relative = entry.path().lexically_relative(dir);
    if (entry.is_regular_file() && is_source(relative)) files.push_back(relative.generic_string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Result<CompileReport> compile_lexicon(std::span<fs::path const> dirs, ImageWriter& writer,
                                      Diagnostics& diagnostics) {
  CompileReport report;
  std::string everything;
  for (auto const& dir : dirs) {
    auto const files = lexicon_files(dir);
    if (!files) return tl::unexpected(files.error());
    for (auto const& file : *files) {
      auto const content = content_of(dir / file);
      if (!content) return tl::unexpected(content.error());
      append_counted(everything, file);
      append_counted(everything, *content);
      report.files.push_back(file);
    }
  }
  report.version = hex16(hash64(everything));

  auto const source = read_actor_source(dirs, diagnostics);
  build_actors(source, writer, diagnostics);
  report.actors = source.actors.size();
  report.aliases = source.aliases.size();
  report.periods = build_periods(dirs, writer, diagnostics);

  if (auto const agents = below(dirs, "agents"); !agents.empty())
    if (auto done = build_agents(agents, writer, diagnostics); !done) return tl::unexpected(done.error());
  if (auto const cues = below(dirs, "cues"); !cues.empty()) build_cues(cues, writer, diagnostics);
  if (auto const frames = below(dirs, "frames"); !frames.empty()) build_frames(frames, writer, diagnostics);

  writer.version(report.version);
  diagnostics.sort();
  return report;
}

}  // namespace dragoman
