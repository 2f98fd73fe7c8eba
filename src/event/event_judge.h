// How sure it is that a coder would sign an event as coded. Internal to this folder.
#pragma once

#include <vector>

#include "event/event_draft.h"
#include "lexicon/cue_table.h"

namespace dragoman {

/// Gives every event its confidence: the probability, 0 .. 1, that class, actor and recipient are all right, logistic in
/// the weights of its signs (group "event_sign" of lexicon/cues/event_signs.toml, which tells their origin). With the
/// constant "trace" set, the signs are kept with the event, for fitting. Events below `threshold` go to
/// `held` with the signs that weighed most against them.
void judge_events(CodingScene const& scene, CueTable const& cues, float threshold, std::vector<EventMention>& events, std::vector<HeldEvent>& held);

/// Gives the figures of events held back to the nearest event of the same type and realis, at most three sentences apart,
/// that has none of the kind.
void give_figures(std::vector<HeldEvent> const& held, std::vector<EventMention>& events);

}  // namespace dragoman
