// Document in, facts out: everything the coder found in one document, ready to be written (exam contract, schema.sql).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "attribution/attribution.h"
#include "claim/claim.h"
#include "event/event_mention.h"
#include "ingest/document.h"
#include "mention/mention.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman {

/// Owns the tree, so that string_views in the layers above stay valid. Move only.
struct CodedDocument {
  Tree tree;
  Mentions mentions;
  Predicates predicates;
  std::vector<Attribution> attributions;
  std::vector<EventMention> events;   ///< ordered by sentence, within it main clause first
  std::vector<HeldEvent> held_events; ///< coded and not reported, each with its reason
  std::vector<Claim> claims;
  std::vector<EventLink> event_links;
  std::vector<ClaimLink> claim_links;
  std::string doc_type;
  bool gated = false;                 ///< the gate stopped behind syntax: tree without entities, all layers above it empty
};

}  // namespace dragoman
