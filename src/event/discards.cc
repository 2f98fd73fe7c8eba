// A discard list is short and most lexica have none, so the words are looked for in the normalised sentence one by one.
// After the discard dictionaries of KEDS, TABARI and PETRARCH (docs/formats/imported_dictionaries.md).
#include "event/discards.h"

#include <algorithm>
#include <string>

#include "lexicon/alias_key.h"

namespace dragoman {

std::vector<std::uint8_t> discarded_sentences(Document const& document, Tree const& tree, FrameTable const& frames) {
  if (frames.discards().empty()) return {};
  std::vector<std::uint8_t> discarded(tree.sentences.size(), 0);
  for (std::uint32_t s = 0; s < discarded.size(); ++s) {
    Sentence const& sentence = tree.sentences[s];
    if (sentence.begin >= sentence.end) continue;
    Span const bytes = tree.bytes({sentence.begin, sentence.end});
    std::string const words = " " + alias_key(std::string_view(document.text).substr(bytes.begin, bytes.end - bytes.begin)) + " ";
    for (DiscardRow const& row : frames.discards()) {
      if (words.find(" " + std::string(frames.str(row.words)) + " ") == std::string::npos) continue;
      if (row.document == 0) discarded[s] = 1;
      else std::fill(discarded.begin(), discarded.end(), std::uint8_t{1});
    }
  }
  return discarded;
}

}  // namespace dragoman
