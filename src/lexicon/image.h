// The compiled lexicon: one file, mapped into memory, read in place. Layout: docs/formats/image.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/check.h"
#include "base/result.h"

namespace dragoman {

/// A string in the image's string pool.
struct StrRef {
  std::uint32_t offset = 0, size = 0;
};

/// A run of rows in another section.
struct RowRange {
  std::uint32_t begin = 0, end = 0;
};

/// An opened image. Immutable, thread-safe; spans and views live as long as the image.
class Image {
 public:
  ~Image();
  Image(Image const&) = delete;
  Image& operator=(Image const&) = delete;

  /// Maps a file; checks magic, format version, section bounds and checksum.
  static Result<std::shared_ptr<Image const>> open(std::filesystem::path const& path);
  /// The same over bytes in memory, e.g. straight from ImageWriter.
  static Result<std::shared_ptr<Image const>> from_bytes(std::vector<std::byte> bytes);

  /// Rows of a section; empty when the image has no such section. Error when the size does not fit the row.
  template <class Row>
  Result<std::span<Row const>> rows(std::string_view section) const {
    static_assert(std::is_trivially_copyable_v<Row> && alignof(Row) <= 16);
    auto bytes = section_bytes(section);
    if (bytes.size() % sizeof(Row) != 0)
      return environment_error("lexicon.image",
                               "section " + std::string(section) + " does not hold whole rows");
    return std::span<Row const>(reinterpret_cast<Row const*>(bytes.data()), bytes.size() / sizeof(Row));
  }
  std::string_view str(StrRef ref) const {
    if (ref.size == 0) return {};
    DRAGOMAN_CHECK(ref.offset <= strings_.size() && ref.size <= strings_.size() - ref.offset, "string outside the pool");
    return {strings_.data() + ref.offset, ref.size};
  }
  /// Content hash of all source files, 16 hex digits; written into every fact as lexicon_version.
  std::string_view version() const;

 private:
  Image() = default;
  Result<void> parse();
  std::span<std::byte const> section_bytes(std::string_view section) const;

  struct Mapping;
  std::unique_ptr<Mapping> mapping_;
  std::span<std::byte const> bytes_;
  std::string_view strings_;
};

}  // namespace dragoman
