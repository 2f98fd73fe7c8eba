// Which coder made a fact.
#pragma once

#include <string_view>

namespace dragoman {

/// Written into every output line as coder_version; changes with every release.
inline constexpr std::string_view kCoderVersion = "dragoman-0.1.0";

}  // namespace dragoman
