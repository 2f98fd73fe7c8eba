// From a document's coded zones to one tree over the whole document.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "coder/workspace.h"
#include "ingest/document.h"
#include "syntax/tree.h"

namespace dragoman {

/// Parses the title and body zones paragraph by paragraph. Text in capitals is truecased for the parser; spans are bytes
/// of `document.text` all the same. Given tokens are kept. The result is finished and owns all its strings.
/// `filter` says which sentences get entities; null: all.
Result<Tree> parse_document(Model const& model, Workspace& workspace, Document const& document, syntax::SentenceFilter* filter = nullptr);

/// The same without entities, about a third less work; add_entities() makes up for it. `tree` must be the last that was
/// parsed with this workspace.
Result<Tree> parse_without_entities(Model const& model, Workspace& workspace, Document const& document);
void add_entities(Model const& model, Workspace& workspace, Tree& tree, syntax::SentenceFilter* filter = nullptr);

/// The parse in the model's own terms: heads and labels before the mapping to UD.
struct NativeTree {
  Tree tree;                            ///< finished; heads are native, `rel` is not set
  std::vector<std::string_view> labels; ///< one a token; views into the model's tables
};
Result<NativeTree> parse_native(Model const& model, Workspace& workspace, Document const& document);

}  // namespace dragoman
