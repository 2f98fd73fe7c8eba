// One list of places, tried in order, so that a build tree, an installed program and a user's own data all work
// without configuration, and a failure can say exactly where it looked.
#include "base/data_paths.h"

#include <cstdlib>
#include <string>
#include <vector>

namespace dragoman {
namespace {

namespace fs = std::filesystem;

Result<fs::path> find_one(std::optional<fs::path> const& given, char const* name, std::vector<fs::path> const& places) {
  std::error_code ignored;
  if (given) {
    if (fs::exists(*given, ignored)) return *given;
    return environment_error("data.missing", "no such file or folder", given->string());
  }
  std::string tried;
  for (auto const& place : places) {
    fs::path const path = place / name;
    if (fs::exists(path, ignored)) return path;
    tried += (tried.empty() ? "" : ", ") + path.string();
  }
  return environment_error("data.missing", std::string("cannot find ") + name + "; looked at " + tried +
                                               " (set DRAGOMAN_DATA or run `make build`)");
}

}  // namespace

fs::path program_folder() {
  std::error_code error;
  fs::path const exe = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path{} : exe.parent_path();
}

Result<DataPaths> find_data(fs::path const& program_dir, DataOverrides const& overrides) {
  std::vector<fs::path> places;
  if (!program_dir.empty()) places = {program_dir / "share/dragoman", program_dir / "../share/dragoman"};
  if (char const* data = std::getenv("DRAGOMAN_DATA"); data != nullptr && *data != '\0') places.emplace_back(data);
  DataPaths found;
  auto take = [&](fs::path& into, std::optional<fs::path> const& given, char const* name) -> Result<void> {
    auto path = find_one(given, name, places);
    if (!path) return tl::unexpected(path.error());
    into = std::move(*path);
    return {};
  };
  if (auto ok = take(found.model, overrides.model, "model"); !ok) return tl::unexpected(ok.error());
  if (auto ok = take(found.lexicon, overrides.lexicon, "lexicon.img"); !ok) return tl::unexpected(ok.error());
  if (auto ok = take(found.gazetteer, overrides.gazetteer, "gazetteer.img"); !ok) return tl::unexpected(ok.error());
  return found;
}

}  // namespace dragoman
