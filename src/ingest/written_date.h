// Dates as pages write them.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"

namespace dragoman {

/// "2025-03-11" (also with a time behind it), "March 11, 2025", "11 March 2025", "Mar. 11, 2025", with or without a
/// weekday in front; nothing when the text is not a date as a whole.
std::optional<Date> read_written_date(std::string_view text);
/// True when the last three words are a date ("... - April 4, 2025").
bool ends_with_date(std::string_view text);

}  // namespace dragoman
