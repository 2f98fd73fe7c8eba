// A bump allocator for strings that live as long as one document's analysis.
#pragma once

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace dragoman {

/// Keeps copies of strings at stable addresses until clear(). Not thread safe; one per workspace.
class StringArena {
 public:
  std::string_view keep(std::string_view text) {
    return fill(text.size(), [text](char* out) { std::memcpy(out, text.data(), text.size()); });
  }
  /// Keeps a string of `size` bytes that `write(char*)` writes in full.
  template <class Write>
  std::string_view fill(std::size_t size, Write write) {
    if (size == 0) return {};
    if (size > left_) grow(size);
    char* const at = next_;
    write(at);
    next_ += size;
    left_ -= size;
    return {at, size};
  }
  /// Forgets all strings; the first block is kept for the next document.
  void clear() {
    if (blocks_.size() > 1) blocks_.resize(1);
    next_ = blocks_.empty() ? nullptr : blocks_[0].get();
    left_ = blocks_.empty() ? 0 : kBlock;
  }

 private:
  static constexpr std::size_t kBlock = 1 << 16;
  void grow(std::size_t need) {
    std::size_t const size = blocks_.empty() ? kBlock : std::max(kBlock, need);
    if (need > size) blocks_.push_back(std::make_unique<char[]>(kBlock));
    std::size_t const take = std::max(size, need);
    blocks_.push_back(std::make_unique<char[]>(take));
    next_ = blocks_.back().get();
    left_ = take;
  }
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace dragoman
