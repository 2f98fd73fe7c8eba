// The signs of one event as they are gathered. Internal to this folder.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "base/arena.h"

namespace dragoman {

/// Names of signs, each present or absent: a bare name, "family=value", or "family=one:other" where two things are told
/// together. Names that are put together stand in the arena given.
class SignList {
 public:
  explicit SignList(StringArena& strings) : strings_(strings) { names_.reserve(160); }

  /// `name` must outlive the list.
  void put(std::string_view name) { names_.push_back(name); }
  void put(std::string_view family, std::string_view value) { put_joined({family, "=", value}); }
  void put(std::string_view family, std::string_view a, std::string_view b) { put_joined({family, "=", a, ":", b}); }
  void put_joined(std::initializer_list<std::string_view> parts) {
    std::size_t size = 0;
    for (std::string_view part : parts) size += part.size();
    names_.push_back(strings_.fill(size, [&](char* out) {
      for (std::string_view part : parts) out = std::copy(part.begin(), part.end(), out);
    }));
  }
  void put_if(bool present, std::string_view name) {
    if (present) put(name);
  }
  /// All of them in order, each once.
  std::vector<std::string_view> take() {
    std::sort(names_.begin(), names_.end());
    names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
    return std::move(names_);
  }

 private:
  StringArena& strings_;
  std::vector<std::string_view> names_;
};

/// A number as a sign tells it: "0", "1", "2", "4" (3 or 4), "9" (5 to 9), "more".
inline std::string_view how_many(std::int64_t n) { return n <= 0 ? "0" : n == 1 ? "1" : n == 2 ? "2" : n <= 4 ? "4" : n <= 9 ? "9" : "more"; }

/// A share as a sign tells it: "none", or the percent it reaches of 0, 2, 5, 10, 20, 40 and 70.
inline std::string_view how_much(std::size_t part, std::size_t whole) {
  if (part == 0 || whole == 0) return "none";
  std::size_t const percent = part * 100 / whole;
  return percent < 2 ? "0" : percent < 5 ? "2" : percent < 10 ? "5" : percent < 20 ? "10" : percent < 40 ? "20" : percent < 70 ? "40" : "70";
}

}  // namespace dragoman
