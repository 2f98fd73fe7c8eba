// Which families of time expressions can begin with a word. Most words begin none, so this one question, asked once a
// token, spares the rules. Used inside mention/timex*.cc only.
#pragma once

#include <cstdint>
#include <string_view>

namespace dragoman {

enum TimexFamily : std::uint8_t {
  kDateFamily = 1, kClockFamily = 2, kDeicticFamily = 4, kRelativeFamily = 8,
  kQuarterFamily = 16, kSpanFamily = 32, kRepetitionFamily = 64, kYearFamily = 128
};

/// Families whose rule may give a reading that begins with this lower-case word; a set bit promises nothing, a clear
/// bit means that the rule would find nothing here.
std::uint8_t timex_openers(std::string_view word);

}  // namespace dragoman
