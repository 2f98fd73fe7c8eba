// The loops of dense_kernel.inc for 16 floats at a time (avx512); see dense.h.
#if defined(__x86_64__)
#define DENSE_LANES 16
#define DENSE_ROWS 8
#include "syntax/dense.h"

namespace dragoman::syntax {

#include "syntax/dense_kernel.inc"

extern DenseKernels const k_avx512_kernels;
constinit DenseKernels const k_avx512_kernels = {multiply, maxout, normalise, "avx512"};

}  // namespace dragoman::syntax

#endif
