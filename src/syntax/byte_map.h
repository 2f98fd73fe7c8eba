// A hash map from byte strings to small numbers that keeps its memory when cleared: the caches of a
// workspace look up every token of every text, so it must neither allocate per entry nor give memory back.
// Not thread safe.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "syntax/string_id.h"

namespace dragoman::syntax {

/// Keys are (bytes, tag) pairs; values are 32-bit. Keys are copied into the map's own arena.
class ByteMap {
 public:
  static constexpr std::uint32_t kAbsent = 0xFFFFFFFF;

  ByteMap() { slots_.resize(kInitialSlots); }

  static std::uint64_t hash(std::string_view bytes, std::uint32_t tag) { return murmur64(bytes, tag + 1); }

  std::uint32_t find(std::string_view bytes, std::uint32_t tag, std::uint64_t hashed) const {
    for (std::size_t i = hashed & mask();; i = (i + 1) & mask()) {
      Slot const& slot = slots_[i];
      if (slot.value == kAbsent) return kAbsent;
      if (slot.hash == hashed && slot.tag == tag && slot.key == bytes) return slot.value;
    }
  }
  /// Adds a key that is not in the map; returns the map's copy of the bytes.
  std::string_view add(std::string_view bytes, std::uint32_t tag, std::uint64_t hashed, std::uint32_t value) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    std::string_view const key = keys_.keep(bytes);
    place({hashed, key, tag, value});
    ++size_;
    return key;
  }
  std::size_t size() const { return size_; }
  void clear() {
    slots_.assign(slots_.size(), Slot{});
    keys_.clear();
    size_ = 0;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::string_view key;
    std::uint32_t tag = 0;
    std::uint32_t value = kAbsent;
  };
  static constexpr std::size_t kInitialSlots = 1 << 12;

  std::size_t mask() const { return slots_.size() - 1; }
  void place(Slot const& slot) {
    std::size_t i = slot.hash & mask();
    while (slots_[i].value != kAbsent) i = (i + 1) & mask();
    slots_[i] = slot;
  }
  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (Slot const& slot : old) {
      if (slot.value != kAbsent) place(slot);
    }
  }

  std::vector<Slot> slots_;
  StringArena keys_;
  std::size_t size_ = 0;
};

}  // namespace dragoman::syntax
