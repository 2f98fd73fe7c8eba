// The first cut of a text, by white space (spacy/tokenizer.pyx, _tokenize_affixes). Included by tokenizer.h.
#pragma once

#include <string_view>

#include "syntax/characters.h"

namespace dragoman::syntax {

template <class Chunk, class Blank>
void for_each_chunk(std::string_view text, Chunk&& chunk, Blank&& blank) {
  if (text.empty()) return;
  std::size_t probe = 0;
  bool in_space = is_space(next_code_point(text, probe));
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const here = at;
    char32_t const c = next_code_point(text, at);
    if (is_space(c) == in_space) continue;
    if (start < here) chunk(start, here);
    if (c == U' ') blank();
    start = c == U' ' ? at : here;
    in_space = !in_space;
  }
  if (start < text.size()) chunk(start, text.size());
}

}  // namespace dragoman::syntax
