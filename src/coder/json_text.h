// JSON written straight into one string, in the order of the calls: no tree of values is built first.
#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace dragoman {

/// Grows one JSON text. Commas come by themselves; whoever calls keeps keys to objects and closes what is opened, which
/// object() and array() do. The bytes are those of nlohmann's compact dump: broken UTF-8 becomes U+FFFD, numbers with a
/// point are the shortest that read back, infinities are null.
class JsonText {
 public:
  explicit JsonText(std::size_t expected_bytes = 0) { out_.reserve(expected_bytes); }

  void value(std::nullptr_t) { put("null"); }
  void value(std::string_view text);
  void value(double number);
  template <std::integral Number>
  void value(Number number) {
    if constexpr (std::same_as<Number, bool>) {
      put(number ? "true" : "false");
    } else {
      char digits[24];
      put({digits, std::to_chars(digits, digits + sizeof digits, number).ptr});
    }
  }

  /// The key of the next value; plain ASCII that needs no escapes.
  void key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\":";
  }
  template <class Value>
  void field(std::string_view name, Value const& of) {
    key(name);
    value(of);
  }
  /// `fields()` writes keys and values.
  template <class Fields>
  void object(Fields const& fields) {
    open('{');
    fields();
    out_ += '}';
  }
  /// `element(item)` writes one value for each item.
  template <class Range, class Element>
  void array(Range const& items, Element const& element) {
    open('[');
    for (auto const& item : items) element(item);
    out_ += ']';
  }

  std::string take() { return std::move(out_); }

 private:
  /// A comma, unless the value is the first of its list or stands behind its key.
  void separate() {
    if (!out_.empty() && out_.back() != '{' && out_.back() != '[' && out_.back() != ':') out_ += ',';
  }
  void open(char bracket) {
    separate();
    out_ += bracket;
  }
  void put(std::string_view plain) {
    separate();
    out_ += plain;
  }

  std::string out_;
};

}  // namespace dragoman
