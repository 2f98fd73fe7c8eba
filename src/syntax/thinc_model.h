// A thinc network file (`*/model`): its nodes in breadth-first order with their parameter arrays.
// Immutable once read.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "syntax/model_value.h"

namespace dragoman::syntax {

struct Tensor {
  std::vector<std::size_t> shape;
  std::vector<float> data;  ///< C order
};

struct ThincNode {
  std::string name;
  std::map<std::string, Value, std::less<>> attrs;
  std::map<std::string, Tensor, std::less<>> params;
  std::map<std::string, std::size_t, std::less<>> refs;  ///< named links to other nodes
};

struct ThincModel {
  std::filesystem::path path;  ///< for errors
  std::vector<ThincNode> nodes;

  /// Errors "syntax.model_missing", "syntax.model_corrupt".
  static Result<ThincModel> read(std::filesystem::path const& path);

  /// All nodes with this leaf name ("hashembed", "maxout", ...), in file order.
  std::vector<ThincNode const*> named(std::string_view name) const;
  /// A parameter of a node, which must have this shape (0 = any extent). Error names node and parameter.
  Result<Tensor const*> param(ThincNode const& node, std::string_view name,
                              std::vector<std::size_t> const& shape) const;
};

}  // namespace dragoman::syntax
