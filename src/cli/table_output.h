// A result table on stdout: for people, for programs, for spreadsheets, or as Parquet.
#pragma once

#include <string>

#include "base/result.h"
#include "casebook/duck.h"

namespace dragoman::cli {

/// Runs `sql` and writes the result as table, jsonl, csv or parquet. Parquet goes to `output` when given, else its bytes to
/// stdout. Errors: those of the database; usage error for an unknown format.
Result<void> write_query(Duck& duck, std::string const& sql, std::vector<Value> const& parameters, std::string const& format, std::string const& output);

}  // namespace dragoman::cli
