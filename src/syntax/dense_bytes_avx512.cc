// The loops of dense_bytes_kernel.inc for 16 sums at a time (avx512); see dense_bytes.h. VPDPBUSD (VNNI) multiplies
// four bytes by four and adds the products to a 32-bit sum, without saturation on the way.
#if defined(__x86_64__)
#include <immintrin.h>

#include "syntax/dense_bytes.h"

namespace dragoman::syntax {

namespace {

typedef std::int32_t Ints __attribute__((vector_size(64)));
typedef std::int8_t Weight;

inline __attribute__((always_inline)) Ints dot(Ints sum, Weight const* weights, std::int32_t inputs) {
  __m512i const w = _mm512_loadu_si512(weights);
  return reinterpret_cast<Ints>(_mm512_dpbusd_epi32(reinterpret_cast<__m512i>(sum), _mm512_set1_epi32(inputs), w));
}

}  // namespace

#define BYTES_LANES 16
#define BYTES_ROWS 8
#define BYTES_STEP 4
#include "syntax/dense_bytes_kernel.inc"

extern ByteKernels const k_avx512_byte_kernels;
constinit ByteKernels const k_avx512_byte_kernels = {multiply, to_bytes, "avx512"};

}  // namespace dragoman::syntax

#endif
