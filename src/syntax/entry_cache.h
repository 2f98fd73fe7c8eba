// A fixed number of equally long entries by key, the least recently used making room for new ones. Not thread safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace dragoman::syntax {

/// Keys are small numbers. Slots asked for in one round stay until the next begins, so their entries can be read together.
class EntryCache {
 public:
  /// At most `slots` keys can be asked for in one round.
  explicit EntryCache(std::uint32_t slots) : slots_(slots) {}

  void begin_round(std::size_t keys, std::size_t entry_floats);

  struct Place {
    std::uint32_t slot;
    bool is_new;  ///< the entry is to be written by the caller
  };
  /// `key` is below the `keys` of this round.
  Place place(std::uint32_t key);
  float* at(std::uint32_t slot) { return memory_.get() + slot * entry_floats_; }
  /// Forgets all keys; the memory stays.
  void forget();

 private:
  static constexpr std::uint32_t kAbsent = 0xFFFFFFFF;
  struct Slot {
    std::uint32_t key;
    std::uint32_t round;  ///< that last asked for it
    bool again;           ///< asked for by a later round than the one that made it, or since the hand passed
  };
  std::uint32_t free_slot();

  std::vector<Slot> slots_;
  std::vector<std::uint32_t> slot_of_;  ///< by key
  std::unique_ptr<float[]> memory_;
  std::size_t entry_floats_ = 0;
  std::uint32_t used_ = 0;  ///< slots that were ever taken
  std::uint32_t hand_ = 0;
  std::uint32_t round_ = 0;
};

}  // namespace dragoman::syntax
