// Role and country by the naming rule of event data: "Role (Country)". No gazetteer is asked, so any file that keeps
// the rule works; where no name has a bracket, every entity simply has no country.
#include "forecast/tkg_names.h"

#include <map>
#include <string_view>

namespace dragoman {

ActorNames read_actor_names(std::span<std::string const> entities) {
  ActorNames names;
  std::map<std::string_view, std::uint32_t> roles, countries;
  names.role.assign(entities.size(), 0);
  names.country.assign(entities.size(), kNoCountry);
  for (std::size_t e = 0; e < entities.size(); ++e) {
    std::string_view const name = entities[e];
    std::size_t const bracket = name.rfind(" (");
    if (bracket == std::string_view::npos || !name.ends_with(')')) continue;
    std::string_view const country = name.substr(bracket + 2, name.size() - bracket - 3);
    names.country[e] = countries.try_emplace(country, static_cast<std::uint32_t>(countries.size())).first->second;
    auto const [role, fresh] = roles.try_emplace(name.substr(0, bracket), names.roles);
    if (fresh) ++names.roles;
    names.role[e] = role->second;
  }
  names.of_country.resize(countries.size());
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    if (auto const found = countries.find(entities[e]); names.role[e] == 0 && found != countries.end()) {
      names.country[e] = found->second;
      names.role[e] = 1;
    }
    if (names.country[e] != kNoCountry) names.of_country[names.country[e]].push_back(e);
  }
  return names;
}

}  // namespace dragoman
