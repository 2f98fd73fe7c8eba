// What is disputed, in one line that can be read alone.
#pragma once

#include <string>

#include "dispute/voices.h"

namespace dragoman {

/// "India said that it had downed a Pakistani F-16"; where nobody is on record for it, "Pakistan denied that ...". Words of
/// the sources, but for speaker and verb.
std::string heading_of(Matter const& matter, std::vector<Statement> const& statements, ActorRollup const& actors);

/// "Killed: 21 to 31; the group attacked Pakistan".
std::string heading_of(FigureSpread const& spread, PastEvent const& event, ActorRollup const& actors);

/// "21 to 31 killed", "at least 5 injured", "$397 million".
std::string figure_words(std::string const& kind, std::optional<double> low, std::optional<double> high);

}  // namespace dragoman
