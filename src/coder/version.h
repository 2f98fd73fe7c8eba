// Which coder made a fact.
#pragma once

#include <string_view>

namespace dragoman {

/// Written into every output line as coder_version; changes with every release.
inline constexpr std::string_view kCoderVersion = "dragoman-0.1.0";
/// The same where the networks ran in bytes (--syntax fast): a few trees and hence facts differ.
inline constexpr std::string_view kFastCoderVersion = "dragoman-0.1.0+fast-syntax";

}  // namespace dragoman
