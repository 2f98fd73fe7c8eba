// The events of a casebook as the later folders read them: parties rolled up, topics, sources with their sentences.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "casebook/duck.h"
#include "dyad/actor_rollup.h"

namespace dragoman {

/// A party of an event with what it counts for; `state`, `home` and `group` may be empty.
struct EventParty {
  PartyName name;
  std::string state, home, group;
};

/// The sentence of one document that reports it; of an imported row the line of its file, with sentence 0 and no mention.
struct EventSource {
  std::string mention_id, doc_id, title, publisher, independent_source, quote;
  std::int64_t sentence_number = 0;
  std::optional<Date> published;
  std::set<std::string> parties;  ///< actors, states and groups this sentence makes actor, recipient or the one aimed at
};

struct PastEvent {
  std::string id, type, mode, cameo, realis, status, location;
  std::vector<std::string> topics;
  std::int64_t quad = 0;
  double score = 0;            ///< PLOVER score, -10 .. 10; 0 when the row has none
  bool countable = false, reciprocal = false;
  std::optional<Date> date;    ///< its own date, not the report's
  std::int64_t date_precision = 5;
  std::vector<EventParty> actors, recipients, themes, against;
  std::vector<EventSource> sources;  ///< visible ones, by date of publication, document, sentence
  std::int64_t n_independent_sources = 1;
  std::optional<std::int64_t> killed_low, killed_best, killed_high;
  bool killed_in_parts = false;  ///< one document counts several groups of dead, so low and high are no range of one figure
  std::optional<double> amount_usd;

  bool has_topic(std::string_view topic) const;  ///< "all" fits every event
  bool past() const { return realis == "actual" || realis == "historical"; }
};

/// The day an answer may know: the newest day on which a coded document was published or an imported row was known, else
/// the newest date of an event.
Result<std::optional<Date>> newest_day(Duck& duck);

/// All events known on `as_of` (no limit when unset), by date, then id: reported by a document published by then, and
/// dated by then. Sources, counts and status of an event with later reports are those of the visible ones.
Result<std::vector<PastEvent>> load_events(Duck& duck, ActorRollup const& actors, std::optional<Date> as_of);

}  // namespace dragoman
