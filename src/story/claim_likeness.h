// Do two claims of different documents speak of one matter? One number with its reason.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "story/claim_facts.h"

namespace dragoman {

/// How rare each content word is among the claims of a case.
class WordWeights {
 public:
  explicit WordWeights(std::span<ClaimFacts const> facts);
  /// log(claims / claims with the word), at least a little above 0.
  double weight(std::string const& word) const;
  std::size_t claims_with(std::string const& word) const;

 private:
  std::map<std::string, std::size_t> claims_with_;
  double claims_;
};

struct SameMatter {
  double score = 0;     ///< kSameMatter or more
  bool words = false, proposition = false;  ///< where it shows, beside the event
  bool told() const { return words || proposition; }
  std::string basis;    ///< "same event story+words+parties+date"
};

/// Symmetric; nothing when below the threshold or vetoed (other event, other parties, too far apart in time).
std::optional<SameMatter> same_matter(ClaimFacts const& a, ClaimFacts const& b, std::span<Story const> stories, WordWeights const& weights, bool durable);

}  // namespace dragoman
