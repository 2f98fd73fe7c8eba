// Finds the claims that may speak of one matter without comparing all with all: an inverted index.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "story/claim_facts.h"
#include "story/claim_likeness.h"

namespace dragoman {

/// Positions refer to the facts given, whose order is the order of every list. The facts must outlive the index.
class ClaimIndex {
 public:
  /// Claims with `in_use[i]` false are left out.
  ClaimIndex(std::span<ClaimFacts const> facts, std::vector<bool> const& in_use, WordWeights const& weights);

  /// Claims that share a story or one of the rarest words with `matter`: those nearest before `from` and a few after it;
  /// sorted, each once.
  std::vector<std::size_t> near(ClaimFacts const& matter, std::size_t from) const;
  /// The same, first ones of all instead of nearest ones.
  std::vector<std::size_t> first(ClaimFacts const& matter) const;
  /// Claims that accuse `side`, told in or right after a report of the story.
  std::vector<std::size_t> accusing(std::string const& side, std::size_t story) const;
  /// Claims of an actor or a side about the story, or told right after it.
  std::vector<std::size_t> by_speaker(std::string const& who, std::size_t story) const;

 private:
  using Postings = std::map<std::string, std::vector<std::size_t>>;
  std::vector<std::string> keys(ClaimFacts const& f) const;
  std::vector<std::size_t> list(std::string const& key) const;

  WordWeights const& weights_;
  Postings postings_;
};

}  // namespace dragoman
