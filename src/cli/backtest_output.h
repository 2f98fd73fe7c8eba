// A back-test on stdout, as one table or as JSON, for every command that runs one.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "forecast/backtest_summary.h"

namespace dragoman::cli {

struct NamedSummary {
  std::string name;
  BacktestSummary summary;
};

/// One JSON object: docs/formats/backtest.md.
std::string summary_json(BacktestSummary const& summary);
/// "9622 questions, Brier 0.11, 6.7 % below the shrunk pair rate (...), ECE 0.005".
std::string summary_line(BacktestSummary const& summary);
/// Scores of the engine and of every baseline, a block a question kind, aligned for a terminal.
std::string summary_table(std::vector<NamedSummary> const& kinds);
/// The reliability diagram of all kinds, one panel each.
std::string summary_svg(std::vector<NamedSummary> const& kinds);

/// Writes a whole file; "cli.write" when that fails.
Result<void> write_file(std::string const& path, std::string const& text);

}  // namespace dragoman::cli
