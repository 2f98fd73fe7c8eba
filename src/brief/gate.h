// The gate: no sentence leaves that its cited rows do not carry. It reads the rows anew, not the words of the outlook.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "brief/sentence.h"
#include "casebook/duck.h"
#include "dyad/actor_rollup.h"

namespace dragoman {

/// Checks sentences against the tables. Reads through `duck`, which must outlive it. Not thread-safe.
class Gate {
 public:
  static Result<Gate> open(Duck& duck);

  /// "pass", or the first reason it fails: "no_citation", "missing_row", "type", "actor", "recipient", "realis",
  /// "polarity", "status", "figure", "date", "stance", "kind", "voice", "claimant", "probability", "quotation", "name",
  /// "forecast".
  Result<std::string> check(Sentence const& sentence);

 private:
  Gate(Duck& duck, ActorRollup actors) : duck_(&duck), actors_(std::move(actors)) {}
  Result<std::string> check_event(EventSlots const& slots);
  Result<std::string> check_claim(ClaimSlots const& slots);
  Duck* duck_;
  ActorRollup actors_;
};

}  // namespace dragoman
