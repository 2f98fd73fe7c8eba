// Rows of dyad_panel: counts per pair, direction, topic and month.
#pragma once

#include <vector>

#include "casebook/duck.h"
#include "dyad/dyad_inputs.h"

namespace dragoman {

/// Months with the number of coded documents published in them and of imported rows dated in them (each is a report that
/// somebody read), by first day; only months with at least one.
struct ScreenedMonth {
  Date month;
  std::int64_t documents = 0;
};
Result<std::vector<ScreenedMonth>> screened_months(Duck& duck, std::optional<Date> as_of);

/// Cooperation index of a cell: (cooperative - conflictual) / all events, -1 .. 1, with Jeffreys' 90 % interval of the
/// cooperative share carried over. Unset without events.
struct CoopIndex {
  std::optional<double> value, low, high;
};
CoopIndex coop_index(std::int64_t cooperative, std::int64_t conflictual);

/// Rows in the order of the schema's columns, sorted by pair, direction, topic, month. Only countable events on their own
/// date (one known to the year alone is in no month). Every party counts as itself and, where it acts for one, as its state. Pairs of states are filled from their first
/// to their last month: 0 where documents were screened, NULL where none were.
std::vector<std::vector<Value>> panel_rows(DyadInputs const& inputs, std::vector<ScreenedMonth> const& screened);

}  // namespace dragoman
