// The choice is made word by word from what is known of the word, not by a language model: names come from the
// lexicon, the general vocabulary from the parser's lemma tables, and what neither knows is a name (in news in
// capitals nearly every unknown word is one). Idea: Lita et al., tRuEcasIng (2003), of which this keeps the
// unigram and the sentence-start rule. Only letters whose other case has as many bytes are touched.
#include "text/truecase.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <vector>

#include "base/span.h"
#include "text/personal_names.h"
#include "text/utf8.h"

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 155> kFunctionWords = {
    "about", "above", "across", "after", "again", "against", "all", "along", "also", "although", "am", "amid",
    "among", "amongst", "an", "and", "any", "anyone", "anything", "are", "as", "at", "be", "because", "been",
    "before", "behind", "below", "between", "both", "but", "by", "can", "cannot", "could", "despite", "did", "do",
    "does", "down", "during", "each", "else", "ever", "every", "everyone", "everything", "except", "for", "from",
    "go", "had", "has", "have", "he", "her", "here", "hers", "herself", "him", "himself", "his", "how", "if", "in",
    "inside", "into", "is", "it", "its", "itself", "many", "may", "me", "might", "more", "most", "must", "my",
    "myself", "neither", "never", "no", "nor", "not", "now", "of", "off", "on", "only", "onto", "or", "our", "ours",
    "ourselves", "out", "over", "per", "shall", "she", "should", "since", "so", "some", "somebody", "someone",
    "something", "such", "than", "that", "the", "their", "theirs", "them", "themselves", "then", "there", "these",
    "they", "this", "those", "though", "through", "to", "too", "toward", "towards", "under", "unless", "until", "up",
    "upon", "us", "very", "via", "was", "we", "were", "what", "when", "where", "whether", "which", "who", "whoever",
    "whom", "whose", "will", "with", "within", "without", "would", "yet", "you", "your"};

constexpr std::array<std::string_view, 19> kCalendar = {
    "april",   "august", "december", "february", "friday",  "january",  "july",   "june",    "march",     "may",
    "monday",  "november", "october", "saturday", "september", "sunday", "thursday", "tuesday", "wednesday"};

constexpr std::array<std::string_view, 12> kShortMonths = {"apr", "aug", "dec", "feb", "jan", "jul",
                                                          "jun", "mar", "nov", "oct", "sep", "sept"};

/// First words of names that also are ordinary words or too short to tell, before a name.
constexpr std::array<std::string_view, 17> kParticles = {"abu", "al", "ali", "bin",  "el",   "fort", "ibn", "la", "las",
                                                         "los", "mt", "nur", "port", "saint", "san", "santa", "st"};

constexpr std::array<std::string_view, 14> kTitles = {"capt", "col",  "dr",  "gen",  "lt",  "maj",  "messrs",
                                                      "mr",   "mrs",  "ms",  "msgr", "rep", "sen",  "sgt"};

template <std::size_t n>
bool holds(std::array<std::string_view, n> const& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool is_between(char32_t c, char32_t low, char32_t high) { return c >= low && c <= high; }

/// Lower case of the same UTF-8 length for Latin, Greek and Cyrillic; other characters as they are.
char32_t to_lower(char32_t c) {
  if (is_between(c, 'A', 'Z')) return c + 32;
  if (is_between(c, 0xC0, 0xDE) && c != 0xD7) return c + 32;
  bool const odd = is_between(c, 0x139, 0x148) || is_between(c, 0x179, 0x17E);
  if (odd) return c % 2 == 1 ? c + 1 : c;
  if (is_between(c, 0x100, 0x177) && c != 0x130 && c != 0x131 && c != 0x138 && c != 0x149) return c % 2 == 0 ? c + 1 : c;
  if (is_between(c, 0x391, 0x3A9) && c != 0x3A2) return c + 32;
  if (is_between(c, 0x410, 0x42F)) return c + 32;
  if (is_between(c, 0x400, 0x40F)) return c + 80;
  return c;
}

bool is_letter(char32_t c) {
  return is_between(c, 'a', 'z') || is_between(c, 'A', 'Z') || (c >= 0xC0 && c != 0xD7 && c != 0xF7 && c < 0x2000);
}

std::string lower_word(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    CodePoint const c = code_point_at(word, at);
    if (c.value == 0xFFFD) out += word.substr(at, c.size);
    else append_utf8(out, to_lower(c.value));
    at += c.size;
  }
  return out;
}

/// The first letter as in `word`, the rest lower; after a hyphen or apostrophe of a name a capital again.
std::string capitalised(std::string_view word) {
  std::string out = lower_word(word);
  bool start = true;
  for (std::size_t at = 0; at < word.size();) {
    CodePoint const c = code_point_at(word, at);
    if (start && is_letter(c.value)) out.replace(at, c.size, word.substr(at, c.size));
    start = c.value == '-' || ((c.value == '\'' || c.value == 0x2019) && at == 1);
    at += c.size;
  }
  return out;
}

