// DuckDB's C API turned into values and results. Data chunks are read column by column; every handle is freed by a small
// guard, since the API is plain C.
#include "casebook/duck.h"

#include <duckdb.h>

#include <array>
#include <cstdio>

#include "base/check.h"

namespace dragoman {

struct Duck::Handle {
  duckdb_database database = nullptr;
  duckdb_connection connection = nullptr;
  ~Handle() {
    if (connection != nullptr) duckdb_disconnect(&connection);
    if (database != nullptr) duckdb_close(&database);
  }
};

namespace {

struct ResultGuard {
  duckdb_result result{};
  ~ResultGuard() { duckdb_destroy_result(&result); }
};
struct ChunkGuard {
  duckdb_data_chunk chunk;
  ~ChunkGuard() { duckdb_destroy_data_chunk(&chunk); }
};
struct TypeGuard {
  duckdb_logical_type type;
  ~TypeGuard() { duckdb_destroy_logical_type(&type); }
};
struct ValueGuard {
  duckdb_value value;
  ~ValueGuard() { duckdb_destroy_value(&value); }
};

constexpr Date kEpoch{};

std::string text_at(duckdb_vector vector, idx_t row) {
  auto* strings = static_cast<duckdb_string_t*>(duckdb_vector_get_data(vector));
  return {duckdb_string_t_data(&strings[row]), duckdb_string_t_length(strings[row])};
}

std::string instant_text(duckdb_timestamp at) {
  duckdb_timestamp_struct const t = duckdb_from_timestamp(at);
  std::array<char, 40> buffer{};
  int const n = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02dT%02d:%02d:%02dZ", t.date.year, t.date.month, t.date.day, t.time.hour, t.time.min, t.time.sec);
  return {buffer.data(), static_cast<std::size_t>(n)};
}

std::string enum_text(duckdb_logical_type type, duckdb_vector vector, idx_t row) {
  void* data = duckdb_vector_get_data(vector);
  idx_t index = 0;
  switch (duckdb_enum_internal_type(type)) {
    case DUCKDB_TYPE_UTINYINT: index = static_cast<std::uint8_t*>(data)[row]; break;
    case DUCKDB_TYPE_USMALLINT: index = static_cast<std::uint16_t*>(data)[row]; break;
    default: index = static_cast<std::uint32_t*>(data)[row]; break;
  }
  char* name = duckdb_enum_dictionary_value(type, index);
  std::string text(name);
  duckdb_free(name);
  return text;
}

Value cell(duckdb_vector vector, idx_t row);

std::vector<std::string> list_at(duckdb_vector vector, idx_t row) {
  duckdb_list_entry const entry = static_cast<duckdb_list_entry*>(duckdb_vector_get_data(vector))[row];
  duckdb_vector const child = duckdb_list_vector_get_child(vector);
  std::vector<std::string> out;
  for (idx_t k = entry.offset; k < entry.offset + entry.length; ++k) out.push_back(text_of(cell(child, k)));
  return out;
}

template <class T>
T plain(duckdb_vector vector, idx_t row) {
  return static_cast<T*>(duckdb_vector_get_data(vector))[row];
}

Value cell(duckdb_vector vector, idx_t row) {
  std::uint64_t* validity = duckdb_vector_get_validity(vector);
  if (validity != nullptr && !duckdb_validity_row_is_valid(validity, row)) return std::monostate{};
  TypeGuard const guard{duckdb_vector_get_column_type(vector)};
  switch (duckdb_get_type_id(guard.type)) {
    case DUCKDB_TYPE_BOOLEAN: return plain<bool>(vector, row);
    case DUCKDB_TYPE_TINYINT: return std::int64_t{plain<std::int8_t>(vector, row)};
    case DUCKDB_TYPE_SMALLINT: return std::int64_t{plain<std::int16_t>(vector, row)};
    case DUCKDB_TYPE_INTEGER: return std::int64_t{plain<std::int32_t>(vector, row)};
    case DUCKDB_TYPE_BIGINT: return plain<std::int64_t>(vector, row);
    case DUCKDB_TYPE_UINTEGER: return std::int64_t{plain<std::uint32_t>(vector, row)};
    case DUCKDB_TYPE_UBIGINT: return static_cast<std::int64_t>(plain<std::uint64_t>(vector, row));
    case DUCKDB_TYPE_HUGEINT: return static_cast<std::int64_t>(duckdb_hugeint_to_double(plain<duckdb_hugeint>(vector, row)));
    case DUCKDB_TYPE_FLOAT: return static_cast<double>(plain<float>(vector, row));
    case DUCKDB_TYPE_DOUBLE: return plain<double>(vector, row);
    case DUCKDB_TYPE_VARCHAR: return text_at(vector, row);
    case DUCKDB_TYPE_DATE: return kEpoch.plus_days(plain<duckdb_date>(vector, row).days);
    case DUCKDB_TYPE_TIMESTAMP:
    case DUCKDB_TYPE_TIMESTAMP_TZ: return instant_text(plain<duckdb_timestamp>(vector, row));
    case DUCKDB_TYPE_ENUM: return enum_text(guard.type, vector, row);
    case DUCKDB_TYPE_LIST: return list_at(vector, row);
    default: DRAGOMAN_CHECK(false, "a query gives a type that is not read here: cast it in the SQL"); return std::monostate{};
  }
}

duckdb_value bound(Value const& value) {
  struct Visitor {
    duckdb_value operator()(std::monostate) const { return duckdb_create_null_value(); }
    duckdb_value operator()(bool v) const { return duckdb_create_bool(v); }
    duckdb_value operator()(std::int64_t v) const { return duckdb_create_int64(v); }
    duckdb_value operator()(double v) const { return duckdb_create_double(v); }
    duckdb_value operator()(std::string const& v) const { return duckdb_create_varchar_length(v.data(), v.size()); }
    duckdb_value operator()(Date v) const { return duckdb_create_date({v.days_since(kEpoch)}); }
    duckdb_value operator()(std::vector<std::string> const& v) const {
      TypeGuard const type{duckdb_create_logical_type(DUCKDB_TYPE_VARCHAR)};
      std::vector<duckdb_value> items;
      for (auto const& text : v) items.push_back(duckdb_create_varchar_length(text.data(), text.size()));
      duckdb_value none = nullptr;  // an empty list still wants an address
      duckdb_value list = duckdb_create_list_value(type.type, items.empty() ? &none : items.data(), items.size());
      for (auto& item : items) duckdb_destroy_value(&item);
      return list;
    }
  };
  return std::visit(Visitor{}, value);
}

Table read_table(duckdb_result& result) {
  Table table;
  idx_t const columns = duckdb_column_count(&result);
  for (idx_t c = 0; c < columns; ++c) table.columns.emplace_back(duckdb_column_name(&result, c));
  while (duckdb_data_chunk chunk = duckdb_fetch_chunk(result)) {
    ChunkGuard const guard{chunk};
    idx_t const rows = duckdb_data_chunk_get_size(chunk);
    if (rows == 0) break;
    std::size_t const first = table.rows.size();
    table.rows.resize(first + rows, std::vector<Value>(columns));
    for (idx_t c = 0; c < columns; ++c) {
      duckdb_vector const vector = duckdb_data_chunk_get_vector(chunk, c);
      for (idx_t r = 0; r < rows; ++r) table.rows[first + r][c] = cell(vector, r);
    }
  }
  return table;
}

tl::unexpected<Error> failed(char const* message, std::string_view sql) {
  return environment_error("casebook.duckdb", message == nullptr ? "unknown error" : message, std::string(sql.substr(0, 120)));
}

}  // namespace

std::size_t Table::column(std::string_view name) const {
  for (std::size_t c = 0; c < columns.size(); ++c)
    if (columns[c] == name) return c;
  DRAGOMAN_CHECK(false, name);
  return 0;
}

bool is_null(Value const& value) { return std::holds_alternative<std::monostate>(value); }

std::string text_of(Value const& value) {
  if (auto const* text = std::get_if<std::string>(&value)) return *text;
  if (auto const* date = std::get_if<Date>(&value)) return date->iso();
  if (auto const* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (auto const* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (auto const* number = std::get_if<double>(&value)) {
    std::array<char, 40> buffer{};
    int const n = std::snprintf(buffer.data(), buffer.size(), "%.6g", *number);
    return {buffer.data(), static_cast<std::size_t>(n)};
  }
  if (auto const* list = std::get_if<std::vector<std::string>>(&value)) {
    std::string out;
    for (auto const& item : *list) out += (out.empty() ? "" : ";") + item;
    return out;
  }
  return {};
}

double number_of(Value const& value) {
  if (auto const* number = std::get_if<double>(&value)) return *number;
  if (auto const* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  if (auto const* flag = std::get_if<bool>(&value)) return *flag ? 1 : 0;
  return 0;
}

std::optional<Date> date_of(Value const& value) {
  auto const* date = std::get_if<Date>(&value);
  return date == nullptr ? std::nullopt : std::optional(*date);
}

Duck::Duck(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
Duck::Duck(Duck&&) noexcept = default;
Duck& Duck::operator=(Duck&&) noexcept = default;
Duck::~Duck() = default;

Result<Duck> Duck::open() {
  auto handle = std::make_unique<Handle>();
  char* message = nullptr;
  duckdb_config config = nullptr;
  duckdb_create_config(&config);
  duckdb_set_config(config, "threads", "2");
  duckdb_set_config(config, "autoinstall_known_extensions", "false");
  duckdb_set_config(config, "autoload_known_extensions", "false");
  duckdb_state const opened = duckdb_open_ext(nullptr, &handle->database, config, &message);
  duckdb_destroy_config(&config);
  if (opened == DuckDBError) {
    std::string const text = message == nullptr ? "cannot open" : message;
    duckdb_free(message);
    return environment_error("casebook.duckdb", text);
  }
  if (duckdb_connect(handle->database, &handle->connection) == DuckDBError) return environment_error("casebook.duckdb", "cannot connect");
  return Duck(std::move(handle));
}

Result<Table> Duck::query(std::string_view sql, std::span<Value const> parameters) {
  std::string const text(sql);
  duckdb_prepared_statement statement = nullptr;
  if (duckdb_prepare(handle_->connection, text.c_str(), &statement) == DuckDBError) {
    auto error = failed(duckdb_prepare_error(statement), sql);
    duckdb_destroy_prepare(&statement);
    return error;
  }
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    ValueGuard const value{bound(parameters[i])};
    duckdb_bind_value(statement, i + 1, value.value);
  }
  ResultGuard guard;
  duckdb_state const done = duckdb_execute_prepared(statement, &guard.result);
  duckdb_destroy_prepare(&statement);
  if (done == DuckDBError) return failed(duckdb_result_error(&guard.result), sql);
  return read_table(guard.result);
}

Result<void> Duck::run(std::string_view sql) {
  ResultGuard guard;
  if (duckdb_query(handle_->connection, std::string(sql).c_str(), &guard.result) == DuckDBError)
    return failed(duckdb_result_error(&guard.result), sql);
  return {};
}

Result<void> Duck::append(std::string const& table, std::vector<std::vector<Value>> const& rows) {
  duckdb_appender appender = nullptr;
  auto fail = [&]() -> tl::unexpected<Error> {
    char const* message = duckdb_appender_error(appender);
    auto error = failed(message, "append to " + table);
    duckdb_appender_destroy(&appender);
    return error;
  };
  auto const dot = table.find('.');
  std::string const schema = dot == std::string::npos ? "main" : table.substr(0, dot), name = table.substr(dot == std::string::npos ? 0 : dot + 1);
  if (duckdb_appender_create(handle_->connection, schema.c_str(), name.c_str(), &appender) == DuckDBError) return fail();
  idx_t const columns = duckdb_appender_column_count(appender);
  for (auto const& row : rows) {
    DRAGOMAN_CHECK(row.size() == columns, "row of " + table + " has " + std::to_string(row.size()) + " cells, not " + std::to_string(columns));
    for (auto const& value : row) {
      ValueGuard const cell_value{bound(value)};
      if (duckdb_append_value(appender, cell_value.value) == DuckDBError) return fail();
    }
    if (duckdb_appender_end_row(appender) == DuckDBError) return fail();
  }
  if (duckdb_appender_close(appender) == DuckDBError) return fail();
  duckdb_appender_destroy(&appender);
  return {};
}

}  // namespace dragoman
