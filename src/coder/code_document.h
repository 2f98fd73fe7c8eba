// Document in, facts out: the only place that runs the steps from syntax to claims.
#pragma once

#include "base/result.h"
#include "coder/coded_document.h"
#include "coder/yield_gate.h"
#include "coder/model.h"
#include "coder/workspace.h"
#include "event/code_events.h"
#include "ingest/document.h"

namespace dragoman {

/// Codes one document. A pure function of its arguments: no clock, network, database, locale or randomness; the
/// workspace only lends memory. With the gate on, a document that can yield no event and no claim ends behind syntax
/// (`gated`): events, claims and their links are the same, but mentions, places, times and predicates are not looked for.
/// In the sentences that `workspace.nameless` leaves out no entities are looked for.
/// Errors are those of the parser (input that is no text).
Result<CodedDocument> code(Model const& model, Workspace& workspace, Document const& document, CodeOptions const& options = {},
                           Gate gate = Gate::kOff);

/// The same from a finished tree, e.g. one read from CoNLL-U. Takes the tree.
CodedDocument code_tree(Model const& model, Document const& document, Tree tree, CodeOptions const& options = {}, StageObserver* observer = nullptr);

}  // namespace dragoman
