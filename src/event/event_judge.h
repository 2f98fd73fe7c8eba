// How sure it is that a coder would sign an event as coded. Internal to this folder.
#pragma once

#include <optional>
#include <vector>

#include "event/event_draft.h"
#include "lexicon/cue_table.h"

namespace dragoman {

/// Gives every event its confidence: the probability, 0 .. 1, that class, actor and recipient are all right, logistic in
/// the weights of its signs (group "event_sign" of lexicon/cues/event_signs.toml, which tells their origin). With the
/// constant "trace" set, the signs are kept with the event, for fitting. Events below `min_confidence` go to `held` with the
/// signs that weighed most against them; unset, the lexicon decides: "threshold" for articles, "passage_threshold" for texts
/// of a few sentences, which somebody picked out because they tell something.
void judge_events(CodingScene const& scene, CueTable const& cues, std::optional<float> min_confidence, std::vector<EventMention>& events, std::vector<HeldEvent>& held);

/// Takes out shootings that a sentence near them calls an accident.
void leave_out_accidents(CodingScene const& scene, std::vector<EventMention>& events, std::vector<HeldEvent>& held);

/// Takes out what is told as a habit, a right of office or a permission by law.
void leave_out_generalities(CodingScene const& scene, std::vector<EventMention>& events, std::vector<HeldEvent>& held);

/// Gives the figures of events held back to the nearest event of the same type and realis, at most three sentences apart,
/// that has none of the kind.
void give_figures(std::vector<HeldEvent> const& held, std::vector<EventMention>& events);

/// Gives the day of acts of violence held back to the nearest one of the same realis, as near, that has no day of its own.
void give_days(std::vector<HeldEvent> const& held, std::vector<EventMention>& events);

}  // namespace dragoman
