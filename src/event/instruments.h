// What an act was done with. Internal to this folder.
#pragma once

#include "event/event_draft.h"

namespace dragoman {

/// Adds the weapons of an event, in no party's place: bombs and the like among its parties move to the instruments. The
/// event's parties must be those of the draft, in its order. Pure but for `event`.
void add_instruments(CodingScene const& scene, EventDraft const& draft, EventMention& event);

}  // namespace dragoman
