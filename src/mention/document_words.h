// The words of a document as mention finding looks them up, each resolved once.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "lexicon/agent_table.h"
#include "lexicon/alias_matcher.h"
#include "syntax/tree.h"

namespace dragoman {

/// For each token its lemma, the agent nouns that end in it and the listed names that begin at it. One walk over the text
/// finds them for all finders; none of them probes the lexicon for a word of the text again. Views live as long as tree,
/// lexicon and `memory`. Read-only once made.
class DocumentWords {
 public:
  DocumentWords(Tree const& tree, AliasMatcher const& aliases, AgentTable const& agents, std::pmr::memory_resource* memory);

  /// In small letters; the form where there is none.
  std::string_view lemma(std::uint32_t token) const { return words_[token].lemma; }
  /// Agent nouns whose last word is this form, or this lemma, in small letters.
  RowRange agents_by_form(std::uint32_t token) const { return words_[token].by_form; }
  RowRange agents_by_lemma(std::uint32_t token) const { return words_[token].by_lemma; }
  /// Normalised words and where listed names stand, of all kinds; token numbers are those of the tree.
  AliasScan const& names() const { return names_; }
  /// For what is needed only while mentions are looked for. Not thread-safe.
  std::pmr::memory_resource* memory() const { return memory_; }

 private:
  struct Word {
    std::string_view lemma;
    RowRange by_form, by_lemma;
  };
  std::pmr::memory_resource* memory_;
  std::pmr::vector<Word> words_;
  AliasScan names_;
};

/// The text in small letters, kept in `memory`; itself where it has no capitals.
std::string_view kept_lower(std::string_view text, std::pmr::memory_resource* memory);

}  // namespace dragoman
