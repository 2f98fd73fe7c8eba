// Look-ups in values of model files. Maps are searched front to back: they are small or walked once.
#include "syntax/model_value.h"

#include <limits>

namespace dragoman::syntax {

bool Value::as_unsigned(std::uint64_t& out) const {
  if (auto const* u = std::get_if<std::uint64_t>(&content_)) {
    out = *u;
    return true;
  }
  auto const* i = std::get_if<std::int64_t>(&content_);
  if (i == nullptr || *i < 0) return false;
  out = static_cast<std::uint64_t>(*i);
  return true;
}

bool Value::as_integer(std::int64_t& out) const {
  if (auto const* i = std::get_if<std::int64_t>(&content_)) {
    out = *i;
    return true;
  }
  auto const* u = std::get_if<std::uint64_t>(&content_);
  if (u == nullptr || *u > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return false;
  out = static_cast<std::int64_t>(*u);
  return true;
}

Value const* Value::find(std::string_view key) const {
  Map const* map = as_map();
  if (map == nullptr) return nullptr;
  for (auto const& [k, v] : *map) {
    std::string const* text = k.as_string();
    if (text != nullptr && *text == key) return &v;
  }
  return nullptr;
}

Value const* Value::find(std::uint64_t key) const {
  Map const* map = as_map();
  if (map == nullptr) return nullptr;
  for (auto const& [k, v] : *map) {
    std::uint64_t number = 0;
    if (k.as_unsigned(number) && number == key) return &v;
  }
  return nullptr;
}

}  // namespace dragoman::syntax
