// Finds every name of the lexicon in a sentence: one walk of a trie over normalised words, longest match
// first.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "lexicon/actor_rows.h"
#include "lexicon/alias_key.h"
#include "lexicon/image.h"

namespace dragoman {

/// One reading of a matched name.
struct AliasCandidate {
  std::uint32_t actor = 0;  ///< ActorIndex
  std::uint32_t alias = 0;  ///< row for ActorTable::alias()
  AliasKind kind = AliasKind::kName;
  bool ambiguous = false;  ///< marked so in the lexicon: the name needs support from its context
};

/// A name that stands at tokens [begin, end) of the scan, with its readings in AliasScan::candidates.
struct AliasMatch {
  std::uint32_t begin = 0, end = 0;
  RowRange candidates;
};

struct AliasOptions {
  std::optional<Date> on;  ///< only aliases and actors valid on that day
  std::string_view actor_kind =
      {};                    ///< only names of actors of this kind; longer names of others do not hide them
  bool ignore_case = false;  ///< the text was all capitals (or all small letters): capitals tell nothing
};

/// Workspace of one thread: the words of the tokens looked at, then the matches. Nothing of the text is
/// copied.
class AliasScan {
 public:
  void clear();
  /// Adds the next token. A lone hyphen or dash without blanks around it joins its neighbours.
  void add(std::string_view token, bool space_after);

  std::vector<AliasMatch> matches;  ///< in text order, not overlapping
  std::vector<AliasCandidate> candidates;
  std::span<AliasCandidate const> of(AliasMatch const& match) const {
    return std::span(candidates)
        .subspan(match.candidates.begin, match.candidates.end - match.candidates.begin);
  }

 private:
  friend class AliasMatcher;
  struct TokenWords {
    std::uint32_t begin, end;
    bool joins;
  };
  std::vector<AliasWord> words_;
  std::vector<TokenWords> tokens_;
  bool space_before_ = true;
};

/// Read-only view of the alias sections. Thread-safe; keeps the image alive.
class AliasMatcher {
 public:
  static Result<AliasMatcher> open(std::shared_ptr<Image const> image);

  /// Fills scan.matches: from left to right the longest name at each place, then on behind it.
  void find(AliasScan& scan, AliasOptions const& options = {}) const;
  /// All readings of `text` as a whole, e.g. of a demonym; empty when it is no name.
  std::vector<AliasCandidate> lookup(std::string_view text, AliasOptions const& options = {}) const;

 private:
  static constexpr std::uint32_t kNone = 0;  ///< the root is nobody's child
  std::uint32_t child(std::uint32_t node, std::uint64_t word) const;
  void readings(std::uint32_t node, std::span<AliasWord const> words, AliasOptions const& options,
                std::vector<AliasCandidate>& out) const;
  static bool starts_with_article(AliasScan const& scan, std::uint32_t token);
  std::uint32_t longest_at(std::uint32_t token, AliasScan& scan, AliasOptions const& options) const;

  std::shared_ptr<Image const> image_;
  std::span<ActorRow const> actors_;
  std::span<AliasRow const> aliases_;
  std::span<AliasEdge const> edges_;
  std::span<RowRange const> nodes_;      ///< rows of hits_ for each node
  std::span<std::uint32_t const> hits_;  ///< rows of aliases_
};

/// Slot where the search for an edge begins; `mask` is the table's size less one. Shared with the compiler.
inline std::size_t alias_edge_slot(std::uint32_t node, std::uint64_t word, std::size_t mask) {
  return static_cast<std::size_t>((word ^ (node * 0x9e3779b97f4a7c15ULL)) * 0xd6e8feb86659fd93ULL >> 20) &
         mask;
}

}  // namespace dragoman
