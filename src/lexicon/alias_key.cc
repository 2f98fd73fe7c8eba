// Normalisation without ICU: names need only case and marks of Latin letters folded, and this runs over every
// token of every text. The tables give two letters for each code point of three Latin blocks (from Unicode's
// canonical decompositions, with ae, oe, ss, th ... for letters that have none).
#include "lexicon/alias_key.h"

#include <array>

namespace dragoman {

namespace {

constexpr char32_t kLatin1 = 0xC0, kLatinB = 0x1CD, kLatinMore = 0x1E00;
constexpr std::string_view kLatin1Folds =
    "a a a a a a aec e e e e i i i i d n o o o o o   o u u u u y thssa a a a a a aec e e e e i i i i "
    "d n o o o o o   o u u u u y thy a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g "
    "g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l l l l l n n n n n n n n n o o o o "
    "o o oeoer r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s ";
constexpr std::string_view kLatinBFolds =
    "a a i i o o u u u u u u u u u u   a a a a aeae    g g k k o o o o     j dzdzdzg g     n n a a ae"
    "aeo o a a a a e e e e i i i i o o o o r r r r u u u u s s t t     h h ";
constexpr std::string_view kLatinMoreFolds =
    "a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i i "
    "k k k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r r r "
    "s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w w w w w w w x x x x y y "
    "z z z z z z h t w y   s     ss  a a a a a a a a a a a a a a a a a a a a a a a a e e e e e e e e "
    "e e e e e e e e i i i i o o o o o o o o o o o o o o o o o o o o o o o o u u u u u u u u u u u u "
    "u u y y y y y y y y             ";

enum class Class : std::uint8_t { kLetter, kDropped, kSeparator, kPunctuation };

/// Decodes one code point; a broken byte stands for itself.
char32_t next_code_point(std::string_view text, std::size_t& at) {
  auto const lead = static_cast<unsigned char>(text[at++]);
  if (lead < 0x80) return lead;
  int const more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
  if (more == 0 || at + static_cast<std::size_t>(more) > text.size()) return lead;
  char32_t value = lead & (0x3Fu >> more);
  for (int i = 0; i < more; ++i) value = value << 6 | (static_cast<unsigned char>(text[at++]) & 0x3Fu);
  return value;
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC; }
constexpr bool is_ascii_alnum(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr Class ascii_class(char32_t c) {
  if (is_ascii_alnum(c)) return Class::kLetter;
  if (c <= ' ' || c == '-' || c == '/' || c == '_') return Class::kSeparator;
  return c == '.' || c == '`' || c == '"' || c == '\'' ? Class::kDropped : Class::kPunctuation;
}

constexpr std::array<Class, 128> kAsciiClass = [] {
  std::array<Class, 128> out{};
  for (std::size_t c = 0; c < out.size(); ++c) out[c] = ascii_class(static_cast<char32_t>(c));
  return out;
}();

Class wide_class(char32_t c) {
  if (c == 0xA0 || (c >= 0x2010 && c <= 0x2015) || c == 0x2212) return Class::kSeparator;
  bool const mark =
      (c >= 0x0300 && c <= 0x036F) || (c >= 0x02B9 && c <= 0x02CA) || (c >= 0x200B && c <= 0x200F);
  if (c == 0xAD || c == 0xB4 || c == 0x201C || c == 0x201D || mark || is_apostrophe(c)) return Class::kDropped;
  if ((c >= 0xA1 && c <= 0xBF) || (c >= 0x2016 && c <= 0x206F)) return Class::kPunctuation;
  return Class::kLetter;
}

Class class_of(char32_t c) { return c < 0x80 ? kAsciiClass[c] : wide_class(c); }

/// The two-letter fold of a marked Latin letter, blank-padded; empty when the code point is none.
std::string_view latin_fold(char32_t c) {
  auto in = [c](char32_t first, std::string_view folds) -> std::string_view {
    return c >= first && 2 * (c - first) < folds.size() ? folds.substr(2 * (c - first), 2)
                                                        : std::string_view{};
  };
  for (auto const fold :
       {in(kLatin1, kLatin1Folds), in(kLatinB, kLatinBFolds), in(kLatinMore, kLatinMoreFolds)})
    if (!fold.empty() && fold[0] != ' ') return fold;
  return {};
}

/// Capitals of the alphabets news names are written in; other scripts have no case or stay as they are.
bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  bool const pair = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x1DE && c <= 0x21F) ||
                    (c >= 0x1E00 && c <= 0x1EFF);
  if (pair) return c % 2 == 0;
  return (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F);
}

char32_t simple_lower(char32_t c) {
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 32;
  return c;
}

template <class Sink>
void put_utf8(char32_t c, Sink& sink) {
  if (c < 0x80) return sink.byte(static_cast<char>(c));
  if (c < 0x800) {
    sink.byte(static_cast<char>(0xC0 | c >> 6));
  } else {
    if (c < 0x10000) {
      sink.byte(static_cast<char>(0xE0 | c >> 12));
    } else {
      sink.byte(static_cast<char>(0xF0 | c >> 18));
      sink.byte(static_cast<char>(0x80 | (c >> 12 & 0x3F)));
    }
    sink.byte(static_cast<char>(0x80 | (c >> 6 & 0x3F)));
  }
  sink.byte(static_cast<char>(0x80 | (c & 0x3F)));
}

template <class Sink>
void put_letter(char32_t c, Sink& sink) {
  bool const upper = is_upper(c);
  sink.letter(upper, c >= '0' && c <= '9');
  if (c < 0x80) return sink.byte(static_cast<char>(upper ? c + 32 : c));
  if (auto const fold = latin_fold(c); !fold.empty()) {
    sink.byte(fold[0]);
    if (fold[1] != ' ') sink.byte(fold[1]);
    return;
  }
  put_utf8(simple_lower(c), sink);
}

/// True when `at` stands on an "s" that ends its word, as after the apostrophe of a possessive.
bool is_final_s(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] | 0x20) != 's') return false;
  if (++at >= text.size()) return true;
  return class_of(next_code_point(text, at)) != Class::kLetter;
}

