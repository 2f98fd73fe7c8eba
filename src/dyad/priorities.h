// Whom does a state fear? Shares of its attention over armed groups, each resting on cited events, listings and claims.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dyad/dyad_inputs.h"

namespace dragoman {

/// One thing that counts towards a share. Exactly one of event_id, claim_id, listing is set.
struct PriorityBasis {
  std::string kind;  ///< hostile_act | help_against | hostile_statement | designation | loss | ranking | support_act
  double weight = 0;
  std::string event_id, claim_id, listing;
  std::string listed;  ///< with `listing`: the group or unit the list names
};

/// A state's regard of one armed group. Shares of a state sum to 1 over its groups; `support` is the share of friendly
/// acts towards the group in all acts towards all groups.
struct Priority {
  std::string group;
  double weight = 0, share = 0, share_lo = 0, share_hi = 0, support = 0;
  std::vector<PriorityBasis> basis;  ///< heaviest first
};

struct StatePriorities {
  std::string actor;
  std::optional<Date> as_of;
  double effective_n = 0;  ///< Kish's effective number of observations behind the shares
  std::vector<Priority> groups;  ///< largest share first, then id
};

/// Shares of `state` (ISO3) on inputs.as_of. Empty `groups` when nothing is on record. Weights are the judgement table
/// in priorities.cc; the interval is Jeffreys' 90 % at the effective n.
StatePriorities threat_priorities(DyadInputs const& inputs, std::string const& state);

/// States with at least one act, statement, loss or ranking on record (a listing alone is not enough), sorted.
std::vector<std::string> states_with_priorities(DyadInputs const& inputs);

}  // namespace dragoman
