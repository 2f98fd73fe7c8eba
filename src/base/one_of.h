// Is it one of these few?
#pragma once

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string_view>
#include <type_traits>

namespace dragoman {

inline bool one_of(std::string_view word, std::span<std::string_view const> words) {
  for (std::string_view w : words)  // length and first letter part nearly all words without a call
    if (w.size() == word.size() && (word.empty() || (w.front() == word.front() && w == word))) return true;
  return false;
}

inline bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return one_of(word, std::span<std::string_view const>(words.begin(), words.size()));
}

template <typename Enumerator>
  requires std::is_enum_v<Enumerator>
bool one_of(Enumerator value, std::initializer_list<Enumerator> values) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

}  // namespace dragoman
