// CoNLL-U in and out: anybody's UD parse can take the native parser's place, and the parser's can be seen.
// Format: docs/formats/conllu.md; base: universaldependencies.org/format.html.
#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "ingest/document.h"
#include "syntax/tree.h"

namespace dragoman {

/// What DEPREL means in a file. kAuto: the comment "# labels = native" says native, its absence UD.
enum class ConlluLabels : std::uint8_t { kAuto, kUd, kNative };

/// One document as read. `document.quarantined` names line and reason when its block is malformed; its tree
/// is then empty, and the documents after it are still read.
struct ConlluDocument {
  Document document;
  Tree tree;  ///< finished
};

/// Reads documents one by one; "# newdoc" begins one (a file without it is one document). Not thread safe.
/// Text is rebuilt from the forms, SpaceAfter, SpacesAfter, SpacesBefore; where start_char leaves a gap
/// (zones that were not parsed) it is filled with blanks, so that offsets are those of the original text.
class ConlluReader {
 public:
  explicit ConlluReader(std::istream& in, ConlluLabels labels = ConlluLabels::kAuto) : in_(in), labels_(labels) {}
  /// The next document, or nothing at the end of the input.
  std::optional<ConlluDocument> next();

 private:
  bool read_line();

  std::istream& in_;
  ConlluLabels labels_;
  std::string line_;
  std::uint64_t line_number_ = 0;
  std::uint64_t documents_ = 0;
  bool pending_ = false;  ///< line_ is the "# newdoc" of the next document
};

/// All documents of a text. Error "conllu.empty" when it holds none.
Result<std::vector<ConlluDocument>> read_conllu(std::string_view text, ConlluLabels labels = ConlluLabels::kAuto);

/// One document with its tree; DEPREL holds UD names, or `native_labels` (one a token, heads then are the
/// tree's as they stand). Offsets in MISC are code points of the original text. A quarantined document is
/// written as comments alone.
std::string write_conllu(Document const& document, Tree const& tree,
                         std::span<std::string_view const> native_labels = {});

}  // namespace dragoman