bool in_vocabulary(std::string const& word, WordTest const& is_word) {
  if (holds(kFunctionWords, word) || is_word(word)) return true;
  struct Ending {
    std::string_view cut, put;
  };
  static constexpr Ending kEndings[] = {{"'s", ""}, {"s'", ""}, {"ies", "y"}, {"es", ""}, {"s", ""},   {"ied", "y"},
                                        {"ed", ""}, {"ed", "e"}, {"ing", ""}, {"ing", "e"}, {"ly", ""}, {"er", ""},
                                        {"er", "e"}, {"est", ""}, {"men", "man"}};
  for (Ending const& ending : kEndings) {
    std::size_t const least = ending.cut == "men" ? 1 : 3;
    if (word.size() < ending.cut.size() + least || !word.ends_with(ending.cut)) continue;
    std::string base = word.substr(0, word.size() - ending.cut.size()) + std::string(ending.put);
    if (is_word(base)) return true;
    if (base.size() > 3 && base.back() == base[base.size() - 2] && is_word(base.substr(0, base.size() - 1))) return true;
  }
  return false;
}

bool is_pointed(std::string_view word) {
  if (word.size() < 4 || word.find('.') == std::string_view::npos) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if ((word[i] == '.') != (i % 2 == 1)) return false;
  return true;
}

bool has_vowel(std::string_view lower) { return lower.find_first_of("aeiouy") != std::string_view::npos; }

/// "didn't", "we're", "he'd", with either apostrophe: a word whatever stands before it.
bool is_contraction(std::string_view lower) {
  constexpr std::array<std::string_view, 6> kTails = {"d", "ll", "m", "re", "t", "ve"};
  std::size_t const mark = lower.find_first_of("'\xE2");
  if (mark == std::string_view::npos || mark == 0) return false;
  std::size_t const tail = mark + (lower[mark] == '\'' ? 1 : 3);
  if (tail >= lower.size() || !holds(kTails, lower.substr(tail))) return false;
  return lower.substr(tail) != "t" || lower[mark - 1] == 'n';
}

class Truecaser {
 public:
  Truecaser(std::string& text, WordTest const& is_name, WordTest const& is_word)
      : text_(text), is_name_(is_name), is_word_(is_word) {}

  void run() {
    split();
    for (auto const [begin, end] : words_) {
      std::string_view const word = std::string_view(text_).substr(begin, end - begin);
      bool const bracketed = begin > 0 && (text_[begin - 1] == '[' || text_[begin - 1] == '(') && end < text_.size() &&
                             (text_[end] == ']' || text_[end] == ')');
      if (bracketed && word.size() >= 2 && word.size() <= 6 && !known(lower_word(word))) acronyms_.insert(std::string(word));
    }
    for (std::size_t i = 0; i < words_.size(); ++i) mark_long_name(i);
    for (std::size_t i = 0; i < words_.size(); ++i) rewrite(words_[i].begin, words_[i].end, in_name_[i]);
  }

 private:
  bool known(std::string const& lower) const { return is_word_ && in_vocabulary(lower, is_word_); }

  void split() {
    for (std::size_t at = 0; at < text_.size();) {
      CodePoint const c = code_point_at(text_, at);
      if (!is_letter(c.value)) {
        at += c.size;
        continue;
      }
      std::size_t end = at;
      while (end < text_.size() && continues(end)) end += code_point_at(text_, end).size;
      words_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      at = end;
    }
  }

  /// A name of several words ("EL SALVADOR", "RED CROSS") makes names of its words, which alone may be none.
  void mark_long_name(std::size_t first) {
    constexpr std::size_t kMostWords = 6;
    in_name_.resize(words_.size());
    if (!is_name_) return;
    std::string name;
    for (std::size_t i = first; i < std::min(first + kMostWords, words_.size()); ++i) {
      if (i > first && text_.compare(words_[i - 1].end, words_[i].begin - words_[i - 1].end, " ") != 0) return;
      std::string const word = text_.substr(words_[i].begin, words_[i].size()), lower = lower_word(word);
      if (i > first) name += ' ';
      name += holds(kFunctionWords, lower) ? lower : capitalised(word);
      if (i > first && is_name_(name)) std::fill(in_name_.begin() + static_cast<std::ptrdiff_t>(first), in_name_.begin() + static_cast<std::ptrdiff_t>(i) + 1, true);
    }
  }

