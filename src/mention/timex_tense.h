// Before or after now: what the clause around a time expression says about its direction.
#pragma once

#include <cstdint>

#include "syntax/tree.h"

namespace dragoman {

enum class TimeDirection : std::uint8_t { kPast, kPresent, kFuture, kUnknown };

/// Direction of the clause that governs `token`: past for past tense and perfect, future for "will", "is to",
/// infinitives of purpose and things planned or due, present for other present tense, unknown without a verb.
TimeDirection clause_direction(Tree const& tree, std::uint32_t token);

}  // namespace dragoman
