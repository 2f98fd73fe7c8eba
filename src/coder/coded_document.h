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

  /// Held acts of violence that are said to have happened, too doubtful to stand for themselves but not ruled out. Other
  /// held events are not handed on: words and visits are so alike that a doubtful one bears out nothing.
  std::vector<EventMention const*> witnesses() const {
    std::vector<EventMention const*> list;
    for (HeldEvent const& h : held_events)
      if (h.doubtful && h.event.type == EventType::kAssault && (h.event.realis == Realis::kActual || h.event.realis == Realis::kHistorical)) list.push_back(&h.event);
    return list;
  }

  bool gated = false;                 ///< the gate stopped behind syntax: tree without entities, all layers above it empty
};

}  // namespace dragoman
