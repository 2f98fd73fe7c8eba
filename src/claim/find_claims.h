// Turns attributions and the author's own judgements into claims with what they say and how they relate.
// Pure function of its inputs; any thread.
#pragma once

#include <string>
#include <vector>

#include "attribution/attribution.h"
#include "claim/claim.h"
#include "event/event_mention.h"
#include "ingest/document.h"
#include "lexicon/cue_table.h"
#include "mention/mention.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman {

/// What the claim step found in one document.
struct ClaimSet {
  std::vector<Claim> claims;  ///< in text order of their content; id = index
  std::vector<ClaimLink> claim_links;
  std::vector<EventLink> event_links;
  std::string doc_type;       ///< report | op_ed | analysis | statement | digest
};

/// Fills `out` (cleared first). One claim for one content span; publication-voice claims only in op-eds, analyses
/// and digests. `events` are the document's, id = index; a claim's about_events are those whose trigger stands in
/// its content.
void find_claims(Document const& document, Tree const& tree, Mentions const& mentions, Predicates const& predicates,
                 std::vector<Attribution> const& attributions, std::vector<EventMention> const& events,
                 CueTable const& cues, ClaimSet& out);

}  // namespace dragoman
