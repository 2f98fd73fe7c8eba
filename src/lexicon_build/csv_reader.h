// Reads the lexicon's CSV tables: RFC 4180 with a header line, "#" comment lines and line numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon_build/diagnostics.h"

namespace dragoman {

/// One record: its fields in the order the caller asked for, and the line it begins on.
struct CsvRow {
  std::uint32_t line = 0;
  std::vector<std::string> fields;
  std::string const& operator[](std::size_t column) const { return fields[column]; }
};

/// True when the bytes are well-formed UTF-8.
bool is_utf8(std::string_view text);

/// Reads `content` whose header must name exactly `columns`, in any order. Records come back with fields in
/// the order of `columns`, blanks at both ends cut. Faults (unknown or missing column, wrong number of
/// fields, open quote, broken UTF-8) are reported under `file`; faulty records are left out, a faulty header
/// leaves nothing.
std::vector<CsvRow> read_csv(std::string_view content, std::string const& file,
                             std::vector<std::string_view> const& columns, Diagnostics& diagnostics);

}  // namespace dragoman
