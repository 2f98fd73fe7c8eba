// The trie over normalised words that lexicon/alias_matcher.h walks.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "lexicon/actor_rows.h"
#include "lexicon/alias_key.h"
#include "lexicon_build/image_writer.h"

namespace dragoman {

/// Collects the words of aliases, then lays nodes, hits and hashed edges into the image. Not thread-safe.
class AliasTrie {
 public:
  /// Files alias row `hit` under its words (at least one).
  void add(std::span<AliasWord const> words, std::uint32_t hit);
  void write(ImageWriter& writer) const;

 private:
  std::map<std::pair<std::uint32_t, std::uint64_t>, std::uint32_t> children_;
  std::vector<std::vector<std::uint32_t>> hits_{1};
};

}  // namespace dragoman
