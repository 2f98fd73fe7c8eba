// What a story says as a whole: the fullest parties, the best date and place, the range of its figures.
#pragma once

#include <span>

#include "story/copies.h"
#include "story/story.h"

namespace dragoman {

/// Fills type, parties, date, place, figures and counts of `story` from its members, which are sorted.
void fill_view(Story& story, std::span<ReportedDocument const> documents, std::span<CopyGroup const> copies);

}  // namespace dragoman
