// The outlook as one JSON object: docs/formats/outlook.md.
#pragma once

#include <string>

#include "outlook/outlook.h"

namespace dragoman {

/// One line of JSON without line feed, keys in a fixed order, dates as "YYYY-MM-DD", unknown as null.
std::string outlook_json(Outlook const& outlook);

}  // namespace dragoman
