// spaCy's 64-bit string ids and the hashes they are made of. Pure functions, any thread.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace dragoman::syntax {

/// MurmurHash64A (Austin Appleby, public domain) of the bytes.
std::uint64_t murmur64(std::string_view bytes, std::uint64_t seed);

/// Id of a string in spaCy's string store: 0 for "", the reserved number for a symbol name ("ORG" = 383),
/// otherwise murmur64 with seed 1.
std::uint64_t string_id(std::string_view text);

/// The four keys under which thinc's HashEmbed looks an id up (MurmurHash3 x86_128 of the 8 bytes, as
/// thinc computes it); the row of a table with n rows is key mod n.
std::array<std::uint32_t, 4> embed_keys(std::uint64_t id, std::uint32_t seed);

}  // namespace dragoman::syntax
