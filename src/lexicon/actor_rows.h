// Rows of the actor sections as they lie in an image. Read them through actor_table.h.
#pragma once

#include <cstdint>
#include <limits>

#include "lexicon/image.h"

namespace dragoman {

/// A day as days since 1970-01-01; kNoDay when unknown or open.
using DayNumber = std::int32_t;
inline constexpr DayNumber kNoDay = std::numeric_limits<DayNumber>::min();

enum class AliasKind : std::uint32_t { kName, kAcronym, kDemonym, kMetonym, kSpelling, kAdjective };

struct ActorRow {
  StrRef id, name, kind, country, sector, other_sectors, cameo, parent, description;
  std::int32_t cow, gw;  ///< 0 when there is none
  DayNumber valid_from, valid_to;
  RowRange aliases, roles, terms, relations,
      designations;  ///< `terms` index actor_terms: offices in this body
};

struct AliasRow {
  std::uint32_t actor;
  AliasKind kind;
  StrRef text, language, source;
  DayNumber valid_from, valid_to;
  std::uint32_t ambiguous;
  std::uint32_t words;         ///< number of normalised words
  std::uint32_t capitals;      ///< bit i: word i must begin with a capital
  std::uint32_t all_capitals;  ///< bit i: word i must be all capitals
};

struct RoleRow {
  std::uint32_t actor;  ///< the person
  std::uint32_t org;    ///< the state or body
  StrRef office, sector, source;
  DayNumber valid_from, valid_to;
};

struct RelationRow {
  std::uint32_t actor, target;
  StrRef relation, source;
  DayNumber valid_from, valid_to;
};

struct DesignationRow {
  std::uint32_t actor, authority;
  StrRef list_name, source;
  DayNumber listed_on, delisted_on;
};

/// A slot of the open-addressed hash table of trie edges; empty when word is 0.
struct AliasEdge {
  std::uint64_t word;
  std::uint32_t node, child;
};

struct PeriodRow {
  StrRef id, name, actor, source;
  DayNumber date_start, date_end;
};

struct PeriodAliasRow {
  StrRef key;  ///< alias_key() of the alias; rows are sorted by its text
  std::uint32_t period;
};

struct TermPatternRow {
  StrRef pattern, term, offices;
};

}  // namespace dragoman
