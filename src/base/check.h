// Our own bug aborts loudly, in release builds too.
#pragma once

#include <string_view>

namespace dragoman {

/// Prints condition, place and detail to stderr and aborts. Never returns.
[[noreturn]] void check_failed(const char* condition, const char* file, int line, std::string_view detail);

}  // namespace dragoman

#define DRAGOMAN_CHECK(condition, detail) \
  ((condition) ? static_cast<void>(0) : ::dragoman::check_failed(#condition, __FILE__, __LINE__, (detail)))
