// What the judge of coded events looks at. Internal to this folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "event/event_draft.h"

namespace dragoman {

/// What a party is, in one word: "state", "official", "police", "armed", "people", "person", "building", "thing" ...;
/// "pronoun" while nobody is found behind one, "text" for a phrase that is no mention.
std::string_view party_standing(Mentions const& mentions, Participant const& party);

/// Signs of one event, each present or absent: frame, form of the clause, who its parties are and how they were found,
/// what the sentence and the document are like. Names are those of lexicon/cues/event_signs.toml; "family=value".
std::vector<std::string> event_signs(CodingScene const& scene, EventMention const& event);

}  // namespace dragoman
