// Reads the coder's output contract, one JSON object a document.
#pragma once

#include <string_view>

#include "base/result.h"
#include "story/reported.h"

namespace dragoman {

/// Rows of one line of `dragoman code`. Unknown keys are passed over; a missing list is empty. Input error
/// "story.contract" when the line is no JSON object or a value has the wrong type; `place` names it.
Result<ReportedDocument> read_reported(std::string_view json_line, std::string const& place);

}  // namespace dragoman
