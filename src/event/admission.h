// Which coded events a coder would sign, by rule; the judge (event_judge.h) weighs those that are left.
#pragma once

#include <vector>

#include "event/event_mention.h"
#include "mention/mention.h"

namespace dragoman {

/// Takes out events to which nobody public is party, or nobody at all, and recipients who are the actor himself; words
/// told as blows become words. Those taken out go to `held` with the reason. Deterministic; safe on any thread.
void admit_events(Mentions const& mentions, std::vector<EventMention>& events, std::vector<HeldEvent>& held);

}  // namespace dragoman
