// What is claimed: one row for each content span, with propositions, conditions and links.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "attribution/attribution.h"
#include "base/date.h"
#include "base/span.h"
#include "event/event_mention.h"

namespace dragoman {

/// "IS-K threatens PAK" as data; predicate from the closed list in docs/formats/claims.md.
struct Proposition {
  std::string subject, predicate, object, comparator;  ///< actor ids, or the phrase when unresolved
  std::string degree, trend;                           ///< trend: rising | receding | steady
  bool polarity = true;
  Span span;
  std::string rule;
};

/// One condition on a claim; groups are alternatives, inside a group all must hold.
struct Condition {
  int group = 1, ordinal = 1;
  std::string connective;  ///< "only if", "unless", "provided that", "subject to" ...
  bool polarity = true;
  Span span;
};

struct Claim {
  std::uint32_t id = 0;
  std::uint32_t sentence = 0;
  std::string kind;  ///< event | attribute | identity | location | date | quantity | relation | status | intention | assessment | forecast
  Voice voice = Voice::kSpeaker;
  Stance stance = Stance::kAsserts;
  Span speaker, cue, content;        ///< empty speaker: nobody named; empty cue: none
  std::int32_t speaker_mention = -1;
  std::int32_t attribution = -1;
  std::int32_t parent = -1;          ///< Claim id
  std::vector<std::uint32_t> about_events;
  Realis realis = Realis::kActual;
  std::string claimant_document;     ///< "the article argues" in a digest: the text summed up, as its source line names it
  std::string probability_term, horizon;
  std::optional<Date> horizon_begin, horizon_end;  ///< where the horizon denotes days
  std::optional<float> prob_low, prob_high;
  std::vector<Condition> conditions;
  std::vector<Proposition> propositions;
  std::string rule;
  float confidence = 0.5F;
};

enum class ClaimRelation : std::uint8_t { kSupports, kContradicts, kUpdates, kDuplicates, kRaises, kLowers, kNotEvidenceFor };
std::string_view claim_relation_name(ClaimRelation relation);

struct ClaimLink {
  std::uint32_t claim = 0;
  ClaimRelation relation = ClaimRelation::kSupports;
  std::int32_t target_claim = -1, target_event = -1;
  std::string basis;
};

enum class EventRelation : std::uint8_t { kPartOf, kCauses, kRespondsTo, kSameAs };
std::string_view event_relation_name(EventRelation relation);

struct EventLink {
  std::uint32_t event = 0;
  EventRelation relation = EventRelation::kCauses;
  std::uint32_t target = 0;
  std::string basis;
};

}  // namespace dragoman
