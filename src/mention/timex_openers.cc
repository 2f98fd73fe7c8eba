// The vocabulary of months, units and numbers is asked of its own tables (timex_words.h, number_words.h); here stand only
// the words that rules look for by themselves, and the shapes: a digit, a hyphen, an apostrophe before digits. A word
// added to the head of a rule must be added here; timex_openers_test.cc names every rule's first words.
#include "mention/timex_openers.h"

#include <array>

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

std::uint8_t listed(std::string_view word) {
  static std::span<Opener const> const rows(kOpeners);
  static RowIndex const index = RowIndex::make(rows, [](Opener const& opener) { return word_hash(opener.word); });
  auto const found = index.find(word_hash(word), rows);
  return !found.empty() && found.front().word == word ? found.front().families : 0;
}

}  // namespace

std::uint8_t timex_openers(std::string_view word) {
  if (word.empty()) return 0;
  if (word[0] >= '0' && word[0] <= '9') return kDateFamily | kClockFamily | kQuarterFamily | kSpanFamily | kYearFamily;
  unsigned families = listed(word);
  if (word.find('-') != std::string_view::npos) families |= kSpanFamily | kYearFamily;
  if (word[0] == '\'') families |= kYearFamily;
  if (month_number(word) || weekday_number(word)) families |= kDateFamily;
  if (time_unit(word) || number_value(word)) families |= kSpanFamily;
  if (ordinal_number(word)) families |= kQuarterFamily;
  if (frequency(word)) families |= kRepetitionFamily;
  return static_cast<std::uint8_t>(families);
}

}  // namespace dragoman
