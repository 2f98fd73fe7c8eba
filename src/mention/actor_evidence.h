// What the words around a head noun tell about who is meant: whose, of which country, of which body, in office or not.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "mention/actor_context.h"

namespace dragoman {

/// Evidence from the modifiers before a noun and the prepositional phrases after it.
struct ActorEvidence {
  explicit ActorEvidence(std::pmr::memory_resource* memory) : states(memory) {}

  std::pmr::vector<NameMatch const*> states;    ///< state names, demonyms and metonyms before the head, in text order
  NameMatch const* body = nullptr;         ///< nearest other name: a group, body or person
  std::optional<Agent> noun;               ///< agent noun that modifies the head: "army" in "army spokesman"
  std::int32_t of = -1;                    ///< head token of the phrase after "of", "for", "from", "in", "at"; -1 if none
  std::string_view of_prep;
  std::string_view place_country;          ///< ISO3 of a place among the modifiers
  bool former = false;                     ///< "former", "ousted", "ex-": the office is lost
  bool coordinated = false;                ///< two or more different states share the head ("Pakistani and U.S. officials")
};

/// Reads tokens [from, until) before the head and the children after it. Pure.
ActorEvidence actor_evidence(ActorContext const& context, std::uint32_t head, std::uint32_t from, std::uint32_t until);

}  // namespace dragoman
