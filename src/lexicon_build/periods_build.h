// Named periods from periods/periods.csv and periods/period_aliases.csv into the image.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

#include "lexicon_build/diagnostics.h"
#include "lexicon_build/image_writer.h"

namespace dragoman {

/// Adds the sections that PeriodTable reads; a period's name is an alias of its own. Returns the number of
/// periods. An alias of an unknown period, a bad date and a second period of one id are reported and left
/// out.
std::size_t build_periods(std::span<std::filesystem::path const> dirs, ImageWriter& writer,
                          Diagnostics& diagnostics);

}  // namespace dragoman
