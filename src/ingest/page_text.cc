// Source and decoded text are walked side by side: equal bytes are copied, '&' in the source starts an entity that
// stands for one decoded character, a tag the parser dropped is skipped. White space and breaks are held back until
// text follows, so that none stands at the end of a block.
#include "ingest/page_text.h"

#include <algorithm>

#include "text/utf8.h"

namespace dragoman {
namespace {

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
}

bool is_collapsible(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

}  // namespace

void PageText::copy(std::string_view bytes, std::uint32_t source_begin) {
  auto const here = static_cast<std::uint32_t>(text_.size());
  bool const goes_on = !pieces_.empty() && !pieces_.back().fixed &&
                       pieces_.back().source_begin + (here - pieces_.back().text_begin) == source_begin;
  if (!goes_on) pieces_.push_back({here, source_begin, false});
  text_ += bytes;
  last_source_ = source_begin + static_cast<std::uint32_t>(bytes.size());
}

void PageText::stand_for(std::string_view bytes, std::uint32_t begin, std::uint32_t end) {
  pieces_.push_back({static_cast<std::uint32_t>(text_.size()), begin, true});
  text_ += bytes;
  pieces_.push_back({static_cast<std::uint32_t>(text_.size()), end, false});
  last_source_ = end;
}

void PageText::break_block(bool soft) {
  breaks_ = soft ? std::min(breaks_ + 1, 2u) : 2u;
}

void PageText::flush_space(std::uint32_t next_source) {
  if (!text_.empty() && breaks_ > 0) stand_for(breaks_ == 1 ? "\n" : "\n\n", last_source_, std::max(last_source_, next_source));
  else if (!text_.empty() && space_) stand_for(" ", space_begin_, std::max(space_begin_, next_source));
  breaks_ = 0;
  space_ = false;
}

/// End of the entity that begins at `at`, or `at` when the '&' stands for itself.
std::uint32_t PageText::entity_end(std::string_view decoded_rest, std::uint32_t at, std::uint32_t end) const {
  std::string_view const from = source_.substr(at, end - at);
  if (decoded_rest.starts_with('&') && !from.starts_with("&amp") && !from.starts_with("&AMP") && !from.starts_with("&#"))
    return at;
  std::uint32_t stop = at + 1;
  while (stop < end && is_name_byte(source_[stop])) ++stop;
  if (stop < end && source_[stop] == ';') return stop + 1;
  // No semicolon: the name ends where the letters that follow it stand in the decoded text too.
  std::string_view const after = decoded_rest.substr(std::min<std::size_t>(decoded_rest.size(), code_point_at(decoded_rest, 0).size));
  std::uint32_t k = at + 2;
  while (k < stop && !after.starts_with(source_.substr(k, stop - k))) ++k;
  return std::min(k, stop);
}

void PageText::append(std::string_view decoded, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t at = begin;
  std::size_t d = 0;
  while (d < decoded.size() && at < end) {
    char const c = source_[at];
    if (is_collapsible(decoded[d]) && is_collapsible(c)) {
      if (!space_) space_begin_ = at;
      space_ = true;
      ++d;
      ++at;
    } else if (c == '&' && entity_end(decoded.substr(d), at, end) > at) {
      std::uint32_t const stop = entity_end(decoded.substr(d), at, end);
      std::uint32_t size = code_point_at(decoded, d).size;
      flush_space(at);
      // A numeric reference beyond all characters comes out of the parser as malformed bytes.
      while (d + size < decoded.size() && is_continuation(decoded[d + size])) ++size;
      stand_for(well_formed(decoded.substr(d, size)), at, stop);
      d += size;
      at = stop;
    } else if (c == decoded[d]) {
      flush_space(at);
      std::uint32_t const size = code_point_at(source_, at).size;
      copy(source_.substr(at, size), at);
      d += size;
      at += size;
    } else if (c == '<') {
      at = static_cast<std::uint32_t>(std::min<std::size_t>(source_.find('>', at), end - 1)) + 1;
    } else if (c == '\r') {
      ++at;
    } else {
      flush_space(at);
      stand_for(well_formed(decoded.substr(d)), at, end);
      return;
    }
  }
}

OffsetMap PageText::offsets() const {
  if (pieces_.empty()) return OffsetMap::identity({});
  return OffsetMap::from_pieces(source_, pieces_, static_cast<std::uint32_t>(text_.size()));
}

}  // namespace dragoman
