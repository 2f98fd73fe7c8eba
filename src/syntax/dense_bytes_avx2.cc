// The loops of dense_bytes_kernel.inc for 8 sums at a time (avx2); see dense_bytes.h. Weights and inputs are
// widened to 16 bits: VPMADDWD is exact, while VPMADDUBSW on bytes would need inputs of 7 bits to be so, and takes
// three instructions for 32 products where this takes four.
#if defined(__x86_64__)
#include <immintrin.h>

#include "syntax/dense_bytes.h"

namespace dragoman::syntax {

namespace {

typedef std::int32_t Ints __attribute__((vector_size(32)));
typedef std::int16_t Weight;

inline __attribute__((always_inline)) Ints dot(Ints sum, Weight const* weights, std::int32_t inputs) {
  __m256i const w = _mm256_loadu_si256(reinterpret_cast<__m256i const*>(weights));
  return sum + reinterpret_cast<Ints>(_mm256_madd_epi16(w, _mm256_set1_epi32(inputs)));
}

}  // namespace

#define BYTES_LANES 8
#define BYTES_ROWS 4
#define BYTES_STEP 2
#include "syntax/dense_bytes_kernel.inc"

extern ByteKernels const k_avx2_byte_kernels;
constinit ByteKernels const k_avx2_byte_kernels = {multiply, to_bytes, "avx2"};

}  // namespace dragoman::syntax

#endif
