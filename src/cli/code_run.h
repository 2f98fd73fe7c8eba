// Codes a stream of documents on several threads; lines come out in input order.
#pragma once

#include <functional>
#include <string>

#include "base/result.h"
#include "cli/command.h"
#include "cli/inputs.h"
#include "coder/code_document.h"
#include "coder/contract_json.h"

namespace dragoman::cli {

struct CodeRun {
  CodeOptions code;
  bool all_predicates = false;
  Gate gate = Gate::kOff;
};

/// What became of one document.
struct CodedLine {
  std::string json;
  std::optional<std::string> quarantined;
  bool gated = false;
};

/// Calls `line` with each document's contract line, in input order, and counts. Documents the coder cannot read are
/// quarantined like those ingest could not.
Coverage code_all(Globals const& globals, Model const& model, InputStream& inputs, CodeRun const& run,
                  std::function<void(std::string const&)> const& line);

/// The contract line of one document; quarantined, too, when the coder refuses it.
CodedLine code_one(Model const& model, Workspace& workspace, Input&& input, CodeRun const& run);

}  // namespace dragoman::cli
