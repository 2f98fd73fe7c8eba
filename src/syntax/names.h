// The strings a pipeline can put on a token (tags, parts of speech, features, labels), as small numbers.
// Filled while loading, then immutable and shared.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>

namespace dragoman::syntax {

/// Number of a name; 0 is "".
using Name = std::uint32_t;

class Names {
 public:
  Names() { add(""); }
  Names(Names&&) = default;
  Names& operator=(Names&&) = default;

  Name add(std::string_view text) {
    if (auto const it = numbers_.find(text); it != numbers_.end()) return it->second;
    std::string_view const kept = texts_.emplace_back(text);
    auto const number = static_cast<Name>(texts_.size() - 1);
    numbers_.emplace(kept, number);
    return number;
  }
  /// View into the table; stays valid as long as the table and when it is moved.
  std::string_view operator[](Name name) const { return texts_[name]; }
  std::size_t size() const { return texts_.size(); }

 private:
  std::deque<std::string> texts_;
  std::map<std::string_view, Name> numbers_;
};

}  // namespace dragoman::syntax
