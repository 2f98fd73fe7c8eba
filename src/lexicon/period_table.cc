// Names and aliases are filed under alias_key() in one sorted list; a few hundred periods need no more than a
// binary search.
#include "lexicon/period_table.h"

#include <algorithm>
#include <string>

#include "lexicon/alias_key.h"

namespace dragoman {

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
  table.image_ = std::move(image);
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

std::vector<Period> PeriodTable::find(std::string_view name) const {
  std::string key = alias_key(name);
  if (key.starts_with("the ")) key.erase(0, 4);
  auto by_key = [this](PeriodAliasRow const& row, std::string_view wanted) {
    return image_->str(row.key) < wanted;
  };
  std::vector<Period> out;
  for (auto at = std::lower_bound(aliases_.begin(), aliases_.end(), std::string_view(key), by_key);
       at != aliases_.end() && image_->str(at->key) == key; ++at)
    out.push_back(period(at->period));
  return out;
}

}  // namespace dragoman
