// Horizons as the command line writes them.
#pragma once

#include <string>

#include "base/result.h"

namespace dragoman::cli {

/// "90d", "12w", "3m" (of 30 days), "1y" (of 365 days) or a bare number of days; usage error otherwise.
Result<int> days_of(std::string const& text);

}  // namespace dragoman::cli
