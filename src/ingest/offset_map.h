// From the bytes of the analysed text back to code points of the text as it was given.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace dragoman {

/// Piecewise map. A piece says: bytes [text_begin, next piece) of the analysed text stand, byte for byte, at
/// [source_begin, ...) of the source; a piece with `fixed` stands for one source range as a whole (a decoded
/// entity, a line break made from a tag). Thread-safe once built.
class OffsetMap {
 public:
  struct Piece {
    std::uint32_t text_begin, source_begin;
    bool fixed;
  };
  /// The identity over `source`: analysed text and given text are the same bytes.
  static OffsetMap identity(std::string_view source);
  /// A map over `source` by `pieces`, sorted by text_begin, the first at 0; `text_size` ends the last one.
  static OffsetMap from_pieces(std::string_view source, std::vector<Piece> pieces, std::uint32_t text_size);

  /// Code points of the source for a span of the analysed text.
  Span to_source(Span text) const;

 private:
  std::uint32_t source_byte(std::uint32_t text_byte, bool is_end) const;
  std::uint32_t code_point(std::uint32_t source_byte) const;

  std::vector<Piece> pieces_;
  std::uint32_t text_size_ = 0, source_size_ = 0;
  std::vector<std::uint32_t> code_points_;  ///< code points before each 64-byte block of the source
  std::vector<std::uint64_t> continuation_;  ///< a bit for each UTF-8 continuation byte of the source
};

}  // namespace dragoman
