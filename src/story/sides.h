// Whose word is it? Whether a speaker belongs to a party of an event.
#pragma once

#include <string>

#include "story/reported.h"
#include "story/story.h"

namespace dragoman {

/// The mention a claim or event names as speaker, or null.
ReportedMention const* speaker_mention(ReportedDocument const& document, std::int32_t mention);

/// True when the speaker is the party, or belongs to it: the same actor, or the same country on the same side of the line
/// between states and armed groups (a group and the state it fights share a country but speak against each other).
bool speaks_for(ReportedMention const& speaker, StoryParty const& party);

/// A state, or a body that speaks for one: government, military, intelligence service, police, courts.
bool is_official(ReportedMention const& speaker);

/// One name for a speaker's side, equal for speakers of one side; empty when unknown.
std::string side_of(ReportedMention const& speaker);

}  // namespace dragoman
