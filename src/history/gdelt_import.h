// Event files of GDELT 1.0 and 2.0, row by row.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "history/imported_event.h"

namespace dragoman {

/// The file itself, or the .csv files of a folder by name (any case). Zip archives must be unpacked first.
std::vector<std::filesystem::path> gdelt_files(std::filesystem::path const& input);

/// Rows of 57 (1.0 without address), 58 (1.0) or 61 (2.0) columns between tabs.
Result<void> read_gdelt(std::string_view bytes, PartyResolver& resolver, ImportSink const& sink);

}  // namespace dragoman
