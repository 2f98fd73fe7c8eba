// One pass over the lines; what a line is shows in its first character. Sources: dictionary_text.cc.
#include "lexicon_build/dictionary_verbs.h"

#include <algorithm>
#include <array>

namespace dragoman {

namespace {

constexpr std::array<std::string_view, 20> kParticles = {"about", "across", "ahead", "along",  "apart",   "around",   "aside", "away",  "back", "down",
                                                         "forth", "in",     "off",   "on",     "out",     "over",     "through", "together", "under", "up"};

class Reader {
 public:
  Reader(DictionaryFile const& file, DictionaryLint& lint) : file_(file), lint_(lint) {}

  void line(DictionaryLine const& l) {
    lint_.entry();
    if (l.text.starts_with("---")) return heading(l);
    switch (l.text[0]) {
      case '&': return synset(l);
      case '-': return pattern(l);
      case '~': return lint_.left_out(l.line, "verbs.transformation", "transformations of whole sentences are made by composition.toml, not by a dictionary");
      case '+':
        if (!synset_.empty()) return member(l);
        [[fallthrough]];
      default: return verb(l);
    }
  }

  VerbDictionary finish() { return std::move(out_); }

 private:
  void heading(DictionaryLine const& l) {
    synset_.clear();
    std::string text = l.text;
    while (text.starts_with('-')) text.erase(0, 1);
    while (text.ends_with('-') || text.ends_with(' ')) text.pop_back();
    BracketedLine const cut = cut_brackets(trimmed(text));
    if (cut.phrase.empty() || cut.broken || cut.codes.size() > 1) {
      orphan_ = true;
      return lint_.left_out(l.line, "verbs.heading", "a block begins with --- NAME [CODE] ---");
    }
    orphan_ = false;
    out_.blocks.push_back({l.line, lower_case(phrase_text(cut.phrase)), cut.codes.empty() ? "" : cut.codes[0], {}, {}});
  }

  void synset(DictionaryLine const& l) {
    std::string const name = trimmed(std::string_view(l.text).substr(1));
    bool const good = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; });
    if (!good) return lint_.left_out(l.line, "verbs.synset", "a synset is called by capitals: " + l.text);
    synset_ = name;
    out_.synsets[name];
  }

  void member(DictionaryLine const& l) {
    std::string const text = lower_case(phrase_text(std::string_view(l.text).substr(1)));
    if (text.empty() || text.find_first_of("[]{}*+$%^&|") != std::string::npos) return lint_.left_out(l.line, "verbs.synset", "not a plain phrase: " + l.text);
    out_.synsets[synset_].push_back(text);
  }

  void verb(DictionaryLine const& l) {
    synset_.clear();
    BracketedLine const cut = cut_brackets(l.text);
    std::size_t const brace = cut.phrase.find('{');
    bool const forms = brace == std::string::npos || cut.phrase.ends_with('}');
    bool const tabari = file_.format == DictionaryFormat::kTabari;
    DictionaryVerb verb;
    verb.line = l.line;
    verb.code = cut.codes.empty() ? "" : cut.codes[0];
    bool const good = !cut.broken && cut.codes.size() <= 1 && forms && name_verb(trimmed(std::string_view(cut.phrase).substr(0, brace)), verb);
    if (tabari) orphan_ = !good;
    if (!good) return lint_.left_out(l.line, "verbs.verb", "a verb is written LEMMA {FORM FORM} [CODE]: " + l.text);
    if (tabari) out_.blocks.push_back({l.line, verb.lemma, "", {}, {}});
    if (out_.blocks.empty() || orphan_) return lint_.left_out(l.line, "verbs.orphan", "a verb before the first block");
    out_.blocks.back().verbs.push_back(std::move(verb));
  }

  /// "BREAK_DOWN", "+HOLD_TALKS", "LAY_+SIEGE": "+" marks the verb, else it is the first word.
  static bool name_verb(std::string const& written, DictionaryVerb& verb) {
    std::string text = written;
    std::replace(text.begin(), text.end(), '_', ' ');
    std::vector<std::string> words = split_words(lower_case(text));
    if (words.empty()) return false;
    auto marked = std::find_if(words.begin(), words.end(), [](std::string const& w) { return w.starts_with('+'); });
    if (marked == words.end()) marked = words.begin();
    for (std::string& w : words) {
      if (w.starts_with('+')) w.erase(0, 1);
      bool const plain = !w.empty() && std::all_of(w.begin(), w.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '\'' || (c & 0x80) != 0; });
      if (!plain) return false;
    }
    verb.lemma = *marked;
    auto const next = marked + 1;
    bool const particle = next != words.end() && std::find(kParticles.begin(), kParticles.end(), *next) != kParticles.end();
    if (particle) verb.lemma += "_" + *next;
    for (auto w = words.begin(); w != words.end(); ++w)
      if (w != marked && !(particle && w == next)) verb.with.push_back(*w);
    return true;
  }

  void pattern(DictionaryLine const& l) {
    synset_.clear();
    if (out_.blocks.empty() || orphan_) return lint_.left_out(l.line, "verbs.orphan", "a pattern before the first verb");
    BracketedLine const cut = cut_brackets(std::string_view(l.text).substr(1));
    if (cut.broken || cut.codes.size() != 1) return lint_.left_out(l.line, "verbs.pattern", "a pattern has one code in brackets at its end");
    VerbPattern pattern;
    pattern.line = l.line;
    pattern.written = cut.phrase;
    std::size_t const colon = cut.codes[0].find(':');
    pattern.code = trimmed(std::string_view(cut.codes[0]).substr(0, colon));
    if (colon != std::string::npos) pattern.reverse = trimmed(std::string_view(cut.codes[0]).substr(colon + 1));
    std::string why;
    auto pieces = read_pattern(cut.phrase, file_.format, why);
    if (!pieces) return lint_.left_out(l.line, "verbs.pattern", why);
    pattern.pieces = std::move(*pieces);
    out_.blocks.back().patterns.push_back(std::move(pattern));
  }

  DictionaryFile const& file_;
  DictionaryLint& lint_;
  VerbDictionary out_;
  std::string synset_;   ///< whose members follow
  bool orphan_ = false;  ///< under a heading that could not be read
};

}  // namespace

VerbDictionary read_dictionary_verbs(DictionaryFile const& file, DictionaryLint& lint) {
  Reader reader(file, lint);
  for (DictionaryLine const& line : dictionary_lines(file, lint)) reader.line(line);
  return reader.finish();
}

}  // namespace dragoman
