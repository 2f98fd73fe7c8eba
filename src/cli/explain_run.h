// Explains how a text is coded, for `why` and `lexicon try`.
#pragma once

#include <string>

#include "coder/model.h"

namespace dragoman::cli {

/// Codes `text` with the publication date `date` (ISO, may be empty) and prints the explanation, with every layer when
/// `verbose`. Returns the exit code.
int explain_text(Model const& model, std::string const& text, std::string const& date, bool verbose);

}  // namespace dragoman::cli
