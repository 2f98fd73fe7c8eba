// Merging sees rows, never a parse, so inflection is taken off by rule: step 1 of Porter's stemmer (An algorithm for suffix
// stripping, 1980), which is all that nouns and verbs of one story need to meet. Function words and words of saying and
// denying are left out: every claim has them.
#include "story/content_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 142> kSilent = {
    "a", "about", "accusation", "accuse", "accused", "after", "again", "all", "allegation", "allegations", "allege", "alleged", "also", "an", "and", "any", "anybody", "anyone",
    "are", "as", "at", "be", "because", "been", "before", "behind", "being", "but", "by", "can", "charge", "charges", "claim", "claimed", "claims", "could", "denial", "denied",
    "deny", "did", "do", "does", "during", "each", "ever", "for", "from", "had", "has", "have", "having", "he", "her", "here", "him", "his", "how", "i", "if", "in", "into", "is",
    "it", "its", "last", "may", "might", "more", "most", "must", "never", "no", "nobody", "none", "nor", "not", "nothing", "now", "of", "on", "one", "or", "other", "our", "out",
    "over", "own", "report", "reports", "said", "same", "say", "says", "she", "should", "since", "so", "some", "somebody", "such", "than", "that", "the", "their", "them", "then",
    "there", "these", "they", "this", "those", "through", "to", "told", "under", "until", "up", "us", "was", "we", "were", "what", "when", "where", "whether", "which", "while",
    "who", "whom", "whose", "why", "will", "with", "without", "would", "you", "your", "yet", "only", "very", "took", "take"};

bool is_vowel(std::string const& w, std::size_t i) {
  char const c = w[i];
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || (c == 'y' && i > 0 && !is_vowel(w, i - 1));
}
bool has_vowel(std::string const& w, std::size_t end) {
  for (std::size_t i = 0; i < end; ++i)
    if (is_vowel(w, i)) return true;
  return false;
}

void strip_plural(std::string& w) {
  if (w.ends_with("sses") || w.ends_with("ies")) w.resize(w.size() - 2);
  else if (w.ends_with('s') && !w.ends_with("ss") && !w.ends_with("us") && w.size() > 3) w.pop_back();
}

void strip_participle(std::string& w) {
  std::size_t const cut = w.ends_with("ed") ? 2 : w.ends_with("ing") ? 3 : 0;
  if (cut == 0 || w.size() < cut + 3 || !has_vowel(w, w.size() - cut)) return;
  w.resize(w.size() - cut);
  char const last = w.back();
  if (w.size() > 3 && last == w[w.size() - 2] && last != 'l' && last != 's' && last != 'z') w.pop_back();
}

}  // namespace

std::string span_text(ReportedDocument const& document, ReportedSpan span) {
  std::string out;
  for (auto const& sentence : document.sentences) {
    if (sentence.span.end <= span.begin || sentence.span.begin >= span.end) continue;
    if (!out.empty()) out += ' ';
    std::int32_t at = sentence.span.begin - 1;  // code point that the next leading byte starts, less one
    for (char c : sentence.text) {
      at += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
      if (at >= span.begin && at < span.end) out += c;
    }
  }
  return out;
}

std::vector<std::string> plain_words(std::string const& text) {
  std::vector<std::string> words;
  std::string word;
  auto close = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (char c : text) {
    bool const letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80U;
    if (c >= 'A' && c <= 'Z') word += static_cast<char>(c - 'A' + 'a');
    else if (letter) word += c;
    else close();
  }
  close();
  return words;
}

std::string stem(std::string word) {
  strip_plural(word);
  strip_participle(word);
  if (word.size() > 3 && word.ends_with('e')) word.pop_back();
  if (word.size() > 2 && word.back() == 'y' && has_vowel(word, word.size() - 1)) word.back() = 'i';
  return word;
}

std::vector<std::string> content_words(std::vector<std::string> const& words) {
  std::vector<std::string> out;
  for (auto const& word : words)
    if (word.size() > 1 && std::find(kSilent.begin(), kSilent.end(), word) == kSilent.end()) out.push_back(stem(word));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace dragoman
