#include "syntax/dense_bytes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <random>

namespace dragoman::syntax {
namespace {

std::vector<float> random_floats(std::size_t n, unsigned seed, float largest) {
  std::mt19937 engine(seed);
  std::vector<float> out(n);
  for (float& x : out) x = (static_cast<float>(engine() % 2001) / 1000.0F - 1.0F) * largest;
  return out;
}

ChannelRanges ranges_of(std::vector<float> const& rows, std::size_t channels) {
  ChannelRanges out(channels);
  out.include(rows.data(), rows.size() / channels);
  return out;
}

std::vector<std::uint8_t> bytes_of(ByteScale const& scale, std::vector<float> const& rows) {
  std::vector<std::uint8_t> first;
  for (ByteKernels const* kernels : runnable_byte_kernels()) {
    std::vector<std::uint8_t> out(rows.size());
    kernels->to_bytes(scale, rows.data(), rows.size() / scale.inverse.size(), out.data());
    if (first.empty()) first = out;
    EXPECT_EQ(first, out) << kernels->name;
  }
  return first;
}

TEST(ByteScale, KeepsZeroAndRoundsToHalfAStep) {
  constexpr std::size_t kChannels = 32;
  auto rows = random_floats(50 * kChannels, 1, 3.0F);
  for (std::size_t i = 0; i < rows.size(); i += kChannels) {
    rows[i] = std::abs(rows[i]);             // never negative
    rows[i + 1] = -std::abs(rows[i + 1]);    // never positive
    rows[i + 2] = 0.0F;                      // dead
    rows[i + 3] *= 1000.0F;
  }
  ByteScale const scale(ranges_of(rows, kChannels));
  auto const bytes = bytes_of(scale, rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::size_t const c = i % kChannels;
    float const back = (static_cast<float>(bytes[i]) - static_cast<float>(scale.zero[c])) * scale.step[c];
    EXPECT_NEAR(back, rows[i], scale.step[c] * 0.501F) << c;
  }
  EXPECT_EQ(bytes_of(scale, std::vector<float>(kChannels, 0.0F)), scale.zero);
}

TEST(ByteScale, CutsOffBeyondTheRange) {
  constexpr std::size_t kChannels = 16;
  ByteScale const scale(ranges_of(random_floats(20 * kChannels, 2, 1.0F), kChannels));
  EXPECT_EQ(bytes_of(scale, std::vector<float>(kChannels, 1e9F)), std::vector<std::uint8_t>(kChannels, 255));
  EXPECT_EQ(bytes_of(scale, std::vector<float>(kChannels, -1e9F)), std::vector<std::uint8_t>(kChannels, 0));
}

struct Shape {
  Packing packing;
  std::size_t outputs, channels, inputs, rows;
};

class ByteMultiply : public testing::TestWithParam<Shape> {
 protected:
  /// What the kernels must give: integer sums, then one multiplication and one addition in floats.
  static float expected(PackedMatrix const& exact, ByteMatrix const& matrix, std::size_t output,
                        std::uint8_t const* row) {
    float best = 0.0F;
    for (std::size_t p = 0; p < exact.pieces(); ++p) {
      auto const [group, panel, lane] = exact.place(output, p);
      std::int64_t sum = 0;
      for (std::size_t k = 0; k < matrix.inputs; ++k) {
        std::size_t const panels = exact.panels;
        std::int64_t const unit = matrix.fours[((group * matrix.inputs / 4 + k / 4) * panels + panel) * 64 + lane * 4 + k % 4];
        sum += unit * row[k];
      }
      std::size_t const at = (group * exact.panels + panel) * kPanel + lane;
      float const product = static_cast<float>(sum) * matrix.step[at];
      float const y = product + matrix.bias[at];
      best = p == 0 ? y : std::max(best, y);
    }
    return best;
  }
};

TEST_P(ByteMultiply, EveryBuildGivesTheBitsOfTheFormula) {
  Shape const s = GetParam();
  std::size_t const pieces = s.packing == Packing::kMaxOfThree ? 3 : 1;
  auto weights = random_floats(s.outputs * pieces * s.inputs, 3, 1.0F);
  // Two outputs whose sums are as large as they can be: bytes must not saturate on the way.
  std::fill_n(weights.begin(), s.inputs, 1.0F);
  std::fill_n(weights.end() - static_cast<std::ptrdiff_t>(s.inputs), s.inputs, -1.0F);
  PackedMatrix const exact(s.packing, weights, random_floats(s.outputs * pieces, 4, 1.0F), s.outputs, s.inputs);
  auto seen = random_floats(64 * s.channels, 5, 2.0F);
  std::fill_n(seen.begin(), s.channels, 2.0F);
  std::fill_n(seen.begin() + static_cast<std::ptrdiff_t>(s.channels), s.channels, -2.0F);
  ByteScale const scale(ranges_of(seen, s.channels));
  ByteMatrix const matrix(exact, scale);
  // Rows overlap as windows over tokens do.
  std::vector<std::uint8_t> in((s.rows - 1) * s.channels + s.inputs);
  std::mt19937 engine(6);
  for (auto& byte : in) byte = static_cast<std::uint8_t>(engine() % 256);
  std::fill_n(in.begin(), s.inputs, std::uint8_t{255});
  for (ByteKernels const* kernels : runnable_byte_kernels()) {
    std::vector<float> out(s.rows * matrix.padded_outputs, -99.0F);
    kernels->multiply(matrix, in.data(), s.channels, s.rows, out.data(), matrix.padded_outputs);
    for (std::size_t r = 0; r < s.rows; ++r) {
      for (std::size_t o = 0; o < s.outputs; ++o) {
        float const want = expected(exact, matrix, o, in.data() + r * s.channels);
        ASSERT_EQ(out[r * matrix.padded_outputs + o], want) << kernels->name << " row " << r << " output " << o;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Shapes, ByteMultiply,
                         testing::Values(Shape{Packing::kMaxOfThree, 96, 96, 288, 29},
                                         Shape{Packing::kManyRows, 128, 64, 64, 15},
                                         Shape{Packing::kManyRows, 50, 32, 32, 1},
                                         Shape{Packing::kMaxOfThree, 16, 512, 1536, 3}));

TEST(ByteMatrix, IsCloseToTheExactOne) {
  constexpr std::size_t kOutputs = 32, kInputs = 96, kRows = 40;
  auto const rows = random_floats(kRows * kInputs, 7, 2.0F);
  PackedMatrix const exact(Packing::kManyRows, random_floats(kOutputs * kInputs, 8, 0.5F),
                           random_floats(kOutputs, 9, 1.0F), kOutputs, kInputs);
  ByteScale const scale(ranges_of(rows, kInputs));
  ByteMatrix const matrix(exact, scale);
  auto const bytes = bytes_of(scale, rows);
  std::vector<float> want(kRows * kOutputs), got(kRows * kOutputs);
  dense_kernels().multiply(exact, rows.data(), kInputs, kRows, want.data(), kOutputs);
  byte_kernels().multiply(matrix, bytes.data(), kInputs, kRows, got.data(), kOutputs);
  double error = 0, size = 0;
  for (std::size_t i = 0; i < want.size(); ++i) {
    error += static_cast<double>((want[i] - got[i]) * (want[i] - got[i]));
    size += static_cast<double>(want[i] * want[i]);
  }
  EXPECT_LT(error, size * 1e-4) << "an error of more than one in a hundred";
}

}  // namespace
}  // namespace dragoman::syntax
