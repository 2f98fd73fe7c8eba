// thinc's to_bytes(): a map of four parallel arrays {nodes, attrs, params, shims}; attribute values are
// MessagePack inside MessagePack, arrays are msgpack-numpy maps {nd, type, kind, shape, data}. Nodes are
// addressed by leaf name and order, which is stable because thinc walks the network breadth first.
#include "syntax/thinc_model.h"

#include <bit>
#include <cstring>

#include "syntax/model_files.h"
#include "syntax/msgpack.h"

namespace dragoman::syntax {
namespace {

static_assert(std::endian::native == std::endian::little, "arrays are stored little endian");

Result<Tensor> read_tensor(Value const& value, std::filesystem::path const& path, std::string const& name) {
  auto const bad = [&](char const* what) { return corrupt(path, "array \"" + name + "\": " + what); };
  Value const* type = value.find("type");
  Value const* shape = value.find("shape");
  Value const* data = value.find("data");
  if (type == nullptr || shape == nullptr || data == nullptr || type->as_string() == nullptr ||
      shape->as_array() == nullptr || data->as_string() == nullptr) {
    return bad("not an array");
  }
  if (*type->as_string() != "<f4") return bad("not 32-bit floats");
  Tensor tensor;
  std::size_t const available = data->as_string()->size() / sizeof(float);
  std::size_t count = 1;
  for (Value const& extent : *shape->as_array()) {
    std::uint64_t n = 0;
    if (!extent.as_unsigned(n) || n > available) return bad("shape does not fit the data");
    tensor.shape.push_back(n);
    count *= n;
    if (count > available) return bad("shape does not fit the data");
  }
  if (count * sizeof(float) != data->as_string()->size()) return bad("shape does not fit the data");
  tensor.data.resize(count);
  if (count > 0) std::memcpy(tensor.data.data(), data->as_string()->data(), count * sizeof(float));
  return tensor;
}

Result<ThincNode> read_node(Value const& node, Value const& attrs, Value const& params,
                            std::filesystem::path const& path) {
  Value const* name = node.find("name");
  if (name == nullptr || name->as_string() == nullptr || attrs.as_map() == nullptr ||
      params.as_map() == nullptr) {
    return corrupt(path, "malformed node");
  }
  ThincNode out;
  out.name = *name->as_string();
  if (Value const* refs = node.find("refs"); refs != nullptr && refs->as_map() != nullptr) {
    for (auto const& [key, value] : *refs->as_map()) {
      std::uint64_t index = 0;
      if (key.as_string() != nullptr && value.as_unsigned(index)) out.refs.emplace(*key.as_string(), index);
    }
  }
  for (auto const& [key, value] : *attrs.as_map()) {
    if (key.as_string() == nullptr) return corrupt(path, "malformed attribute");
    if (value.as_string() == nullptr) {
      out.attrs.emplace(*key.as_string(), value);
      continue;
    }
    auto inner = read_msgpack(*value.as_string(), path.string());
    if (!inner)
      return corrupt(path,
                     "attribute \"" + *key.as_string() + "\" of " + out.name + ": " + inner.error().message);
    out.attrs.emplace(*key.as_string(), std::move(*inner));
  }
  for (auto const& [key, value] : *params.as_map()) {
    if (key.as_string() == nullptr) return corrupt(path, "malformed parameter");
    if (value.is_nil()) continue;
    auto tensor = read_tensor(value, path, out.name + "." + *key.as_string());
    if (!tensor) return tl::unexpected(tensor.error());
    out.params.emplace(*key.as_string(), std::move(*tensor));
  }
  return out;
}

}  // namespace

Result<ThincModel> ThincModel::read(std::filesystem::path const& path) {
  auto const file = read_msgpack_file(path);
  if (!file) return tl::unexpected(file.error());
  Value::Array const* parts[3] = {};
  char const* const names[3] = {"nodes", "attrs", "params"};
  for (int i = 0; i < 3; ++i) {
    Value const* part = file->find(names[i]);
    parts[i] = part == nullptr ? nullptr : part->as_array();
    if (parts[i] == nullptr || parts[i]->size() != parts[0]->size()) {
      return corrupt(path,
                     std::string("no thinc network: \"") + names[i] + "\" is missing or of wrong length");
    }
  }
  ThincModel model;
  model.path = path;
  for (std::size_t i = 0; i < parts[0]->size(); ++i) {
    auto node = read_node((*parts[0])[i], (*parts[1])[i], (*parts[2])[i], path);
    if (!node) return tl::unexpected(node.error());
    model.nodes.push_back(std::move(*node));
  }
  return model;
}

std::vector<ThincNode const*> ThincModel::named(std::string_view name) const {
  std::vector<ThincNode const*> out;
  for (ThincNode const& node : nodes) {
    if (node.name == name) out.push_back(&node);
  }
  return out;
}

Result<Tensor const*> ThincModel::param(ThincNode const& node, std::string_view name,
                                        std::vector<std::size_t> const& shape) const {
  auto const found = node.params.find(name);
  std::string const full = node.name + "." + std::string(name);
  if (found == node.params.end()) return corrupt(path, "network has no " + full);
  Tensor const& tensor = found->second;
  bool fits = tensor.shape.size() == shape.size();
  for (std::size_t i = 0; fits && i < shape.size(); ++i) fits = shape[i] == 0 || shape[i] == tensor.shape[i];
  if (!fits) return corrupt(path, full + " has an unexpected shape");
  return &tensor;
}

}  // namespace dragoman::syntax
