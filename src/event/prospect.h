// Events that are only hoped for, possible, needed or still to come. Internal to this folder.
#pragma once

#include <optional>

#include "event/event_draft.h"

namespace dragoman {

/// kHypothetical or kFuture when the words around an event noun or bare infinitive leave it open, else nothing.
std::optional<Realis> prospect_realis(CodingScene const& scene, Predicate const& predicate);

}  // namespace dragoman
