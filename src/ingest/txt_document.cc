// The text is not cut: head lines stay in it as zones, so that every offset is an offset of the file.
#include "ingest/txt_document.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"
#include "ingest/written_date.h"
#include "ingest/zones.h"
#include "text/utf8.h"

namespace dragoman {
namespace {

/// Takes one head line into the document; false when it is not a head line.
bool take_head_line(Document& document, Span line) {
  std::string_view const text = line.of(document.text);
  std::size_t const colon = text.find(':');
  if (colon == std::string_view::npos || colon > 6) return false;
  std::string const key = lower_ascii(text.substr(0, colon));
  std::string const value(trim(text.substr(colon + 1)));
  ZoneKind kind = ZoneKind::kByline;
  if (key == "title") {
    document.title = value;
    kind = ZoneKind::kTitle;
    line.begin = static_cast<std::uint32_t>(trim(text.substr(colon + 1)).data() - document.text.data());
    line.end = line.begin + static_cast<std::uint32_t>(value.size());
  } else if (key == "date") {
    document.date = read_written_date(value);
  } else if (key == "source") {
    document.source = value;
  } else if (key == "url") {
    document.url = value;
  } else if (key == "author") {
    document.author = value;
  } else if (key == "type") {
    document.doc_type = lower_ascii(value);
    std::replace(document.doc_type->begin(), document.doc_type->end(), '-', '_');
  } else if (key == "id") {
    document.id = value;
  } else {
    return false;
  }
  if (!line.empty()) document.zones.push_back({kind, line});
  return true;
}

}  // namespace

Document txt_document(std::string text, IngestLimits const& limits) {
  if (auto const reason = unreadable(text, limits.text)) return quarantined_document(content_id(text), *reason);
  Document document;
  document.text = std::move(text);
  document.offsets = OffsetMap::identity(document.text);
  std::size_t const size = document.text.size();
  std::size_t at = document.text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  while (at < size) {
    std::size_t const stop = std::min(document.text.find('\n', at), size);
    if (!take_head_line(document, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(stop)})) break;
    at = std::min(stop + 1, size);
  }
  if (document.id.empty()) document.id = content_id(document.text);
  if (at < size) document.zones.push_back({ZoneKind::kBody, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(size)}});
  refine_zones(document);
  return document;
}

}  // namespace dragoman
