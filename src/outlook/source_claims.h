// What the sources themselves say of the pair: forecasts, conditions, odds, denials; each with speaker, sentence and date.
#pragma once

#include <vector>

#include "dispute/statement.h"
#include "dyad/dyad_inputs.h"
#include "outlook/question.h"

namespace dragoman {

/// A claim that touches the two. `relevance` 1: its sentence names both, or it is about an event between them; .6: it
/// names one and no other state, in a document on the two; .5: it names no state, in such a document; 0: it only touches
/// one of them. A document is on the two when they are the states it names most.
struct PairClaim : Statement {
  double relevance = 0;
  bool touches = false;  ///< sentence, event or speaker belongs to one of the two
};

/// A forecast or a conditional statement of a source.
using SourceForecast = PairClaim;

/// Those of the statements with relevance > 0 or touches, in their order.
std::vector<PairClaim> pair_claims(std::vector<Statement> const& statements, NamedStates const& named, DyadInputs const& inputs, Question const& question);

/// Loads the statements known on as_of and picks those on the pair. Errors: those of the database.
Result<std::vector<PairClaim>> load_pair_claims(Duck& duck, DyadInputs const& inputs, Question const& question);

}  // namespace dragoman
