// The conversion table from CAMEO to PLOVER.
#pragma once

#include <string_view>

namespace dragoman {

struct CameoRow {
  std::string_view code, type, mode, contexts;  ///< contexts with blanks between
};

/// The row of exactly this code, or null.
CameoRow const* cameo_row(std::string_view code);

}  // namespace dragoman
