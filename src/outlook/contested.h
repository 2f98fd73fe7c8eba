// Where do the sources disagree? Acts that one side alleges and another denies, and figures that differ.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dyad/dyad_inputs.h"
#include "outlook/question.h"
#include "outlook/source_claims.h"

namespace dragoman {

/// One voice in a disagreement.
struct ContestedSide {
  bool against = false;  ///< denies or doubts it
  std::string claim_id, event_mention_id, speaker, stance, quote, doc_id, publisher;
  std::int64_t sentence_number = 0;
  std::optional<Date> date;
};

/// A figure as one document gives it.
struct ContestedFigure {
  std::string kind, qualifier, speaker, doc_id, publisher, quote, words;  ///< words: the figure as it stands in the sentence
  std::int64_t sentence_number = 0;
  std::optional<double> low, best, high;
  std::optional<Date> date;
};

struct ContestedItem {
  std::string event_id, claim_id;  ///< what is contested: an event or a claim
  std::string what, when, where;   ///< headline, ISO day, place; empty = unknown
  std::vector<ContestedSide> sides;
  std::vector<ContestedFigure> figures;
  /// True when one document gives several figures of this kind: they count different things and make no range.
  bool counted_in_parts(std::string const& kind) const;
  double weight = 0;
};

/// Disagreements that touch the pair: one of the two is a party of the event, or a claim on the pair is denied.
Result<std::vector<ContestedItem>> find_contested(Duck& duck, DyadInputs const& inputs, std::vector<PairClaim> const& claims, Question const& question);

}  // namespace dragoman
