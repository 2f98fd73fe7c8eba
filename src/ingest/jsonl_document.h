// One JSON line as one document.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "ingest/document.h"
#include "ingest/screening.h"

namespace dragoman {

/// Reads lines {"id","text","date","title","source","url","author","doc_type","tokens"}; only text is required, null is
/// the same as absent, unknown keys are ignored. A line that is no such object gives a quarantined document "line:N".
/// Holds the JSON parser's buffers; one per thread.
class JsonlParser {
 public:
  JsonlParser();
  ~JsonlParser();
  JsonlParser(JsonlParser&&) noexcept;
  JsonlParser& operator=(JsonlParser&&) noexcept;

  Document parse(std::string_view line, std::uint64_t number, IngestLimits const& limits = {});

 private:
  struct Buffers;
  std::unique_ptr<Buffers> buffers_;
};

}  // namespace dragoman
