// Finds every name of the lexicon in a text: one walk of a trie over normalised words, asked afterwards for the longest
// names of the kind each finder wants.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <memory_resource>
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

/// A name that stands at tokens [begin, end) of the scan, with its readings in FoundNames::candidates.
struct AliasMatch {
  std::uint32_t begin = 0, end = 0;
  RowRange candidates;
};

/// Names found in a scan, in text order, not overlapping.
struct FoundNames {
  explicit FoundNames(std::pmr::memory_resource* memory = std::pmr::get_default_resource()) : matches(memory), candidates(memory) {}
  std::pmr::vector<AliasMatch> matches;
  std::pmr::vector<AliasCandidate> candidates;
  std::span<AliasCandidate const> of(AliasMatch const& match) const {
    return std::span(candidates).subspan(match.candidates.begin, match.candidates.end - match.candidates.begin);
  }
};

struct AliasOptions {
  std::optional<Date> on;  ///< only aliases and actors valid on that day
  std::string_view actor_kind =
      {};                    ///< only names of actors of this kind; longer names of others do not hide them
  bool ignore_case = false;  ///< the text was all capitals (or all small letters): capitals tell nothing
};

/// The words of a text, normalised once, and where names can begin. Not thread-safe; nothing of the text is copied.
class AliasScan {
 public:
  explicit AliasScan(std::pmr::memory_resource* memory = std::pmr::get_default_resource()) : words_(memory), tokens_(memory), ends_(memory) {}
  void clear();
  void reserve(std::size_t tokens);
  /// Adds the next token. A lone hyphen or dash without blanks around it joins its neighbours.
  void add(std::string_view token, bool space_after);
  /// No name goes on from here to the next token.
  void end_sentence();

  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
  /// Normalised words of tokens [begin, end).
  std::span<AliasWord const> words(std::uint32_t begin, std::uint32_t end) const {
    return begin < end ? std::span(words_).subspan(tokens_[begin].begin, tokens_[end - 1].end - tokens_[begin].begin) : std::span<AliasWord const>{};
  }

 private:
  friend class AliasMatcher;
  struct Token {
    std::uint32_t begin, end;      ///< words
    bool joins;                    ///< to its neighbours
    bool last;                     ///< of its sentence
    std::uint32_t first_end = 0;   ///< of the names that begin here, in ends_
    std::uint32_t last_end = 0;
  };
  /// A name ends before `token`; `node` of the trie has its readings.
  struct End {
    std::uint32_t token, node;
  };
  std::pmr::vector<AliasWord> words_;
  std::pmr::vector<Token> tokens_;
  std::pmr::vector<End> ends_;
  bool space_before_ = true;
};

/// Read-only view of the alias sections. Thread-safe; keeps the image alive.
class AliasMatcher {
 public:
  static Result<AliasMatcher> open(std::shared_ptr<Image const> image);

  /// Walks the trie from each token on and keeps in the scan every name that begins there, of whatever kind. Once a text.
  void walk(AliasScan& scan) const;
  /// Appends to `out`, from left to right, the longest name at each place among tokens [begin, end) of a walked scan that
  /// the options admit, then goes on behind it. The range begins and ends where sentences do.
  void find(AliasScan const& scan, std::uint32_t begin, std::uint32_t end, AliasOptions const& options, FoundNames& out) const;
  /// Both at once, over all tokens.
  FoundNames find(AliasScan& scan, AliasOptions const& options = {}) const;
  /// All readings of `text` as a whole, e.g. of a demonym; empty when it is no name.
  std::vector<AliasCandidate> lookup(std::string_view text, AliasOptions const& options = {}) const { return lookup({text}, options); }
  /// The same for texts one behind the other: "Pakistan", "army".
  std::vector<AliasCandidate> lookup(std::initializer_list<std::string_view> texts, AliasOptions const& options = {}) const;

 private:
  static constexpr std::uint32_t kNone = 0;  ///< the root is nobody's child
  std::uint32_t child(std::uint32_t node, std::uint64_t word) const;
  template <class Candidates>
  void readings(std::uint32_t node, std::span<AliasWord const> words, AliasOptions const& options, Candidates& out) const;
  void walk_from(std::uint32_t first, AliasScan& scan) const;
  bool tells_person(FoundNames const& names, RowRange candidates) const;
  static bool starts_with_article(AliasScan const& scan, std::uint32_t token);
  /// Appends the longest name that begins at `token` and gives its end; `token` when there is none.
  std::uint32_t longest_at(std::uint32_t token, AliasScan const& scan, AliasOptions const& options, FoundNames& out) const;

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
