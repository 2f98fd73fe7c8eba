// Lines of the dictionaries of KEDS, TABARI, PETRARCH and PETRARCH2, which share one way of writing: one entry a line,
// phrases in capitals with "_" for the blank, codes in square brackets, comments.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon_build/diagnostics.h"

namespace dragoman {

enum class DictionaryFormat : std::uint8_t { kPetrarch, kPetrarch2, kTabari };

/// A dictionary as the reader gets it. `name` stands in findings, `mark` in the rows made from it ("3f2a91bc07d1e2f4").
struct DictionaryFile {
  std::string name, mark, content;
  DictionaryFormat format = DictionaryFormat::kPetrarch;
};

/// A line without its comments and outer blanks; never empty. `indented`: blanks stood before it.
struct DictionaryLine {
  std::uint32_t line = 0;
  bool indented = false;
  std::string text;
};

/// How a dictionary fared: lines that say something, findings of a part that is lost, entries that are left out.
struct ImportTally {
  std::size_t entries = 0, partly = 0, left_out = 0;
};

/// Findings of one dictionary and its tally.
class DictionaryLint {
 public:
  DictionaryLint(std::string file, Diagnostics& diagnostics) : file_(std::move(file)), diagnostics_(diagnostics) {}
  void entry() { ++tally_.entries; }
  /// The line says nothing in our lexicon.
  void left_out(std::uint32_t line, std::string code, std::string message);
  /// The line is in, but something it says is not.
  void partly(std::uint32_t line, std::string code, std::string message);
  /// The line is in, by an assumption worth knowing.
  void note(std::uint32_t line, std::string code, std::string message);
  ImportTally const& tally() const { return tally_; }
  std::string const& file() const { return file_; }

 private:
  std::string file_;
  Diagnostics& diagnostics_;
  ImportTally tally_;
};

/// All lines that say something. "#" and ";" begin a comment, "<!--" one that may run over lines to "-->". A line that is
/// not UTF-8 is reported and left out.
std::vector<DictionaryLine> dictionary_lines(DictionaryFile const& file, DictionaryLint& lint);

/// A line cut at its brackets: "SMITH_ [USAGOV >090120] [USAELI]" -> phrase "SMITH_" and two codes.
struct BracketedLine {
  std::string phrase;
  std::vector<std::string> codes;
  bool broken = false;  ///< a bracket is not closed, or words stand behind the last
};
BracketedLine cut_brackets(std::string_view text);

std::string trimmed(std::string_view text);
std::vector<std::string> split_words(std::string_view text);  ///< at blanks
/// "MINAS__TIRITH_" -> "MINAS TIRITH".
std::string phrase_text(std::string_view text);
std::string lower_case(std::string_view text);  ///< A to Z only

}  // namespace dragoman
