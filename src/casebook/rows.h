// Rows by column name, so that no code depends on the order of columns in schema.sql.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "casebook/duck.h"

namespace dragoman {

/// Collects rows for one table; a column that is not set stays NULL.
class Rows {
 public:
  /// Reads the column names of `table` from the database.
  static Result<Rows> of(Duck& duck, std::string const& table);

  Rows& add();                                        ///< begins a row
  Rows& set(std::string_view column, Value value);    ///< of the row begun last; the column must exist
  Rows& text(std::string_view column, std::string_view value);  ///< empty is NULL
  Rows& number(std::string_view column, std::optional<double> value);
  Rows& whole(std::string_view column, std::int64_t value) { return set(column, value); }
  Rows& date(std::string_view column, std::optional<Date> value);
  std::vector<std::vector<Value>> const& rows() const { return rows_; }
  std::string const& table() const { return table_; }

 private:
  std::string table_;
  std::map<std::string, std::size_t, std::less<>> columns_;
  std::vector<std::vector<Value>> rows_;
};

}  // namespace dragoman
