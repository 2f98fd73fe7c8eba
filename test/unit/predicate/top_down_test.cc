#include "predicate/top_down.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

TEST(TopDown, GovernorsComeFirstAndTheRestInTextOrder) {
  Predicates predicates;
  for (std::int32_t governor : {2, 0, -1, 2, -1}) {
    Predicate p;
    p.id = static_cast<std::uint32_t>(predicates.all.size());
    p.governor = governor;
    predicates.all.push_back(p);
  }
  EXPECT_EQ(depths(predicates), (std::vector<std::uint32_t>{1, 2, 0, 1, 0}));
  EXPECT_EQ(top_down(predicates), (std::vector<std::uint32_t>{2, 4, 0, 3, 1}));
}

}  // namespace
}  // namespace dragoman
