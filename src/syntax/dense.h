// The arithmetic of the networks: everything that is a loop over floats. One narrow interface, several
// builds of the same loops (baseline, AVX2, AVX-512) of which the widest the CPU has is taken at run time.
// Every output is one sum in a fixed order, without fused multiply-add, and sums over a vector use 16
// fixed partial sums: so all builds give the same bits. Pure functions, any thread.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace dragoman::syntax {

/// Floats are processed in panels of this many outputs; widths are multiples of it.
inline constexpr std::size_t kPanel = 16;
inline std::size_t padded_width(std::size_t n) { return (n + kPanel - 1) / kPanel * kPanel; }

/// What a matrix will be multiplied with decides how many sums are kept in registers at once.
enum class Packing {
  kManyRows,    ///< groups of two panels, for many rows at a time
  kOneRow,      ///< one group of all panels (more than eight: groups of eight), for one row at a time
  kMaxOfThree,  ///< groups of one panel's three pieces, of which the kernel keeps the maximum (maxout)
};

/// A weight matrix rearranged for the kernels: outputs in groups of panels,
/// weights[group][input][panel][lane].
class PackedMatrix {
 public:
  PackedMatrix() = default;
  /// `weights` is [outputs][pieces][inputs], `bias` [outputs][pieces] or empty (no bias); pieces is 3 for
  /// kMaxOfThree, else 1.
  PackedMatrix(Packing packing, std::span<float const> weights, std::span<float const> bias,
               std::size_t outputs, std::size_t inputs);

  /// Where an output lies in weights and bias.
  struct Place {
    std::size_t group, panel, lane;
  };
  Place place(std::size_t output, std::size_t piece) const;
  /// As given to the constructor.
  float weight(std::size_t output, std::size_t piece, std::size_t input) const;
  float bias_of(std::size_t output, std::size_t piece) const;
  std::size_t pieces() const { return packing == Packing::kMaxOfThree ? 3 : 1; }

  Packing packing = Packing::kManyRows;
  std::size_t inputs = 0;
  std::size_t outputs = 0;         ///< as given
  std::size_t padded_outputs = 0;  ///< floats written per row; zero behind `outputs`
  std::size_t panels = 0;          ///< per group
  std::vector<float> weights;
  std::vector<float> bias;  ///< [group][panel][lane]
};

struct LayerNorm {
  std::vector<float> gain;
  std::vector<float> bias;
};

/// The loops. Pointers need no alignment; output and input must not overlap.
struct DenseKernels {
  /// out[r][o] = max over pieces of (weights . in[r]) + bias, for rows that lie `in_stride` floats apart
  /// (they may overlap: the window [x(i-1) x(i) x(i+1)] of contiguous rows is simply a longer row).
  void (*multiply)(PackedMatrix const& matrix, float const* in, std::size_t in_stride, std::size_t rows,
                   float* out, std::size_t out_stride);
  /// out[o] = max over pieces p of (sum of `count` rows + bias)[p * width + o], each row and the bias being
  /// pieces * width floats.
  void (*maxout)(float const* const* rows, std::size_t count, float const* bias, std::size_t pieces,
                 std::size_t width, float* out);
  /// out = normalise(in) * gain + bias (+ residual if not null); `width` floats.
  void (*normalise)(LayerNorm const& norm, float const* in, float const* residual, std::size_t width,
                    float* out);
  char const* name;
};

/// The widest kernels this CPU runs. DRAGOMAN_KERNELS=baseline|avx2|avx512 in the environment asks for a
/// certain build (ignored if the CPU cannot run it); the answers are the same.
DenseKernels const& dense_kernels();
/// All builds this CPU can run, baseline first; for tests.
std::span<DenseKernels const* const> runnable_kernels();
/// For tests: from now on the build of this name; false if the CPU cannot run it.
bool use_kernels(std::string_view name);

}  // namespace dragoman::syntax
