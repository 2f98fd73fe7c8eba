// Which mentions are things. Internal to this folder.
#pragma once

#include "base/one_of.h"
#include "mention/mention.h"

namespace dragoman {

/// Buildings, works and vehicles: what can be hit and has an owner.
inline bool is_structure(MentionKind kind) {
  return one_of(kind, {MentionKind::kFacility, MentionKind::kBuilding, MentionKind::kVehicle, MentionKind::kInfrastructure});
}
/// The same of the mention at a token; null is none.
inline bool is_structure(EntityMention const* m) { return m != nullptr && is_structure(m->kind); }

/// Structures, places and other things: no person and no group of people.
inline bool has_body(MentionKind kind) { return is_structure(kind) || one_of(kind, {MentionKind::kPlace, MentionKind::kThing}); }

}  // namespace dragoman
