// Packing of weights and the choice of kernels. The three builds differ in vector width only (see
// dense_kernel.inc); measured on Zen 5, separate multiply and add reach the speed of fused ones because
// the core has two units of each, so nothing is lost by keeping every machine's results equal.
#include "syntax/dense.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "base/check.h"

namespace dragoman::syntax {

extern DenseKernels const k_baseline_kernels;
#if defined(__x86_64__)
extern DenseKernels const k_avx2_kernels;
extern DenseKernels const k_avx512_kernels;
#endif

PackedMatrix::PackedMatrix(Packing how, std::span<float const> weights_in, std::span<float const> bias_in,
                           std::size_t n_outputs, std::size_t n_inputs)
    : packing(how), inputs(n_inputs), outputs(n_outputs) {
  std::size_t const pieces = packing == Packing::kMaxOfThree ? 3 : 1;
  DRAGOMAN_CHECK(weights_in.size() == outputs * pieces * inputs, "weight count");
  panels = packing == Packing::kManyRows ? 2
           : packing == Packing::kOneRow ? std::min<std::size_t>(8, padded_width(outputs) / kPanel)
                                         : 3;
  std::size_t const group_outputs = panels / pieces * kPanel;
  std::size_t const groups = (outputs + group_outputs - 1) / group_outputs;
  padded_outputs = groups * group_outputs;
  weights.assign(groups * inputs * panels * kPanel, 0.0F);
  bias.assign(groups * panels * kPanel, 0.0F);
  for (std::size_t o = 0; o < outputs; ++o) {
    for (std::size_t p = 0; p < pieces; ++p) {
      std::size_t const group = o / group_outputs;
      std::size_t const panel = pieces == 1 ? o % group_outputs / kPanel : p;
      std::size_t const lane = o % kPanel;
      std::size_t const source = o * pieces + p;
      for (std::size_t k = 0; k < inputs; ++k) {
        weights[((group * inputs + k) * panels + panel) * kPanel + lane] = weights_in[source * inputs + k];
      }
      if (!bias_in.empty()) bias[(group * panels + panel) * kPanel + lane] = bias_in[source];
    }
  }
}

namespace {

struct Runnable {
  std::array<DenseKernels const*, 3> kernels{};
  std::size_t count = 0;
};

Runnable find_runnable() {
  Runnable found;
  found.kernels[found.count++] = &k_baseline_kernels;
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2")) found.kernels[found.count++] = &k_avx2_kernels;
  if (__builtin_cpu_supports("avx512f")) found.kernels[found.count++] = &k_avx512_kernels;
#endif
  return found;
}

Runnable const& runnable() {
  static Runnable const found = find_runnable();
  return found;
}

}  // namespace

std::span<DenseKernels const* const> runnable_kernels() {
  return {runnable().kernels.data(), runnable().count};
}

DenseKernels const& dense_kernels() {
  static DenseKernels const& chosen = []() -> DenseKernels const& {
    auto const all = runnable_kernels();
    if (char const* wanted = std::getenv("DRAGOMAN_KERNELS"); wanted != nullptr) {
      for (DenseKernels const* kernels : all) {
        if (std::string_view(kernels->name) == wanted) return *kernels;
      }
    }
    return *all.back();
  }();
  return chosen;
}

}  // namespace dragoman::syntax
