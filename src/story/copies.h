// Which documents are copies of one dispatch, so that independent publishers are counted and not URLs.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "story/reported.h"

namespace dragoman {

struct CopyGroup {
  std::string group_id;            ///< smallest document id of the group
  std::string independent_source;  ///< publisher the wording comes from, as far as known
  std::string reason;              ///< own | original_source | same_wording
};

/// One row for each document, in their order. Two documents are copies when one names the other's publisher as its
/// original source and they share wording, or when their sketches share at least 60 % of positions (Broder 1997: an
/// estimate of the Jaccard similarity of five-word shingles). Does not depend on the order of the documents.
std::vector<CopyGroup> find_copies(std::span<ReportedDocument const> documents);

/// Publisher of a document: the named source, else the host of its URL, else its id.
std::string publisher_of(ReportedDocument const& document);

}  // namespace dragoman
