// A value read from a model file: MessagePack or JSON, both become this. Immutable once read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace dragoman::syntax {

/// Text and binary strings are both `std::string`; integers are int64 unless they need uint64.
class Value {
 public:
  using Array = std::vector<Value>;
  using Map = std::vector<std::pair<Value, Value>>;  ///< in file order
  using Content =
      std::variant<std::monostate, bool, std::int64_t, std::uint64_t, double, std::string, Array, Map>;

  Value() = default;
  explicit Value(Content content) : content_(std::move(content)) {}

  bool is_nil() const { return std::holds_alternative<std::monostate>(content_); }
  bool const* as_bool() const { return std::get_if<bool>(&content_); }
  std::string const* as_string() const { return std::get_if<std::string>(&content_); }
  Array const* as_array() const { return std::get_if<Array>(&content_); }
  Map const* as_map() const { return std::get_if<Map>(&content_); }
  double const* as_double() const { return std::get_if<double>(&content_); }
  /// A non-negative integer of either representation; false if it is none.
  bool as_unsigned(std::uint64_t& out) const;
  /// Any integer that fits; false if it is none.
  bool as_integer(std::int64_t& out) const;

  /// Member of a map by text key or by integer key; null if this is no map or has no such member.
  Value const* find(std::string_view key) const;
  Value const* find(std::uint64_t key) const;

 private:
  Content content_;
};

}  // namespace dragoman::syntax
