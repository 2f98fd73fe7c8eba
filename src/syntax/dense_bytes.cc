// Quantisation: x = (byte - zero) * step by channel, weight * channel step = unit * output step, so
//   sum of weight * x  =  output step * (sum of unit * byte  -  sum of unit * zero),
// whose last term is a constant of the output. Rounding the weights shifts an output on average by its rounding
// errors times the channels' means; that constant is taken off as well (bias correction: Nagel et al. 2019,
// "Data-free quantization through weight equalization and bias correction").
#include "syntax/dense_bytes.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "syntax/kernel_choice.h"

namespace dragoman::syntax {

extern ByteKernels const k_baseline_byte_kernels;
#if defined(__x86_64__)
extern ByteKernels const k_avx2_byte_kernels;
extern ByteKernels const k_avx512_byte_kernels;
#endif

namespace {

/// Other texts hold values a little beyond those seen; cutting them off costs more than a wider step
/// (measured: docs/decisions/fast-syntax.md).
constexpr float kMargin = 1.15F;

}  // namespace

void ChannelRanges::include(float const* rows_in, std::size_t count) {
  for (std::size_t r = 0; r < count; ++r, rows_in += channels()) {
    for (std::size_t c = 0; c < channels(); ++c) {
      low[c] = std::min(low[c], rows_in[c]);
      high[c] = std::max(high[c], rows_in[c]);
      sum[c] += static_cast<double>(rows_in[c]);
    }
  }
  rows += count;
}

ByteScale::ByteScale(ChannelRanges const& ranges) {
  for (std::size_t c = 0; c < ranges.channels(); ++c) {
    float const low = kMargin * ranges.low[c];
    float const range = kMargin * ranges.high[c] - low;
    float const unit = range / 255.0F;
    float const start = range > 0.0F ? std::nearbyint(-low / unit) : 0.0F;
    step.push_back(unit);
    inverse.push_back(range > 0.0F ? 255.0F / range : 0.0F);
    zero.push_back(static_cast<std::uint8_t>(start));
    offset.push_back(start + 0.5F);
    mean.push_back(ranges.rows == 0
                       ? 0.0F
                       : static_cast<float>(ranges.sum[c] / static_cast<double>(ranges.rows)));
  }
}

ByteMatrix::ByteMatrix(PackedMatrix const& exact, ByteScale const& scale)
    : packing(exact.packing), inputs(exact.inputs), padded_outputs(exact.padded_outputs) {
  DRAGOMAN_CHECK(packing != Packing::kOneRow, "no byte kernel for one row");
  DRAGOMAN_CHECK(inputs % 4 == 0 && inputs <= kMaxInputs, "inputs of a byte matrix");
  fours.assign(exact.weights.size(), 0);
  pairs.assign(exact.weights.size(), 0);
  step.assign(exact.bias.size(), 0.0F);
  bias.assign(exact.bias.size(), 0.0F);
  for (std::size_t o = 0; o < exact.outputs; ++o) {
    for (std::size_t p = 0; p < exact.pieces(); ++p) set_output(exact, o, p, scale);
  }
}

void ByteMatrix::set_output(PackedMatrix const& exact, std::size_t output, std::size_t piece,
                            ByteScale const& scale) {
  std::size_t const channels = scale.step.size();
  float largest = 0.0F;
  for (std::size_t k = 0; k < inputs; ++k)
    largest = std::max(largest, std::abs(exact.weight(output, piece, k) * scale.step[k % channels]));
  auto const [group, panel, lane] = exact.place(output, piece);
  float const unit = largest / 127.0F;
  double constant = static_cast<double>(exact.bias_of(output, piece));
  for (std::size_t k = 0; k < inputs && unit > 0.0F; ++k) {
    std::size_t const c = k % channels;
    float const weight = exact.weight(output, piece, k);
    auto const units = static_cast<std::int8_t>(std::nearbyint(weight * scale.step[c] / unit));
    fours[((group * inputs / 4 + k / 4) * exact.panels + panel) * 4 * kPanel + lane * 4 + k % 4] = units;
    pairs[((group * inputs / 2 + k / 2) * exact.panels + panel) * 2 * kPanel + lane * 2 + k % 2] = units;
    double const stepped = static_cast<double>(unit) * units;
    constant -= stepped * scale.zero[c];
    if (scale.step[c] == 0.0F) continue;
    double const lost = static_cast<double>(weight) - stepped / static_cast<double>(scale.step[c]);
    constant += static_cast<double>(scale.mean[c]) * lost;
  }
  step[(group * exact.panels + panel) * kPanel + lane] = unit;
  bias[(group * exact.panels + panel) * kPanel + lane] = static_cast<float>(constant);
}

std::span<ByteKernels const* const> runnable_byte_kernels() {
  static RunnableKernels<ByteKernels> const found = [] {
    RunnableKernels<ByteKernels> here(k_baseline_byte_kernels);
#if defined(__x86_64__)
    __builtin_cpu_init();
    here.add(k_avx2_byte_kernels, __builtin_cpu_supports("avx2") != 0);
    here.add(k_avx512_byte_kernels, __builtin_cpu_supports("avx512vnni") != 0);
#endif
    return here;
  }();
  return found.all();
}

namespace {
constinit KernelChoice<ByteKernels> choice(runnable_byte_kernels);
}
ByteKernels const& byte_kernels() { return choice.get(); }
bool use_byte_kernels(std::string_view name) { return choice.use(name); }

}  // namespace dragoman::syntax
