// What holds for every document, whatever bytes it came from.
#pragma once

#include "base/check.h"
#include "ingest/document.h"
#include "text/utf8.h"

namespace dragoman {

inline void check_document(Document const& document, std::size_t source_bytes) {
  DRAGOMAN_CHECK(!document.id.empty(), "a document without id");
  if (document.quarantined) {
    DRAGOMAN_CHECK(!document.quarantined->empty() && document.text.empty() && document.zones.empty(), "quarantine keeps no text");
    return;
  }
  DRAGOMAN_CHECK(find_invalid_utf8(document.text) == std::string_view::npos, "text is UTF-8");
  std::uint32_t end = 0, point = 0;
  for (Zone const& zone : document.zones) {
    DRAGOMAN_CHECK(zone.span.begin >= end && zone.span.begin < zone.span.end && zone.span.end <= document.text.size(), "zones in order");
    end = zone.span.end;
  }
  for (std::uint32_t b = 0; b < document.text.size();) {
    std::uint32_t const size = code_point_at(document.text, b).size;
    Span const source = document.offsets.to_source({b, b + size});
    DRAGOMAN_CHECK(source.begin >= point && source.begin <= source.end && source.end <= source_bytes, "offsets run forward inside the source");
    point = source.begin;
    b += size;
  }
}

}  // namespace dragoman
