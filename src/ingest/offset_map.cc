// Code points are counted with a rank structure: a count before each 64-byte block and a bit mask of the
// continuation bytes in it, so a look-up is one add and one popcount. Source: Jacobson, Space-efficient
// static trees and graphs (1989).
#include "ingest/offset_map.h"

#include <algorithm>
#include <bit>

#include "base/check.h"

namespace dragoman {

OffsetMap OffsetMap::identity(std::string_view source) {
  return from_pieces(source, {{0, 0, false}}, static_cast<std::uint32_t>(source.size()));
}

OffsetMap OffsetMap::from_pieces(std::string_view source, std::vector<Piece> pieces, std::uint32_t text_size) {
  DRAGOMAN_CHECK(!pieces.empty() && pieces[0].text_begin == 0, "the first piece starts at 0");
  OffsetMap map;
  map.pieces_ = std::move(pieces);
  map.text_size_ = text_size;
  map.source_size_ = static_cast<std::uint32_t>(source.size());
  std::size_t const blocks = source.size() / 64 + 1;
  map.code_points_.assign(blocks, 0);
  map.continuation_.assign(blocks, 0);
  for (std::size_t i = 0; i < source.size(); ++i)
    if ((static_cast<unsigned char>(source[i]) & 0xC0) == 0x80) map.continuation_[i / 64] |= 1ULL << (i % 64);
  for (std::size_t b = 1; b < blocks; ++b)
    map.code_points_[b] = map.code_points_[b - 1] + 64 - static_cast<std::uint32_t>(std::popcount(map.continuation_[b - 1]));
  return map;
}

Span OffsetMap::to_source(Span text) const {
  std::uint32_t const begin = code_point(source_byte(text.begin, false));
  std::uint32_t const end = text.empty() ? begin : code_point(source_byte(text.end, true));
  return {begin, std::max(begin, end)};
}

// An end belongs to the piece that holds the last byte; inside a fixed piece it is the end of the source range.
std::uint32_t OffsetMap::source_byte(std::uint32_t text_byte, bool is_end) const {
  std::uint32_t const inside = is_end && text_byte > 0 ? text_byte - 1 : text_byte;
  auto next = std::upper_bound(pieces_.begin(), pieces_.end(), inside,
                               [](std::uint32_t byte, Piece const& piece) { return byte < piece.text_begin; });
  Piece const& piece = *std::prev(next);
  std::uint32_t const limit = next == pieces_.end() ? source_size_ : next->source_begin;
  if (piece.fixed) return is_end ? limit : piece.source_begin;
  return std::min(piece.source_begin + (text_byte - piece.text_begin), source_size_);
}

std::uint32_t OffsetMap::code_point(std::uint32_t source_byte) const {
  if (code_points_.empty()) return 0;
  std::uint64_t const before = continuation_[source_byte / 64] & ((1ULL << (source_byte % 64)) - 1);
  return code_points_[source_byte / 64] + source_byte % 64 - static_cast<std::uint32_t>(std::popcount(before));
}

}  // namespace dragoman
