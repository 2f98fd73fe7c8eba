// News comes in two shapes: one line a paragraph, or lines broken near a fixed width. In the second most lines that are
// followed by another line of text are nearly as long as the longest; a much shorter line then ends a paragraph, and so
// does one that is followed by an indented line.
#include "text/paragraphs.h"

#include <algorithm>

namespace dragoman {
namespace {

constexpr std::uint32_t kWidestWrap = 100, kNarrowestWrap = 40;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v'; }

std::vector<Span> lines_of(std::string_view text, Span zone) {
  std::vector<Span> lines;
  std::uint32_t begin = zone.begin;
  for (std::uint32_t at = zone.begin; at <= zone.end; ++at)
    if (at == zone.end || text[at] == '\n') {
      lines.push_back({begin, at});
      begin = at + 1;
    }
  return lines;
}

Span trimmed(std::string_view text, Span s) {
  while (s.begin < s.end && is_blank(text[s.begin])) ++s.begin;
  while (s.end > s.begin && is_blank(text[s.end - 1])) --s.end;
  return s;
}

/// Width of a hard-wrapped text, 0 when it is not wrapped.
std::uint32_t wrap_width(std::string_view text, std::vector<Span> const& lines) {
  std::uint32_t widest = 0;
  std::size_t inner = 0, full = 0;
  auto followed = [&](std::size_t i) { return i + 1 < lines.size() && !trimmed(text, lines[i + 1]).empty() && !trimmed(text, lines[i]).empty(); };
  for (auto const& line : lines) widest = std::max(widest, line.size());
  if (widest > kWidestWrap || widest < kNarrowestWrap) return 0;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (followed(i)) {
      ++inner;
      full += lines[i].size() * 10 >= widest * 7;
    }
  return inner >= 2 && full * 10 >= inner * 7 ? widest : 0;
}

}  // namespace

std::vector<Span> find_paragraphs(std::string_view text, Span zone) {
  auto const lines = lines_of(text, zone);
  std::uint32_t const width = wrap_width(text, lines);
  std::vector<Span> paragraphs;
  bool open = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Span const line = trimmed(text, lines[i]);
    if (line.empty()) {
      open = false;
      continue;
    }
    bool const indented = lines[i].begin < line.begin && line.begin - lines[i].begin >= 2;
    if (open && width != 0 && !indented)
      paragraphs.back().end = line.end;
    else
      paragraphs.push_back(line);
    open = width != 0 && lines[i].size() * 10 >= width * 6;
  }
  return paragraphs;
}

}  // namespace dragoman
