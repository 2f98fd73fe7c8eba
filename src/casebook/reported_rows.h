// From the coder's answer to rows of the REPORTED tables.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "casebook/duck.h"
#include "story/reported.h"

namespace dragoman {

/// Rows by table name, columns in schema order.
using RowSet = std::map<std::string, std::vector<std::vector<Value>>>;

/// All REPORTED rows of the documents; `lines[i]` is the contract line of documents[i].
Result<RowSet> reported_rows(Duck& duck, std::vector<ReportedDocument> const& documents, std::vector<std::string> const& lines);

}  // namespace dragoman
