// Which denials, claims and events are one matter?
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "dispute/statement.h"

namespace dragoman {

/// One matter by the statements and events at its heart. Indices point into the statements it was made from.
struct Matter {
  std::set<std::size_t> denials, denied;  ///< who contests; whose words are contested
  std::set<std::string> events;           ///< acts that are denied
  std::set<std::size_t> contesting;       ///< of the denials: those that name the act they deny, whatever their stance
  std::set<std::size_t> taken_back;       ///< of the denied: words their own speaker took back later
  std::map<std::size_t, std::size_t> answered;  ///< a denial -> the first statement it answers
  std::map<std::size_t, std::string> basis;     ///< of a denial: how the link was found

  /// True for a voice against the matter; whoever denies a denial speaks for it.
  bool is_against(std::size_t statement, std::vector<Statement> const& statements) const;
};

/// Matters in the order of their first statement. A denial nobody answers makes a matter when it stands alone.
std::vector<Matter> find_matters(std::vector<Statement> const& statements);

}  // namespace dragoman
