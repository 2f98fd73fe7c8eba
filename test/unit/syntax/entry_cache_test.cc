#include "syntax/entry_cache.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

namespace dragoman::syntax {
namespace {

TEST(EntryCache, MakesRoomForNewKeysByWhatNobodyAskedForAgain) {
  EntryCache cache(3);
  for (std::uint32_t const key : {0U, 1U, 2U}) {
    cache.begin_round(8, 1);
    EXPECT_TRUE(cache.place(key).is_new);
  }
  cache.begin_round(8, 1);
  EXPECT_FALSE(cache.place(0).is_new);
  EXPECT_FALSE(cache.place(2).is_new);
  cache.begin_round(8, 1);
  EXPECT_TRUE(cache.place(7).is_new);  // instead of 1
  EXPECT_FALSE(cache.place(0).is_new);
  EXPECT_FALSE(cache.place(2).is_new);
  cache.begin_round(8, 1);
  EXPECT_TRUE(cache.place(1).is_new);
}

TEST(EntryCache, EntriesOfARoundStayTogether) {
  constexpr std::uint32_t kSlots = 50, kKeys = 400;
  EntryCache cache(kSlots);
  std::mt19937 rng(7);
  std::set<std::uint32_t> written;
  for (int round = 0; round < 500; ++round) {
    if (round == 300) {
      cache.forget();
      written.clear();
    }
    cache.begin_round(kKeys, 2);
    std::map<std::uint32_t, std::uint32_t> asked;  // all slots may be taken by one round
    while (asked.size() < (round % 5 == 0 ? kSlots : kSlots / 3)) {
      auto const key = static_cast<std::uint32_t>(rng() % kKeys * (rng() % kKeys) / kKeys);
      auto const place = cache.place(key);
      EXPECT_TRUE(place.is_new || written.count(key) == 1);
      if (place.is_new) cache.at(place.slot)[1] = static_cast<float>(key);
      written.insert(key);
      EXPECT_EQ(asked.emplace(key, place.slot).first->second, place.slot);
    }
    for (auto const& [key, slot] : asked) EXPECT_EQ(cache.at(slot)[1], static_cast<float>(key));
  }
}

TEST(EntryCacheDeathTest, ARoundOfMoreKeysThanSlotsIsABug) {
  EntryCache cache(2);
  cache.begin_round(3, 1);
  cache.place(0);
  cache.place(1);
  EXPECT_DEATH(cache.place(2), "more keys");
}

}  // namespace
}  // namespace dragoman::syntax
