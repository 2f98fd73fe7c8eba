// Who speaks on a matter, on which side, in which sentence?
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "dispute/dispute.h"
#include "dispute/matters.h"

namespace dragoman {

using EventsById = std::map<std::string, PastEvent const*>;

/// Statements by what they are tied to, so that a matter looks only at those that may speak on it.
struct StatementIndex {
  explicit StatementIndex(std::vector<Statement> const& statements);

  std::map<std::string, std::vector<std::size_t>> on_event;  ///< event id -> statements about it
  /// Claim id -> statements that support or copy it, with the basis of the link.
  std::map<std::string, std::vector<std::pair<std::size_t, StatedRelation const*>>> backing;
};

/// Voices on a matter: its statements, other claims that tell of the same act, and plain reports of it, one a document.
/// Those for it first, each side by date; copies of one sentence are one voice.
std::vector<Voice> voices_of(Matter const& matter, std::vector<Statement> const& statements, StatementIndex const& index, EventsById const& events, ActorRollup const& actors);

/// Acts the matter is about: those denied, and those the denied words tell of.
std::vector<std::string> acts_of(Matter const& matter, std::vector<Statement> const& statements, EventsById const& events);

/// The speaker as the sentence names him; a bare pronoun gives way to the name of the actor, where it is known.
std::string voice_name(Statement const& statement, ActorRollup const& actors);

/// "Islamabad (in Indus Wire)": the speaker with where he is quoted.
std::string speaker_words(Voice const& voice);

}  // namespace dragoman
