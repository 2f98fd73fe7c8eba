// A chunk ("don't", "(U.S.),") always splits the same way, so it is split once; regular expressions run
// for new chunks only. Afterwards exceptions that span or tear tokens (":-)", "a.m.") are found as
// sequences of token texts: spacy/tokenizer.pyx, _apply_special_cases.
#include "syntax/text_tokens.h"

#include <algorithm>

namespace dragoman::syntax {

void TextTokens::tokenize(std::string_view text, WordRules const& rules, WordTable& words,
                          RegexScratch& scratch, TokenBatch& batch) {
  std::size_t const first = batch.size();
  bool sequence_possible = false;
  for_each_chunk(
      text,
      [&](std::size_t begin, std::size_t end) {
        std::string_view const chunk = text.substr(begin, end - begin);
        std::uint64_t const hashed = ByteMap::hash(chunk, 0);
        std::uint32_t const known = chunk_index_.find(chunk, 0, hashed);
        CachedChunk const cached =
            known != ByteMap::kAbsent ? chunks_[known] : remember(chunk, hashed, rules, words, scratch);
        for (std::uint32_t i = 0; i < cached.count; ++i) {
          CachedPiece const piece = cached_pieces_[cached.first + i];
          batch.push(piece.word, begin, begin + piece.length, false);
          sequence_possible = sequence_possible || words[piece.word].sequence != 0;
          begin += piece.length;
        }
      },
      [&] { batch.space_after.back() = 1; });
  if (sequence_possible) {
    find_candidates(text, first, rules.tokenizer, words, batch);
    if (!candidates_.empty()) {
      choose_candidates(batch.size() - first);
      replace(text, first, rules, words, scratch, batch);
    }
  }
  batch.document_end.push_back(batch.size());
}

TextTokens::CachedChunk TextTokens::remember(std::string_view chunk, std::uint64_t hashed,
                                             WordRules const& rules, WordTable& words,
                                             RegexScratch& scratch) {
  pieces_.clear();
  rules.tokenizer.split(chunk, scratch, pieces_);
  CachedChunk const cached{static_cast<std::uint32_t>(cached_pieces_.size()),
                           static_cast<std::uint32_t>(pieces_.size())};
  std::size_t at = 0;
  for (Piece const& piece : pieces_) {
    std::string_view const text = chunk.substr(at, piece.length);
    cached_pieces_.push_back({words.find_or_add(text, piece.norm, rules, scratch), piece.length});
    at += piece.length;
  }
  chunk_index_.add(chunk, 0, hashed, static_cast<std::uint32_t>(chunks_.size()));
  chunks_.push_back(cached);
  return cached;
}

void TextTokens::find_candidates(std::string_view text, std::size_t first, Tokenizer const& tokenizer,
                                 WordTable const& words, TokenBatch const& batch) {
  candidates_.clear();
  auto const token_text = [&](std::size_t t) {
    return text.substr(batch.begin[t], batch.end[t] - batch.begin[t]);
  };
  for (std::size_t t = first; t < batch.size(); ++t) {
    std::uint32_t const number = words[batch.word[t]].sequence;
    if (number == 0) continue;
    for (auto const& sequence : tokenizer.sequences(number)) {
      std::size_t const end = t + sequence.size();
      if (end > batch.size()) continue;
      bool same = true;
      for (std::size_t i = 1; same && i < sequence.size(); ++i) same = token_text(t + i) == sequence[i];
      if (same)
        candidates_.push_back(
            {static_cast<std::uint32_t>(t - first), static_cast<std::uint32_t>(end - first)});
    }
  }
}

/// Longest first, then leftmost; a span whose first or last token is taken is dropped, and its tokens are
/// taken all the same.
void TextTokens::choose_candidates(std::size_t tokens) {
  std::sort(candidates_.begin(), candidates_.end(), [](Candidate a, Candidate b) {
    std::uint32_t const length_a = a.end - a.begin;
    std::uint32_t const length_b = b.end - b.begin;
    return length_a != length_b ? length_a > length_b : a.begin < b.begin;
  });
  taken_.assign(tokens, 0);
  std::size_t kept = 0;
  for (Candidate const c : candidates_) {
    if (taken_[c.begin] == 0 && taken_[c.end - 1] == 0) candidates_[kept++] = c;
    std::fill(taken_.begin() + c.begin, taken_.begin() + c.end, std::uint8_t{1});
  }
  candidates_.resize(kept);
  std::sort(candidates_.begin(), candidates_.end(),
            [](Candidate a, Candidate b) { return a.begin < b.begin; });
}

void TextTokens::replace(std::string_view text, std::size_t first, WordRules const& rules, WordTable& words,
                         RegexScratch& scratch, TokenBatch& batch) {
  replaced_.clear();
  auto const copy = [&](std::size_t t) {
    replaced_.push(batch.word[t], batch.begin[t], batch.end[t], batch.space_after[t] != 0);
  };
  std::size_t next = first;
  for (Candidate const c : candidates_) {
    std::size_t const begin = first + c.begin;
    std::size_t const end = first + c.end;
    for (; next < begin; ++next) copy(next);
    std::size_t at = batch.begin[begin];
    auto const pieces = rules.tokenizer.exception(text.substr(at, batch.end[end - 1] - at));
    if (pieces.empty()) continue;
    for (Piece const& piece : pieces) {
      std::uint32_t const word = words.find_or_add(text.substr(at, piece.length), piece.norm, rules, scratch);
      replaced_.push(word, at, at + piece.length, false);
      at += piece.length;
    }
    replaced_.space_after.back() = batch.space_after[end - 1];
    next = end;
  }
  for (; next < batch.size(); ++next) copy(next);
  auto const put_back = [&](auto& column, auto const& from) {
    column.resize(first);
    column.insert(column.end(), from.begin(), from.end());
  };
  put_back(batch.word, replaced_.word);
  put_back(batch.begin, replaced_.begin);
  put_back(batch.end, replaced_.end);
  put_back(batch.space_after, replaced_.space_after);
}

void TextTokens::forget_words() {
  chunk_index_.clear();
  chunks_.clear();
  cached_pieces_.clear();
}

}  // namespace dragoman::syntax
