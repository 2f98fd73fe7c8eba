// The two states' priorities side by side, as one small inline picture.
#pragma once

#include <string>

#include "outlook/outlook.h"

namespace dragoman {

/// An <svg> element with a text alternative; empty when there is no alignment. Shows at most eight groups.
std::string overlap_svg(Outlook const& outlook);
/// & < > " ' as entities; control characters other than tab and line feed are left out.
std::string html_escaped(std::string_view text);

}  // namespace dragoman
