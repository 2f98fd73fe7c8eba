// Where the program's data lies: beside the program (build tree or installed share folder), else under $DRAGOMAN_DATA.
#pragma once

#include <filesystem>
#include <optional>

#include "base/result.h"

namespace dragoman {

/// What a user named on the command line; each overrides the search.
struct DataOverrides {
  std::optional<std::filesystem::path> model, lexicon, gazetteer;
};

struct DataPaths {
  std::filesystem::path model;      ///< folder with config.cfg
  std::filesystem::path lexicon;    ///< compiled image
  std::filesystem::path gazetteer;  ///< compiled image
};

/// Folder of the running program (Linux: /proc/self/exe); empty when unknown.
std::filesystem::path program_folder();

/// Looks for each item in turn: override, <program>/share/dragoman, <program>/../share/dragoman, $DRAGOMAN_DATA.
/// An environment error names every place that was tried.
Result<DataPaths> find_data(std::filesystem::path const& program_dir, DataOverrides const& overrides);

}  // namespace dragoman
