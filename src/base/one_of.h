// Is it one of these few?
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <type_traits>

namespace dragoman {

inline bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

template <typename Enumerator>
  requires std::is_enum_v<Enumerator>
bool one_of(Enumerator value, std::initializer_list<Enumerator> values) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

}  // namespace dragoman
