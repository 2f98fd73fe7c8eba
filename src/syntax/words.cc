// A word is described once; after that a token is a number.
#include "syntax/words.h"

#include "syntax/attribute_ruler.h"
#include "syntax/characters.h"
#include "syntax/tokenizer.h"

namespace dragoman::syntax {

std::uint32_t WordTable::find_or_add(std::string_view text, std::uint32_t norm, WordRules const& rules,
                                     RegexScratch& scratch) {
  std::uint64_t const hashed = ByteMap::hash(text, norm);
  std::uint32_t const known = index_.find(text, norm, hashed);
  if (known != ByteMap::kAbsent) return known;
  auto const number = static_cast<std::uint32_t>(words_.size());
  Word word;
  word.text = index_.add(text, norm, hashed, number);
  lower_buffer_.clear();
  append_lower(text, lower_buffer_);
  word.lower = lower_buffer_ == text ? word.text : lower_.keep(lower_buffer_);
  word.ids = rules.lexical.attributes(word.text, word.lower, rules.tokenizer.norm(norm));
  word.is_space = all_space(text);
  word.sequence = rules.tokenizer.sequences_from(word.text);
  word.lower_key = rules.ruler.lower_key(word.lower);
  word.regex_bits = rules.ruler.regex_bits(word.lower, scratch);
  words_.push_back(word);
  return number;
}

void WordTable::clear() {
  index_.clear();
  words_.clear();
  lower_.clear();
}

}  // namespace dragoman::syntax
