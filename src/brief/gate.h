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
  /// `forecasts`: rows of table forecasts that are about to be stored with the page.
  static Result<Gate> open(Duck& duck, std::vector<std::vector<Value>> forecasts);

  /// "pass", or the first reason it fails: "no_citation", "missing_row", "type", "actor", "recipient", "involved",
  /// "realis", "polarity", "status", "figure", "date", "stance", "kind", "voice", "claimant", "probability",
  /// "quotation", "listing", "name", "forecast".
  Result<std::string> check(BriefSentence const& sentence);

 private:
  Gate(Duck& duck, ActorRollup actors, std::vector<std::vector<Value>> forecasts)
      : duck_(&duck), actors_(std::move(actors)), forecasts_(std::move(forecasts)) {}
  Result<std::string> check_event(EventSlots const& slots, std::string const& text);
  Result<std::string> check_claim(ClaimSlots const& slots, std::string const& text);
  std::string check_forecast(BriefSentence const& sentence) const;
  bool named(std::string const& id, std::vector<std::string> const& raw, std::string const& text) const;

  Duck* duck_;
  ActorRollup actors_;
  std::vector<std::vector<Value>> forecasts_;
};

}  // namespace dragoman
