// News text comes in two layouts: one line a paragraph, or wrapped at 60 to 100 columns with blank lines or
// indents between paragraphs. In wrapped text a break was forced when the next word would not have fitted;
// a break that came earlier was meant. So the width of the text decides, line by line.
#include "text/paragraphs.h"

#include <algorithm>

#include "text/utf8.h"

namespace dragoman {
namespace {

struct Line {
  Span span;  ///< without the line break
  bool blank = false, indented = false;
};

std::vector<Line> split_lines(std::string_view text, Span range) {
  std::vector<Line> lines;
  for (std::uint32_t at = range.begin; at < range.end;) {
    std::size_t const stop = text.substr(0, range.end).find('\n', at);
    auto const end = stop == std::string_view::npos ? range.end : static_cast<std::uint32_t>(stop);
    std::string_view const line = text.substr(at, end - at);
    bool const indented = line.starts_with("  ") || line.starts_with('\t');
    lines.push_back({{at, end}, is_blank(line), indented});
    at = end + 1;
  }
  return lines;
}

constexpr std::size_t kNarrowest = 55, kWidest = 110;

/// Column at which the text is wrapped, or 0 when it is not: the longest line, if no line is very long and
/// enough lines come near it.
std::size_t wrap_width(std::string_view text, std::vector<Line> const& lines) {
  std::size_t longest = 0, filled = 0, near = 0;
  for (Line const& line : lines) longest = std::max(longest, count_code_points(line.span.of(text)));
  if (longest < kNarrowest || longest > kWidest) return 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].blank || lines[i + 1].blank) continue;
    ++filled;
    near += count_code_points(lines[i].span.of(text)) * 5 >= longest * 4;
  }
  return filled >= 2 && near * 2 >= filled ? longest : 0;
}

bool starts_item(std::string_view line) {
  line = trim(line);
  return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("\xE2\x80\xA2");
}

bool is_forced(std::string_view text, Line const& line, Line const& next, std::size_t width) {
  if (width == 0 || next.indented || starts_item(next.span.of(text))) return false;
  std::string_view const following = trim(next.span.of(text));
  std::size_t const word = std::min(following.size(), following.find(' '));
  return count_code_points(line.span.of(text)) + 1 + word > width * 4 / 5;
}

Span trimmed(std::string_view text, Span span) {
  std::string_view const inside = trim(span.of(text));
  auto const begin = static_cast<std::uint32_t>(inside.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(inside.size())};
}

}  // namespace

std::vector<Span> find_paragraphs(std::string_view text, Span range) {
  std::vector<Line> const lines = split_lines(text, range);
  std::size_t const width = wrap_width(text, lines);
  std::vector<Span> out;
  bool open = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank) {
      open = false;
      continue;
    }
    if (open) out.back().end = lines[i].span.end;
    else out.push_back(lines[i].span);
    open = i + 1 < lines.size() && is_forced(text, lines[i], lines[i + 1], width);
  }
  for (Span& span : out) span = trimmed(text, span);
  return out;
}

}  // namespace dragoman
