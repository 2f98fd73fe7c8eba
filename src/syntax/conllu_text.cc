// Source and text are the same bytes as long as MISC agrees with the forms, which is always so for plain text;
// pieces are only needed for documents that came from HTML.
#include "syntax/conllu_text.h"

#include <algorithm>

#include "text/utf8.h"

namespace dragoman {
namespace {

std::uint32_t points(std::string_view text) { return static_cast<std::uint32_t>(count_code_points(text)); }

}  // namespace

void ConlluText::space(std::string_view given) {
  std::string const blanks = is_blank(given) ? std::string(given) : std::string(given.size(), ' ');
  text_ += blanks;
  source_ += blanks;
  source_points_ += points(blanks);
}

Span ConlluText::token(std::string_view form, std::optional<std::uint32_t> start, std::optional<std::uint32_t> end) {
  constexpr std::uint32_t kFarthest = 64u << 20;  // a broken offset must not ask for gigabytes of blanks
  if (start && *start > source_points_ && *start - source_points_ < kFarthest)
    space(std::string(*start - source_points_, ' '));
  Span const span{static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(text_.size() + form.size())};
  std::uint32_t const size = points(form);
  bool const told = start && end && *start == source_points_ && *end > *start && *end - *start < kFarthest;
  text_ += form;
  if (told && *end - *start != size) {
    pieces_.push_back({span.begin, static_cast<std::uint32_t>(source_.size()), true});
    source_.append(*end - *start, ' ');
    source_points_ += *end - *start;
    pieces_.push_back({span.end, static_cast<std::uint32_t>(source_.size()), false});
  } else {
    source_ += form;
    source_points_ += size;
  }
  return span;
}

OffsetMap ConlluText::offsets() const {
  if (pieces_.size() == 1) return OffsetMap::identity(text_);
  return OffsetMap::from_pieces(source_, pieces_, static_cast<std::uint32_t>(text_.size()));
}

std::optional<std::string_view> misc_value(std::string_view misc, std::string_view key) {
  while (!misc.empty()) {
    std::string_view const field = misc.substr(0, misc.find('|'));
    if (field.size() > key.size() && field.starts_with(key) && field[key.size()] == '=')
      return field.substr(key.size() + 1);
    misc.remove_prefix(std::min(misc.size(), field.size() + 1));
  }
  return std::nullopt;
}

std::string unescape_spaces(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    switch (char const c = text[++i]) {
      case 's': out += ' '; break;
      case 't': out += '\t'; break;
      case 'n': out += '\n'; break;
      case 'r': out += '\r'; break;
      case 'p': out += '|'; break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace dragoman
