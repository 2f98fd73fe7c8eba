// Event classes of dyad questions and the relation groups that serve as evidence, both as sets of relations.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace dragoman {

/// Named sets of relations, at most 64. Immutable after building, so it may be read from any thread.
class RelationSets {
 public:
  explicit RelationSets(std::size_t relations) : masks_(relations, 0) {}

  /// Adds a set and gives its index. `holds` is indexed by relation id.
  std::size_t add(std::string name, std::vector<bool> const& holds);
  std::uint64_t mask(std::uint32_t relation) const { return masks_[relation]; }
  std::size_t size() const { return names_.size(); }
  std::string const& name(std::size_t set) const { return names_[set]; }
  bool empty(std::size_t set) const { return !used_[set]; }

 private:
  std::vector<std::string> names_;
  std::vector<bool> used_;
  std::vector<std::uint64_t> masks_;
};

/// Places of the sets in what dyad_relation_sets() gives. The engine takes any sets, and any of them but kAnyRelation as the
/// class asked for, as long as set kAnyRelation holds every relation: add() a topic's relations behind these to ask about it.
inline constexpr std::size_t kCooperation = 0, kSign = 1, kMaterial = 2, kConflict = 3, kNeutral = 4, kAnyRelation = 5;

/// The four question classes (cooperation, sign, material, conflict), what is neither cooperation nor conflict, every
/// relation, and eighteen evidence groups after the CAMEO roots. Labels are those of ICEWS ("Sign formal agreement"),
/// told by how they begin. Relations of unknown label are conflict, as the rest of the CAMEO list is.
RelationSets dyad_relation_sets(std::vector<std::string> const& relations);

}  // namespace dragoman
