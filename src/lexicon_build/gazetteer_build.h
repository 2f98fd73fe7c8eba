// The gazetteer's image: GeoNames as tools/gazetteer/join.py lays it out, with lexicon/places on top.
#pragma once

#include <cstddef>
#include <filesystem>

#include "base/result.h"
#include "lexicon_build/diagnostics.h"
#include "lexicon_build/image_writer.h"

namespace dragoman {

struct GazetteerReport {
  std::string version;  ///< 16 hex digits over the bytes of the three sources
  std::size_t places = 0, names = 0;
};

/// Reads `table` (places.tsv) and <lexicon>/places/{countries,features}.csv and adds the sections that
/// Gazetteer reads. A missing table is an environment error; faulty lines are reported and left out. Formats:
/// docs/formats/places.md.
Result<GazetteerReport> build_gazetteer(std::filesystem::path const& table,
                                        std::filesystem::path const& lexicon_dir, ImageWriter& writer,
                                        Diagnostics& diagnostics);

}  // namespace dragoman
