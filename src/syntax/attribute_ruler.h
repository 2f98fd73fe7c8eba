// spaCy's attribute ruler: patterns over tag, lower-cased text, dependency label and white space that set
// tag, part of speech, morphology, lemma or label of a token.
// Threads: immutable and shared; each thread has its own RulerWorkspace.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "syntax/model_value.h"
#include "syntax/names.h"
#include "syntax/regex.h"
#include "syntax/words.h"

namespace dragoman::syntax {

/// What is known of the tokens of a document, column by column. lemma 0: not set by a rule.
struct Annotations {
  std::vector<Name> tag, pos, morph, lemma, dep;
  std::vector<std::uint32_t> head;

  void resize(std::size_t n) {
    for (auto* column : {&tag, &pos, &morph, &lemma, &dep}) column->assign(n, 0);
    head.assign(n, 0);
  }
  std::size_t size() const { return tag.size(); }
};

/// Which rule last set each attribute of each token.
struct RulerWorkspace {
  std::vector<std::uint32_t> winner;
  Annotations before;
};

class AttributeRuler {
 public:
  /// Reads `attribute_ruler/patterns`. Error "syntax.model_unsupported" for a pattern key it does not know.
  static Result<AttributeRuler> load(std::filesystem::path const& path, Names& names);

  /// Number of a lower-cased text among those named by rules; 0: named by none.
  std::uint32_t lower_key(std::string_view lowered) const;
  /// Bit i: the i-th regular expression of the rules matches.
  std::uint32_t regex_bits(std::string_view lowered, RegexScratch& scratch) const;

  /// Applies all rules. `token_words` are the words of the document's tokens. All patterns see the
  /// annotations as they come in; where several rules set an attribute the last rule wins.
  void apply(std::span<std::uint32_t const> token_words, WordTable const& words, Annotations& doc,
             RulerWorkspace& workspace) const;

 private:
  enum class Test : std::uint8_t { kAny, kIn, kNotIn };
  struct NumberTest {
    Test test = Test::kAny;
    std::vector<std::uint32_t> numbers;
    bool accepts(std::uint32_t n) const;
  };
  struct TokenTest {
    NumberTest tag, dep, lower;
    int regex = -1;     ///< index of the regular expression the lower-cased text must match
    int is_space = -1;  ///< 0 or 1: what it must be
  };
  struct Pattern {
    std::vector<TokenTest> tokens;
    std::uint32_t rule = 0;
    std::uint32_t target = 0;  ///< which token of the pattern is changed
  };
  enum Field : std::uint8_t { kTag, kPos, kMorph, kLemma, kDep, kFields };
  struct Change {
    Field field;
    Name value;
  };

  struct Builder;
  bool accepts(TokenTest const& test, Word const& word, Name tag, Name dep) const;
  void try_pattern(Pattern const& pattern, std::size_t at, std::span<std::uint32_t const> token_words,
                   WordTable const& words, Annotations& doc, RulerWorkspace& workspace) const;

  std::vector<std::vector<Change>> rules_;
  std::vector<Pattern> patterns_;
  std::map<std::string, std::uint32_t, std::less<>> lower_keys_;
  std::vector<Regex> regexes_;
  std::vector<std::vector<std::uint32_t>> by_tag_;    ///< patterns to try for a tag
  std::vector<std::vector<std::uint32_t>> by_lower_;  ///< patterns to try for a lower-cased text
  std::vector<std::uint32_t> by_regex_;               ///< patterns that begin with a regular expression
};

}  // namespace dragoman::syntax
