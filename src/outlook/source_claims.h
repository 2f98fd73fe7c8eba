// What the sources themselves say of the pair: forecasts, conditions, odds, denials; each with speaker, sentence and date.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dyad/dyad_inputs.h"
#include "outlook/question.h"

namespace dragoman {

/// One condition as said.
struct StatedCondition {
  std::int64_t group = 1, ordinal = 1;
  std::string connective, words;
  bool polarity = true;
};

/// A relation of the claim: it raises, lowers, is no evidence for, contradicts ... something.
struct StatedRelation {
  std::string relation, target_claim, target_event;  ///< target_event: id of an event
};

/// A claim that touches the two. `relevance` 1: its sentence names both, or it is about an event between them; .6: it
/// names one and no other state, in a document on the two; .5: it names no state, in such a document; 0: it only touches
/// one of them (a party of a contested claim). A document is on the two when they are the states it names most.
struct PairClaim {
  std::string claim_id, kind, voice, stance, claimant_id, claimant, realis, probability_term, horizon;
  std::optional<double> prob_low, prob_high;
  std::string words, quote, doc_id, title, publisher;
  std::int64_t sentence_number = 0;
  std::optional<Date> date;
  double relevance = 0;
  bool touches = false;                   ///< sentence, event or speaker belongs to one of the two
  std::vector<std::string> event_ids;     ///< events it is about
  std::vector<std::string> states;        ///< named in its sentence, sorted
  std::vector<StatedCondition> conditions;
  std::vector<StatedRelation> relations;
};

/// A forecast or a conditional statement of a source.
using SourceForecast = PairClaim;

/// Claims with relevance > 0 or touches, known on as_of, by date (newest first), document, sentence, id.
Result<std::vector<PairClaim>> load_pair_claims(Duck& duck, DyadInputs const& inputs, Question const& question);

/// "Pakistan's foreign ministry", or "Margalla Review (its own assessment)" where the publication speaks.
std::string speaker_words(PairClaim const& claim);

}  // namespace dragoman
