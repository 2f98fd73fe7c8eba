// Source and text are the same bytes as long as MISC agrees with the forms, which is always so for plain text;
// pieces are only needed for documents that came from HTML.
#include "syntax/conllu_text.h"

#include <algorithm>
#include <charconv>
#include <iterator>

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

void ConlluText::unparsed(std::string_view text) {
  text_ += text;
  source_ += text;
  source_points_ += points(text);
}

Span ConlluText::token(std::string_view form, std::optional<std::uint32_t> start, std::optional<std::uint32_t> end) {
  constexpr std::uint32_t kFarthest = 64u << 20;  // a broken offset must not ask for gigabytes of blanks
  if (start && *start > source_points_ && *start - source_points_ < kFarthest) {
    std::string const jump(*start - source_points_, ' ');
    if (!complete_) {
      space(jump);
    } else {
      source_ += jump;
      source_points_ = *start;
      pieces_.push_back({static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(source_.size()), false});
    }
  }
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

namespace {

constexpr std::string_view kZoneNames[] = {"title", "byline", "body", "related_links", "form", "source_line"};

std::optional<Zone> read_zone(std::string_view word) {
  std::size_t const colon = word.find(':'), dash = word.find('-', colon == std::string_view::npos ? 0 : colon);
  if (colon == std::string_view::npos || dash == std::string_view::npos) return std::nullopt;
  auto const name = std::find(std::begin(kZoneNames), std::end(kZoneNames), word.substr(0, colon));
  Span span;
  auto const from = std::from_chars(word.data() + colon + 1, word.data() + dash, span.begin);
  auto const to = std::from_chars(word.data() + dash + 1, word.data() + word.size(), span.end);
  bool const whole = from.ec == std::errc{} && to.ec == std::errc{} && to.ptr == word.data() + word.size();
  if (name == std::end(kZoneNames) || !whole || from.ptr != word.data() + dash) return std::nullopt;
  return Zone{static_cast<ZoneKind>(name - std::begin(kZoneNames)), span};
}

}  // namespace

std::optional<std::vector<Zone>> read_zones(std::string_view list, std::string_view text) {
  std::vector<Zone> zones;
  std::uint32_t end = 0;
  while (!list.empty()) {
    std::string_view const word = list.substr(0, list.find(' '));
    list.remove_prefix(std::min(list.size(), word.size() + 1));
    if (word.empty()) continue;
    auto const zone = read_zone(word);
    if (!zone || zone->span.begin < end || zone->span.empty() || zone->span.end > text.size()) return std::nullopt;
    bool const cut = is_continuation(text[zone->span.begin]) || (zone->span.end < text.size() && is_continuation(text[zone->span.end]));
    if (cut) return std::nullopt;
    end = zone->span.end;
    zones.push_back(*zone);
  }
  return zones;
}

std::string write_zones(std::vector<Zone> const& zones) {
  std::string out;
  for (Zone const& zone : zones) {
    if (!out.empty()) out += ' ';
    out += kZoneNames[static_cast<std::size_t>(zone.kind)];
    out += ':';
    out += std::to_string(zone.span.begin);
    out += '-';
    out += std::to_string(zone.span.end);
  }
  return out;
}

void append_escaped(std::string& out, std::string_view text) {
  for (char c : text) {
    switch (c) {
      case ' ': out += "\\s"; break;
      case '\t': out += "\\t"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '|': out += "\\p"; break;
      case '\\': out += "\\\\"; break;
      default: out += c;
    }
  }
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
