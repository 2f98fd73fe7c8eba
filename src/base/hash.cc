// The one place that sees xxHash. XXH3's output has been frozen since version 0.8.0, so a hash written into a
// file today is found again tomorrow (https://xxhash.com, "XXH3 ... specification is stable").
#include "base/hash.h"

#include <xxhash.h>

namespace dragoman {

std::uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::string hex16(std::uint64_t value) {
  std::string out(16, '0');
  for (std::size_t i = out.size(); i-- > 0; value >>= 4) out[i] = "0123456789abcdef"[value & 15];
  return out;
}

}  // namespace dragoman
