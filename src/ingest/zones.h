// Which lines of a page are the article, and which stand around it.
#pragma once

#include <cstdint>

#include "ingest/document.h"

namespace dragoman {

/// Replaces each body zone of `document` by what its lines are: body, byline, related links, comment form, source
/// line, and the title where document.title stands as a line of its own. Sets original_source and author if a line
/// names them and nothing did before. Careful: a line that may be a sentence of the article stays body. Zones are
/// in text order and do not overlap, before and after.
void refine_zones(Document& document);

}  // namespace dragoman
