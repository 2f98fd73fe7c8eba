// Which states does a sentence name, and which does a document speak of most?
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/date.h"
#include "base/result.h"
#include "casebook/duck.h"
#include "dyad/actor_rollup.h"

namespace dragoman {

/// States and other actors that sentences name, loaded once. Immutable; safe to read from several threads.
class NamedStates {
 public:
  /// Every actor named counts for its home country on that day; `kept` are ids that count for themselves.
  static Result<NamedStates> load(Duck& duck, ActorRollup const& actors, std::optional<Date> as_of, std::set<std::string> const& kept);

  std::set<std::string> const& in_sentence(std::string const& doc, std::int64_t sentence) const;
  /// Ids as mentioned, not rolled up: groups, bodies, persons.
  std::set<std::string> const& actors_in(std::string const& doc, std::int64_t sentence) const;
  /// True when the document names both several times and no third state more often: it is about the two.
  bool is_on_pair(std::string const& doc, std::string const& actor_1, std::string const& actor_2) const;

 private:
  using Place = std::pair<std::string, std::int64_t>;
  std::map<Place, std::set<std::string>> states_, actors_;
  std::map<std::string, std::map<std::string, std::int64_t>> counts_;
};

}  // namespace dragoman
