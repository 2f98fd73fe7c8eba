// One verb pattern as conditions and roles of a frame. Internal to the import.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "lexicon_build/dictionary_verbs.h"

namespace dragoman {

/// Conditions by place, each a list that must all hold, and where the parties stand.
struct PatternFrame {
  std::map<std::string, std::vector<std::string>> conditions;
  std::string actor, recipient;
  bool reciprocal = false;
  bool of_negated = false;          ///< "NOT" is one of its words
  std::size_t words = 0;            ///< how specific it is
  std::vector<std::string> lost;    ///< what could not be said, for the lint
  std::string why;                  ///< not empty: the pattern cannot be a frame
};

/// `synsets`: names that have members. A flat pattern (TABARI, PETRARCH) asks that its words stand in the clause, in any
/// order; a PETRARCH2 pattern places them by its brackets.
PatternFrame frame_of_pattern(VerbPattern const& pattern, DictionaryFormat format, std::set<std::string> const& synsets);

/// Alternatives of a word as terms of a condition: its likely lemmas ("ties" -> "ties tie"), "&TIES" -> "@IMPORTED-TIES".
std::string terms_of(std::vector<std::string> const& alternatives);
/// Likely lemmas of a written form; the form itself first.
std::vector<std::string> lemmas_of(std::string const& word);
/// "full diplomatic ties" -> "diplomatic_tie": a term holds two words, the head last.
std::string joined_term(std::string const& phrase);

}  // namespace dragoman
