// What was said: a claim with its sentence, its speaker, and what else it is tied to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "casebook/duck.h"
#include "dispute/named_states.h"

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
  std::string basis;                                 ///< how it was found, in the words of the table
  std::optional<double> confidence;                  ///< of a link across documents
};

/// An event the claim is about.
struct StatedEvent {
  std::string event_id, mention_id, type, realis;
  bool inside = true;   ///< its trigger stands in the words of the claim
  std::size_t at = 0;   ///< where in those words, in code points
};

struct Statement {
  std::string claim_id, kind, voice, stance, claimant_id, claimant, realis, probability_term, horizon;
  std::optional<double> prob_low, prob_high;
  std::string words, quote, doc_id, title, publisher;  ///< words: the claim's own span; quote: the whole sentence
  std::string independent_source;                      ///< one name for all copies of one text
  std::int64_t sentence_number = 0;
  std::optional<Date> date;
  std::vector<std::string> event_ids;     ///< events it is about, sorted
  std::vector<StatedEvent> about;         ///< the same by mention
  std::vector<std::string> states;        ///< named in its sentence, sorted
  std::vector<StatedCondition> conditions;
  std::vector<StatedRelation> relations;

  /// Denies, doubts or takes back.
  bool against() const { return stance == "denies" || stance == "doubts" || stance == "retracts"; }
};

/// All claims of documents published up to `as_of` (no limit when unset), by date (newest first), document, sentence, id.
Result<std::vector<Statement>> load_statements(Duck& duck, ActorRollup const& actors, NamedStates const& named, std::optional<Date> as_of);

/// "Pakistan's foreign ministry", or "Margalla Review (its own assessment)" where the publication speaks.
std::string speaker_words(Statement const& statement);

}  // namespace dragoman
