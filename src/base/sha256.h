// SHA-256 of bytes, for manifests and for files fetched from elsewhere.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

/// 64 lower-case hex digits (FIPS 180-4).
std::string sha256_hex(std::string_view bytes);

}  // namespace dragoman
