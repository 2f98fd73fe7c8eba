// Names and aliases are filed under alias_key(). One index finds a whole key, another tells whether some key goes on from
// these words, so that a finder over running text stops at the first word of nearly every place.
#include "lexicon/period_table.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "lexicon/alias_key.h"
#include "lexicon/word_key.h"

namespace dragoman {

namespace {

std::string_view without_the(std::string_view key) {
  if (key.starts_with("the ")) key.remove_prefix(4);
  return key;
}

RowIndex index_of(std::vector<std::uint64_t> hashes) {
  std::sort(hashes.begin(), hashes.end());
  return RowIndex::make(std::span<std::uint64_t const>(hashes), [](std::uint64_t hash) { return hash; });
}

/// Index of all first words of the keys: "soviet", "soviet afghan", "soviet afghan war".
RowIndex beginnings_of(Image const& image, std::span<PeriodAliasRow const> aliases) {
  std::vector<std::uint64_t> hashes;
  for (auto const& row : aliases) {
    auto const key = image.str(row.key);
    for (auto end = key.find(' '); end != std::string_view::npos; end = key.find(' ', end + 1))
      hashes.push_back(word_hash(key.substr(0, end)));
    hashes.push_back(word_hash(key));
  }
  return index_of(std::move(hashes));
}

/// Index of the first word of each key, by the hash that names in texts are looked up by; "the" is always one.
RowIndex first_words_of(Image const& image, std::span<PeriodAliasRow const> aliases) {
  std::vector<std::uint64_t> hashes;
  std::vector<AliasWord> words;
  auto const add = [&](std::string_view key) {
    words.clear();
    append_alias_words(key, words);
    if (!words.empty()) hashes.push_back(words.front().hash);
  };
  add("the");
  for (auto const& row : aliases) add(image.str(row.key));
  return index_of(std::move(hashes));
}

/// Lower-case words; a possessive ending is one of its own.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  for (char c : lower_ascii(text) + ' ') {
    if (c == ' ' || c == '\'') {
      if (!word.empty()) out.push_back(word);
      word = c == '\'' ? "'" : "";
    } else {
      word += c;
    }
  }
  return out;
}

std::vector<TermPhrase> phrases_of(std::vector<TermPattern> const& patterns) {
  using Slot = TermPhrase::Slot;
  std::vector<TermPhrase> out;
  for (TermPattern const& row : patterns) {
    auto const open = row.pattern.find('{'), close = row.pattern.find('}');
    if (close == std::string_view::npos || close < open) continue;
    auto const name = row.pattern.substr(open + 1, close - open - 1);
    Slot const slot = name == "his" ? Slot::kHis : name == "surname" ? Slot::kSurname : Slot::kPerson;
    out.push_back({words_of(row.pattern.substr(0, open)), words_of(row.pattern.substr(close + 1)), slot, row});
  }
  return out;
}

}  // namespace

Result<PeriodTable> PeriodTable::open(std::shared_ptr<Image const> image) {
  auto const periods = image->rows<PeriodRow>("periods");
  if (!periods) return tl::unexpected(periods.error());
  auto const aliases = image->rows<PeriodAliasRow>("period_aliases");
  if (!aliases) return tl::unexpected(aliases.error());
  auto const patterns = image->rows<TermPatternRow>("term_patterns");
  if (!patterns) return tl::unexpected(patterns.error());
  PeriodTable table;
  for (auto const& row : *aliases) {
    auto const key = image->str(row.key);
    table.longest_ =
        std::max(table.longest_, 1 + static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')));
  }
  table.periods_ = *periods;
  table.aliases_ = *aliases;
  table.patterns_ = *patterns;
  table.by_key_ = RowIndex::make(*aliases, [&](PeriodAliasRow const& row) { return word_hash(image->str(row.key)); });
  table.beginnings_ = beginnings_of(*image, *aliases);
  table.first_words_ = first_words_of(*image, *aliases);
  table.image_ = std::move(image);
  table.phrases_ = std::make_shared<std::vector<TermPhrase> const>(phrases_of(table.term_patterns()));
  return table;
}

Period PeriodTable::period(std::size_t index) const {
  auto const& row = periods_[index];
  auto date = [](DayNumber day) {
    return day == kNoDay ? std::nullopt
                         : std::optional<Date>(Date{std::chrono::sys_days{std::chrono::days{day}}});
  };
  return {image_->str(row.id), image_->str(row.name),  date(row.date_start),
          date(row.date_end),  image_->str(row.actor), image_->str(row.source)};
}

std::vector<TermPattern> PeriodTable::term_patterns() const {
  std::vector<TermPattern> out;
  for (auto const& row : patterns_)
    out.push_back({image_->str(row.pattern), image_->str(row.term), image_->str(row.offices)});
  return out;
}

std::span<PeriodAliasRow const> PeriodTable::find_key(std::string_view key) const {
  key = without_the(key);
  auto const rows = by_key_.find(word_hash(key), aliases_);
  return !rows.empty() && image_->str(rows.front().key) == key ? rows : std::span<PeriodAliasRow const>{};
}

bool PeriodTable::begins_with(AliasWord const& first) const {
  RowRange const found = first_words_.find(first.hash);
  return found.begin < found.end;
}

bool PeriodTable::begins(std::string_view words) const {
  if (words.empty() || words == "the") return true;
  RowRange const found = beginnings_.find(word_hash(without_the(words)));
  return found.begin < found.end;
}

std::vector<Period> PeriodTable::find(std::string_view name) const {
  std::vector<Period> out;
  for (auto const& row : find_key(alias_key(name))) out.push_back(period(row.period));
  return out;
}

}  // namespace dragoman
