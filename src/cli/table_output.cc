// Tables for people are cut to the width of the terminal; everything else is complete. Parquet is DuckDB's own COPY.
#include "cli/table_output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "text/utf8.h"

namespace dragoman::cli {
namespace {

std::string csv_field(Value const& value) {
  std::string const text = text_of(value);
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string out = "\"";
  for (char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

void write_csv(Table const& table, std::ostream& out) {
  for (std::size_t c = 0; c < table.columns.size(); ++c) out << (c ? "," : "") << csv_field(table.columns[c]);
  out << "\r\n";
  for (auto const& row : table.rows) {
    for (std::size_t c = 0; c < row.size(); ++c) out << (c ? "," : "") << csv_field(row[c]);
    out << "\r\n";
  }
}

nlohmann::ordered_json json_of(Value const& value) {
  if (is_null(value)) return nullptr;
  if (auto const* flag = std::get_if<bool>(&value)) return *flag;
  if (auto const* whole = std::get_if<std::int64_t>(&value)) return *whole;
  if (auto const* number = std::get_if<double>(&value)) return *number;
  if (auto const* list = std::get_if<std::vector<std::string>>(&value)) return *list;
  return text_of(value);
}

void write_jsonl(Table const& table, std::ostream& out) {
  for (auto const& row : table.rows) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (std::size_t c = 0; c < row.size(); ++c) object[table.columns[c]] = json_of(row[c]);
    out << object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  }
}

std::size_t terminal_width() {
  winsize size{};
  return ::isatty(STDOUT_FILENO) != 0 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 ? size.ws_col : 160;
}

/// At most `width` code points, the last one an ellipsis when something was cut.
std::string cut(std::string const& text, std::size_t width) {
  if (count_code_points(text) <= width) return text;
  std::size_t at = 0;
  for (std::size_t n = 0; n + 1 < width; ++n) at += code_point_at(text, at).size;
  return text.substr(0, at) + "…";
}

void write_text_table(Table const& table, std::ostream& out) {
  std::vector<std::size_t> widths;
  for (auto const& name : table.columns) widths.push_back(name.size());
  for (auto const& row : table.rows)
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], std::min<std::size_t>(60, count_code_points(text_of(row[c]))));
  std::size_t total = 0;
  for (auto& width : widths) total += width + 2;
  if (std::size_t const most = terminal_width(); total > most && !widths.empty()) {
    auto widest = std::max_element(widths.begin(), widths.end());
    *widest -= std::min(*widest - std::min<std::size_t>(*widest, 16), total - most);
  }
  auto line = [&](auto const& cell) {
    std::string text;
    for (std::size_t c = 0; c < widths.size(); ++c) {
      std::string const shown = cut(cell(c), widths[c]);
      text += shown + std::string(widths[c] - std::min(widths[c], count_code_points(shown)) + 2, ' ');
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out << text << '\n';
  };
  line([&](std::size_t c) { return table.columns[c]; });
  for (auto const& row : table.rows) line([&](std::size_t c) {
      std::string text = text_of(row[c]);
      std::replace(text.begin(), text.end(), '\n', ' ');
      return text;
    });
}

Result<void> write_parquet(Duck& duck, std::string const& sql, std::vector<Value> const& parameters, std::string const& output) {
  namespace fs = std::filesystem;
  fs::path const path = output.empty() ? fs::temp_directory_path() / ("dragoman-" + std::to_string(::getpid()) + ".parquet") : fs::path(output);
  std::string quoted;
  for (char c : path.string()) quoted += c == '\'' ? std::string("''") : std::string(1, c);
  auto const done = duck.query("COPY (" + sql + ") TO '" + quoted + "' (FORMAT parquet, COMPRESSION zstd)", parameters);
  if (!done) return tl::unexpected(done.error());
  if (!output.empty()) return {};
  {
    std::ifstream in(path, std::ios::binary);
    std::cout << in.rdbuf();
  }
  fs::remove(path);
  return {};
}

}  // namespace

Result<void> write_query(Duck& duck, std::string const& sql, std::vector<Value> const& parameters, std::string const& format, std::string const& output) {
  if (format == "parquet") return write_parquet(duck, sql, parameters, output);
  auto const table = duck.query(sql, parameters);
  if (!table) return tl::unexpected(table.error());
  std::ofstream file;
  if (!output.empty()) {
    file.open(output, std::ios::binary);
    if (!file) return environment_error("cli.output", "cannot write", output);
  }
  std::ostream& out = output.empty() ? std::cout : file;
  if (format == "csv")
    write_csv(*table, out);
  else if (format == "jsonl" || format == "json")
    write_jsonl(*table, out);
  else
    write_text_table(*table, out);
  return {};
}

}  // namespace dragoman::cli
