// Fast content hashing for checksums, versions and ids. Not a cryptographic hash: see sha256.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

/// XXH3, 64 bits, seed 0: the same on every machine and in every release of xxHash since 0.8.
std::uint64_t hash64(std::string_view bytes);
/// Exactly 16 lower-case hex digits, most significant first.
std::string hex16(std::uint64_t value);

}  // namespace dragoman
