// Events that are only hoped for, possible, needed or still to come. Internal to this folder.
#pragma once

#include <optional>

#include "event/event_draft.h"

namespace dragoman {

/// kHypothetical or kFuture when the words around an event noun or bare infinitive leave it open, else nothing.
std::optional<Realis> prospect_realis(CodingScene const& scene, Predicate const& predicate);
/// What the clause says by other means than modals: "almost shot", "Democrats to sue", "thrilled to receive", "took to the
/// steps to assail". `own`: realis of the clause by itself. Nothing where that holds.
std::optional<Realis> told_realis(CodingScene const& scene, Predicate const& predicate, Realis own, EventDraft const& draft);

}  // namespace dragoman
