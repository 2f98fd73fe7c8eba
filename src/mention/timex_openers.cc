// The vocabulary of months, units and numbers is asked of its own tables (timex_words.h, number_words.h); here stand only
// the words that rules look for by themselves, and the shapes: a digit, a hyphen, an apostrophe before digits. A word
// added to the head of a rule must be added here; timex_openers_test.cc names every rule's first words.
#include "mention/timex_openers.h"

#include <array>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "lexicon/row_index.h"
#include "lexicon/word_key.h"
#include "mention/number_words.h"
#include "mention/timex_words.h"

namespace dragoman {
namespace {

struct Opener {
  std::string_view word;
  std::uint8_t families;
};

constexpr std::uint8_t kDeicticRelative = kDeicticFamily | kRelativeFamily, kRelativeYear = kRelativeFamily | kYearFamily;

constexpr std::array kOpeners = std::to_array<Opener>({
    {"the", kDateFamily | kDeicticFamily | kRelativeFamily | kQuarterFamily | kYearFamily},
    // holidays (timex_calendar.cc)
    {"christmas", kDateFamily}, {"new", kDateFamily}, {"independence", kDateFamily}, {"fourth", kDateFamily | kQuarterFamily},
    {"veterans", kDateFamily}, {"halloween", kDateFamily}, {"valentine", kDateFamily}, {"boxing", kDateFamily}, {"nowruz", kDateFamily},
    {"thanksgiving", kDateFamily}, {"labor", kDateFamily}, {"martin", kDateFamily}, {"memorial", kDateFamily}, {"easter", kDateFamily},
    {"good", kDateFamily},
    // timex_clock.cc
    {"noon", kClockFamily}, {"midday", kClockFamily}, {"midnight", kClockFamily},
    // timex_deictic.cc
    {"today", kDeicticFamily}, {"yesterday", kDeicticFamily}, {"tomorrow", kDeicticFamily}, {"tonight", kDeicticFamily},
    {"day", kDeicticFamily}, {"now", kDeicticFamily}, {"currently", kDeicticFamily}, {"nowadays", kDeicticFamily},
    {"recently", kDeicticFamily}, {"lately", kDeicticFamily}, {"right", kDeicticFamily}, {"these", kDeicticFamily},
    {"long", kDeicticFamily}, {"near", kDeicticFamily}, {"distant", kDeicticFamily}, {"foreseeable", kDeicticFamily},
    {"last", kDeicticRelative}, {"this", kDeicticRelative}, {"at", kDeicticFamily | kSpanFamily}, {"recent", kDeicticFamily | kSpanFamily},
    // timex_relative.cc
    {"earlier", kRelativeFamily}, {"later", kRelativeFamily}, {"sometime", kRelativeFamily}, {"current", kRelativeFamily},
    {"past", kRelativeFamily}, {"next", kRelativeFamily}, {"coming", kRelativeFamily | kSpanFamily}, {"upcoming", kRelativeFamily},
    {"previous", kRelativeFamily}, {"preceding", kRelativeFamily}, {"following", kRelativeFamily}, {"ensuing", kRelativeFamily},
    {"that", kRelativeFamily}, {"same", kRelativeFamily}, {"early", kRelativeYear}, {"late", kRelativeYear}, {"mid", kRelativeYear},
    // timex_spans.cc
    {"more", kSpanFamily}, {"less", kSpanFamily}, {"fewer", kSpanFamily}, {"up", kSpanFamily}, {"almost", kSpanFamily}, {"nearly", kSpanFamily},
    {"over", kSpanFamily}, {"about", kSpanFamily}, {"around", kSpanFamily}, {"roughly", kSpanFamily}, {"only", kSpanFamily},
    {"another", kSpanFamily}, {"half", kSpanFamily}, {"a", kSpanFamily}, {"an", kSpanFamily}, {"several", kSpanFamily}, {"few", kSpanFamily},
    {"many", kSpanFamily}, {"some", kSpanFamily}, {"countless", kSpanFamily}, {"numerous", kSpanFamily}, {"dozens", kSpanFamily},
    {"every", kRepetitionFamily}, {"each", kRepetitionFamily},
    // timex_years.cc
    {"-", kYearFamily}, {"fiscal", kYearFamily}, {"fy", kYearFamily},
});

/// By all that the tables of the vocabulary say.
unsigned vocabulary_families(std::string_view word) {
  unsigned families = 0;
  if (month_number(word) || weekday_number(word)) families |= kDateFamily;
  if (time_unit(word) || number_value(word)) families |= kSpanFamily;
  if (ordinal_number(word)) families |= kQuarterFamily;
  if (frequency(word)) families |= kRepetitionFamily;
  return families;
}

/// Families of every word in letters that opens some, words of the vocabulary and those above, sorted by word.
class OpenerTable {
 public:
  OpenerTable() {
    std::map<std::string, unsigned> families;
    for (Opener const& opener : kOpeners) families[std::string(opener.word)] |= opener.families;
    for (std::string const& word : time_vocabulary()) families[word] |= vocabulary_families(word);
    for (std::string_view const word : number_unit_words()) families[std::string(word)] |= vocabulary_families(word);
    for (auto& [word, bits] : families) rows_.push_back({word, bits | vocabulary_families(word)});
    index_ = RowIndex::make(std::span<Row const>(rows_), [](Row const& row) { return word_hash(row.word); });
  }
  unsigned families(std::string_view word) const {
    auto const found = index_.find(word_hash(word), std::span<Row const>(rows_));
    return !found.empty() && found.front().word == word ? found.front().families : 0;
  }

 private:
  struct Row {
    std::string word;
    unsigned families;
  };
  std::vector<Row> rows_;
  RowIndex index_;
};

}  // namespace

std::uint8_t timex_openers(std::string_view word) {
  static OpenerTable const table;
  if (word.empty()) return 0;
  if (word[0] >= '0' && word[0] <= '9') return kDateFamily | kClockFamily | kQuarterFamily | kSpanFamily | kYearFamily;
  unsigned families = table.families(word);
  bool const hyphen = word.find('-') != std::string_view::npos;
  if (hyphen) families |= kSpanFamily | kYearFamily;
  if (word[0] == '\'') families |= kYearFamily;
  if (hyphen || word.back() == '.') families |= vocabulary_families(word);  // "twenty-one", "sept."
  return static_cast<std::uint8_t>(families);
}

}  // namespace dragoman
