// Discard phrases are looked for as runs of normalised words. A discard list is short and most lexica have none, so a set
// of 64 bits that every first word of a phrase has set tells nearly all words apart before any list is walked.
// Lists of films under a report ("1:56 Protesters march 0:41 Police chase") are told by their running times, which do not go up
// as the hours of a chronicle do. After the discard dictionaries of KEDS, TABARI and PETRARCH (docs/formats/imported_dictionaries.md).
#include "event/discards.h"

#include <algorithm>
#include <charconv>
#include <span>

#include "lexicon/alias_key.h"

namespace dragoman {

namespace {

/// The phrases of a lexicon as hashes of normalised words.
class DiscardPhrases {
 public:
  explicit DiscardPhrases(FrameTable const& frames) {
    for (DiscardRow const& row : frames.discards()) {
      auto const begin = static_cast<std::uint32_t>(words_.size());
      append_alias_words(frames.str(row.words), words_);
      if (words_.size() == begin) continue;
      first_words_ |= bit(words_[begin]);
      phrases_.push_back({begin, static_cast<std::uint32_t>(words_.size()), row.document != 0});
    }
  }

  enum class Found : std::uint8_t { kNothing, kSentence, kDocument };
  Found in(std::vector<AliasWord> const& words) const {
    Found found = Found::kNothing;
    for (auto at = words.begin(); at != words.end(); ++at) {
      if ((first_words_ & bit(*at)) == 0) continue;
      for (Phrase const& p : phrases_)
        if (begins_with(at, words.end(), std::span(words_).subspan(p.begin, p.end - p.begin))) found = std::max(found, p.document ? Found::kDocument : Found::kSentence);
    }
    return found;
  }

 private:
  struct Phrase {
    std::uint32_t begin = 0, end = 0;  ///< of words_
    bool document = false;
  };
  using At = std::vector<AliasWord>::const_iterator;

  static std::uint64_t bit(AliasWord const& word) { return std::uint64_t{1} << (word.hash % 64); }
  static bool begins_with(At at, At end, std::span<AliasWord const> phrase) {
    auto const same = [](AliasWord const& a, AliasWord const& b) { return a.hash == b.hash; };
    return std::size_t(end - at) >= phrase.size() && std::equal(phrase.begin(), phrase.end(), at, same);
  }

  std::vector<Phrase> phrases_;
  std::vector<AliasWord> words_;
  std::uint64_t first_words_ = 0;
};

/// Seconds of "1:56", -1 for anything else.
int running_time(std::string_view text) {
  std::size_t const colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 2 || text.size() != colon + 3) return -1;
  int minutes = 0, seconds = 0;
  auto const all = [](std::string_view digits, int& value) { return std::from_chars(digits.data(), digits.data() + digits.size(), value).ptr == digits.data() + digits.size(); };
  return all(text.substr(0, colon), minutes) && all(text.substr(colon + 1), seconds) && seconds < 60 ? minutes * 60 + seconds : -1;
}

/// Marks sentences with a running time before a capital, where three or more of the text do not go up.
void mark_film_lists(Document const& document, Tree const& tree, std::vector<std::uint8_t>& discarded) {
  constexpr std::size_t kList = 3;
  std::vector<std::pair<int, std::uint32_t>> times;  // with the sentence
  for (std::uint32_t t = 0; t + 1 < tree.tokens.size(); ++t) {
    int const time = running_time(tree.tokens[t].span.of(document.text));
    if (time < 0 || tree.tokens[t + 1].text.empty()) continue;
    std::string_view const next = tree.tokens[t + 1].text;
    bool const hour = next.size() <= 4 && (next[0] == 'a' || next[0] == 'p' || next[0] == 'A' || next[0] == 'P') && (next.find('m') != std::string_view::npos || next.find('M') != std::string_view::npos);
    if (!hour && next[0] >= 'A' && next[0] <= 'Z') times.emplace_back(time, tree.tokens[t].sentence);
  }
  auto const earlier = [](auto const& a, auto const& b) { return a.first < b.first; };
  if (times.size() < kList || std::is_sorted(times.begin(), times.end(), earlier)) return;
  for (auto const& [time, sentence] : times) discarded[sentence] = 1;
}

}  // namespace

std::vector<std::uint8_t> discarded_sentences(Document const& document, Tree const& tree, FrameTable const& frames) {
  if (frames.discards().empty()) return {};
  DiscardPhrases const phrases(frames);
  std::vector<std::uint8_t> discarded(tree.sentences.size(), 0);
  std::vector<AliasWord> words;
  for (std::uint32_t s = 0; s < discarded.size(); ++s) {
    Sentence const& sentence = tree.sentences[s];
    if (sentence.begin >= sentence.end) continue;
    words.clear();
    append_alias_words(tree.bytes({sentence.begin, sentence.end}).of(document.text), words);
    auto const found = phrases.in(words);
    if (found != DiscardPhrases::Found::kNothing) discarded[s] = 1;
    if (found == DiscardPhrases::Found::kDocument) std::fill(discarded.begin(), discarded.end(), std::uint8_t{1});
  }
  mark_film_lists(document, tree, discarded);
  return discarded;
}

}  // namespace dragoman
