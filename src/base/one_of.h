// Is it one of these few?
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <type_traits>

namespace dragoman {

inline bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (std::string_view w : words)  // length and first letter part nearly all words without a call
    if (w.size() == word.size() && (word.empty() || (w.front() == word.front() && w == word))) return true;
  return false;
}

template <typename Enumerator>
  requires std::is_enum_v<Enumerator>
bool one_of(Enumerator value, std::initializer_list<Enumerator> values) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

}  // namespace dragoman
