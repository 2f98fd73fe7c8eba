// Parsing text whose words are known takes no memory per token: the workspace's buffers are reused.
// Counts every allocation of this test program; sanitizers bring their own operator new, so not there.
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "test_model.h"

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

namespace {
std::atomic<std::size_t> allocations{0};
}

[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
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

}  // namespace
}  // namespace dragoman::syntax

#endif
