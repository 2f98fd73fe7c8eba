// The one place that sees libcrypto: its SHA-256 uses the processor's own instructions where there are any.
#include "base/sha256.h"

#include <openssl/evp.h>

#include <array>

#include "base/check.h"

namespace dragoman {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  bool const done = EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) == 1;
  DRAGOMAN_CHECK(done && size == 32, "libcrypto could not compute SHA-256");
  std::string out;
  out.reserve(64);
  for (unsigned i = 0; i < size; ++i) {
    out.push_back("0123456789abcdef"[digest[i] >> 4]);
    out.push_back("0123456789abcdef"[digest[i] & 15]);
  }
  return out;
}

}  // namespace dragoman
