#pragma once
// "Kenyan-Ugandan talks", "the Chad-Niger accord": of two names joined by a hyphen the parser hangs the first on the second,
// yet both modify the noun. Pure function, thread-safe.
#include <cstdint>

#include "syntax/tree.h"

namespace dragoman {

/// The name before the hyphen in front of this one, -1 when there is none.
inline std::int32_t hyphen_partner(Tree const& tree, std::uint32_t name) {
  auto const is_capital = [&](std::uint32_t t) { return !tree.tokens[t].text.empty() && tree.tokens[t].text.front() >= 'A' && tree.tokens[t].text.front() <= 'Z'; };
  if (name < 2 || !is_capital(name) || !is_capital(name - 2)) return -1;
  Token const& hyphen = tree.tokens[name - 1];
  Token const& first = tree.tokens[name - 2];
  bool const joined = (hyphen.text == "-" || hyphen.text == "\u2013") && !hyphen.space_after && !first.space_after;
  bool const hung = first.head == static_cast<std::int32_t>(name) && (first.rel == Rel::kAmod || first.rel == Rel::kCompound);
  return joined && hung ? static_cast<std::int32_t>(name) - 2 : -1;
}

}  // namespace dragoman
