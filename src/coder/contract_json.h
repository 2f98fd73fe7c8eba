// The coder's answer as the output contract writes it: one JSON object a document (docs/formats/code_output.md).
#pragma once

#include <string>
#include <string_view>

#include "coder/coded_document.h"

namespace dragoman {

struct ContractOptions {
  bool all_predicates = false;  ///< every event-like predicate, coded or not
  std::string_view coder_version, lexicon_version;
};

/// One line of JSON without the line end. Offsets are code points of the text as given. Keys stand in a fixed order
/// and numbers are rounded to three decimals (coordinates to five), so equal documents give equal bytes.
std::string contract_json(Document const& document, CodedDocument const& coded, ContractOptions const& options);

/// The same object for a document nothing was read from: empty lists and the reason under "quarantined".
std::string quarantined_json(Document const& document, ContractOptions const& options);

}  // namespace dragoman
