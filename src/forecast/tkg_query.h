// A question to the history: (subject, directed relation, ?, day), with the answers known to be true.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace dragoman {

/// Directed relation r + R asks for the subject: (?, r, o, t) is (o, r + R, ?, t).
struct TkgQuery {
  std::uint32_t subject, relation;
  std::int32_t day;
  std::vector<std::uint32_t> answers;  ///< ascending, each once

  bool answered_by(std::uint32_t entity) const { return std::binary_search(answers.begin(), answers.end(), entity); }
};

}  // namespace dragoman
