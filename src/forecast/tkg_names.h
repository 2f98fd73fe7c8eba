// What the name of an actor alone says: "Police (India)" is the role "Police" of the country "India".
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dragoman {

inline constexpr std::uint32_t kNoCountry = ~std::uint32_t{0};

/// Numbers of roles and countries by entity; numbered in the order of the entities.
struct ActorNames {
  std::vector<std::uint32_t> role;     ///< 0: a name without a role, 1: a country itself
  std::vector<std::uint32_t> country;  ///< kNoCountry when the name says none
  std::vector<std::vector<std::uint32_t>> of_country;  ///< entities by country, ascending
  std::uint32_t roles = 2;

  std::uint32_t countries() const { return static_cast<std::uint32_t>(of_country.size()); }
};

/// A bracket at the end of a name is its country; a name that is such a bracket elsewhere is a country itself.
ActorNames read_actor_names(std::span<std::string const> entities);

}  // namespace dragoman
