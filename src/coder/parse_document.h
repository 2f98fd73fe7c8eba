// From a document's coded zones to one tree over the whole document.
#pragma once

#include "base/result.h"
#include "coder/workspace.h"
#include "ingest/document.h"
#include "syntax/tree.h"

namespace dragoman {

/// Parses the title and body zones paragraph by paragraph. Text in capitals is truecased for the parser; spans are bytes
/// of `document.text` all the same. Given tokens are kept. The result is finished and owns all its strings.
Result<Tree> parse_document(Model const& model, Workspace& workspace, Document const& document);

}  // namespace dragoman
