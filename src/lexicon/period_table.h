// Named spans of time: "the Soviet war", "post-9/11", "his first tenure".
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "lexicon/actor_rows.h"
#include "lexicon/alias_key.h"
#include "lexicon/image.h"
#include "lexicon/row_index.h"

namespace dragoman {

/// Views live as long as the image. Ends are inclusive; an open end is unset.
struct Period {
  std::string_view id, name;
  std::optional<Date> start, end;
  std::string_view actor;  ///< whose period ("his first tenure"): actor id, empty when nobody's
  std::string_view source;
};

/// How a term of office is named: "{person}'s first term", term "1", offices
/// "head_of_state;head_of_government" in order of preference. {person}, {surname} and {his} stand for the
/// person; see lexicon/README.md.
struct TermPattern {
  std::string_view pattern, term, offices;
};

/// A term pattern as running text is compared with it: lower-case words around whoever is meant; a possessive ending is a
/// word of its own, as the tokenizer has it.
struct TermPhrase {
  enum class Slot : std::uint8_t { kPerson, kSurname, kHis };
  std::vector<std::string> before, after;
  Slot slot = Slot::kPerson;
  TermPattern term;
};

/// Read-only view of the period sections. Thread-safe; keeps the image alive.
class PeriodTable {
 public:
  static Result<PeriodTable> open(std::shared_ptr<Image const> image);

  /// Periods of this name or alias, whatever its case and hyphens ("the" in front is ignored); several people
  /// have a "first term". In the order of their ids.
  std::vector<Period> find(std::string_view name) const;
  /// The same rows under an alias_key(); period(row.period) of each.
  std::span<PeriodAliasRow const> find_key(std::string_view key) const;
  /// Whether some name begins with this word, or does so behind "the".
  bool begins_with(AliasWord const& first) const;
  /// Whether some name has these as its first words, or as all of them; `words` is an alias_key(). What a finder that
  /// adds word by word asks to know when to stop.
  bool begins(std::string_view words) const;
  std::size_t size() const { return periods_.size(); }
  Period period(std::size_t index) const;
  /// In the order of their file. What they mean for a person: term_of_office().
  std::vector<TermPattern> term_patterns() const;
  /// The same without those that name nobody's place.
  std::span<TermPhrase const> term_phrases() const { return *phrases_; }
  /// The most words any name or alias has: how far a finder need look.
  std::size_t longest() const { return longest_; }

 private:
  std::shared_ptr<Image const> image_;
  std::span<PeriodRow const> periods_;
  std::span<PeriodAliasRow const> aliases_;
  std::span<TermPatternRow const> patterns_;
  RowIndex by_key_, beginnings_, first_words_;
  std::shared_ptr<std::vector<TermPhrase> const> phrases_ = std::make_shared<std::vector<TermPhrase> const>();
  std::size_t longest_ = 0;
};

}  // namespace dragoman
