// How many people a noun phrase stands for. Internal to this folder.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "event/event_draft.h"

namespace dragoman {

/// Number of people one phrase or several coordinated phrases stand for; unset bounds are open.
struct HeadCount {
  std::optional<double> low, best, high;
  std::string unit, qualifier, rule;  ///< rule "single" when only singular phrases were counted
  Span span;
};

/// The number given with the phrase headed by `token`, else 1 for a named or singular person ("a man", "John Doe",
/// "she"); nothing for bare plurals, negated phrases ("no one") and things. Pure.
std::optional<HeadCount> head_count(CodingScene const& scene, std::uint32_t token);
/// Sum over coordinated phrases ("170 Afghans and 13 soldiers" is 183); members without a count are left out.
std::optional<HeadCount> sum_of(CodingScene const& scene, TokenList const& tokens);

}  // namespace dragoman
