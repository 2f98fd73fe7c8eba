// Builds a page's text from pieces of its source and remembers where each byte came from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/offset_map.h"

namespace dragoman {

/// Appends text that is partly the source's bytes and partly stands for others (entities, white space, line breaks).
class PageText {
 public:
  /// `source` must outlive the object.
  explicit PageText(std::string_view source) : source_(source) {}

  /// Appends what a parser decoded from source bytes [begin, end), white space collapsed.
  void append(std::string_view decoded, std::uint32_t begin, std::uint32_t end);
  /// Starts a new block: an empty line, unless nothing precedes; a `soft` break is a single line break.
  void break_block(bool soft);
  std::string const& text() const { return text_; }
  OffsetMap offsets() const;

 private:
  void copy(std::string_view bytes, std::uint32_t source_begin);
  void stand_for(std::string_view bytes, std::uint32_t begin, std::uint32_t end);
  std::uint32_t entity_end(std::string_view decoded_rest, std::uint32_t at, std::uint32_t end) const;
  void flush_space(std::uint32_t next_source);

  std::string_view source_;
  std::string text_;
  std::vector<OffsetMap::Piece> pieces_;
  std::uint32_t last_source_ = 0;   ///< end of what was taken from the source so far
  std::uint32_t space_begin_ = 0;   ///< where white space began that is still to be written
  bool space_ = false;
  unsigned breaks_ = 0;             ///< line breaks still to be written
};

}  // namespace dragoman
