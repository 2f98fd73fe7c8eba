// The arithmetic of the fast mode: matrix products of unsigned bytes (what goes through the network) and
// signed bytes (weights), summed exactly in 32-bit integers. As in dense.h one interface, several builds of
// the same loops (baseline, AVX2, AVX-512 with VNNI), the same bits from all of them. Pure functions, any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "syntax/dense.h"

namespace dragoman::syntax {

/// What the channels of a row were seen to hold: the basis of their scales.
struct ChannelRanges {
  std::vector<float> low;  ///< never above 0, so that a row of zeros has an exact byte
  std::vector<float> high;
  std::vector<double> sum;
  std::size_t rows = 0;

  explicit ChannelRanges(std::size_t channels = 0) : low(channels), high(channels), sum(channels) {}
  std::size_t channels() const { return low.size(); }
  /// Takes in `count` rows that lie one behind another.
  void include(float const* rows_in, std::size_t count);
};

/// Floats to bytes, each channel with its own step: byte = round(x * inverse + zero), kept in 0 .. 255.
struct ByteScale {
  std::vector<float> inverse;
  std::vector<float> offset;       ///< zero + 1/2: adding it and cutting off rounds
  std::vector<float> step;         ///< 1 / inverse; 0 for a channel that is always 0
  std::vector<std::uint8_t> zero;  ///< the byte of 0.0
  std::vector<float> mean;         ///< of the channel where the ranges were seen

  ByteScale() = default;
  explicit ByteScale(ChannelRanges const& ranges);
};

/// Weights in bytes with one step per output, the channels' steps folded in; arranged like PackedMatrix.
class ByteMatrix {
 public:
  static constexpr std::size_t kMaxInputs = 1536;

  ByteMatrix() = default;
  /// Of a matrix packed as kManyRows or kMaxOfThree, with the same outputs and padding. Input i has channel i
  /// modulo the scale's channels; inputs are a multiple of 4 and at most kMaxInputs.
  ByteMatrix(PackedMatrix const& exact, ByteScale const& scale);

  bool empty() const { return inputs == 0; }

  Packing packing = Packing::kManyRows;
  std::size_t inputs = 0;
  std::size_t padded_outputs = 0;
  std::vector<std::int8_t> fours;   ///< [group][input / 4][panel][lane][4]
  std::vector<std::int16_t> pairs;  ///< the same numbers as [group][input / 2][panel][lane][2]
  std::vector<float> step;          ///< [group][panel][lane]: value of one unit of the integer sum
  std::vector<float> bias;          ///< [group][panel][lane], with what the zeros add taken off

 private:
  void set_output(PackedMatrix const& exact, std::size_t output, std::size_t piece, ByteScale const& scale);
};

struct ByteKernels {
  /// As DenseKernels::multiply, on bytes; `in_stride` is at most the matrix's inputs.
  void (*multiply)(ByteMatrix const& matrix, std::uint8_t const* in, std::size_t in_stride, std::size_t rows,
                   float* out, std::size_t out_stride);
  /// Rows of scale.inverse.size() floats, one behind another, to bytes.
  void (*to_bytes)(ByteScale const& scale, float const* in, std::size_t rows, std::uint8_t* out);
  char const* name;
};

/// The widest kernels this CPU runs; DRAGOMAN_KERNELS as for dense_kernels().
ByteKernels const& byte_kernels();
/// All builds this CPU can run, baseline first; for tests.
std::span<ByteKernels const* const> runnable_byte_kernels();
/// For tests: from now on the build of this name; false if the CPU cannot run it.
bool use_byte_kernels(std::string_view name);

}  // namespace dragoman::syntax
