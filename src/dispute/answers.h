// Does this denial answer that claim, and does a denial say by itself what it denies?
#pragma once

#include <string>

#include "dispute/statement.h"

namespace dragoman {

/// True when a link that says `denial` contradicts `said` is plausible: inside a document they stand beside each other or
/// have words in common, across documents the link is sure enough. A plan is answered by its own words only.
bool answers(Statement const& denial, Statement const& said, StatedRelation const& link);

/// A refusal to act disputes nothing ("refused to negotiate").
bool is_refusal(Statement const& statement);

/// "that the drone had crossed", "any role": a reader knows what is denied without the claim it answers.
bool stands_alone(Statement const& denial);

/// True when the event is part of what a denial denies: its own clause, no accusation ("denied an allegation by ...").
bool denies_event(Statement const& denial, StatedEvent const& event);

/// Two sentences with several long words in common.
bool are_alike(std::string const& a, std::string const& b);
/// At least one word of five letters and more in common.
bool share_a_word(std::string const& a, std::string const& b);

/// The clause of a claim: what follows "that", without the noun before it ("the charge that ..."), speech verbs that were
/// joined to it and loose ends. Empty when the words are no clause or a very short one.
std::string clause_of(std::string const& words);

}  // namespace dragoman
