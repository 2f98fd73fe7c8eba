// Does a coded sentence say what the corpus expects?
#pragma once

#include <string>
#include <vector>

#include "coder/coded_document.h"
#include "ingest/document.h"
#include "regression/regression_case.h"

namespace dragoman {

/// What is missing or wrong, one line each; empty when the case passes. Every expected event and claim must be found, each
/// by one of its own; further events are only wrong where "= none" stands.
std::vector<std::string> check_case(RegressionCase const& expected, Document const& document, CodedDocument const& coded);

}  // namespace dragoman
