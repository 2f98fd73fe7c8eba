// The loops of dense_kernel.inc for 8 floats at a time (avx2); see dense.h.
#if defined(__x86_64__)
#define DENSE_LANES 8
#define DENSE_ROWS 4
#include "syntax/dense.h"

namespace dragoman::syntax {

#include "syntax/dense_kernel.inc"

extern DenseKernels const k_avx2_kernels;
constinit DenseKernels const k_avx2_kernels = {multiply, maxout, normalise, "avx2"};

}  // namespace dragoman::syntax

#endif
