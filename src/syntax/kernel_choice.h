// Which of several builds of the same loops runs: the widest the CPU has, or the one asked for. Threads: any may
// ask; the choice is made once, and replaced only by tests.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <span>
#include <string_view>

namespace dragoman::syntax {

/// The builds of one table of functions that this CPU can run, narrowest first. Every CPU runs `baseline`.
template <class Kernels>
class RunnableKernels {
 public:
  explicit RunnableKernels(Kernels const& baseline) { add(baseline, true); }
  void add(Kernels const& kernels, bool runs) {
    if (runs) kernels_[count_++] = &kernels;
  }
  std::span<Kernels const* const> all() const { return {kernels_.data(), count_}; }

 private:
  std::array<Kernels const*, 3> kernels_{};
  std::size_t count_ = 0;
};

/// `Kernels` is a table of functions with a name.
template <class Kernels>
class KernelChoice {
 public:
  using Runnable = std::span<Kernels const* const> (*)();

  /// `runnable` lists what this CPU can run, narrowest first.
  explicit constexpr KernelChoice(Runnable runnable) : runnable_(runnable) {}

  Kernels const& get() {
    Kernels const* const chosen = chosen_.load(std::memory_order_relaxed);
    return chosen != nullptr ? *chosen : first();
  }
  /// False, and no change, if this CPU cannot run the build of that name.
  bool use(std::string_view name) {
    for (Kernels const* kernels : runnable_()) {
      if (name != kernels->name) continue;
      chosen_.store(kernels, std::memory_order_relaxed);
      return true;
    }
    return false;
  }

 private:
  Kernels const& first() {
    char const* const wanted = std::getenv("DRAGOMAN_KERNELS");
    if (wanted == nullptr || !use(wanted)) use(runnable_().back()->name);
    return *chosen_.load(std::memory_order_relaxed);
  }

  Runnable runnable_;
  std::atomic<Kernels const*> chosen_{nullptr};
};

}  // namespace dragoman::syntax
