// Disputes for programs: nested objects, or one row a voice and figure.
#pragma once

#include <string>
#include <vector>

#include "casebook/duck.h"
#include "dispute/dispute.h"

namespace dragoman {

std::string dispute_json(Dispute const& dispute);                       ///< one object, one line
std::string disputes_json(std::vector<Dispute> const& disputes);        ///< an array, one line

/// Columns of dispute_rows with their DuckDB types, for CREATE TABLE: "dispute_id VARCHAR, rank INTEGER, ...".
char const* dispute_columns();
/// A row for every voice (row_kind "voice") and every figure ("figure"), in the order of the page.
std::vector<std::vector<Value>> dispute_rows(std::vector<Dispute> const& disputes);

}  // namespace dragoman
