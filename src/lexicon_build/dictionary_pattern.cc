// Patterns of verb dictionaries. "$" source, "+" target, "%" both, "*" the verb, "^" any word, "&X" a synset; "_" ties
// words together. In TABARI and PETRARCH "{A | B}" and "(A | B)" are alternatives, in PETRARCH2 "( )" is a noun phrase
// with its head last and "{ }" a prepositional phrase.
#include <algorithm>

#include "lexicon_build/dictionary_verbs.h"

namespace dragoman {

namespace {

using Kind = PatternPiece::Kind;

/// "( A B )" -> "(", "A", "B", ")"; "WITH_+" -> "WITH", "+".
std::vector<std::string> tokens_of(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  auto const end_word = [&] {
    while (word.starts_with('_')) word.erase(0, 1);
    while (word.ends_with('_')) word.pop_back();
    if (!word.empty()) out.push_back(word);
    word.clear();
  };
  for (char c : text) {
    if (c == ' ' || c == '\t') {
      end_word();
    } else if (std::string_view("(){}|*$+%^,").find(c) != std::string_view::npos) {
      end_word();
      if (c != ',') out.emplace_back(1, c);
    } else {
      word += c;
    }
  }
  end_word();
  return out;
}

bool is_word(std::string const& token) {
  bool const letter = std::any_of(token.begin(), token.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0; });
  return letter && std::all_of(token.begin() + (token[0] == '&' && token.size() > 1 ? 1 : 0), token.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '\'' || c == '.' || (c & 0x80) != 0;
  });
}

class PatternReader {
 public:
  PatternReader(DictionaryFormat format, std::string& why) : grouped_(format == DictionaryFormat::kPetrarch2), why_(why) {}

  std::optional<std::vector<PatternPiece>> read(std::vector<std::string> const& tokens) {
    for (at_ = 0; at_ < tokens.size(); ++at_)
      if (!take(tokens)) return std::nullopt;
    auto const count = [&](Kind kind) { return std::count_if(pieces_.begin(), pieces_.end(), [&](PatternPiece const& p) { return p.kind == kind; }); };
    if (open_noun_ || open_prep_) return fail("a bracket is not closed");
    if (count(Kind::kVerb) != 1) return fail("a pattern has the verb, *, once");
    if (count(Kind::kSource) > 1 || count(Kind::kTarget) > 1 || count(Kind::kBoth) > 1) return fail("source and target stand once each");
    return std::move(pieces_);
  }

 private:
  std::nullopt_t fail(std::string why) {
    why_ = std::move(why);
    return std::nullopt;
  }

  bool take(std::vector<std::string> const& tokens) {
    std::string const& t = tokens[at_];
    if (t == "(" || t == "{") return grouped_ ? open(t == "(") : alternatives(tokens, t == "(" ? ")" : "}");
    if (t == ")" || t == "}") return grouped_ && close(t == ")");
    if (t == "*") return add(Kind::kVerb);
    if (t == "$") return add(Kind::kSource);
    if (t == "+") return add(Kind::kTarget);
    if (t == "%") return add(Kind::kBoth);
    if (t == "^") return add(Kind::kAny);
    if (t == "|" || !is_word(t)) {
      why_ = "cannot be read: " + t;
      return false;
    }
    return add(Kind::kWord, {word(t)});
  }

  static std::string word(std::string const& token) { return token[0] == '&' ? token : lower_case(token); }

  bool add(Kind kind, std::vector<std::string> words = {}) {
    pieces_.push_back({kind, std::move(words), open_noun_ ? nouns_ : -1, open_prep_ ? preps_ : -1});
    return true;
  }
  bool open(bool noun) {
    bool& flag = noun ? open_noun_ : open_prep_;
    if (flag) return false;
    flag = true;
    ++(noun ? nouns_ : preps_);
    return true;
  }
  bool close(bool noun) {
    bool& flag = noun ? open_noun_ : open_prep_;
    bool const was = flag;
    flag = false;
    return was;
  }

  bool alternatives(std::vector<std::string> const& tokens, std::string const& end) {
    std::vector<std::string> words(1);
    for (++at_; at_ < tokens.size() && tokens[at_] != end; ++at_) {
      if (tokens[at_] == "|") words.emplace_back();
      else if (!is_word(tokens[at_])) return false;
      else words.back() += (words.back().empty() ? "" : "_") + word(tokens[at_]);
    }
    std::erase(words, "");
    if (at_ == tokens.size() || words.empty()) return false;
    return add(Kind::kWord, std::move(words));
  }

  bool grouped_;
  std::string& why_;
  std::vector<PatternPiece> pieces_;
  std::size_t at_ = 0;
  int nouns_ = -1, preps_ = -1;
  bool open_noun_ = false, open_prep_ = false;
};

}  // namespace

std::optional<std::vector<PatternPiece>> read_pattern(std::string_view text, DictionaryFormat format, std::string& why) {
  why = "brackets are not in pairs";
  return PatternReader(format, why).read(tokens_of(text));
}

}  // namespace dragoman
