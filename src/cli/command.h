// What every command shares: global options, exit codes and the way commands are registered.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/data_paths.h"
#include "base/result.h"

namespace CLI {
class App;
}

namespace dragoman {
class Casebook;
class Lexicon;
struct Model;
}

namespace dragoman::cli {

/// Exit codes of the program; documented in `dragoman --help`.
enum Exit : int { kDone = 0, kUsage = 2, kQuarantined = 3, kEnvironment = 4 };

struct Globals {
  DataOverrides data;
  std::vector<std::filesystem::path> folders;  ///< own lexicon folders, compiled over the shipped sources
  unsigned threads = 1;
  bool fast_syntax = false;  ///< networks in bytes; otherwise exact
  bool quiet = false;
  int exit = kDone;  ///< set by the command that ran
};

/// Prints the error to stderr and gives the exit code of its kind.
int report(Error const& error);
/// Data of the running program, by the global options.
Result<DataPaths> data_paths(Globals const& globals);
/// The lexicon of the running program, by the global options.
Result<Lexicon> open_lexicon(Globals const& globals);
/// The model of the running program, by the global options; the second with a lexicon that is already open.
Result<std::unique_ptr<Model const>> open_model(Globals const& globals);
Result<std::unique_ptr<Model const>> open_model(Globals const& globals, Lexicon lexicon);

/// Makes the tables of dyads and priorities anew from the casebook's events; waits for its commit().
Result<void> put_dyads(Casebook& book);

// One function a command, each in a file of its own. `globals` outlives the parse.
void add_code_command(CLI::App& app, Globals& globals);
void add_parse_command(CLI::App& app, Globals& globals);
void add_why_command(CLI::App& app, Globals& globals);
void add_merge_command(CLI::App& app, Globals& globals);
void add_add_command(CLI::App& app, Globals& globals);
void add_history_command(CLI::App& app, Globals& globals);
void add_table_commands(CLI::App& app, Globals& globals);
void add_answer_commands(CLI::App& app, Globals& globals);
void add_bench_tkg_command(CLI::App& app, Globals& globals);
void add_regress_command(CLI::App& lexicon, Globals& globals);
void add_import_command(CLI::App& lexicon, Globals& globals);
void add_lexicon_command(CLI::App& app, Globals& globals);
void add_backtest_command(CLI::App& app, Globals& globals);
void add_bench_dyad_command(CLI::App& app, Globals& globals);

}  // namespace dragoman::cli
