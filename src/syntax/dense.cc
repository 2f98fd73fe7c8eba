// Packing of weights and the choice of kernels. The three builds differ in vector width only (see
// dense_kernel.inc); measured on Zen 5, separate multiply and add reach the speed of fused ones because
// the core has two units of each, so nothing is lost by keeping every machine's results equal.
#include "syntax/dense.h"

#include <algorithm>

#include "base/check.h"
#include "syntax/kernel_choice.h"

namespace dragoman::syntax {

extern DenseKernels const k_baseline_kernels;
#if defined(__x86_64__)
extern DenseKernels const k_avx2_kernels;
extern DenseKernels const k_avx512_kernels;
#endif

PackedMatrix::PackedMatrix(Packing how, std::span<float const> weights_in, std::span<float const> bias_in,
                           std::size_t n_outputs, std::size_t n_inputs)
    : packing(how), inputs(n_inputs), outputs(n_outputs) {
  DRAGOMAN_CHECK(weights_in.size() == outputs * pieces() * inputs, "weight count");
  panels = packing == Packing::kManyRows ? 2
           : packing == Packing::kOneRow ? std::min<std::size_t>(8, padded_width(outputs) / kPanel)
                                         : 3;
  std::size_t const group_outputs = panels / pieces() * kPanel;
  std::size_t const groups = (outputs + group_outputs - 1) / group_outputs;
  padded_outputs = groups * group_outputs;
  weights.assign(groups * inputs * panels * kPanel, 0.0F);
  bias.assign(groups * panels * kPanel, 0.0F);
  for (std::size_t o = 0; o < outputs; ++o) {
    for (std::size_t p = 0; p < pieces(); ++p) {
      auto const [group, panel, lane] = place(o, p);
      std::size_t const source = o * pieces() + p;
      for (std::size_t k = 0; k < inputs; ++k) {
        weights[((group * inputs + k) * panels + panel) * kPanel + lane] = weights_in[source * inputs + k];
      }
      if (!bias_in.empty()) bias[(group * panels + panel) * kPanel + lane] = bias_in[source];
    }
  }
}

PackedMatrix::Place PackedMatrix::place(std::size_t output, std::size_t piece) const {
  std::size_t const group_outputs = panels / pieces() * kPanel;
  std::size_t const panel = pieces() == 1 ? output % group_outputs / kPanel : piece;
  return {output / group_outputs, panel, output % kPanel};
}

float PackedMatrix::weight(std::size_t output, std::size_t piece, std::size_t input) const {
  auto const [group, panel, lane] = place(output, piece);
  return weights[((group * inputs + input) * panels + panel) * kPanel + lane];
}

float PackedMatrix::bias_of(std::size_t output, std::size_t piece) const {
  auto const [group, panel, lane] = place(output, piece);
  return bias[(group * panels + panel) * kPanel + lane];
}

std::span<DenseKernels const* const> runnable_kernels() {
  static RunnableKernels<DenseKernels> const found = [] {
    RunnableKernels<DenseKernels> here(k_baseline_kernels);
#if defined(__x86_64__)
    __builtin_cpu_init();
    here.add(k_avx2_kernels, __builtin_cpu_supports("avx2") != 0);
    here.add(k_avx512_kernels, __builtin_cpu_supports("avx512f") != 0);
#endif
    return here;
  }();
  return found.all();
}

namespace {
constinit KernelChoice<DenseKernels> choice(runnable_kernels);
}
DenseKernels const& dense_kernels() { return choice.get(); }
bool use_kernels(std::string_view name) { return choice.use(name); }

}  // namespace dragoman::syntax
