// The words a token may be looked up as, and the noun groups they stand in: reckoned at the first question about a token
// and kept, since frame conditions ask of the same few tokens hundreds of times.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "lexicon/frame_table.h"
#include "syntax/tree.h"

namespace dragoman {

/// One per document and thread; keeps references to its arguments.
class WordGroups {
 public:
  WordGroups(Tree const& tree, FrameTable const& frames) : tree_(tree), frames_(frames), known_(tree.tokens.size()) {
    words_.reserve(tree.tokens.size() / 4);  // enough for nearly all documents
    groups_.reserve(tree.tokens.size());
  }

  /// The token's lemma, with its modifier ("tear_gas"), particle ("gun_down") or of-phrase ("state_of_siege"), stands in the group.
  bool in_group(std::uint32_t token, std::uint32_t group) const {
    Known const& k = known(token);
    if ((k.seen & sketch_bit(group)) == 0) return false;
    for (std::uint32_t i = k.groups.begin; i < k.groups.end; ++i)
      if (groups_[i] == group) return true;
    return false;
  }
  /// Sketch bits of the groups in_group() knows and of the words is_word() knows.
  std::uint64_t group_bits(std::uint32_t token) const { return known(token).seen; }
  std::uint64_t word_bits(std::uint32_t token) const { return known(token).word_bits; }
  /// The token's lemma, alone or with a modifier before it, has this hash under "g:".
  bool is_word(std::uint32_t token, std::uint64_t hash) const {
    Known const& k = known(token);
    for (std::uint32_t i = k.words.begin; i < k.words.end; ++i)
      if (words_[i] == hash) return true;
    return k.lemma == hash;
  }

 private:
  struct Known {
    std::uint64_t lemma = 0;  ///< 0: not asked yet
    std::uint64_t seen = 0, word_bits = 0;  ///< sketch bits of its groups and of its words
    RowRange words, groups;
  };

  Known const& known(std::uint32_t token) const {
    Known& k = known_[token];
    if (k.lemma == 0) resolve(token, k);
    return k;
  }
  void resolve(std::uint32_t token, Known& into) const;
  void add_groups(std::uint64_t word, Known& into) const;

  Tree const& tree_;
  FrameTable const& frames_;
  mutable std::vector<Known> known_;
  mutable std::vector<std::uint64_t> words_;   ///< modifier and lemma as one
  mutable std::vector<std::uint32_t> groups_;
};

/// Hash of a word in lower case, continuing `seed`; ASCII only is folded.
inline std::uint64_t hash_lower(std::string_view text, std::uint64_t seed) {
  for (char c : text) seed = (seed ^ static_cast<unsigned char>(lower_ascii(c))) * 1099511628211ULL;
  return seed;
}

/// The relation makes one word of a token and its head: "tear gas".
inline bool is_modifier(Rel rel) { return rel == Rel::kCompound || rel == Rel::kAmod || rel == Rel::kFlat || rel == Rel::kNmodNpmod; }

/// How a modifier and its noun may be written as one: "tear_gas", and "sit-in" where a hyphen stands between.
std::span<std::string_view const> joints(Tree const& tree, std::uint32_t modifier, std::uint32_t noun);

}  // namespace dragoman
