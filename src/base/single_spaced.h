// Text broken over lines as it would stand on one.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

/// Every run of ASCII white space as one blank: a name is the same name where a line breaks inside it.
inline std::string single_spaced(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (char c : text) {
    bool const blank = c == ' ' || (c >= '\t' && c <= '\r');
    if (!blank) out += c;
    else if (out.empty() || out.back() != ' ') out += ' ';
  }
  return out;
}

}  // namespace dragoman
