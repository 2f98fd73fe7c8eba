// Parsing text whose words are known takes no memory per token: the workspace's buffers are reused. Words without end
// do not make its caches grow either. Counts every allocation of this test program; sanitizers bring their own operator new, so not there.
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "test_model.h"

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

namespace {
std::atomic<std::size_t> allocations{0}, allocated_bytes{0};
}

[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  allocated_bytes += size;
  if (void* p = std::malloc(size)) return p;
  throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* p) noexcept { std::free(p); }
[[gnu::noinline]] void operator delete(void* p, std::size_t) noexcept { std::free(p); }

namespace dragoman::syntax {
namespace {

TEST(Pipeline, KnownTextIsParsedWithoutAllocating) {
  REQUIRE_MODEL();
  std::string text;
  for (int i = 0; i < 200; ++i) text += "The minister's envoy didn't say when the talks would begin. ";
  std::vector<std::string_view> const texts(4, text);
  PipelineWorkspace workspace(test_pipeline());
  std::vector<NativeDoc> docs;
  for (int round = 0; round < 2; ++round) ASSERT_TRUE(test_pipeline().parse(texts, workspace, docs));
  std::size_t const before = allocations;
  ASSERT_TRUE(test_pipeline().parse(texts, workspace, docs));
  EXPECT_LT(allocations - before, 10U) << "for " << 4 * docs[0].tokens.size() << " tokens";
}

/// Documents of 500 words that no other document has.
std::vector<std::string> flood(std::size_t words, char first_letter) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < words; ++i) {
    if (i % 500 == 0) out.emplace_back();
    out.back() += first_letter + std::to_string(i) + " ";
  }
  return out;
}

TEST(Pipeline, CachesAreBounded) {
  REQUIRE_MODEL();
  PipelineWorkspace workspace(test_pipeline());
  std::vector<NativeDoc> docs;
  auto const parse = [&](std::vector<std::string> const& texts) {
    std::size_t const before = allocated_bytes;
    for (std::string_view const text : texts)
      EXPECT_TRUE(test_pipeline().parse(std::span(&text, 1), workspace, docs));
    return allocated_bytes - before;
  };
  // More words than are remembered, so all caches have been full and were emptied.
  auto const first = flood(70'000, 'w'), second = flood(70'000, 'v');
  std::size_t const grown = parse(first);
  EXPECT_LT(grown, std::size_t{160} << 20) << "in all, growing included; word caches of the encoders take 63 MB";
  EXPECT_LT(parse(second), std::size_t{1} << 20) << "new words once the caches have been full";
}

}  // namespace
}  // namespace dragoman::syntax

#endif
