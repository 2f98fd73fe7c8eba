// One pass: each shingle is hashed once and mixed with 64 fixed odd multipliers instead of 64 hash functions
// (universal hashing, Carter and Wegman 1979); the least value of each survives.
#include "coder/fingerprint.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

#include "base/hash.h"

namespace dragoman {
namespace {

constexpr std::size_t kShingle = 5, kSketch = 64;

std::uint64_t mixed(std::uint64_t value, std::uint64_t salt) {
  value ^= salt * 0x9e3779b97f4a7c15ULL;
  value = (value ^ (value >> 33)) * 0xff51afd7ed558ccdULL;
  value = (value ^ (value >> 33)) * 0xc4ceb9fe1a85ec53ULL;
  return value ^ (value >> 33);
}

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
    for (std::size_t k = 0; k < kSketch; ++k) least[k] = std::min(least[k], mixed(shingle, 100 + k));
  }
  std::vector<std::int32_t> sketch(kSketch);
  std::transform(least.begin(), least.end(), sketch.begin(), [](std::uint64_t v) { return static_cast<std::int32_t>(v >> 33); });
  return sketch;
}

}  // namespace dragoman
