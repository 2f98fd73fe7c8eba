// Lemmas by (word, part of speech, base form or not), made once. Not thread safe; cleared with the words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "syntax/lemmatizer.h"
#include "syntax/words.h"

namespace dragoman::syntax {

class LemmaCache {
 public:
  std::string_view lemma(Lemmatizer const& lemmatizer, WordTable const& words, std::uint32_t word, Name pos,
                         Name morph) {
    if (first_.size() <= word) first_.resize(words.size(), kNone);
    std::uint32_t const key = lemmatizer.key(pos, morph);
    for (std::uint32_t at = first_[word]; at != kNone; at = entries_[at].next) {
      if (entries_[at].key == key) return entries_[at].text;
    }
    Word const& w = words[word];
    std::string_view const text = arena_.keep(lemmatizer.lemma(w.text, w.lower, pos, morph));
    entries_.push_back({text, key, first_[word]});
    first_[word] = static_cast<std::uint32_t>(entries_.size() - 1);
    return text;
  }
  void forget_words() {
    first_.clear();
    entries_.clear();
    arena_.clear();
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  struct Entry {
    std::string_view text;
    std::uint32_t key;
    std::uint32_t next;
  };
  std::vector<std::uint32_t> first_;  ///< by word
  std::vector<Entry> entries_;
  StringArena arena_;
};

}  // namespace dragoman::syntax
