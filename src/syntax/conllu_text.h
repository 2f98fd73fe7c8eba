// Rebuilds a document's text and offsets from the forms and MISC of its CoNLL-U rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "ingest/document.h"
#include "ingest/offset_map.h"

namespace dragoman {

/// Grows a text token by token. The source is made of the same characters wherever the given code points
/// allow it; a token that took more or fewer code points in the source (a decoded entity) is one fixed piece.
class ConlluText {
 public:
  /// Appends a token and gives its bytes. start and end are code points of the source, absent when not given.
  Span token(std::string_view form, std::optional<std::uint32_t> start, std::optional<std::uint32_t> end);
  /// Appends white space; anything else becomes blanks.
  void space(std::string_view given);
  /// Appends text that was not parsed (a byline, a form).
  void unparsed(std::string_view text);
  /// From here on the file is known to hold all of the text: a jump in the offsets is one of the source alone
  /// (markup), not a gap to be filled with blanks.
  void set_complete() { complete_ = true; }
  std::string const& text() const { return text_; }
  OffsetMap offsets() const;

 private:
  std::string text_, source_;
  std::uint32_t source_points_ = 0;
  bool complete_ = false;
  std::vector<OffsetMap::Piece> pieces_{{0, 0, false}};
};

/// Value of a key in a MISC column, or nothing.
std::optional<std::string_view> misc_value(std::string_view misc, std::string_view key);
/// "title:0-12 body:14-90" in bytes of the text; nothing when kinds, order or bounds are wrong.
std::optional<std::vector<Zone>> read_zones(std::string_view list, std::string_view text);
std::string write_zones(std::vector<Zone> const& zones);
/// Escapes white space, '|' and '\\' as the guidelines do for SpacesAfter.
void append_escaped(std::string& out, std::string_view text);
/// Undoes the escapes of SpacesAfter.
std::string unescape_spaces(std::string_view text);

}  // namespace dragoman
