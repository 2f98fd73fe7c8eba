#include "base/arena.h"

#include <gtest/gtest.h>
#include <string>

namespace dragoman {
namespace {

TEST(StringArena, KeepsStringsOfAnySizeAtStableAddresses) {
  StringArena arena;
  std::vector<std::pair<std::string, std::string_view>> kept;
  for (std::size_t n : {1UL, 10UL, 70000UL, 3UL, 65536UL, 200000UL, 5UL})
    for (char c = 'a'; c < 'e'; ++c) {
      std::string const text(n, c);
      kept.emplace_back(text, arena.keep(text));
    }
  for (auto const& [text, view] : kept) EXPECT_EQ(text, view);
}

TEST(StringArena, StartsAfreshAfterClear) {
  StringArena arena;
  auto const* first = arena.keep("one").data();
  arena.clear();
  EXPECT_EQ(arena.keep("two").data(), first);
}

}  // namespace
}  // namespace dragoman
