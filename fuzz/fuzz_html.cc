// The html reader on any bytes.
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>

#include "document_invariants.h"
#include "ingest/document_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  dragoman::SeenIds seen;
  dragoman::DocumentReader reader(in, dragoman::InputFormat::kHtml, seen);
  while (auto document = reader.next()) dragoman::check_document(*document, size);
  return 0;
}
