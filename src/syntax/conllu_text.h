// Rebuilds a document's text and offsets from the forms and MISC of its CoNLL-U rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
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
  std::string const& text() const { return text_; }
  OffsetMap offsets() const;

 private:
  std::string text_, source_;
  std::uint32_t source_points_ = 0;
  std::vector<OffsetMap::Piece> pieces_{{0, 0, false}};
};

/// Value of a key in a MISC column, or nothing.
std::optional<std::string_view> misc_value(std::string_view misc, std::string_view key);
/// Undoes the escapes of SpacesAfter.
std::string unescape_spaces(std::string_view text);

}  // namespace dragoman
