// spaCy's rule tokenizer: white space, then exceptions, affixes and infixes by the model's patterns.
// Threads: Tokenizer is immutable and shared; each thread has its own RegexScratch.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "syntax/model_value.h"
#include "syntax/regex.h"

namespace dragoman::syntax {

/// A piece of a chunk of text: one future token.
struct Piece {
  std::uint32_t length = 0;  ///< bytes; pieces follow each other without gaps
  std::uint32_t norm = 0;    ///< number of a norm override, 0: none
};

class Tokenizer {
 public:
  /// Reads the file `tokenizer` of a model directory.
  static Result<Tokenizer> load(std::filesystem::path const& path);

  /// Splits a run of non-space characters, or of white space, into pieces that cover it; appends to `out`.
  void split(std::string_view chunk, RegexScratch& scratch, std::vector<Piece>& out) const;

  /// Norm override by number; "" for 0.
  std::string_view norm(std::uint32_t number) const { return norms_[number]; }

  /// Pieces of an exception ("don't"), empty span if the text is none.
  std::span<Piece const> exception(std::string_view text) const;

  /// Exceptions that the affix rules would tear apart are found afterwards as sequences of token texts.
  /// Number of the list of sequences that begin with a token of this text; 0: none.
  std::uint32_t sequences_from(std::string_view text) const;
  std::span<std::vector<std::string> const> sequences(std::uint32_t number) const {
    return sequences_[number];
  }

 private:
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  template <class T>
  using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

  Result<void> read_patterns(Value const& file, std::filesystem::path const& path);
  Result<void> read_exceptions(Value const& file, std::filesystem::path const& path);
  void make_sequences(bool faster_heuristics);
  void split(std::string_view chunk, bool use_exceptions, RegexScratch& scratch,
             std::vector<Piece>& out) const;
  void split_middle(std::string_view text, bool use_exceptions, RegexScratch& scratch,
                    std::vector<Piece>& out) const;
  bool is_whole(std::string_view text, RegexScratch& scratch) const;

  std::optional<Regex> prefix_, suffix_, infix_, token_match_, url_match_;
  std::vector<std::string> norms_{std::string()};
  TextMap<std::vector<Piece>> exceptions_;
  TextMap<std::uint32_t> sequence_starts_;
  std::vector<std::vector<std::vector<std::string>>> sequences_{{}};
};

/// Calls `chunk(begin, end)` for every run of white space or of other characters, without the single blank
/// that separates tokens, and `blank()` after a chunk that such a blank follows. `text` must be UTF-8.
template <class Chunk, class Blank>
void for_each_chunk(std::string_view text, Chunk&& chunk, Blank&& blank);

}  // namespace dragoman::syntax

#include "syntax/tokenizer_chunks.h"
