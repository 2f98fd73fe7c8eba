// Is it worth looking further? Decided behind syntax and before entities, whose recognition costs as much as the parse.
#pragma once

#include "coder/model.h"
#include "ingest/document.h"
#include "syntax/tree.h"

namespace dragoman {

enum class Gate { kOff, kOn };

/// Documents longer than this many bytes practically always hold something: asking would cost more than it saves.
inline constexpr std::size_t kGatedBytes = 2000;

/// False only where the document yields no event, held-back event or claim whatever its entities are, so that nothing
/// is lost by stopping here. `tree` has no entities. Pure; any thread.
bool may_yield(Model const& model, Document const& document, Tree const& tree);

}  // namespace dragoman
