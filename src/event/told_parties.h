// How the parties of decided events are told: bare of counts, by their full names, with the body they belong to. Runs last,
// so that what decides on an event reads the phrase as it stands. Internal to this folder.
#pragma once

#include <vector>

#include "event/event_draft.h"

namespace dragoman {

/// Takes numbers and vague counts out of the phrases of things: "at least 10 power pylons" -> "power pylons". Narrows the
/// mentions themselves; instruments without a mention lose theirs in the event alone.
void leave_out_counts(CodingScene const& scene, Mentions& mentions, std::vector<EventMention>& events);
/// Names nobody lists are people's where they are murdered or kidnapped. Mends the mentions.
void take_for_people(CodingScene const& scene, Mentions& mentions, std::vector<EventMention> const& events);
/// In assaults, puts the fullest name of a person in the document in the place of a part of it: "Ruiz" -> "Carlos Ruiz Mora".
void name_in_full(CodingScene const& scene, std::vector<EventMention>& events);
/// Adds the armed group or service whose people did it, where their phrase names it: "FMLN guerrillas", "members of the ELN".
void add_bodies(CodingScene const& scene, std::vector<EventMention>& events);

}  // namespace dragoman
