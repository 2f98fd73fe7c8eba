// Where in the sources an entry of the lexicon stands, so that an explanation can name the line to edit.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "base/result.h"
#include "lexicon/image.h"

namespace dragoman {

/// File relative to its lexicon folder, line counted from 1.
struct Origin {
  std::string_view file;
  std::uint32_t line = 0;
};

/// A row of the section "origin", sorted by hash: frame_hash() of the entry's kind and key.
struct OriginRow {
  std::uint64_t hash = 0;
  StrRef file;
  std::uint32_t line = 0, unused = 0;
};

/// Read-only view; keeps the image alive, safe on any thread.
class OriginTable {
 public:
  /// Error "lexicon.image" when the section does not hold whole rows. An image without origins knows none.
  static Result<OriginTable> open(std::shared_ptr<Image const> image);
  /// `kind` "frame" (also composition), "class", "group", "alias", "agent" or "cue"; `key` the id, name, name's
  /// alias_key(), phrase or lemma. Of entries that stand in several places, the last in the order of the sources.
  std::optional<Origin> find(std::string_view kind, std::string_view key) const;
  std::size_t size() const { return rows_.size(); }

 private:
  std::shared_ptr<Image const> image_;
  std::span<OriginRow const> rows_;
};

/// Hash under which an entry is filed.
std::uint64_t origin_hash(std::string_view kind, std::string_view key);

}  // namespace dragoman
