// The loops of dense_kernel.inc for 4 floats at a time (baseline); see dense.h.
#define DENSE_LANES 4
#define DENSE_ROWS 4
#include "syntax/dense.h"

namespace dragoman::syntax {

#include "syntax/dense_kernel.inc"

extern DenseKernels const k_baseline_kernels;
constinit DenseKernels const k_baseline_kernels = {multiply, maxout, normalise, "baseline"};

}  // namespace dragoman::syntax
