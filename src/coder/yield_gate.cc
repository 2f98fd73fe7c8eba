// Events need a frame or an attitude, claims a cue or an author who judges; each layer says for itself what it needs, by
// words and tree alone. A sentence is never left out of it: the parser reads over its borders, and it may hold what a pronoun of
// the next one means (nameless_sentences.h says what is left out within documents).
#include "coder/yield_gate.h"

#include "attribution/attribution_gate.h"
#include "claim/doc_type.h"
#include "event/event_gate.h"
#include "predicate/find_predicates.h"

namespace dragoman {

bool may_yield(Model const& model, Document const& document, Tree const& tree) {
  auto const& lexicon = model.lexicon;
  std::string_view const type = infer_doc_type(document, tree, lexicon.cues());
  if (type != "report" && type != "statement") return true;  // the author's own judgements are claims
  Predicates const predicates = find_predicates(document, tree, {}, &lexicon.frames());
  return may_hold_attributions(document, tree, predicates, lexicon.cues()) || may_hold_events(document, tree, predicates, lexicon.frames());
}

}  // namespace dragoman
