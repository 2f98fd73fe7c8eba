// The verb dictionaries of TABARI, PETRARCH and PETRARCH2 as records.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lexicon_build/dictionary_text.h"

namespace dragoman {

/// A piece of a pattern, in order of the words.
struct PatternPiece {
  enum class Kind : std::uint8_t { kWord, kVerb, kSource, kTarget, kBoth, kAny };
  Kind kind = Kind::kWord;
  std::vector<std::string> words;  ///< kWord: alternatives; lower case, "_" joins; "&NAME" is a synset
  int noun_group = -1;             ///< PETRARCH2 "( )": number of the group it stands in
  int prep_group = -1;             ///< PETRARCH2 "{ }": number of the phrase it stands in
};

struct VerbPattern {
  std::uint32_t line = 0;
  std::string written, code, reverse;  ///< reverse: second code of "[042:043]", from target to source
  std::vector<PatternPiece> pieces;
};

/// One way to say the verb: its lemma, a particle, other words that must stand with it, and its own code if it has one.
struct DictionaryVerb {
  std::uint32_t line = 0;
  std::string lemma, code;
  std::vector<std::string> with;  ///< "HOLD_TALKS": "talks"
};

struct VerbBlock {
  std::uint32_t line = 0;
  std::string name, code;          ///< code of the "---" line
  std::vector<DictionaryVerb> verbs;
  std::vector<VerbPattern> patterns;
};

struct VerbDictionary {
  std::map<std::string, std::vector<std::string>> synsets;  ///< "TIES" -> "tie", "diplomatic relation"; lower case
  std::vector<VerbBlock> blocks;
};

/// Reads blocks "--- LEMMA [CODE] ---", "&SYNSET" with "+MEMBER" lines, verbs "LEMMA {FORMS} [CODE]" (in TABARI each is a
/// block of its own) and patterns "- WORDS * WORDS [CODE]". What makes no sense is reported and left out.
VerbDictionary read_dictionary_verbs(DictionaryFile const& file, DictionaryLint& lint);

/// The pieces of one pattern, without its code. On failure `why` says what is wrong.
std::optional<std::vector<PatternPiece>> read_pattern(std::string_view text, DictionaryFormat format, std::string& why);

}  // namespace dragoman
