// Atomic by rename(2) after fsync(2) of the file and of the folder, as in LevelDB's CURRENT file.
#include "casebook/manifest.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace dragoman {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

tl::unexpected<Error> system_error(std::string const& what, fs::path const& path) {
  return environment_error("casebook.io", what + ": " + std::strerror(errno), path.string());
}

Result<void> write_synced(fs::path const& path, std::string const& text) {
  int const fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (fd < 0) return system_error("cannot write", path);
  std::size_t done = 0;
  while (done < text.size()) {
    ssize_t const n = ::write(fd, text.data() + done, text.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      auto error = system_error("cannot write", path);
      ::close(fd);
      return error;
    }
    done += static_cast<std::size_t>(n);
  }
  bool const synced = ::fsync(fd) == 0;
  if (::close(fd) != 0 || !synced) return system_error("cannot sync", path);
  return {};
}

void sync_folder(fs::path const& folder) {
  int const fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

}  // namespace

Result<Manifest> read_manifest(fs::path const& folder) {
  fs::path const path = folder / "manifest.json";
  std::ifstream in(path, std::ios::binary);
  if (!in) return environment_error("casebook.missing", "no casebook here (no manifest.json)", folder.string());
  std::ostringstream text;
  text << in.rdbuf();
  Manifest manifest;
  try {
    Json const json = Json::parse(text.str());
    if (json.at("format").get<int>() != 1) return environment_error("casebook.corrupt", "unknown manifest format", path.string());
    manifest.version = json.at("version").get<std::string>();
    manifest.number = json.at("number").get<std::int64_t>();
    for (auto const& file : json.at("files"))
      manifest.files.push_back({file.at("table").get<std::string>(), file.at("path").get<std::string>(), file.at("rows").get<std::uint64_t>(),
                                file.at("bytes").get<std::uint64_t>(), file.at("sha256").get<std::string>()});
  } catch (Json::exception const& error) {
    return environment_error("casebook.corrupt", error.what(), path.string());
  }
  for (auto const& file : manifest.files) {
    std::error_code failed;
    auto const bytes = fs::file_size(folder / file.path, failed);
    if (failed) return environment_error("casebook.corrupt", "a file of the manifest is missing", (folder / file.path).string());
    if (bytes != file.bytes) return environment_error("casebook.corrupt", "a file has another size than the manifest says", (folder / file.path).string());
  }
  return manifest;
}

Result<void> write_manifest(fs::path const& folder, Manifest const& manifest) {
  Json json{{"format", 1}, {"schema_version", "1.1"}, {"version", manifest.version}, {"number", manifest.number}, {"files", Json::array()}};
  for (auto const& file : manifest.files)
    json["files"].push_back({{"table", file.table}, {"path", file.path}, {"rows", file.rows}, {"bytes", file.bytes}, {"sha256", file.sha256}});
  fs::path const fresh = folder / "manifest.json.new", current = folder / "manifest.json";
  if (auto written = write_synced(fresh, json.dump(1) + "\n"); !written) return written;
  if (::rename(fresh.c_str(), current.c_str()) != 0) return system_error("cannot rename", current);
  sync_folder(folder);
  return {};
}

}  // namespace dragoman
