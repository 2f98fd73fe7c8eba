// Half-open ranges of bytes in a document's text. Code points appear only where output is written.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace dragoman {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  auto operator<=>(Span const&) const = default;
  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  /// The part of `text` this span covers; spans are trusted to lie inside.
  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// Smallest span that covers both.
inline Span cover(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

}  // namespace dragoman
