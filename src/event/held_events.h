// Taking events out of a document's list without losing what stands inside them. Internal to this folder.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "event/event_mention.h"

namespace dragoman {

/// Moves every event for which `reason` gives a text to `held`, with that text; ids are given anew, and an event inside
/// one taken out moves to what that stood in. `reason`: EventMention& -> std::string, empty to keep.
template <typename Reason>
void hold_back(std::vector<EventMention>& events, std::vector<HeldEvent>& held, Reason reason) {
  std::vector<std::int32_t> stands(events.size(), -1);  // new id of an event or, if it is taken out, of what it stood in
  std::vector<EventMention> kept;
  for (std::size_t old = 0; old < events.size(); ++old) {
    EventMention& e = events[old];
    e.embedded_in = e.embedded_in < 0 ? -1 : stands[static_cast<std::size_t>(e.embedded_in)];
    stands[old] = e.embedded_in;
    if (std::string why = reason(e); !why.empty()) {
      held.push_back({std::move(e), std::move(why)});
      continue;
    }
    e.id = static_cast<std::uint32_t>(kept.size());
    stands[old] = static_cast<std::int32_t>(e.id);
    kept.push_back(std::move(e));
  }
  events = std::move(kept);
}

}  // namespace dragoman
