// What speaks for it and what against: past events between the two, and what sources say raises or lowers the odds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dyad/alignment.h"
#include "dyad/dyad_inputs.h"
#include "outlook/question.h"
#include "outlook/source_claims.h"

namespace dragoman {

/// One driver (direction +1), obstacle (-1) or non-evidence (0). Weight > 0; comparable inside one outlook only.
struct Evidence {
  int direction = 0;
  double weight = 0;
  bool in_number = false;  ///< the probability rests on it, and weight is what it adds to the log-odds
  std::string feature;   ///< engine | past_event | joint_act | aimed_at | claim_raises | claim_lowers | not_evidence | priorities_shared | priorities_differ
  std::string event_id, claim_id;
  std::string when;      ///< ISO day, or empty
  std::string headline;  ///< one line in our words: parties and act, or speaker and verb
  std::string quote, doc_id, publisher;
  std::int64_t sentence_number = 0;
  std::int64_t n_sources = 0;
  std::string note;      ///< how the weight came about
};

/// Past events of the pair, both directions, organs rolled up, also where the other is theme or the one aimed at.
std::vector<Evidence> event_evidence(DyadInputs const& inputs, Question const& question);
/// Claims on the pair that raise or lower the odds, or say what is no evidence.
std::vector<Evidence> claim_evidence(std::vector<PairClaim> const& claims, ActorRollup const& actors, Question const& question);
/// The shared and the differing priorities, at most `limit` each.
std::vector<Evidence> priority_evidence(Alignment const& alignment, ActorRollup const& actors, std::size_t limit = 3);

/// True when one of the two does something to the other, organs and members rolled up.
bool between_pair(PastEvent const& event, std::string const& actor_1, std::string const& actor_2);
/// True when both take part: between_pair, side by side against an armed group, or one is the one aimed at.
bool joins_pair(PastEvent const& event, std::string const& actor_1, std::string const& actor_2);
/// True when the actor is among the parties of any role, or a victim at home.
bool touches_actor(PastEvent const& event, std::string const& actor);

}  // namespace dragoman
