// A sentence of the brief with what it states as slots, so that the gate can hold it against the cited rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace dragoman {

/// A figure the sentence states: kind as in the rows ("killed") and the range it names.
struct StatedFigure {
  std::string kind;
  std::optional<double> low, high;
};

/// What a sentence about an event says. Unset = the sentence does not say it. Actors are ids, not words.
struct EventSlots {
  std::string event_id, type;
  std::vector<std::string> actors, recipients;  ///< ids
  std::vector<std::string> involved;            ///< ids, or groups and states they roll up to, in any role
  std::string realis;
  std::optional<bool> happened;                 ///< polarity: told as done, or as not done
  std::optional<bool> contested;
  std::vector<StatedFigure> figures;
  std::optional<Date> date;
};

/// What a sentence about a claim says.
struct ClaimSlots {
  std::string claim_id, stance, kind, voice, claimant, probability_term;
  std::string words;                            ///< words quoted from the source sentence
};

/// A listing of an armed group, a row of table designations.
struct ListingSlots {
  std::string group, authority, list_name;
};

struct BriefSentence {
  std::string section, text;
  std::vector<EventSlots> events;
  std::vector<ClaimSlots> claims;
  std::vector<ListingSlots> listings;
  std::string forecast_id;
  std::optional<double> probability;            ///< stated beside forecast_id
  std::vector<std::string> names;               ///< ids whose name or alias must stand in the text
  std::vector<std::size_t> notes;               ///< numbers of the footnotes, set when the page is put together
  std::string gate = "unchecked";               ///< pass | a short reason
  bool finding = true;                          ///< false: heading text or a number of our own; needs no citation

  std::vector<std::string> event_ids() const;
  std::vector<std::string> claim_ids() const;
};

}  // namespace dragoman
