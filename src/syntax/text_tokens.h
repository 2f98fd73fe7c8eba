// Text in, tokens out: the tokenizer with a memory for chunks it has seen. Not thread safe.
#pragma once

#include <string_view>
#include <vector>

#include "syntax/byte_map.h"
#include "syntax/regex.h"
#include "syntax/tokenizer.h"
#include "syntax/words.h"

namespace dragoman::syntax {

/// Chunk cache and buffers of one thread. The cache holds word numbers, so it is cleared with the WordTable.
class TextTokens {
 public:
  /// Appends one document to `batch`. `text` must be UTF-8.
  void tokenize(std::string_view text, WordRules const& rules, WordTable& words, RegexScratch& scratch,
                TokenBatch& batch);
  void forget_words();
  /// Time to forget everything (between batches).
  bool full() const { return chunks_.size() >= kMaxChunks; }

 private:
  static constexpr std::size_t kMaxChunks = 1 << 16;
  struct CachedPiece {
    std::uint32_t word;
    std::uint32_t length;
  };
  struct CachedChunk {
    std::uint32_t first;
    std::uint32_t count;
  };
  struct Candidate {
    std::uint32_t begin;
    std::uint32_t end;
  };

  CachedChunk remember(std::string_view chunk, std::uint64_t hashed, WordRules const& rules, WordTable& words,
                       RegexScratch& scratch);
  void find_candidates(std::string_view text, std::size_t first, Tokenizer const& tokenizer,
                       WordTable const& words, TokenBatch const& batch);
  void choose_candidates(std::size_t tokens);
  void replace(std::string_view text, std::size_t first, WordRules const& rules, WordTable& words,
               RegexScratch& scratch, TokenBatch& batch);

  ByteMap chunk_index_;
  std::vector<CachedChunk> chunks_;
  std::vector<CachedPiece> cached_pieces_;
  std::vector<Piece> pieces_;
  std::vector<Candidate> candidates_;
  std::vector<std::uint8_t> taken_;
  TokenBatch replaced_;
};

}  // namespace dragoman::syntax
