// From a key's hash to the rows filed under it: an open-addressed table in memory over rows that lie sorted in the image.
// A binary search over strings costs a dozen cache misses and compares; this costs one of each.
#pragma once

#include <bit>
#include <cstdint>
#include <memory>
#include <span>

#include "base/check.h"
#include "lexicon/image.h"

namespace dragoman {

/// Immutable once built, thread-safe, cheap to copy. The hash tells all: make() aborts when two runs of rows share one.
/// Callers compare the key of the first row found, since an unknown word may share a hash with a known one.
class RowIndex {
 public:
  RowIndex() = default;

  /// `hash_of(row)`: hash of its key. Rows with equal keys must stand together.
  template <class Row, class HashOf>
  static RowIndex make(std::span<Row const> rows, HashOf hash_of) {
    RowIndex index(rows.size());
    for (std::uint32_t begin = 0, end = 0; begin < rows.size(); begin = end) {
      std::uint64_t const hash = hash_of(rows[begin]);
      while (end < rows.size() && hash_of(rows[end]) == hash) ++end;
      index.put(hash, {begin, end});
    }
    return index;
  }

  /// Rows of this hash; an empty range when there are none.
  RowRange find(std::uint64_t hash) const {
    if (slots_ == nullptr) return {};
    for (std::size_t at = hash & mask_;; at = (at + 1) & mask_) {
      Slot const& slot = slots_.get()[at];
      if (slot.rows.begin == slot.rows.end) return {};
      if (slot.hash == hash) return slot.rows;
    }
  }

  template <class Row>
  std::span<Row const> find(std::uint64_t hash, std::span<Row const> rows) const {
    RowRange const found = find(hash);
    return rows.subspan(found.begin, found.end - found.begin);
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    RowRange rows;
  };

  explicit RowIndex(std::size_t rows) {
    if (rows == 0) return;
    std::size_t const size = std::bit_ceil(2 * rows);
    slots_ = std::make_shared<Slot[]>(size);
    mask_ = size - 1;
  }

  void put(std::uint64_t hash, RowRange rows) {
    std::size_t at = hash & mask_;
    for (; slots_.get()[at].rows.end != 0; at = (at + 1) & mask_)
      DRAGOMAN_CHECK(slots_.get()[at].hash != hash, "two keys of a table share a hash, or equal keys do not stand together");
    slots_.get()[at] = {hash, rows};
  }

  std::shared_ptr<Slot[]> slots_;
  std::size_t mask_ = 0;
};

}  // namespace dragoman
