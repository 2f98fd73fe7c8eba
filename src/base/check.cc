// A failed check is a bug of ours: say where and with which values, then stop before wrong facts are written.
#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace dragoman {

void check_failed(const char* condition, const char* file, int line, std::string_view detail) {
  std::fprintf(stderr, "dragoman: internal error: %s at %s:%d: %.*s\n", condition, file, line,
               static_cast<int>(detail.size()), detail.data());
  std::abort();
}

}  // namespace dragoman
