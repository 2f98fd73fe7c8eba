// What do other data sets record? Event histories of others, read into a casebook as events of their own.
// Formats, and what becomes of each column: docs/formats/histories.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "casebook/casebook.h"
#include "lexicon/lexicon.h"

namespace dragoman {

enum class HistoryFormat : unsigned char { kTkg, kGdelt };

struct HistoryOptions {
  HistoryFormat format = HistoryFormat::kTkg;
  std::filesystem::path input;   ///< tkg: the folder with the id files; gdelt: a file, or a folder of .csv files
  std::string source;            ///< name of the data set; empty: the name of the folder or file
  std::optional<Date> day_zero;  ///< tkg: the day that the files count as 0; unset: see day_zero_of
};

struct RejectedLine {
  std::string file;
  std::size_t line = 0;  ///< from 1
  std::string reason;
};

struct HistoryReport {
  std::size_t files = 0, files_known = 0;      ///< read, and left alone because the casebook holds them
  std::size_t lines = 0, added = 0, known = 0; ///< `known`: the same row is in the casebook already
  std::size_t no_event = 0;                    ///< of the added: statements (CAMEO 01) and unknown relations
  std::map<std::string, std::size_t> unknown_relations;  ///< label or code as it stood -> rows
  std::size_t both = 0, one = 0, neither = 0;  ///< of the added: how many of the two sides have an id
  std::size_t names = 0, names_unresolved = 0; ///< different names, and those that stay text
  std::optional<Date> first, last;
  std::string day_zero_from;                   ///< where day 0 was found, for the reader of the report
  std::size_t quarantined = 0;
  std::vector<RejectedLine> rejected;          ///< the first of them; all are in imported_rejects
};

/// The day that a folder of quadruple files counts as 0: file day_zero.txt of the folder (one ISO date), else the known one
/// of ICEWS14, ICEWS18 and ICEWS05-15 by the folder's name. Usage error "history.day_zero" when neither says.
Result<std::pair<Date, std::string>> day_zero_of(std::filesystem::path const& folder);

/// Reads the files and rebuilds the casebook's tables; nothing is on disk before book.commit(). A broken line is set aside
/// with its number and reason. Errors: environment when a file cannot be read, input when an id file is broken.
Result<HistoryReport> import_history(Casebook& book, HistoryOptions const& options, Lexicon const& lexicon);

}  // namespace dragoman
