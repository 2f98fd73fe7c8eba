#include "base/ordered_pipeline.h"

#include <atomic>
#include <gtest/gtest.h>
#include <stdexcept>

namespace dragoman {
namespace {

constexpr std::size_t kAny = 1 << 20;

std::size_t one(int const&) { return 1; }

std::vector<int> squares(unsigned threads, std::size_t window) {
  int next = 0;
  std::vector<int> out;
  run_ordered<int, int>(
      threads, {window, kAny}, [&]() -> std::optional<int> { return next < 500 ? std::optional<int>(next++) : std::nullopt; }, one,
      [](unsigned, int&& n) {
        if (n % 7 == 0) std::this_thread::yield();
        return n * n;
      },
      [&](int&& n) { out.push_back(n); });
  return out;
}

TEST(OrderedPipeline, KeepsTheOrderOnAnyThreadCountAndWindow) {
  auto const expected = squares(1, 1);
  ASSERT_EQ(expected.size(), 500U);
  EXPECT_EQ(expected[22], 22 * 22);
  for (unsigned threads : {2U, 3U, 8U})
    for (std::size_t window : {1U, 2U, 64U}) EXPECT_EQ(squares(threads, window), expected);
}

TEST(OrderedPipeline, HoldsNoMoreThanTheWindow) {
  int next = 0;
  std::atomic<int> in_flight{0};
  int most = 0;
  run_ordered<int, int>(
      4, {5, kAny},
      [&]() -> std::optional<int> {
        if (next == 200) return std::nullopt;
        most = std::max(most, ++in_flight);
        return next++;
      },
      one, [](unsigned, int&& n) { return n; }, [&](int&&) { --in_flight; });
  EXPECT_LE(most, 5);
}

TEST(OrderedPipeline, HeavyItemsWaitForRoomAndTheHeaviestGoAlone) {
  constexpr int kLimit = 10;
  int next = 0;
  std::atomic<int> weight{0};
  std::atomic<bool> broken{false};
  std::vector<int> out;
  auto const weigh = [](int n) { return n % 17 == 0 ? 25 : n % 5 == 0 ? 6 : 1; };
  run_ordered<int, int>(
      4, {8, kLimit}, [&]() -> std::optional<int> { return next < 400 ? std::optional<int>(next++) : std::nullopt; },
      [&](int const& n) { return static_cast<std::size_t>(weigh(n)); },
      [&](unsigned, int&& n) {
        int const now = weight += weigh(n);
        if (now > kLimit && now != weigh(n)) broken = true;
        std::this_thread::yield();
        weight -= weigh(n);
        return n;
      },
      [&](int&& n) { out.push_back(n); });
  EXPECT_FALSE(broken);
  ASSERT_EQ(out.size(), 400U);
  for (int n = 0; n < 400; ++n) EXPECT_EQ(out[static_cast<std::size_t>(n)], n);
}

TEST(OrderedPipeline, ThrowsWhatAWorkerThrew) {
  int next = 0;
  auto run = [&] {
    run_ordered<int, int>(
        3, {4, kAny}, [&]() -> std::optional<int> { return next++; }, one,
        [](unsigned, int&& n) -> int { return n == 40 ? throw std::runtime_error("forty") : n; }, [](int&&) {});
  };
  EXPECT_THROW(run(), std::runtime_error);
}

}  // namespace
}  // namespace dragoman
