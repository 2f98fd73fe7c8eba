// A few thousand words of news on which the value ranges of the networks are taken (fast mode). Constant.
#pragma once

#include <span>
#include <string_view>

namespace dragoman::syntax {

/// One text an element.
std::span<std::string_view const> calibration_text();

}  // namespace dragoman::syntax
