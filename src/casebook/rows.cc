// The schema is the only list of columns: names are looked up in it, a wrong one is a bug of ours.
#include "casebook/rows.h"

#include "base/check.h"

namespace dragoman {

Result<Rows> Rows::of(Duck& duck, std::string const& table) {
  auto described = duck.query("SELECT * FROM " + table + " LIMIT 0");
  if (!described) return tl::unexpected(described.error());
  Rows rows;
  rows.table_ = table;
  for (auto const& column : described->columns) rows.columns_.emplace(column, rows.columns_.size());
  DRAGOMAN_CHECK(!rows.columns_.empty(), table);
  return rows;
}

Rows& Rows::add() {
  rows_.emplace_back(columns_.size());
  return *this;
}

Rows& Rows::set(std::string_view column, Value value) {
  auto const at = columns_.find(column);
  DRAGOMAN_CHECK(at != columns_.end(), table_ + "." + std::string(column));
  rows_.back()[at->second] = std::move(value);
  return *this;
}

Rows& Rows::text(std::string_view column, std::string_view value) {
  return value.empty() ? set(column, std::monostate{}) : set(column, std::string(value));
}
Rows& Rows::number(std::string_view column, std::optional<double> value) {
  return value ? set(column, *value) : set(column, std::monostate{});
}
Rows& Rows::date(std::string_view column, std::optional<Date> value) {
  return value ? set(column, *value) : set(column, std::monostate{});
}

}  // namespace dragoman
