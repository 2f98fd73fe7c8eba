#include "syntax/dense.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <random>

namespace dragoman::syntax {
namespace {

std::vector<float> random_floats(std::size_t n, unsigned seed) {
  std::mt19937 engine(seed);
  std::vector<float> out(n);
  for (float& x : out) x = static_cast<float>(engine() % 2001) / 1000.0F - 1.0F;
  return out;
}

struct Shape {
  Packing packing;
  std::size_t outputs;
  std::size_t inputs;
  std::size_t rows;
};

class Multiply : public testing::TestWithParam<Shape> {};

TEST_P(Multiply, EqualsTheFormulaAndAllKernelsAgreeToTheBit) {
  Shape const s = GetParam();
  std::size_t const pieces = s.packing == Packing::kMaxOfThree ? 3 : 1;
  auto const weights = random_floats(s.outputs * pieces * s.inputs, 1);
  auto const bias = random_floats(s.outputs * pieces, 2);
  auto const in = random_floats(s.rows * s.inputs, 3);
  PackedMatrix const matrix(s.packing, weights, bias, s.outputs, s.inputs);
  std::vector<float> first;
  for (DenseKernels const* kernels : runnable_kernels()) {
    std::vector<float> out(s.rows * matrix.padded_outputs, -99.0F);
    kernels->multiply(matrix, in.data(), s.inputs, s.rows, out.data(), matrix.padded_outputs);
    if (first.empty()) first = out;
    EXPECT_EQ(std::memcmp(first.data(), out.data(), out.size() * sizeof(float)), 0) << kernels->name;
  }
  for (std::size_t r = 0; r < s.rows; ++r) {
    for (std::size_t o = 0; o < s.outputs; ++o) {
      double best = -1e9;
      for (std::size_t p = 0; p < pieces; ++p) {
        double sum = bias[o * pieces + p];
        for (std::size_t k = 0; k < s.inputs; ++k)
          sum += static_cast<double>(weights[(o * pieces + p) * s.inputs + k]) * in[r * s.inputs + k];
        best = std::max(best, sum);
      }
      EXPECT_NEAR(first[r * matrix.padded_outputs + o], best, 1e-4);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, Multiply,
    testing::Values(Shape{Packing::kManyRows, 96, 96, 13}, Shape{Packing::kManyRows, 50, 96, 8},
                    Shape{Packing::kMaxOfThree, 96, 288, 21}, Shape{Packing::kMaxOfThree, 16, 7, 3},
                    Shape{Packing::kOneRow, 106, 64, 2}, Shape{Packing::kOneRow, 130, 64, 1}));

TEST(Normalise, EqualsTheFormulaAndAllKernelsAgreeToTheBit) {
  constexpr std::size_t kWidth = 96;
  auto const in = random_floats(kWidth, 4);
  auto const residual = random_floats(kWidth, 5);
  LayerNorm const norm{random_floats(kWidth, 6), random_floats(kWidth, 7)};
  double mean = 0;
  double variance = 0;
  for (float const x : in) mean += x / static_cast<double>(kWidth);
  for (float const x : in) variance += (x - mean) * (x - mean) / static_cast<double>(kWidth);
  std::vector<float> first;
  for (DenseKernels const* kernels : runnable_kernels()) {
    std::vector<float> out(kWidth);
    kernels->normalise(norm, in.data(), residual.data(), kWidth, out.data());
    if (first.empty()) first = out;
    EXPECT_EQ(std::memcmp(first.data(), out.data(), out.size() * sizeof(float)), 0) << kernels->name;
  }
  for (std::size_t i = 0; i < kWidth; ++i) {
    EXPECT_NEAR(first[i],
                residual[i] + (in[i] - mean) / std::sqrt(variance + 1e-8) * norm.gain[i] + norm.bias[i],
                1e-5);
  }
}

TEST(Maxout, AddsRowsAndBiasAndTakesTheLargestPiece) {
  constexpr std::size_t kWidth = 32;
  std::vector<float> a(3 * kWidth, 1.0F), b(3 * kWidth, 2.0F), bias(3 * kWidth, 0.0F), out(kWidth);
  bias[kWidth + 5] = 4.0F;    // second piece of output 5
  a[2 * kWidth + 9] = 10.0F;  // third piece of output 9
  float const* const rows[] = {a.data(), b.data()};
  for (DenseKernels const* kernels : runnable_kernels()) {
    kernels->maxout(rows, 2, bias.data(), 3, kWidth, out.data());
    EXPECT_EQ(out[0], 3.0F);
    EXPECT_EQ(out[5], 7.0F);
    EXPECT_EQ(out[9], 12.0F);
  }
}

}  // namespace
}  // namespace dragoman::syntax
