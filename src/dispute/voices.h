// Who speaks on a matter, on which side, in which sentence?
#pragma once

#include <map>
#include <string>
#include <vector>

#include "dispute/dispute.h"
#include "dispute/matters.h"

namespace dragoman {

using EventsById = std::map<std::string, PastEvent const*>;

/// Voices on a matter: its statements, other claims that tell of the same act, and plain reports of it, one a document.
/// Those for it first, each side by date; copies of one sentence are one voice.
std::vector<Voice> voices_of(Matter const& matter, std::vector<Statement> const& statements, EventsById const& events, ActorRollup const& actors);

/// Acts the matter is about: those denied, and those the denied words tell of.
std::vector<std::string> acts_of(Matter const& matter, std::vector<Statement> const& statements, EventsById const& events);

/// The speaker as the sentence names him; a bare pronoun gives way to the name of the actor, where it is known.
std::string voice_name(Statement const& statement, ActorRollup const& actors);

/// "Islamabad (in Indus Wire)": the speaker with where he is quoted.
std::string speaker_words(Voice const& voice);

}  // namespace dragoman
