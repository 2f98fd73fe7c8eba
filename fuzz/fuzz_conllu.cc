// The CoNLL-U reader on any bytes; what was read is written, and what is written reads the same again.
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>

#include "document_invariants.h"
#include "syntax/conllu.h"

namespace {

dragoman::ConlluDocument round_trip(dragoman::ConlluDocument const& from) {
  std::string const written = dragoman::write_conllu(from.document, from.tree);
  auto again = dragoman::read_conllu(written, dragoman::ConlluLabels::kUd);
  DRAGOMAN_CHECK(again.has_value() && again->size() == 1, "one document back");
  DRAGOMAN_CHECK(!again->front().document.quarantined, written);
  return std::move(again->front());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  dragoman::ConlluReader reader(in);
  while (auto read = reader.next()) {
    dragoman::check_document(read->document, 1u << 31);
    if (read->document.quarantined) continue;
    // Text that was not parsed comes back as blanks, so the second writing is the one that must stay.
    auto const again = round_trip(*read);
    auto const third = round_trip(again);
    DRAGOMAN_CHECK(again.tree.tokens.size() == read->tree.tokens.size(), "all tokens back");
    for (std::size_t t = 0; t < again.tree.tokens.size(); ++t) {
      auto const& token = again.tree.tokens[t];
      auto const& before = read->tree.tokens[t];
      DRAGOMAN_CHECK(token.head == before.head && token.rel == before.rel && token.text == before.text, token.text);
    }
    std::string const second = write_conllu(again.document, again.tree), last = write_conllu(third.document, third.tree);
    DRAGOMAN_CHECK(second == last, second + "\n---\n" + last);
  }
  return 0;
}
