// The clock (second chance, Corbato 1968): a hand goes round the slots and takes the first that nobody asked for since it
// passed last. On news 5,120 slots find as many words as 8,192 that are filled by the first words to come.
#include "syntax/entry_cache.h"

#include <algorithm>

#include "base/check.h"

namespace dragoman::syntax {

void EntryCache::begin_round(std::size_t keys, std::size_t entry_floats) {
  // One block, which costs memory only as far as it was written to.
  if (memory_ == nullptr) memory_ = std::make_unique_for_overwrite<float[]>(slots_.size() * entry_floats);
  DRAGOMAN_CHECK(entry_floats_ == 0 || entry_floats_ == entry_floats, "entries of another length");
  entry_floats_ = entry_floats;
  slot_of_.resize(std::max(slot_of_.size(), keys), kAbsent);
  ++round_;
}

EntryCache::Place EntryCache::place(std::uint32_t key) {
  std::uint32_t const known = slot_of_[key];
  if (known != kAbsent) {
    Slot& slot = slots_[known];
    slot.again = slot.again || slot.round != round_;
    slot.round = round_;
    return {known, false};
  }
  std::uint32_t const slot = free_slot();
  slots_[slot] = {key, round_, false};
  slot_of_[key] = slot;
  return {slot, true};
}

std::uint32_t EntryCache::free_slot() {
  if (used_ < slots_.size()) return used_++;
  for (std::size_t passed = 0; passed <= 2 * slots_.size(); ++passed) {
    std::uint32_t const at = hand_;
    hand_ = hand_ + 1 < slots_.size() ? hand_ + 1 : 0;
    Slot& slot = slots_[at];
    if (slot.round == round_) continue;
    if (!slot.again) {
      slot_of_[slot.key] = kAbsent;
      return at;
    }
    slot.again = false;
  }
  DRAGOMAN_CHECK(false, "more keys in a round than slots");
  return 0;
}

void EntryCache::forget() {
  slot_of_.clear();
  used_ = 0;
  hand_ = 0;
}

}  // namespace dragoman::syntax
