// The CoNLL-U reader on any bytes; what was read is written, and what is written reads the same again.
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>

#include "document_invariants.h"
#include "syntax/conllu.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  dragoman::ConlluReader reader(in);
  while (auto read = reader.next()) {
    dragoman::check_document(read->document, 1u << 31);
    if (read->document.quarantined) continue;
    std::string const written = dragoman::write_conllu(read->document, read->tree);
    auto const again = dragoman::read_conllu(written, dragoman::ConlluLabels::kUd);
    DRAGOMAN_CHECK(again.has_value() && again->size() == 1, "one document back");
    DRAGOMAN_CHECK(!again->front().document.quarantined, written);
    DRAGOMAN_CHECK(again->front().tree.tokens.size() == read->tree.tokens.size(), "all tokens back");
    std::string const rewritten = dragoman::write_conllu(again->front().document, again->front().tree);
    DRAGOMAN_CHECK(rewritten == written, written + "\n---\n" + rewritten);
  }
  return 0;
}
