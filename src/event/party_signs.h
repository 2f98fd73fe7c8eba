// Signs of who the parties of an event are and how they were found. Internal to this folder.
#pragma once

#include <string_view>

#include "event/event_draft.h"
#include "event/sign_list.h"

namespace dragoman {

/// What a party is, in one word: "state", "official", "police", "armed", "people", "person", "building", "thing" ...;
/// "pronoun" while nobody is found behind one, "text" for a phrase that is no mention.
std::string_view party_standing(Mentions const& mentions, Participant const& party);
/// "name", "pronoun", "number", "noun" or "other".
std::string_view word_form(Token const& token);
/// "subject", "object" ...
std::string_view slot_name(Slot slot);

/// Adds the signs of both sides and of the pair they make.
void add_party_signs(CodingScene const& scene, EventMention const& event, SignList& out);

}  // namespace dragoman
