// One pass: each shingle is hashed once and mixed with 64 fixed odd multipliers instead of 64 hash functions
// (universal hashing, Carter and Wegman 1979); the least value of each survives. What of the mixing needs not be done
// 64 times is not: its first shift is linear over xor, so shingle and salt take it apart from each other, and its last
// leaves the top 33 bits alone, of which a sketch keeps 31.
#include "coder/fingerprint.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

#include "base/hash.h"

namespace dragoman {
namespace {

constexpr std::size_t kShingle = 5, kSketch = 64;

constexpr std::uint64_t folded(std::uint64_t value) { return value ^ (value >> 33); }

constexpr std::uint64_t spread(std::uint64_t salt) { return salt * 0x9e3779b97f4a7c15ULL; }

/// A folded value multiplied, folded and multiplied again.
constexpr std::uint64_t stirred(std::uint64_t value) {
  return folded(value * 0xff51afd7ed558ccdULL) * 0xc4ceb9fe1a85ec53ULL;
}

constexpr std::uint64_t mixed(std::uint64_t value, std::uint64_t salt) {
  return folded(stirred(folded(value ^ spread(salt))));
}

constexpr auto k_folded_salts = [] {
  std::array<std::uint64_t, kSketch> salts{};
  for (std::size_t k = 0; k < kSketch; ++k) salts[k] = folded(spread(100 + k));
  return salts;
}();

std::vector<std::uint64_t> word_hashes(Tree const& tree) {
  std::vector<std::uint64_t> words;
  words.reserve(tree.tokens.size());
  std::string lower;
  for (auto const& token : tree.tokens) {
    if (token.pos == Upos::kPunct) continue;
    lower.assign(token.text);
    for (char& c : lower)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    words.push_back(hash64(lower));
  }
  return words;
}

}  // namespace

std::vector<std::int32_t> fingerprint(Tree const& tree) {
  auto const words = word_hashes(tree);
  if (words.size() < kShingle) return {};
  std::array<std::uint64_t, kSketch> least;
  least.fill(std::numeric_limits<std::uint64_t>::max());
  for (std::size_t at = 0; at + kShingle <= words.size(); ++at) {
    std::uint64_t shingle = 0;
    for (std::size_t k = 0; k < kShingle; ++k) shingle = mixed(shingle ^ words[at + k], k + 1);
    std::uint64_t const start = folded(shingle);
    for (std::size_t k = 0; k < kSketch; ++k) least[k] = std::min(least[k], stirred(start ^ k_folded_salts[k]));
  }
  std::vector<std::int32_t> sketch(kSketch);
  std::transform(least.begin(), least.end(), sketch.begin(), [](std::uint64_t v) { return static_cast<std::int32_t>(v >> 33); });
  return sketch;
}

}  // namespace dragoman
