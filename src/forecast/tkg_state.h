// Everything that happened before a day, in the shape the forecast asks for: traces of pairs, activity of actors,
// popularity under a relation, dealings of countries and roles. Rolls forward event by event.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "forecast/history.h"
#include "forecast/tkg_decay.h"
#include "forecast/tkg_names.h"

namespace dragoman {

/// One relation seen on a pair. Directed relations are 0 .. 2R-1: r + R is r seen from its object.
struct RelationTrace {
  std::uint32_t relation;  ///< as seen from the lower entity of the pair
  std::int32_t last;
  std::uint32_t count;
  DecayedCount decayed;
};

struct PairTrace {
  std::int32_t last = 0;
  std::uint32_t count = 0;
  DecayedCount decayed;
  std::vector<RelationTrace> relations;  ///< in the order first seen
};

struct Partner {
  std::uint32_t entity, pair;
};

/// Not thread-safe while events are added; any number of readers between.
class TkgState {
 public:
  TkgState(ActorNames const& names, std::uint32_t relations);  ///< `names` outlives the state

  /// Takes in one event; days never go back.
  void add(TypedEvent const& event);

  std::uint32_t relations() const { return relations_; }
  std::uint32_t directed() const { return 2 * relations_; }
  std::uint32_t inverse(std::uint32_t q) const { return q < relations_ ? q + relations_ : q - relations_; }
  /// The relation of a trace as seen from `from` towards `to`.
  std::uint32_t seen_from(std::uint32_t from, std::uint32_t to, std::uint32_t relation) const { return from <= to ? relation : inverse(relation); }

  ActorNames const& names() const { return names_; }
  std::uint32_t entities() const { return static_cast<std::uint32_t>(partners_.size()); }
  /// Country by name, else the country met most so far, else kNoCountry.
  std::uint32_t home(std::uint32_t entity) const { return home_[entity]; }
  std::vector<Partner> const& partners(std::uint32_t entity) const { return partners_[entity]; }
  PairTrace const& pair(std::uint32_t number) const { return pairs_[number]; }
  std::uint32_t pair_of(std::uint32_t a, std::uint32_t b) const;  ///< KeyIndex::kNone: never seen
  DecayedCount const& activity(std::uint32_t entity) const { return activity_[entity]; }
  bool known(std::uint32_t entity) const { return !partners_[entity].empty(); }
  DecayedCount const& total(std::uint32_t directed_relation) const { return relation_total_[directed_relation]; }
  /// Entities that ever were the object of the directed relation, in the order first seen.
  std::vector<std::uint32_t> const& objects(std::uint32_t directed_relation) const { return objects_[directed_relation]; }

  /// Events (actor, relation, anybody).
  DecayedCount acts(std::uint32_t actor, std::uint32_t q) const { return acts_.get(key(actor, q)); }
  float country_acts_on(std::uint32_t country, std::uint32_t q, std::uint32_t object, std::int32_t day) const;
  float country_on(std::uint32_t country, std::uint32_t object, std::int32_t day) const;
  float countries(std::uint32_t from, std::uint32_t to, std::int32_t day) const;
  float countries_by(std::uint32_t from, std::uint32_t to, std::uint32_t q, std::int32_t day) const;
  float actor_on_country(std::uint32_t actor, std::uint32_t to, std::int32_t day) const;
  float actor_on_country_by(std::uint32_t actor, std::uint32_t to, std::uint32_t q, std::int32_t day) const;
  float role_under(std::uint32_t q, std::uint32_t role, std::int32_t day) const;
  float roles_under(std::uint32_t q, std::uint32_t from, std::uint32_t to, std::int32_t day) const;

 private:
  void add_directed(std::uint32_t subject, std::uint32_t q, std::uint32_t object, std::int32_t day);
  void add_countries(std::uint32_t subject, std::uint32_t q, std::uint32_t object, std::int32_t day);
  void learn_home(std::uint32_t entity, std::uint32_t met_country);
  std::uint64_t key(std::uint64_t a, std::uint64_t q) const { return a * directed() + q; }
  std::uint64_t key(std::uint64_t a, std::uint64_t q, std::uint64_t b) const { return key(a, q) * entities() + b; }

  ActorNames const& names_;
  std::uint32_t relations_;
  KeyIndex pair_index_;
  std::vector<PairTrace> pairs_;
  std::vector<std::vector<Partner>> partners_;
  std::vector<DecayedCount> activity_, relation_total_;
  std::vector<std::vector<std::uint32_t>> objects_;
  std::vector<std::uint32_t> home_;
  std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> met_;  ///< (country, times) of entities without one
  DecayedCounts acts_, country_acts_on_, country_on_, countries_, countries_by_, actor_on_country_, actor_on_country_by_, role_, roles_;
};

}  // namespace dragoman
