// What can be read at all: size, encoding, text or not. What cannot goes to quarantine with a reason.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/document.h"

namespace dragoman {

/// Limits of one document, in bytes.
struct IngestLimits {
  std::size_t text = 5u << 20;    ///< the article's text
  std::size_t source = 20u << 20; ///< what it is read from: a JSON line, an HTML page
};

/// Reason not to code this text ("broken UTF-8 at byte 17"), or nothing.
std::optional<std::string> unreadable(std::string_view text, std::size_t limit);

/// "sha256:" and 16 hex digits of the text.
std::string content_id(std::string_view text);

/// A document that keeps no text, only id and reason.
Document quarantined_document(std::string id, std::string reason);

}  // namespace dragoman
