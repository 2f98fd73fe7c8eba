// Dictionaries of TABARI, PETRARCH and PETRARCH2 as a lexicon folder (docs/formats/imported_dictionaries.md).
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "lexicon_build/dictionary_text.h"

namespace dragoman {

/// Dictionaries already in memory.
struct DictionarySet {
  DictionaryFormat format = DictionaryFormat::kPetrarch;
  std::vector<DictionaryFile> actors, agents, verbs, discards;
  bool future_is_intent = false;  ///< keep the PLOVER manual's reading of the future tense; without, "will meet" is a meeting
};

struct ImportReport {
  std::vector<std::pair<std::string, ImportTally>> dictionaries;  ///< name and how it fared, in the order read
  std::vector<std::pair<std::string, std::string>> files;         ///< relative path and content of the lexicon folder
  std::size_t actors = 0, aliases = 0, agents = 0, frames = 0, discards = 0;
  std::size_t left_out() const;
};

/// "petrarch", "petrarch2", "tabari".
std::optional<DictionaryFormat> dictionary_format(std::string_view name);

/// Reads a file; its name and the hash of its bytes stand in everything made from it. Environment error if unreadable.
Result<DictionaryFile> read_dictionary(std::filesystem::path const& path, DictionaryFormat format);

/// Pure function of the texts. Every line is either in the files or in `diagnostics`, which is sorted by file and line.
ImportReport import_dictionaries(DictionarySet const& set, Diagnostics& diagnostics);

/// Writes the files. Usage error when the folder already holds anything; environment error when it cannot be written.
Result<void> write_lexicon_folder(ImportReport const& report, std::filesystem::path const& folder);

}  // namespace dragoman
