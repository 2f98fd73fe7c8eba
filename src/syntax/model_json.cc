// nlohmann/json parses; the result is copied into Value so that JSON and MessagePack look the same to
// the loader. The only file of this folder that sees the library.
#include "syntax/model_json.h"

#include <nlohmann/json.hpp>
#include <string>

namespace dragoman::syntax {
namespace {

// Ordered: labels of equal frequency must not be reordered before the loader sorts them itself.
using Json = nlohmann::ordered_json;

Value convert(Json const& json) {
  switch (json.type()) {
    case Json::value_t::boolean:
      return Value(Value::Content(json.get<bool>()));
    case Json::value_t::number_integer:
      return Value(Value::Content(json.get<std::int64_t>()));
    case Json::value_t::number_unsigned:
      return Value(Value::Content(json.get<std::uint64_t>()));
    case Json::value_t::number_float:
      return Value(Value::Content(json.get<double>()));
    case Json::value_t::string:
      return Value(Value::Content(json.get<std::string>()));
    case Json::value_t::array: {
      Value::Array array;
      for (auto const& item : json) array.push_back(convert(item));
      return Value(Value::Content(std::move(array)));
    }
    case Json::value_t::object: {
      Value::Map map;
      for (auto const& [key, item] : json.items())
        map.emplace_back(Value(Value::Content(key)), convert(item));
      return Value(Value::Content(std::move(map)));
    }
    default:
      return {};
  }
}

}  // namespace

Result<Value> read_json(std::string_view text, std::string_view place) {
  Json const json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded()) return input_error("syntax.json", "not JSON", std::string(place));
  return convert(json);
}

}  // namespace dragoman::syntax
