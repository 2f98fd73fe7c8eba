// Where does it rest? A folder of plain Parquet: segments (what was reported), derived tables, answers, and a manifest.
// Many readers, one writer. Format: docs/formats/casebook.md.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "casebook/duck.h"
#include "lexicon/lexicon.h"
#include "story/reported.h"

namespace dragoman {

struct AddReport {
  std::size_t added = 0, known = 0, quarantined = 0, conflicting = 0;  ///< documents
  std::vector<std::string> notes;  ///< one line for each document that was refused, with the reason
};

/// An opened casebook at one version. Move only; not thread-safe.
class Casebook {
 public:
  /// Opens for reading. Error "casebook.missing" when there is none, "casebook.corrupt" when the manifest or a file it
  /// names is broken.
  static Result<Casebook> open(std::filesystem::path const& folder);
  /// Opens for writing: makes the folder when there is none and takes the lock. Error "casebook.locked" names the owner.
  static Result<Casebook> open_for_writing(std::filesystem::path const& folder);
  Casebook(Casebook&&) noexcept;
  Casebook& operator=(Casebook&&) noexcept;
  ~Casebook();

  /// Every table of schema.sql, empty ones too: this version's rows and those that wait for commit().
  Duck& duck();
  std::filesystem::path const& folder() const;
  /// 12 hex digits over the content; empty before the first commit.
  std::string const& version() const;

  /// Adds lines of the coder's output contract and rebuilds stories and lexicon tables over everything. Nothing is on
  /// disk before commit(). A document that is already there (same id and text) is left alone; one with the id of another
  /// text is refused and noted.
  Result<AddReport> add(std::span<std::string const> coded_lines, Lexicon const& lexicon);
  /// Appends rows to a table of the REPORTED layer that holds imports (imported_files, imported_events,
  /// imported_rejects); waits for rebuild() and commit().
  Result<void> append_imported(std::string const& table, std::vector<std::vector<Value>> const& rows);
  /// Makes stories, the rows of imported events and the lexicon tables anew over everything; waits for commit().
  Result<void> rebuild(Lexicon const& lexicon);
  /// Replaces a derived table by rows in the order of its columns in schema.sql; waits for commit().
  Result<void> put_derived(std::string const& table, std::vector<std::vector<Value>> const& rows);
  /// Appends rows to a table of the ANSWERED layer (forecasts, forecast_evidence, brief_sentences); waits for commit().
  Result<void> append_answers(std::string const& table, std::vector<std::vector<Value>> const& rows);
  /// Writes what waits as new files and makes the new version current by renaming the manifest.
  Result<void> commit();

 private:
  struct State;
  explicit Casebook(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace dragoman
