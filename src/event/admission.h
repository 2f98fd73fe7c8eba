// Which coded events a coder would sign, by rule; the judge (event_judge.h) weighs those that are left.
#pragma once

#include <vector>

#include "event/event_mention.h"
#include "lexicon/frame_table.h"
#include "mention/mention.h"

namespace dragoman {

/// Takes out events to which nobody public is party, or nobody at all, and recipients who are the actor himself; words
/// told as blows become words. Those taken out go to `held` with the reason. Which rules are asked for what is told by
/// lexicon/frames/rule_families.toml. Deterministic; safe on any thread.
void admit_events(Mentions const& mentions, FrameTable const& frames, std::vector<EventMention>& events, std::vector<HeldEvent>& held);

}  // namespace dragoman
