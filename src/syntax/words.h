// The words of a workspace: every distinct (text, norm override) seen gets a number and its features once.
// And the tokens of a batch as columns of numbers. Not thread safe; bounded by WordTable::full().
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "syntax/byte_map.h"
#include "syntax/regex.h"
#include "syntax/word_features.h"

namespace dragoman::syntax {

class AttributeRuler;
class Tokenizer;

struct Word {
  std::string_view text;
  std::string_view lower;
  std::array<std::uint64_t, kAttributes> ids{};  ///< by Attribute; kSpacy is a property of the token
  bool is_space = false;
  std::uint32_t sequence = 0;    ///< tokenizer: sequences that begin with this text; 0: none
  std::uint32_t lower_key = 0;   ///< attribute ruler: number of the lower-cased text in its rules; 0: in none
  std::uint32_t regex_bits = 0;  ///< attribute ruler: which of its patterns match the lower-cased text
};

/// The parts of a pipeline that say what a word is.
struct WordRules {
  LexicalRules const& lexical;
  Tokenizer const& tokenizer;
  AttributeRuler const& ruler;
};

class WordTable {
 public:
  static constexpr std::size_t kMaxWords = 1 << 15;

  WordTable() { words_.reserve(kMaxWords); }  // address space, not memory, until words come

  /// `norm` numbers the tokenizer's norm overrides; 0 is none.
  std::uint32_t find_or_add(std::string_view text, std::uint32_t norm, WordRules const& rules,
                            RegexScratch& scratch);
  Word const& operator[](std::uint32_t index) const { return words_[index]; }
  std::size_t size() const { return words_.size(); }
  /// Time to forget everything (between batches).
  bool full() const { return words_.size() >= kMaxWords; }
  void clear();

 private:
  ByteMap index_;
  std::vector<Word> words_;
  StringArena lower_;
  std::string lower_buffer_;
};

/// Tokens [begin, end) of one document of a batch.
struct TokenRun {
  std::size_t document, begin, end;
};

/// The tokens of one or more documents, column by column.
struct TokenBatch {
  std::vector<std::uint32_t> word;
  std::vector<std::uint32_t> begin;  ///< byte offsets in the document's text
  std::vector<std::uint32_t> end;
  std::vector<std::uint8_t> space_after;
  std::vector<std::size_t> document_end;  ///< one past the last token of each document

  void clear() {
    word.clear();
    begin.clear();
    end.clear();
    space_after.clear();
    document_end.clear();
  }
  std::size_t size() const { return word.size(); }
  std::size_t documents() const { return document_end.size(); }
  std::size_t document_begin(std::size_t d) const { return d == 0 ? 0 : document_end[d - 1]; }
  std::size_t document_size(std::size_t d) const { return document_end[d] - document_begin(d); }
  void push(std::uint32_t w, std::size_t from, std::size_t to, bool space) {
    word.push_back(w);
    begin.push_back(static_cast<std::uint32_t>(from));
    end.push_back(static_cast<std::uint32_t>(to));
    space_after.push_back(space ? 1 : 0);
  }
};

}  // namespace dragoman::syntax
