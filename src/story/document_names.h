// The names by which two documents are known to tell of one matter.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "story/reported.h"

namespace dragoman {

/// Names of a document that tell it from others: people, unlisted bodies and places below country level, as the text
/// names them; what is only described ("two men", "police") is no name.
using DocumentNames = std::set<std::string>;
DocumentNames specific_names(ReportedDocument const& document);

/// How much in common the names of two documents are. A name weighs 1 when no third document has it and less the more
/// documents have it, so that a victim tells more than a city. Does not depend on the order of the documents.
class SharedNames {
 public:
  explicit SharedNames(std::span<ReportedDocument const> documents);

  /// Sum of the weights of the names both documents have, by their positions.
  double weight(std::size_t a, std::size_t b) const;

 private:
  std::vector<std::vector<std::uint32_t>> names_;  ///< by document: names as numbers, sorted
  std::vector<double> weights_;                    ///< by name
};

}  // namespace dragoman
