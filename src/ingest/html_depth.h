// How deep a page nests, told before a parser sees it.
#pragma once

#include <cstddef>
#include <string_view>

namespace dragoman {

/// Upper bound of open elements at any point, counted from the tags alone; elements that HTML closes by itself
/// (p, li, td, br ...) do not count. Linear; stops counting at `limit`.
std::size_t nesting_depth(std::string_view html, std::size_t limit);

}  // namespace dragoman
