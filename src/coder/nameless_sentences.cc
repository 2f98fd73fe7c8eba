// One look at each word, most sentences being kept by one of the first: a name has a capital, a digit or a strange letter,
// and begins no sentence as an article or a preposition. Where the recogniser marks something in such a sentence all the
// same it is a time or a mistake, and nothing is coded there that could ask for it. Pronouns and common nouns are mentions
// without it.
#include "coder/nameless_sentences.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/one_of.h"
#include "lexicon/frame_rows.h"

namespace dragoman {
namespace {

using syntax::NativeToken;

/// Dashes, apostrophes and the like, U+2000 to U+206F, are no letters.
bool is_plain(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    auto const c = static_cast<unsigned char>(word[i]);
    if (c == 0xE2 && i + 2 < word.size() && static_cast<unsigned char>(word[i + 1]) == 0x80) {
      i += 2;
      continue;
    }
    if (c >= 0x80 || (c >= '0' && c <= '9')) return false;
  }
  return true;
}

bool has_capital(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// A name by its tag, a foreign word, an address, a number, a sign.
bool is_tagged_name(std::string_view tag) {
  return tag.starts_with("NNP") || one_of(tag, {"FW", "ADD", "XX", "LS", "CD", "SYM", "$", "#", "``", "''"});
}

/// Tags of words that are not taken for a name at the head of a sentence.
bool is_function_word(std::string_view tag) {
  return one_of(tag, {"DT", "PDT", "WDT", "IN", "PRP", "PRP$", "WP", "WP$", "WRB", "CC", "TO", "MD", "EX", "VBZ", "VBP", "VBD"});
}

std::uint64_t lowered_hash(std::string_view text, std::uint64_t seed) {
  for (char c : text) {
    char const lower[] = {lower_ascii(c)};
    seed = frame_hash({lower, 1}, seed);
  }
  return seed;
}

}  // namespace

bool NamelessSentences::wants_entities(std::string_view text, std::span<NativeToken const> sentence) {
  ++asked_;
  if (may_need_entities(text, sentence)) return true;
  ++left_out_;
  return false;
}

bool NamelessSentences::may_need_entities(std::string_view text, std::span<NativeToken const> sentence) const {
  bool first = true;
  std::string_view head;  // of the sentence, with a capital
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    NativeToken const& token = sentence[i];
    std::string_view const word = text.substr(token.begin, token.end - token.begin);
    if (is_tagged_name(token.tag) || !is_plain(word)) return true;
    if (has_capital(word)) {
      if (first ? !is_function_word(token.tag) : word != "I") return true;
      if (first) head = word;
    }
    first = first && (token.pos == "PUNCT" || token.pos == "SPACE");
    if (has_frame_or_cue(token, i + 1 < sentence.size() ? &sentence[i + 1] : nullptr)) return true;
  }
  return !head.empty() && !lexicon_.aliases().lookup(head).empty();
}

/// `next` may make one word of the token and itself: "take place", "tear gas".
bool NamelessSentences::has_frame_or_cue(NativeToken const& token, NativeToken const* next) const {
  std::string_view const pos = token.pos;
  std::string_view const kind = one_of(pos, {"VERB", "AUX"}) ? "v:" : pos == "NOUN" ? "n:" : pos == "ADJ" ? "a:" : "";
  if (token.dep == "prt") return true;
  if (kind.empty() && pos != "ADV" && pos != "ADP") return false;
  if (!lexicon_.cues().find(token.lemma).empty()) return true;
  if (kind.empty()) return false;
  FrameTable const& frames = lexicon_.frames();
  std::uint64_t const key = lowered_hash(token.lemma, frame_hash(kind));
  if (!frames.frames_of(key).empty() || frames.outer_of(key) != nullptr) return true;
  if (next == nullptr || next->pos != "NOUN") return false;
  std::uint64_t const pair = frame_hash("_", kind == "v:" ? key : lowered_hash(token.lemma, frame_hash("n:")));
  return !frames.frames_of(lowered_hash(next->lemma, pair)).empty();
}

}  // namespace dragoman
