// The figure of a story, chosen between its reports.
#pragma once

#include <map>
#include <span>
#include <string>

#include "story/reported.h"
#include "story/copies.h"
#include "story/story.h"

namespace dragoman {

/// Low, best and high of each kind over the members of `story`: first one figure a document (a given total before the
/// count of persons named one by one, the figure given most often, the larger of two), then the one most independent
/// sources give, totals before single persons; ties to the later document, then the larger figure. What the acting side
/// says of its own deed is no candidate for best while anybody else gives a figure; it stays inside low and high. Pure.
std::map<std::string, FigureRange> story_figures(Story const& story, std::span<ReportedDocument const> documents,
                                                 std::span<CopyGroup const> copies);

}  // namespace dragoman
