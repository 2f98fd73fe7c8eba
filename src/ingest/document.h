// What came in: one article with its metadata, its zones and the way back to the bytes it was read from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/span.h"
#include "ingest/offset_map.h"

namespace dragoman {

/// Parts of a page. Only kTitle and kBody are coded; the others are kept for provenance.
enum class ZoneKind : std::uint8_t { kTitle, kByline, kBody, kRelatedLinks, kForm, kSourceLine };

struct Zone {
  ZoneKind kind = ZoneKind::kBody;
  Span span;  ///< bytes of Document::text
};

/// One article. Immutable once ingest has made it; owns all its bytes.
struct Document {
  std::string id;                           ///< given id, else "sha256:<16 hex>" of the text
  std::string text;                         ///< valid UTF-8; all spans of the analysis are bytes of it
  OffsetMap offsets;                        ///< from bytes of `text` to code points of the original text
  std::vector<Zone> zones;                  ///< in text order, not overlapping
  std::optional<Date> date;                 ///< publication date
  std::optional<std::string> title, source, url, author;
  std::optional<std::string> original_source;  ///< publisher named by an "Original Source:" line
  std::optional<std::string> doc_type;      ///< report | op_ed | analysis | statement | digest, when stated
  std::vector<std::string> tokens;          ///< given tokens; then text = tokens joined by one space
  std::optional<std::string> quarantined;   ///< reason; set means nothing of it is coded
};

}  // namespace dragoman
