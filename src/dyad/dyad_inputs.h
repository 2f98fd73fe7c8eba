// Everything the dyad computations read, loaded once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dyad/actor_rollup.h"
#include "dyad/past_events.h"

namespace dragoman {

/// Somebody says that a group threatens or ranks as a threat; subject and object as in table propositions.
struct RankingClaim {
  std::string claim_id, predicate, subject, object, comparator, degree, trend, stance, voice, claimant;
  bool polarity = true;
  std::optional<Date> date;
};

struct Listing {
  std::string group, list_name, authority;
  std::optional<Date> listed_on, delisted_on;
};

struct DyadInputs {
  ActorRollup actors;
  std::optional<Date> as_of;
  std::vector<PastEvent> events;
  std::vector<RankingClaim> claims;
  std::vector<Listing> designations;
};

/// What is known on `as_of` (default: newest_day): later documents, events, claims and listings are left out.
Result<DyadInputs> load_dyad_inputs(Duck& duck, std::optional<Date> as_of = {});

}  // namespace dragoman
