// Which coded events a coder would sign.
#pragma once

#include <vector>

#include "event/event_mention.h"
#include "mention/mention.h"

namespace dragoman {

/// Takes out events to which nobody public is party, or nobody at all, and recipients who are the actor himself; gives
/// ids anew. An event inside a dropped one moves to what that stood in. Deterministic; safe on any thread.
void admit_events(Mentions const& mentions, std::vector<EventMention>& events);

}  // namespace dragoman
