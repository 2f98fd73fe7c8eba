// The one file that says which Parquet files make up a version.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace dragoman {

struct ManifestFile {
  std::string table, path;  ///< path relative to the casebook
  std::uint64_t rows = 0, bytes = 0;
  std::string sha256;
};

struct Manifest {
  std::string version;      ///< 12 hex digits over the files' hashes
  std::int64_t number = 0;  ///< 1, 2, 3 ...
  std::vector<ManifestFile> files;
};

/// Reads <folder>/manifest.json and checks that every file it names is there with its size. Errors "casebook.missing",
/// "casebook.corrupt".
Result<Manifest> read_manifest(std::filesystem::path const& folder);

/// Writes the manifest beside the old one, syncs it to disk and renames it over it: a crash leaves the old or the new.
Result<void> write_manifest(std::filesystem::path const& folder, Manifest const& manifest);

}  // namespace dragoman
