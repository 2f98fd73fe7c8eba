// One list of disputes in five shapes. The flat ones go through a table of the in-memory database, so that a Parquet file
// has the types of the columns even where a column is empty.
#include "cli/contested_output.h"

#include <fstream>
#include <iostream>

#include "cli/table_output.h"
#include "dispute/dispute.h"
#include "dispute/dispute_json.h"
#include "dispute/dispute_text.h"

namespace dragoman::cli {
namespace {

Result<std::optional<Date>> day_of(std::string const& text) {
  if (text.empty()) return std::optional<Date>{};
  auto const date = parse_date(text);
  if (!date) return usage_error("cli.date", "not a date (YYYY-MM-DD): '" + text + "'");
  return date;
}

Result<void> write_text(std::string const& text, std::string const& output) {
  if (output.empty()) {
    std::cout << text;
    return {};
  }
  std::ofstream out(output, std::ios::binary);
  out << text;
  out.close();
  if (!out) return environment_error("cli.output", "cannot write", output);
  return {};
}

Result<void> write_rows(Duck& duck, std::vector<Dispute> const& disputes, ContestedRequest const& request) {
  if (auto made = duck.run(std::string("CREATE TEMP TABLE dispute_rows (") + dispute_columns() + ")"); !made) return made;
  if (auto filled = duck.append("dispute_rows", dispute_rows(disputes)); !filled) return filled;
  return write_query(duck, "SELECT * FROM dispute_rows", {}, request.format, request.output);
}

}  // namespace

Result<void> print_contested(Duck& duck, ContestedRequest const& request) {
  auto const since = day_of(request.since), until = day_of(request.until);
  for (auto const* day : {&since, &until})
    if (!*day) return tl::unexpected(day->error());
  auto disputes = find_disputes(duck, DisputeScope{request.actor_1, request.actor_2, request.topic, *since, *until});
  if (!disputes) return tl::unexpected(disputes.error());
  if (request.format == "table") return write_text(disputes_text(*disputes, request.limit), request.output);
  if (request.limit > 0 && disputes->size() > request.limit) disputes->resize(request.limit);
  if (request.format == "json") return write_text(disputes_json(*disputes) + "\n", request.output);
  if (request.format != "jsonl") return write_rows(duck, *disputes, request);
  std::string lines;
  for (auto const& d : *disputes) lines += dispute_json(d) + "\n";
  return write_text(lines, request.output);
}

}  // namespace dragoman::cli
