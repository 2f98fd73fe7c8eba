// What sort of phrase a token heads: its noun groups and kinds. One per document and thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "event/word_groups.h"
#include "lexicon/frame_table.h"
#include "mention/mention.h"
#include "syntax/tree.h"

namespace dragoman {

/// Answers the questions that frame conditions ask of a phrase. Keeps references to its arguments.
class Phrases {
 public:
  Phrases(Tree const& tree, Mentions const& mentions, FrameTable const& frames);

  bool in_group(std::uint32_t token, std::uint32_t group) const { return words_.in_group(token, group); }
  /// The lemma by itself stands in the group.
  bool is_listed(std::string_view lemma, std::string_view group) const;
  bool is(std::uint32_t token, PhraseKind kind) const;
  bool is_word(std::uint32_t token, std::uint64_t hash) const { return words_.is_word(token, hash); }
  WordGroups const& words() const { return words_; }
  /// One term of a condition, its negation left to the caller.
  bool matches(std::uint32_t token, FrameTermRow const& term) const {
    switch (term.kind) {
      case TermKind::kWord: return is_word(token, term.hash);
      case TermKind::kGroup: return in_group(token, term.value);
      case TermKind::kKind: return is(token, static_cast<PhraseKind>(term.value));
      case TermKind::kPresent: return !tells_when(token);
    }
    return false;
  }
  /// One of the tokens matches the term.
  bool any_matches(std::span<std::uint32_t const> tokens, FrameTermRow const& term) const {
    if (term.kind == TermKind::kWord) {
      for (std::uint32_t token : tokens)
        if (words_.is_word(token, term.hash)) return true;
      return false;
    }
    for (std::uint32_t token : tokens)
      if (matches(token, term)) return true;
    return false;
  }
  bool is_party(std::uint32_t token) const;
  /// "launched a missile on Monday": on nobody.
  bool tells_when(std::uint32_t token) const;
  /// "a number of X", "a series of X": the noun that carries the meaning.
  std::uint32_t meant(std::uint32_t token) const;
  /// The token stands in a dateline and is no part of what is told.
  bool in_dateline(std::uint32_t token) const { return dateline_[token] != 0; }
  EntityMention const* mention_at(std::uint32_t token) const;
  std::string_view entity_label(std::uint32_t token) const { return labels_[token]; }
  /// Key of a noun with its modifier or of-phrase first: "n:peace_talk", "n:state_of_emergency" when known, else "n:talk".
  std::uint64_t noun_key(std::uint32_t token) const;

 private:
  bool is_armed(std::uint32_t token) const;
  bool is_person(std::uint32_t token) const;

  Tree const& tree_;
  Mentions const& mentions_;
  FrameTable const& frames_;
  WordGroups words_;
  std::vector<std::string_view> labels_;
  std::vector<std::uint8_t> dateline_;
  std::int32_t party_group_, transparent_group_, person_group_, armed_group_, money_group_, civil_group_;
};

}  // namespace dragoman