  /// Letters and digits; a point, hyphen or apostrophe between letters ("U.S.", "AL-QA'IDA").
  bool continues(std::size_t at) const {
    CodePoint const c = code_point_at(text_, at);
    if (is_letter(c.value) || is_between(c.value, '0', '9')) return true;
    std::size_t const next = at + c.size;
    bool const joins = c.value == '\'' || c.value == 0x2019 || c.value == '-' || c.value == '.';
    if (joins && next < text_.size() && is_letter(code_point_at(text_, next).value)) return c.value != '.' || one_letter_before(at);
    return c.value == '.' && at >= 2 && text_[at - 2] == '.' && one_letter_before(at);
  }
  bool one_letter_before(std::size_t at) const {
    if (at == 0 || !is_between(static_cast<unsigned char>(text_[at - 1]), 'A', 'Z')) return false;
    return at == 1 || !is_letter(code_point_at(text_, at - 2).value) || is_continuation(text_[at - 2]);
  }

  bool starts_sentence(std::size_t begin) const {
    std::size_t at = before_blanks(begin);
    // "[TEXT] THE ..." opens a sentence, "FRONT [ABC] IN ..." does not: look before the bracket.
    for (int brackets = 0; at > 0 && text_[at - 1] == ']' && brackets < 8; ++brackets) {
      std::size_t const bracket = text_.rfind('[', at - 1);
      if (bracket == std::string::npos) return false;
      begin = bracket;
      at = before_blanks(bracket);
    }
    if (at == 0) return true;
    if (at > 1 && text_[at - 1] == '-' && text_[at - 2] == '-') return after_dateline(at - 2);
    if (text_[at - 1] == '?' || text_[at - 1] == '!') return true;
    return text_[at - 1] == '.' && at < begin && !after_title(at - 1);
  }
  /// "LIMA, 3 JAN 90 (AGENCY) -- THE ..." and "[TEXT] -- THE", not "THE GROUP -- LED BY".
  bool after_dateline(std::size_t dash) const {
    std::size_t const end = before_blanks(dash);
    if (end == 0) return true;
    char const last = text_[end - 1];
    return last == ')' || last == ']' || is_between(static_cast<unsigned char>(last), '0', '9');
  }
  std::size_t before_blanks(std::size_t at) const {
    while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '"' || text_[at - 1] == '\n' || text_[at - 1] == '(')) --at;
    return at;
  }
  bool after_title(std::size_t point) const {
    std::size_t begin = point;
    while (begin > 0 && is_between(static_cast<unsigned char>(text_[begin - 1] & ~0x20), 'A', 'Z')) --begin;
    return point - begin <= 1 || holds(kTitles, lower_word(std::string_view(text_).substr(begin, point - begin)));
  }

  void rewrite(std::size_t begin, std::size_t end, bool in_name) {
    std::string const word = text_.substr(begin, end - begin);
    std::string put = spelled(word, begin);
    std::string const lower = lower_word(word);
    if (put == lower && holds(kShortMonths, lower) && near_number(begin, end)) put = capitalised(word);
    bool const before_name = holds(kParticles, lower) || may_be_given_name(lower) || holds(kTitles, lower);
    if (put == lower && before_name && name_follows(end)) put = capitalised(word);
    if (put == lower && (may_be_surname(lower) || is_word_before_name(lower)) && given_name_before(begin)) put = capitalised(word);
    if (put == lower && in_name && !holds(kFunctionWords, lower)) put = capitalised(word);
    if (put.size() == word.size()) text_.replace(begin, put.size(), put);
  }
  bool near_number(std::size_t begin, std::size_t end) const {
    auto const digit = [&](std::size_t at) { return at < text_.size() && is_between(static_cast<unsigned char>(text_[at]), '0', '9'); };
    return (begin >= 2 && digit(begin - 2)) || digit(end + 1) || digit(end + 2);
  }
  /// The word before, with nothing but a blank between, is a given name, or a strange word behind one ("Oscar Edgardo").
  bool given_name_before(std::size_t begin) const {
    std::string const word = word_before(begin);
    if (word.empty() || is_personal_name(word)) return !word.empty();
    return is_word_ && !in_vocabulary(word, is_word_) && is_personal_name(word_before(begin - word.size() - 1));
  }
  /// In small letters; empty when more than a blank stands between.
  std::string word_before(std::size_t begin) const {
    auto const next = std::lower_bound(words_.begin(), words_.end(), begin, [](Span w, std::size_t at) { return w.begin < at; });
    if (next == words_.begin()) return {};
    Span const before = *(next - 1);
    if (before.end + 1 != begin || text_[before.end] != ' ') return {};
    return lower_word(text_.substr(before.begin, before.size()));
  }
  /// The next word starts a name the lexicon or the missing vocabulary tells.
  bool name_follows(std::size_t end) const {
    if (end < text_.size() && text_[end] == '.') ++end;
    if (end >= text_.size() || (text_[end] != ' ' && text_[end] != '-')) return false;
    auto const next = std::lower_bound(words_.begin(), words_.end(), end + 1, [](Span w, std::size_t at) { return w.begin < at; });
    if (next == words_.end() || next->begin != end + 1) return false;
    std::string const word = text_.substr(next->begin, next->size()), lower = lower_word(word);
    return is_personal_name(lower) || (is_name_ && is_name_(capitalised(word))) || (is_word_ && !in_vocabulary(lower, is_word_));
  }

  std::string spelled(std::string const& word, std::size_t begin) const {
    if (is_pointed(word) || acronyms_.contains(word)) return word;
    std::string const lower = lower_word(word);
    std::string const upper_first = capitalised(word);
    if (word == "I" || holds(kCalendar, lower) || starts_sentence(begin))
      return lower != "may" || starts_sentence(begin) ? upper_first_or_acronym(word, lower, upper_first) : lower;
    if (holds(kFunctionWords, lower) || is_contraction(lower)) return lower;
    std::string_view stem = word;
    if (stem.ends_with("'S")) stem.remove_suffix(2);
    std::string const stem_first = capitalised(stem);
    if (is_word_before_name(lower)) return lower;
    std::string const stem_lower = lower_word(stem);
    if (is_personal_name(stem_lower) || is_place_name(stem_lower) || (is_name_ && is_name_(stem_first))) return upper_first;
    if (is_name_ && is_name_(stem)) return std::string(stem) + lower.substr(stem.size());
    if (std::size_t const hyphen = word.find('-'); hyphen != std::string::npos && hyphen + 1 < word.size())
      return spelled(word.substr(0, hyphen), begin) + "-" + spelled(word.substr(hyphen + 1), begin + hyphen + 1);
    if (word.size() == 1) return lower == "a" ? lower : word;
    if (!is_word_) return has_vowel(lower) ? lower : word;
    if (in_vocabulary(lower, is_word_)) return lower;
    return has_vowel(lower) || is_abbreviation(lower) ? upper_first : word;
  }
  static bool is_abbreviation(std::string_view lower) { return holds(kTitles, lower) || lower == "st" || lower == "jr"; }

  std::string upper_first_or_acronym(std::string const& word, std::string const& lower, std::string const& put) const {
    bool const ordinary = holds(kCalendar, lower) || holds(kFunctionWords, lower);
    bool const acronym = is_name_ && word.size() <= 6 && !ordinary && is_name_(word) && !is_name_(put);
    return acronym || (word.size() > 1 && !has_vowel(lower) && !is_abbreviation(lower)) ? word : put;
  }

  std::string& text_;
  WordTest const& is_name_;
  WordTest const& is_word_;
  std::vector<Span> words_;
  std::vector<bool> in_name_;  ///< by word
  std::unordered_set<std::string> acronyms_;
};

