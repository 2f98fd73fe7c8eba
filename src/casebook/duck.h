// DuckDB, wrapped in one place. Heavy header and exceptions stay in duck.cc.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace dragoman {

/// A cell: NULL, boolean, whole number, number, text, day, list of texts. Enumerations come as text, instants as ISO text.
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, Date, std::vector<std::string>>;

/// A whole result; rows in the order DuckDB gives, so ask with ORDER BY.
struct Table {
  std::vector<std::string> columns;
  std::vector<std::vector<Value>> rows;

  /// Position of a column; it must exist.
  std::size_t column(std::string_view name) const;
};

bool is_null(Value const& value);
/// Text of a cell ("" for NULL), number of a cell (0 for NULL): for callers that know the type.
std::string text_of(Value const& value);
double number_of(Value const& value);
std::optional<Date> date_of(Value const& value);

/// One connection to an in-memory database, two threads, extension loading off. Not thread-safe.
class Duck {
 public:
  static Result<Duck> open();
  Duck(Duck&&) noexcept;
  Duck& operator=(Duck&&) noexcept;
  ~Duck();

  /// Runs one statement with positional parameters ($1, $2 ...). Errors carry DuckDB's message.
  Result<Table> query(std::string_view sql, std::span<Value const> parameters = {});
  /// Runs one or several statements without result.
  Result<void> run(std::string_view sql);
  /// Appends rows to a table ("name" or "schema.name") through DuckDB's appender; each row has all columns of the table in order.
  Result<void> append(std::string const& table, std::vector<std::vector<Value>> const& rows);

 private:
  struct Handle;
  explicit Duck(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> handle_;
};

}  // namespace dragoman
