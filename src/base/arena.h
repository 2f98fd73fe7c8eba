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
    if (text.empty()) return {};
    if (text.size() > left_) grow(text.size());
    char* at = next_;
    std::memcpy(at, text.data(), text.size());
    next_ += text.size();
    left_ -= text.size();
    return {at, text.size()};
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
