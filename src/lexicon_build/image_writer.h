// Makes the bytes that lexicon/image.h reads: sections of plain rows and one pool of strings.
#pragma once

#include <cstddef>
#include <cstring>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lexicon/image.h"
#include "lexicon/origin_table.h"

namespace dragoman {

/// Collects rows and strings, then writes them. Same content, same bytes. Not thread-safe.
class ImageWriter {
 public:
  /// The string's place in the pool; equal strings share one.
  StrRef intern(std::string_view text);
  /// Adds a section; a section name may be added once. Rows must have no padding with undefined bytes.
  template <class Row>
  void rows(std::string_view section, std::span<Row const> rows) {
    static_assert(std::is_trivially_copyable_v<Row> && alignof(Row) <= 16);
    add(section, std::as_bytes(rows));
  }
  /// Remembers where an entry of the sources stands, for explanations; see lexicon/origin_table.h. The last one stays.
  void origin(std::string_view kind, std::string_view key, std::string_view file, std::uint32_t line);
  void version(std::string_view version) { version_ = version; }
  std::vector<std::byte> bytes() const;
  /// Writes to a temporary file beside `path`, then renames.
  Result<void> write(std::filesystem::path const& path) const;

 private:
  void add(std::string_view section, std::span<std::byte const> bytes);

  std::map<std::string, std::vector<std::byte>, std::less<>> sections_;
  std::map<std::string, StrRef, std::less<>> pool_index_;
  std::map<std::uint64_t, OriginRow> origins_;
  std::string pool_, version_;
};

}  // namespace dragoman
