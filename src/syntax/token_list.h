// Tokens of a document by their index: what the folders behind the parse hand each other.
#pragma once

#include <cstdint>

#include "base/short_list.h"

namespace dragoman {

/// Nearly all lists hold fewer tokens than lie inside.
using TokenList = ShortList<std::uint32_t, 6>;

}  // namespace dragoman
