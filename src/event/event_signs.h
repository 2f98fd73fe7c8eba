// What the judge of coded events looks at. Internal to this folder.
#pragma once

#include <string_view>
#include <vector>

#include "base/arena.h"
#include "event/event_draft.h"

namespace dragoman {

/// What a party is, in one word: "state", "official", "police", "armed", "people", "person", "building", "thing" ...;
/// "pronoun" while nobody is found behind one, "text" for a phrase that is no mention.
std::string_view party_standing(Mentions const& mentions, Participant const& party);

/// Signs of one event, each present or absent: frame, form of the clause, who its parties are and how they were found,
/// what the sentence and the document are like. Names are those of lexicon/cues/event_signs.toml; "family=value". Sorted;
/// the names stand in `strings` or in the program.
std::vector<std::string_view> event_signs(CodingScene const& scene, EventMention const& event, StringArena& strings);

}  // namespace dragoman
