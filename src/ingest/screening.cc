// Binary is told by NUL bytes or by many other control characters, which no news text has.
#include "ingest/screening.h"

#include <algorithm>

#include "base/sha256.h"
#include "text/utf8.h"

namespace dragoman {

std::optional<std::string> unreadable(std::string_view text, std::size_t limit) {
  if (text.size() > limit)
    return "too large: " + std::to_string(text.size()) + " bytes, limit " + std::to_string(limit);
  if (text.find('\0') != std::string_view::npos) return "binary: NUL byte at " + std::to_string(text.find('\0'));
  if (std::size_t const bad = find_invalid_utf8(text); bad != std::string_view::npos)
    return "broken UTF-8 at byte " + std::to_string(bad);
  auto const control = std::count_if(text.begin(), text.end(), [](char c) {
    auto const u = static_cast<unsigned char>(c);
    return (u < 32 && (u < 8 || u > 13)) || u == 127;
  });
  if (control > 8 && static_cast<std::size_t>(control) * 50 > text.size())
    return "binary: " + std::to_string(control) + " control characters";
  return std::nullopt;
}

std::string content_id(std::string_view text) { return "sha256:" + sha256_hex(text).substr(0, 16); }

Document quarantined_document(std::string id, std::string reason) {
  Document document;
  document.id = std::move(id);
  document.offsets = OffsetMap::identity({});
  document.quarantined = std::move(reason);
  return document;
}

}  // namespace dragoman
