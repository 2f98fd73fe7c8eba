// Panel, priorities and alignment as rows. Nothing is decided here.
#include "dyad/dyad_tables.h"

#include <algorithm>

#include "dyad/alignment.h"
#include "dyad/priorities.h"
#include "dyad/series.h"

namespace dragoman {
namespace {

Value day_or_null(std::optional<Date> day) { return day ? Value(*day) : Value(std::monostate{}); }

std::vector<std::string> ids_of(std::vector<AlignedGroup> const& groups) {
  std::vector<std::string> out;
  for (auto const& g : groups) out.push_back(g.group);
  return out;
}

bool has_group(std::vector<EventParty> const& list) {
  return std::any_of(list.begin(), list.end(), [](EventParty const& p) { return !p.group.empty(); });
}

std::vector<Value> priority_row(StatePriorities const& state, Priority const& p) {
  std::vector<std::string> events, claims;
  for (auto const& item : p.basis) {
    if (!item.event_id.empty()) events.push_back(item.event_id);
    if (!item.claim_id.empty()) claims.push_back(item.claim_id);
  }
  return {state.actor, p.group, day_or_null(state.as_of), p.share, p.share_lo, p.share_hi, p.support, events, claims};
}

}  // namespace

Result<DyadTables> derive_dyads(Duck& duck, std::optional<Date> as_of) {
  auto inputs = load_dyad_inputs(duck, as_of);
  if (!inputs) return tl::unexpected(inputs.error());
  auto screened = screened_months(duck, inputs->as_of);
  if (!screened) return tl::unexpected(screened.error());
  DyadTables tables;
  tables.dyad_panel = panel_rows(*inputs, *screened);
  // Priorities regard armed groups alone; an imported history is mostly other things, and each state reads all that is left.
  std::erase_if(inputs->events, [](PastEvent const& e) { return !(has_group(e.actors) || has_group(e.recipients) || has_group(e.themes) || has_group(e.against)); });
  std::vector<StatePriorities> states;
  for (auto const& state : states_with_priorities(*inputs)) states.push_back(threat_priorities(*inputs, state));
  for (auto const& state : states)
    for (auto const& p : state.groups) tables.threat_priorities.push_back(priority_row(state, p));
  for (std::size_t i = 0; i < states.size(); ++i)
    for (std::size_t j = i + 1; j < states.size(); ++j)
      if (auto const a = align(states[i], states[j]))
        tables.priority_alignment.push_back({a->actor_1, a->actor_2, day_or_null(inputs->as_of), a->overlap, a->overlap_lo, a->overlap_hi, ids_of(a->makes), ids_of(a->breaks)});
  return tables;
}

}  // namespace dragoman
