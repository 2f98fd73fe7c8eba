// The loops of dense_bytes_kernel.inc for 4 sums at a time (baseline); see dense_bytes.h. Every x86-64 has the
// instruction that multiplies pairs of 16-bit numbers and adds them (SSE2); elsewhere the compiler finds its own.
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "syntax/dense_bytes.h"

namespace dragoman::syntax {

namespace {

typedef std::int32_t Ints __attribute__((vector_size(16)));
typedef std::int16_t Weight;

inline __attribute__((always_inline)) Ints dot(Ints sum, Weight const* weights, std::int32_t inputs) {
#if defined(__SSE2__)
  __m128i const w = _mm_loadu_si128(reinterpret_cast<__m128i const*>(weights));
  return sum + reinterpret_cast<Ints>(_mm_madd_epi16(w, _mm_set1_epi32(inputs)));
#else
  std::uint16_t x[2];
  __builtin_memcpy(x, &inputs, sizeof(x));
  for (int lane = 0; lane < 4; ++lane) sum[lane] += weights[2 * lane] * x[0] + weights[2 * lane + 1] * x[1];
  return sum;
#endif
}

}  // namespace

#define BYTES_LANES 4
#define BYTES_ROWS 4
#define BYTES_STEP 2
#include "syntax/dense_bytes_kernel.inc"

extern ByteKernels const k_baseline_byte_kernels;
constinit ByteKernels const k_baseline_byte_kernels = {multiply, to_bytes, "baseline"};

}  // namespace dragoman::syntax
