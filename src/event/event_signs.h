// What the judge of coded events looks at. Internal to this folder.
#pragma once

#include <string_view>
#include <vector>

#include "base/arena.h"
#include "event/event_draft.h"
#include "event/story_signs.h"

namespace dragoman {

/// Signs of one event, each present or absent: frame, form of the clause, who its parties are and how they were found,
/// what the sentence and the document are like. Names are those of lexicon/cues/event_signs.toml; "family=value". Sorted;
/// the names stand in `strings`, in `story` or in the program.
std::vector<std::string_view> event_signs(CodingScene const& scene, StorySigns const& story, EventMention const& event, StringArena& strings);

}  // namespace dragoman
