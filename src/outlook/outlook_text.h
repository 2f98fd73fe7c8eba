// The outlook as a page for a terminal.
#pragma once

#include <string>

#include "outlook/outlook.h"

namespace dragoman {

/// Plain text, at most `width` columns, ends with a line feed; every driver and obstacle with date, parties, sentence
/// and document. The last line is the coverage.
std::string outlook_text(Outlook const& outlook, std::size_t width = 110);

}  // namespace dragoman
