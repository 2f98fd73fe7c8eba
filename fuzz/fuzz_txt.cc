// The txt reader on any bytes, with what the coder does to its text before parsing.
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>

#include "document_invariants.h"
#include "ingest/document_reader.h"
#include "text/paragraphs.h"
#include "text/truecase.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  dragoman::SeenIds seen;
  dragoman::DocumentReader reader(in, dragoman::InputFormat::kTxt, seen);
  while (auto document = reader.next()) {
    dragoman::check_document(*document, size);
    auto const whole = static_cast<std::uint32_t>(document->text.size());
    for (dragoman::Span const span : dragoman::find_paragraphs(document->text, {0, whole})) {
      std::string paragraph(span.of(document->text));
      dragoman::truecase(paragraph, [](std::string_view word) { return word.size() % 3 == 0; }, [](std::string_view word) { return word.size() % 2 == 0; });
      DRAGOMAN_CHECK(paragraph.size() == span.size(), "truecasing keeps the length");
    }
  }
  return 0;
}
