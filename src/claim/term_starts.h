// Terms of one to five words against a text. Which words a listed term may begin with: most words of a text begin none and need no look-up of one to five words.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>

#include "base/ascii.h"
#include "base/short_list.h"

namespace dragoman::claim_parts {

/// A sketch of the first words of terms; may_begin() is right about all it refuses.
class TermStarts {
 public:
  /// A term in small letters, words parted by blanks.
  void add(std::string_view term) { starts_.set(slot(term.substr(0, term.find(' ')))); }
  bool may_begin(std::string_view word) const { return starts_.test(slot(word)); }

 private:
  static constexpr std::size_t kSlots = 4096;
  static std::size_t slot(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (char c : word) hash = (hash ^ static_cast<unsigned char>(lower_ascii(c))) * 16777619U;
    return (hash ^ hash >> 16) % kSlots;
  }

  std::bitset<kSlots> starts_;
};

/// A text that grows word by word, with blanks between, and is looked up at each step.
class GrowingTerm {
 public:
  /// All words so far, this one included; valid until the next call.
  std::string_view add(std::string_view word) {
    if (!letters_.empty()) letters_.push_back(' ');
    letters_.insert(letters_.end(), word.begin(), word.end());
    return {letters_.data(), letters_.size()};
  }

 private:
  ShortList<char, 64> letters_;
};

}  // namespace dragoman::claim_parts
