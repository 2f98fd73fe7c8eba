// A plain text file as one document.
#pragma once

#include <string>

#include "ingest/document.h"
#include "ingest/screening.h"

namespace dragoman {

/// Optional head lines "Title: Date: Source: URL: Author: Type: Id:" in any order, ended by the first line that is
/// none of them. The document's text is the whole file; the title's value is its title zone, the other head lines
/// are byline. Quarantined when unreadable.
Document txt_document(std::string text, IngestLimits const& limits = {});

}  // namespace dragoman
