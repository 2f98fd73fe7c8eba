// Who did what to whom: turns predicates into PLOVER event mentions with the frame lexicon.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "attribution/attribution.h"
#include "event/event_mention.h"
#include "ingest/document.h"
#include "lexicon/cue_table.h"
#include "lexicon/frame_table.h"
#include "mention/mention.h"
#include "predicate/predicate.h"
#include "syntax/tree.h"

namespace dragoman {

/// Whose conventions name the type: the manual of 2021, or CAMEO rolled up as in 2016.
enum class Codebook : std::uint8_t { kPlover2021, kPlover2016 };

struct CodeOptions {
  Codebook codebook = Codebook::kPlover2021;
  std::optional<float> min_confidence;  ///< 0 .. 1, events below it are held back; unset: as the lexicon says
  bool tell_factuality = false;         ///< every predicate tells what its factuality rests on (Predicate::path)
};

/// Puts the document's events in `out`, those coded but not reported in `held` (admission.h, event_judge.h), by sentence and within it main clause first; ids are indexes in `out`.
/// `mentions` gets figures' and participants' references resolved but keeps its ids. Realis and factuality are those
/// of the clause; the coder combines them with `attributions`. Pure but for `out`; safe on any thread.
void code_events(Document const& document, Tree const& tree, Mentions& mentions, Predicates const& predicates,
                 std::vector<Attribution> const& attributions, FrameTable const& frames, CueTable const& cues, CodeOptions const& options,
                 std::vector<EventMention>& out, std::vector<HeldEvent>& held);

/// One frame that was tried on a predicate, for `dragoman why`.
struct FrameTrial {
  std::string frame;    ///< frame id, "light:...", "compose:..." for the steps around frames
  std::string type;     ///< PLOVER type the frame would give, empty for "no event"
  bool matched = false;
  bool chosen = false;  ///< the first match by priority
  std::string failed;   ///< first condition that did not hold, as written in the lexicon; empty when matched
};

/// The frames looked at for one predicate, in order of priority.
std::vector<FrameTrial> explain_predicate(Tree const& tree, Mentions const& mentions, Predicates const& predicates,
                                          FrameTable const& frames, std::uint32_t predicate);

}  // namespace dragoman
