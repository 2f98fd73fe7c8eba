#include "base/short_list.h"

#include <gtest/gtest.h>
#include <vector>

namespace dragoman {
namespace {

using List = ShortList<std::uint32_t, 3>;

List of(std::uint32_t n) {
  List out;
  for (std::uint32_t i = 0; i < n; ++i) out.push_back(i);
  return out;
}

std::vector<std::uint32_t> all(List const& list) { return {list.begin(), list.end()}; }

TEST(ShortList, HoldsFewInsideAndMoreOutside) {
  for (std::uint32_t n : {0U, 1U, 3U, 4U, 100U}) {
    List const list = of(n);
    ASSERT_EQ(list.size(), n);
    for (std::uint32_t i = 0; i < n; ++i) EXPECT_EQ(list[i], i);
    auto const* at = reinterpret_cast<char const*>(list.data());
    auto const* self = reinterpret_cast<char const*>(&list);
    EXPECT_EQ(at >= self && at < self + sizeof list, n <= 3) << n;
  }
}

TEST(ShortList, CopiesAndMovesOwnTheirElements) {
  for (std::uint32_t n : {2U, 9U}) {
    List first = of(n);
    List copy = first;
    first[0] = 77;
    EXPECT_EQ(copy, of(n));
    List moved = std::move(copy);
    EXPECT_EQ(moved, of(n));
    List assigned = of(5);
    assigned = std::move(moved);
    EXPECT_EQ(assigned, of(n));
    List& self = assigned;
    assigned = self;
    EXPECT_EQ(assigned, of(n));
    assigned = of(1);
    EXPECT_EQ(assigned, of(1));
  }
}

TEST(ShortList, InsertsAndErasesAsAVectorDoes) {
  List list = of(2);
  std::vector<std::uint32_t> vector = all(list);
  std::vector<std::uint32_t> const more = {7, 8, 9};
  list.insert(list.begin() + 1, more.begin(), more.end());
  vector.insert(vector.begin() + 1, more.begin(), more.end());
  EXPECT_EQ(all(list), vector);
  EXPECT_EQ(*list.erase(list.begin() + 1), 8U);
  vector.erase(vector.begin() + 1);
  EXPECT_EQ(all(list), vector);
  EXPECT_EQ(erase_if(list, [](std::uint32_t x) { return x > 7; }), 2U);
  EXPECT_EQ(all(list), (std::vector<std::uint32_t>{0, 1}));
}

TEST(ShortList, AnElementOfItsOwnMayBeAdded) {
  List list = of(3);
  list.push_back(list[2]);
  EXPECT_EQ(all(list), (std::vector<std::uint32_t>{0, 1, 2, 2}));
}

}  // namespace
}  // namespace dragoman
