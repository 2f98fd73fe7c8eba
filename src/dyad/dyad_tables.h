// How do two relate? The derived tables dyad_panel, threat_priorities and priority_alignment, as rows.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "casebook/duck.h"

namespace dragoman {

using Rows2d = std::vector<std::vector<Value>>;

/// Rows in the order of the columns of schema.sql, sorted; ready for Casebook::put_derived.
struct DyadTables {
  Rows2d dyad_panel, threat_priorities, priority_alignment;
};

/// Computes the three tables from the reported and derived rows in `duck`; writes nothing. A pure function of the rows.
/// `as_of` limits what is known (default: the newest document's date); see load_dyad_inputs.
Result<DyadTables> derive_dyads(Duck& duck, std::optional<Date> as_of = {});

}  // namespace dragoman
