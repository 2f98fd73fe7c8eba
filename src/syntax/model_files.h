// The files of a spaCy model directory: reading them with errors that name the file, and config.cfg.
// Pure functions, any thread.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "syntax/model_value.h"

namespace dragoman::syntax {

/// Whole content of a file. Error "syntax.model_missing" (environment) names it.
Result<std::string> read_file(std::filesystem::path const& path);
Result<Value> read_msgpack_file(std::filesystem::path const& path);
Result<Value> read_json_file(std::filesystem::path const& path);

tl::unexpected<Error> corrupt(std::filesystem::path const& path, std::string message);
tl::unexpected<Error> unsupported(std::filesystem::path const& path, std::string message);

/// config.cfg: INI sections whose values are JSON; kept as raw text, "section" -> "key" -> text.
struct ModelConfig {
  std::map<std::string, std::map<std::string, std::string>, std::less<>> sections;

  /// Raw value or "" if absent; strings come without their quotes.
  std::string value(std::string_view section, std::string_view key) const;
  /// A value that is a JSON array of strings; empty if absent or something else.
  std::vector<std::string> list(std::string_view section, std::string_view key) const;
};
ModelConfig parse_config(std::string_view text);

/// Refuses ("syntax.model_unsupported") a config whose pipeline or architectures this runtime does not
/// know, naming component and architecture.
Result<void> check_config(ModelConfig const& config, std::filesystem::path const& path);

}  // namespace dragoman::syntax
