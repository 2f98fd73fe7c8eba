// The JSON lines reader on any bytes; every line that is not blank gives one document.
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>

#include "document_invariants.h"
#include "ingest/document_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  dragoman::SeenIds seen;
  dragoman::DocumentReader reader(in, dragoman::InputFormat::kJsonl, seen);
  while (auto document = reader.next()) dragoman::check_document(*document, document->text.size());
  return 0;
}
