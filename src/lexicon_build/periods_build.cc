// Every name is filed under alias_key() without a leading "the", as PeriodTable::find looks it up.
#include "lexicon_build/periods_build.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "lexicon/actor_rows.h"
#include "lexicon/alias_key.h"
#include "lexicon_build/actor_source.h"
#include "lexicon_build/csv_reader.h"

namespace dragoman {

namespace {

std::string key_of(std::string const& name) {
  std::string key = alias_key(name);
  return key.starts_with("the ") ? key.substr(4) : key;
}

std::vector<CsvRow> rows_of(std::filesystem::path const& dir, std::string const& name,
                            std::vector<std::string_view> const& columns, Diagnostics& diagnostics) {
  if (!std::filesystem::exists(dir / name)) return {};
  return read_csv(read_source_file(dir / name, name, diagnostics), name, columns, diagnostics);
}

void build_term_patterns(std::span<std::filesystem::path const> dirs, ImageWriter& writer,
                         Diagnostics& diagnostics) {
  std::vector<TermPatternRow> rows;
  std::string const file = "periods/term_patterns.csv";
  for (auto const& dir : dirs)
    for (auto const& r : rows_of(dir, file, {"pattern", "term", "offices"}, diagnostics)) {
      bool const number = r[1].size() == 1 && r[1] >= "1" && r[1] <= "9";
      if (r[0].find('{') == std::string::npos || (!number && r[1] != "last" && r[1] != "all") || r[2].empty())
        diagnostics.error(file, r.line, "periods.pattern",
                          "needs a {person}, a term 1-9, last or all, and offices: " + r[0]);
      else
        rows.push_back({writer.intern(r[0]), writer.intern(r[1]), writer.intern(r[2])});
    }
  writer.rows<TermPatternRow>("term_patterns", rows);
}

}  // namespace

std::size_t build_periods(std::span<std::filesystem::path const> dirs, ImageWriter& writer,
                          Diagnostics& diagnostics) {
  std::map<std::string, PeriodRow> periods;
  std::set<std::pair<std::string, std::string>> keys;  // key, period id
  for (auto const& dir : dirs) {
    std::string const file = "periods/periods.csv";
    for (auto const& r : rows_of(
             dir, file, {"period_id", "name", "date_start", "date_end", "actor", "source"}, diagnostics)) {
      SourcePlace const at{file, r.line};
      PeriodRow const row{writer.intern(r[0]),
                          writer.intern(r[1]),
                          writer.intern(r[4]),
                          writer.intern(r[5]),
                          read_day(r[2], false, at, diagnostics),
                          read_day(r[3], true, at, diagnostics)};
      if (row.date_start != kNoDay && row.date_end != kNoDay && row.date_end < row.date_start)
        diagnostics.error(file, r.line, "periods.order", "period ends before it starts: " + r[0]);
      if (!periods.emplace(r[0], row).second)
        diagnostics.error(file, r.line, "periods.duplicate", "period stands twice: " + r[0]);
      else
        keys.emplace(key_of(r[1]), r[0]);
    }
    std::string const aliases = "periods/period_aliases.csv";
    for (auto const& r : rows_of(dir, aliases, {"period_id", "alias"}, diagnostics)) {
      if (!periods.contains(r[0]))
        diagnostics.error(aliases, r.line, "periods.unknown", "no period has the id " + r[0]);
      else
        keys.emplace(key_of(r[1]), r[0]);
    }
  }
  build_term_patterns(dirs, writer, diagnostics);
  std::map<std::string, std::uint32_t> index;
  std::vector<PeriodRow> rows;
  for (auto const& [id, row] : periods) {
    index.emplace(id, static_cast<std::uint32_t>(rows.size()));
    rows.push_back(row);
  }
  std::vector<PeriodAliasRow> names;
  for (auto const& [key, id] : keys)
    if (!key.empty()) names.push_back({writer.intern(key), index.at(id)});
  writer.rows<PeriodRow>("periods", rows);
  writer.rows<PeriodAliasRow>("period_aliases", names);
  return rows.size();
}

}  // namespace dragoman
