// Column lists stand here once, in the order of docs/formats/actors.md.
#include "lexicon_build/actor_source.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <functional>
#include <iterator>

#include "base/date.h"
#include "lexicon/actor_table.h"
#include "lexicon_build/csv_reader.h"

namespace dragoman {

namespace {

using Columns = std::vector<std::string_view>;

std::int32_t read_code(std::string const& text, SourcePlace const& place, Diagnostics& diagnostics) {
  if (text.empty()) return 0;
  std::int32_t value = 0;
  auto const [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || stop != text.data() + text.size() || value <= 0 || value > 9999)
    diagnostics.error(place.file, place.line, "actors.code", "no country code: " + text);
  return value;
}

bool read_flag(std::string const& text, SourcePlace const& place, Diagnostics& diagnostics) {
  if (text != "0" && text != "1" && !text.empty())
    diagnostics.error(place.file, place.line, "actors.flag", "must be 0 or 1: " + text);
  return text == "1";
}

/// Rows of all files with this name below the folder, each handed to `take` with its place.
void each_row(std::filesystem::path const& dir, std::string_view file_name, Columns const& columns,
              Diagnostics& diagnostics, std::function<void(CsvRow const&, SourcePlace)> const& take) {
  auto const root = dir / "actors";
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (auto const& entry : std::filesystem::recursive_directory_iterator(root, error))
    if (entry.path().filename() == file_name) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (auto const& path : files) {
    auto const name = path.lexically_relative(dir).generic_string();
    for (auto const& row : read_csv(read_source_file(path, name, diagnostics), name, columns, diagnostics))
      take(row, {name, row.line, 0});
  }
}

void read_actors(std::filesystem::path const& dir, ActorSource& source, Diagnostics& d) {
  static Columns const columns{"actor_id", "name", "kind", "country",    "sector",   "other_sectors", "cameo",
                               "parent",   "cow",  "gw",   "valid_from", "valid_to", "description"};
  each_row(dir, "actors.csv", columns, d, [&](CsvRow const& r, SourcePlace const& at) {
    source.actors.push_back({at, r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[12],
                             read_code(r[8], at, d), read_code(r[9], at, d), read_day(r[10], false, at, d),
                             read_day(r[11], true, at, d)});
  });
}

void read_aliases(std::filesystem::path const& dir, ActorSource& source, Diagnostics& d) {
  static Columns const columns{"actor_id",  "alias",      "kind",     "language",
                               "ambiguous", "valid_from", "valid_to", "source"};
  each_row(dir, "aliases.csv", columns, d, [&](CsvRow const& r, SourcePlace const& at) {
    auto const kind = alias_kind_from(r[2]);
    if (!kind) return d.error(at.file, at.line, "aliases.kind", "unknown alias kind: " + r[2]);
    source.aliases.push_back({at, r[0], r[1], r[3], r[7], *kind, read_flag(r[4], at, d),
                              read_day(r[5], false, at, d), read_day(r[6], true, at, d)});
  });
}

void read_roles(std::filesystem::path const& dir, ActorSource& source, Diagnostics& d) {
  static Columns const columns{"actor_id", "org", "office", "sector", "valid_from", "valid_to", "source"};
  each_row(dir, "roles.csv", columns, d, [&](CsvRow const& r, SourcePlace const& at) {
    source.roles.push_back(
        {at, r[0], r[1], r[2], r[3], r[6], read_day(r[4], false, at, d), read_day(r[5], true, at, d)});
  });
}

void read_relations(std::filesystem::path const& dir, ActorSource& source, Diagnostics& d) {
  static Columns const columns{"actor_id", "relation", "target", "valid_from", "valid_to", "source"};
  each_row(dir, "relations.csv", columns, d, [&](CsvRow const& r, SourcePlace const& at) {
    source.relations.push_back(
        {at, r[0], r[1], r[2], r[5], read_day(r[3], false, at, d), read_day(r[4], true, at, d)});
  });
}

void read_designations(std::filesystem::path const& dir, ActorSource& source, Diagnostics& d) {
  static Columns const columns{"actor_id", "list_name", "authority", "listed_on", "delisted_on", "source"};
  each_row(dir, "designations.csv", columns, d, [&](CsvRow const& r, SourcePlace const& at) {
    source.designations.push_back(
        {at, r[0], r[1], r[2], r[5], read_day(r[3], false, at, d), read_day(r[4], true, at, d)});
  });
}

}  // namespace

ActorSource read_actor_source(std::span<std::filesystem::path const> dirs, Diagnostics& diagnostics) {
  ActorSource source;
  std::uint32_t folder = 0;
  for (auto const& dir : dirs) {
    std::size_t const before = source.actors.size();
    read_actors(dir, source, diagnostics);
    for (std::size_t i = before; i < source.actors.size(); ++i) source.actors[i].place.folder = folder;
    ++folder;
    read_aliases(dir, source, diagnostics);
    read_roles(dir, source, diagnostics);
    read_relations(dir, source, diagnostics);
    read_designations(dir, source, diagnostics);
  }
  return source;
}

DayNumber read_day(std::string const& text, bool last, SourcePlace const& place, Diagnostics& diagnostics) {
  if (text.empty()) return kNoDay;
  std::optional<Date> date;
  if (text.size() == 10) date = parse_date(text);
  if (text.size() == 4) date = parse_date(text + (last ? "-12-31" : "-01-01"));
  if (text.size() == 7) {
    for (char const* const day : {"-31", "-30", "-29", "-28"})
      if (!date && last) date = parse_date(text + day);
    if (!last) date = parse_date(text + "-01");
  }
  if (!date) {
    diagnostics.error(place.file, place.line, "lexicon.date",
                      "no date (YYYY, YYYY-MM or YYYY-MM-DD): " + text);
    return kNoDay;
  }
  return static_cast<DayNumber>(date->day.time_since_epoch().count());
}

std::string read_source_file(std::filesystem::path const& path, std::string const& name,
                             Diagnostics& diagnostics) {
  std::ifstream in(path, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in.good() && !in.eof()) diagnostics.error(name, 0, "lexicon.file", "cannot read the file");
  return content;
}

}  // namespace dragoman
