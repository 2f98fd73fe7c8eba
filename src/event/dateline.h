// Where the dateline of a dispatch ends.
#pragma once

#include <cstdint>

#include "syntax/tree.h"

namespace dragoman {

/// First token after "PLACE (AGENCY) --" at the beginning of a sentence; sentence.begin when there is none.
std::uint32_t dateline_end(Tree const& tree, Sentence const& sentence);

}  // namespace dragoman