/// Where the square bracket opened at `open` closes as a short aside inside a running sentence; npos else. "[TEXT]" and
/// "[REPORTER]" before a sentence are headings and stay.
std::size_t aside_end(std::string_view text, std::size_t open) {
  constexpr std::size_t kLongest = 160;
  std::size_t const before = text.substr(0, open).find_last_not_of(" \t\r\n");
  if (before == std::string_view::npos || std::string_view(".!?:;-]>*").find(text[before]) != std::string_view::npos) return std::string_view::npos;
  std::size_t const close = text.substr(0, open + kLongest).find_first_of("[]().", open + 1);
  return close != std::string_view::npos && text[close] == ']' ? close : std::string_view::npos;
}

/// What an editor of the wire put in, "THE FRONT [FMLN] SAID", stands in round brackets everywhere else; the parser ends the
/// sentence at a square one.
void round_asides(std::string& text) {
  for (std::size_t open = text.find('['); open != std::string::npos; open = text.find('[', open + 1))
    if (std::size_t const close = aside_end(text, open); close != std::string_view::npos) {
      text[open] = '(';
      text[close] = ')';
    }
}

}  // namespace

bool is_all_capitals(std::string_view text) {
  std::size_t upper = 0, lower = 0, words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    CodePoint const c = code_point_at(text, at);
    bool const letter = is_letter(c.value);
    words += letter && !inside;
    inside = letter;
    if (letter && to_lower(c.value) != c.value) ++upper;
    else if (is_between(c.value, 'a', 'z')) ++lower;
    at += c.size;
  }
  return words >= 3 && upper >= 12 && upper >= 12 * lower;
}

bool truecase(std::string& text, WordTest const& is_name, WordTest const& is_word) {
  if (!is_all_capitals(text)) return false;
  round_asides(text);
  Truecaser(text, is_name, is_word).run();
  return true;
}

}  // namespace dragoman
