// spaCy's rule lemmatizer for English. Threads: immutable and shared; caches are the caller's.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/result.h"
#include "syntax/model_value.h"
#include "syntax/names.h"

namespace dragoman::syntax {

class Lemmatizer {
 public:
  /// Reads `lemmatizer/lookups/lookups.bin`. `names` must hold all parts of speech and features already.
  static Result<Lemmatizer> load(std::filesystem::path const& path, Names const& names);

  /// What decides the lemma of a text besides the text: equal keys, equal lemma.
  std::uint32_t key(Name pos, Name morph) const { return 2 * pos + (base_form(pos, morph) ? 1 : 0); }

  /// Lemma of `text`; `lowered` is its lower case.
  std::string lemma(std::string_view text, std::string_view lowered, Name pos, Name morph) const;

  /// Whether a lower-case word, or a base form the rules or exceptions lead it to, is in the index of any part of speech.
  bool knows(std::string_view lowered) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  struct Table {
    std::vector<std::pair<std::string, std::string>> rules;
    std::unordered_map<std::string, std::vector<std::string>, Hash, std::equal_to<>> exceptions;
    std::unordered_set<std::string, Hash, std::equal_to<>> index;
    bool empty() const { return rules.empty() && exceptions.empty() && index.empty(); }
  };
  enum class Pos : std::uint8_t { kOther, kNoun, kVerb, kAdjective, kProperNoun, kSpaceOrNone };
  struct MorphFlags {
    bool singular = false, has_number = false, infinitive = false, finite = false, present = false,
         positive = false, form_none = false;
  };

  Result<void> read_tables(Value const& file, std::filesystem::path const& path,
                           std::unordered_map<std::uint64_t, std::uint32_t> const& table_of_id);
  bool base_form(Name pos, Name morph) const;

  std::vector<Pos> kinds_;               ///< by Name
  std::vector<MorphFlags> flags_;        ///< by Name
  std::vector<std::uint32_t> table_of_;  ///< by Name of a part of speech
  std::vector<Table> tables_{Table()};   ///< 0: the empty table
};

}  // namespace dragoman::syntax
