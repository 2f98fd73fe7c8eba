// Agent dictionaries of TABARI and PETRARCH as the lexicon's agent nouns.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "lexicon_build/dictionary_text.h"

namespace dragoman {

/// Collects "NOUN_ {PLURAL} [~CODE]" and "!SET! = A, B" with "CONGRESS!SET! [~LEG]".
class AgentImport {
 public:
  void add(DictionaryFile const& file, DictionaryLint& lint);
  /// The text of an agents file (docs/formats/agents.md); empty when there are no nouns.
  std::string toml() const;
  std::size_t nouns() const { return sectors_.size(); }

 private:
  void define(DictionaryLine const& line, DictionaryLint& lint);
  void entry(DictionaryLine const& line, DictionaryLint& lint);
  std::vector<std::string> spelled(std::string const& phrase, std::uint32_t line, DictionaryLint& lint) const;

  struct Meaning {
    std::string kind, sector;
    bool person = false;
    auto operator<=>(Meaning const&) const = default;
  };
  std::map<std::string, std::vector<std::string>> sets_;  ///< "!PERSON!" -> MAN, WOMAN
  std::map<Meaning, std::set<std::string>> nouns_;
  std::map<std::string, std::string> sectors_;            ///< noun -> sector
};

}  // namespace dragoman
