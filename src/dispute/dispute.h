// What is disputed, and by whom? Matters that one side states and another denies, doubts or takes back, and figures that
// differ from report to report: every voice with its sentence, nothing decided. Read by the command line, the outlook and
// the brief alike.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dispute/figure_spread.h"
#include "dispute/statement.h"
#include "dyad/dyad_inputs.h"

namespace dragoman {

/// One voice on a matter: a claim, or (claim_id empty) a plain report of the event.
struct Voice {
  bool against = false;            ///< denies or doubts it, or takes it back
  std::string speaker, actor_id;   ///< as the sentence names him; id of the actor table, empty = unresolved
  std::string stance;              ///< as stance_t, or "reports"
  std::string claim_id, event_mention_id, event_id, quote, doc_id, title, publisher, independent_source;
  std::int64_t sentence_number = 0;
  std::optional<Date> date;        ///< of the publication
  std::string basis;               ///< why it belongs here
  std::vector<std::string> also_in;  ///< documents with a copy of the same sentence, sorted
};

/// A disputed matter. At least one voice, or a spread of figures.
struct Dispute {
  std::string id;                  ///< stable: made from the earliest statement (or the event), so later voices keep it
  std::string what;                ///< a heading that can be read alone
  std::string title;               ///< of the document that told of it first: what it was all about
  std::string when, where;         ///< ISO day (month, year) of the act, else of the first statement; place; empty = unknown
  bool dated_by_event = false;     ///< `when` is the day of the act
  std::string status;              ///< contested | denied (nobody on record for it) | retracted | figures_differ
  std::vector<std::string> event_ids, claim_ids, topics, parties;  ///< sorted; parties: actors, groups and states concerned
  std::vector<Voice> voices;       ///< those for it first, each side by date
  std::vector<FigureSpread> figures;
  std::size_t n_publishers = 0;    ///< independent ones, over voices and figures
  double weight = 0;               ///< orders the list; comparable inside one answer only
};

/// Which disputes are asked for. Empty fields ask for all.
struct DisputeScope {
  std::string actor_1 = "", actor_2 = "";  ///< both concerned; one alone: he is concerned
  std::string topic = "all";
  std::optional<Date> since = {}, until = {};  ///< somebody spoke of it on these days or between them
};

/// Disputes known on inputs.as_of, heaviest first, then by id. `statements` are those of load_statements, `named` belongs
/// to the same day. Errors: those of the database.
Result<std::vector<Dispute>> find_disputes(Duck& duck, DyadInputs const& inputs, NamedStates const& named, std::vector<Statement> const& statements, DisputeScope const& scope);

/// The same with everything loaded here. Errors also "dispute.actor" and "dispute.topic" for names nobody knows.
Result<std::vector<Dispute>> find_disputes(Duck& duck, DisputeScope const& scope);

}  // namespace dragoman