/// Feeds the normalised words of `text` to `sink`: byte(), letter(upper, digit), end_word() (also after
/// nothing).
template <class Sink>
void walk(std::string_view text, Sink& sink) {
  for (std::size_t at = 0; at < text.size();) {
    char32_t const c = next_code_point(text, at);
    switch (class_of(c)) {
      case Class::kLetter:
        put_letter(c, sink);
        break;
      case Class::kSeparator:
        sink.end_word();
        break;
      case Class::kDropped:
        if (is_apostrophe(c) && is_final_s(text, at)) sink.end_word();
        break;
      case Class::kPunctuation:
        sink.end_word();
        if (c == '&') {
          for (char const letter : {'a', 'n', 'd'}) sink.byte(letter);
        } else {
          put_utf8(c, sink);
        }
        sink.end_word();
        break;
    }
  }
  sink.end_word();
}

/// FNV-1a over the bytes, mixed at the end (its low bits alone spread badly).
template <class Words>
struct HashSink {
  Words& out;
  std::uint64_t state = kStart;
  unsigned letters = 0, uppers = 0;
  bool first_upper = false, any = false;
  static constexpr std::uint64_t kStart = 0xcbf29ce484222325ULL;

  void byte(char b) {
    state = (state ^ static_cast<unsigned char>(b)) * 0x100000001b3ULL;
    any = true;
  }
  void letter(bool upper, bool digit) {
    if (digit) return;
    if (letters == 0 && !any) first_upper = upper;
    ++letters;
    uppers += upper;
  }
  void end_word() {
    if (!any) return;
    std::uint64_t hash = (state ^ state >> 32) * 0x9fb21c651e98df25ULL;
    hash ^= hash >> 28;
    out.push_back({hash | (hash == 0), first_upper, letters >= 2 && uppers == letters,
                   static_cast<std::uint8_t>(letters < 255 ? letters : 255)});
    state = kStart;
    letters = uppers = 0;
    first_upper = any = false;
  }
};

struct KeySink {
  std::string& key;
  bool pending = false;
  void byte(char b) {
    if (pending && !key.empty()) key.push_back(' ');
    pending = false;
    key.push_back(b);
  }
  void letter(bool, bool) {}
  void end_word() { pending = true; }
};

}  // namespace

void append_alias_words(std::string_view text, std::vector<AliasWord>& out) {
  HashSink<std::vector<AliasWord>> sink{out};
  walk(text, sink);
}

void append_alias_words(std::string_view text, std::pmr::vector<AliasWord>& out) {
  HashSink<std::pmr::vector<AliasWord>> sink{out};
  walk(text, sink);
}

std::string alias_key(std::string_view text) {
  std::string key;
  KeySink sink{key};
  walk(text, sink);
  return key;
}

void GrowingAliasKey::clear() {
  key_.clear();
  chunk_.clear();
  settled_ = 0;
}

std::string_view GrowingAliasKey::add(std::string_view token, bool blank_before) {
  if (blank_before) {
    chunk_.clear();
    settled_ = key_.size();
  }
  chunk_ += token;
  key_.resize(settled_);
  KeySink sink{key_, true};
  walk(chunk_, sink);
  return key_;
}

}  // namespace dragoman
