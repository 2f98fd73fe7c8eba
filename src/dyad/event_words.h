// An event in one neutral English clause, made from its row alone.
#pragma once

#include <string>
#include <vector>

#include "dyad/past_events.h"

namespace dragoman {

/// "the United States", "Pakistan": the name as it stands inside a sentence.
std::string name_in_text(std::string_view name);
/// "Pakistan's", "the United States'".
std::string possessive(std::string const& name);
/// First letter large.
std::string sentence_case(std::string text);
/// Name of a party: by the actor table, else as the row names it; "an unnamed actor" when nothing is known.
std::string party_words(EventParty const& party, ActorRollup const& actors);
/// "at least 31 civilians" -> "civilians": figures are told apart from the parties, with their range.
std::string without_count(std::string_view phrase);
/// "A", "A and B", "A, B and C".
std::string join_words(std::vector<std::string> const& items);

/// "Pakistan handed over a member of X to the United States": who did what to whom, by type and mode, with theme and the
/// one aimed at. An act that is not told as done says so in brackets. No full stop.
std::string event_words(PastEvent const& event, ActorRollup const& actors);

}  // namespace dragoman
