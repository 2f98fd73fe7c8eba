// Python regular expressions run by PCRE2. The only place that sees the library.
// Threads: a Regex is immutable and shared; each thread has its own RegexScratch.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "base/result.h"

namespace dragoman::syntax {

struct RegexMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Memory PCRE2 needs while matching.
class RegexScratch {
 public:
  RegexScratch();
  RegexScratch(RegexScratch&&) noexcept;
  RegexScratch& operator=(RegexScratch&&) noexcept;
  ~RegexScratch();

 private:
  friend class Regex;
  struct State;
  std::unique_ptr<State> state_;
};

class Regex {
 public:
  enum class Anchor : bool { kAnywhere, kStart };

  /// Compiles a pattern written for Python's `re`: \uXXXX escapes and a leading (?u) / (?iu) are translated.
  /// kStart gives re.match, kAnywhere re.search. Error "syntax.regex"; `name` says which pattern.
  static Result<Regex> compile(std::string_view python_pattern, Anchor anchor, std::string_view name);

  Regex(Regex&&) noexcept;
  Regex& operator=(Regex&&) noexcept;
  ~Regex();

  /// First match at or after `from`; `subject` must be UTF-8. A match that exceeds PCRE2's limits counts
  /// as none.
  bool search(std::string_view subject, std::size_t from, RegexScratch& scratch, RegexMatch& match) const;
  bool matches(std::string_view subject, RegexScratch& scratch) const;

 private:
  struct Code;
  explicit Regex(std::unique_ptr<Code> code);
  std::unique_ptr<Code> code_;
};

}  // namespace dragoman::syntax
