// String ids as spaCy makes them (strings.pyx, murmurhash) and the row hashes of thinc's HashEmbed
// (numpy_ops.pyx, MurmurHash3_x64_128_uint64). A wrong id selects wrong embedding rows silently, so the
// known values are in the tests.
#include "syntax/string_id.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "syntax/spacy_tables.h"

namespace dragoman::syntax {
namespace {

static_assert(std::endian::native == std::endian::little, "hashes read words in little-endian order");

std::uint64_t mix_final(std::uint64_t k) {
  k ^= k >> 33;
  k *= 0xff51afd7ed558ccdULL;
  k ^= k >> 33;
  k *= 0xc4ceb9fe1a85ec53ULL;
  k ^= k >> 33;
  return k;
}

}  // namespace

std::uint64_t murmur64(std::string_view bytes, std::uint64_t seed) {
  constexpr std::uint64_t kMultiplier = 0xc6a4a7935bd1e995ULL;
  constexpr int kShift = 47;
  std::uint64_t h = seed ^ (bytes.size() * kMultiplier);
  char const* data = bytes.data();
  std::size_t left = bytes.size();
  for (; left >= 8; left -= 8, data += 8) {
    std::uint64_t k = 0;
    std::memcpy(&k, data, 8);
    k *= kMultiplier;
    k ^= k >> kShift;
    k *= kMultiplier;
    h ^= k;
    h *= kMultiplier;
  }
  if (left > 0) {
    std::uint64_t k = 0;
    std::memcpy(&k, data, left);
    h ^= k;
    h *= kMultiplier;
  }
  h ^= h >> kShift;
  h *= kMultiplier;
  h ^= h >> kShift;
  return h;
}

std::uint64_t string_id(std::string_view text) {
  if (text.empty()) return 0;
  auto const it = std::lower_bound(kReservedStrings.begin(), kReservedStrings.end(), text,
                                   [](ReservedString const& r, std::string_view t) { return r.text < t; });
  if (it != kReservedStrings.end() && it->text == text) return it->id;
  return murmur64(text, 1);
}

std::array<std::uint32_t, 4> embed_keys(std::uint64_t id, std::uint32_t seed) {
  std::uint64_t h1 = std::rotl(id * 0x87c37b91114253d5ULL, 31) * 0x4cf5ad432745937fULL;
  h1 ^= seed;
  h1 ^= 8;
  std::uint64_t h2 = static_cast<std::uint64_t>(seed) ^ 8;
  h1 += h2;
  h2 += h1;
  h1 = mix_final(h1);
  h2 = mix_final(h2);
  h1 += h2;
  h2 += h1;
  return {static_cast<std::uint32_t>(h1), static_cast<std::uint32_t>(h1 >> 32),
          static_cast<std::uint32_t>(h2), static_cast<std::uint32_t>(h2 >> 32)};
}

}  // namespace dragoman::syntax
