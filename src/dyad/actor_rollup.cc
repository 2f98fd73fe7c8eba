// Rolling up is a matter of tables: a ministry acts for its country because its sector is one of the state's, a squad
// for its group because the group is its parent and no list names the squad without the group. Armed groups never roll up to the
// country they fight in; one that governs (it has a government of its own in the table) counts for the country as well.
#include "dyad/actor_rollup.h"

#include <algorithm>
#include <array>

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 7> kStateSectors = {"GOV", "MIL", "COP", "SPY", "JUD", "LEG", "PRM"};
constexpr std::array<std::string_view, 3> kArmedSectors = {"REB", "UAF", "CRM"};
constexpr std::size_t kClimb = 8;  // longest chain of parents that is followed

template <class List>
bool among(List const& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

std::string words_for_sector(std::string_view sector) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kWords = {{{"GOV", "government"}, {"MIL", "military"}, {"COP", "police"},
      {"SPY", "intelligence service"}, {"JUD", "courts"}, {"LEG", "parliament"}, {"REB", "militants"}, {"CVL", "civilians"}, {"JRN", "media"},
      {"OPP", "opposition"}, {"UAF", "gunmen"}, {"REF", "refugees"}}};
  for (auto const& [code, words] : kWords)
    if (code == sector) return std::string(words);
  return {};
}

std::optional<std::int64_t> whole_of(Value const& value) {
  return is_null(value) ? std::nullopt : std::optional(static_cast<std::int64_t>(number_of(value)));
}

Result<std::map<std::string, ActorInfo, std::less<>>> read_actors(Duck& duck) {
  auto table = duck.query("select actor_id, actor_name, actor_kind, country_iso3, sector, parent_actor_id, valid_from, valid_to, country_cow, country_gw from actors order by actor_id");
  if (!table) return tl::unexpected(table.error());
  std::map<std::string, ActorInfo, std::less<>> actors;
  for (auto const& r : table->rows) {
    ActorInfo info{text_of(r[0]), text_of(r[1]), text_of(r[2]), text_of(r[3]), text_of(r[4]), text_of(r[5]), date_of(r[6]), date_of(r[7]), whole_of(r[8]), whole_of(r[9])};
    actors.emplace(info.id, info);
  }
  return actors;
}

}  // namespace

Result<ActorRollup> ActorRollup::load(Duck& duck) {
  ActorRollup rollup;
  auto actors = read_actors(duck);
  if (!actors) return tl::unexpected(actors.error());
  rollup.actors_ = std::move(*actors);
  auto aliases = duck.query("select actor_id, alias from actor_aliases where alias is not null order by actor_id, alias");
  auto relations = duck.query("select actor_id, target_actor_id from actor_relations where relation in ('member_of','part_of','speaks_for') and valid_to is null order by 1, 2");
  auto listed = duck.query("select distinct actor_id, authority_actor_id, list_name from designations order by 1, 2, 3");
  if (!aliases) return tl::unexpected(aliases.error());
  if (!relations) return tl::unexpected(relations.error());
  if (!listed) return tl::unexpected(listed.error());
  for (auto const& r : aliases->rows) rollup.aliases_[text_of(r[0])].push_back(text_of(r[1]));
  for (auto const& r : listed->rows) rollup.lists_[text_of(r[0])].insert(text_of(r[1]) + "|" + text_of(r[2]));
  for (auto const& r : relations->rows)
    if (rollup.is_armed_group(text_of(r[1]))) rollup.membership_.emplace(text_of(r[0]), text_of(r[1]));
  for (auto const& [id, info] : rollup.actors_)
    if (info.kind == "government" && rollup.is_armed_group(info.parent)) rollup.governs_[info.parent] = {info.country, info.valid_from, info.valid_to};
  return rollup;
}

ActorInfo const* ActorRollup::find(std::string_view id) const {
  auto const found = actors_.find(id);
  return found == actors_.end() ? nullptr : &found->second;
}

bool ActorRollup::is_state(std::string_view id) const {
  ActorInfo const* info = find(id);
  return info != nullptr && info->kind == "state";
}

bool ActorRollup::is_armed_group(std::string_view id) const {
  ActorInfo const* info = find(id);
  if (info == nullptr || info->kind == "person" || info->kind == "government") return false;
  return info->kind == "rebel" || info->sector == "REB";
}

bool ActorRollup::listed_apart(std::string const& unit, std::string const& parent) const {
  auto const own = lists_.find(unit), above = lists_.find(parent);
  if (own == lists_.end()) return false;
  return above == lists_.end() || !std::includes(above->second.begin(), above->second.end(), own->second.begin(), own->second.end());
}

std::string ActorRollup::group_of(std::string_view id) const {
  std::string at(id);
  for (std::size_t step = 0; step < kClimb; ++step) {
    ActorInfo const* info = find(at);
    auto const member = membership_.find(at);
    bool const group = is_armed_group(at);
    if (info == nullptr && member == membership_.end()) return {};
    std::string const above = info != nullptr && is_armed_group(info->parent) ? info->parent : member != membership_.end() ? member->second : std::string{};
    if (group) {  // a unit of the same country is counted with its parent, unless a list names it alone
      ActorInfo const* parent = find(above);
      if (parent == nullptr || parent->country != info->country || listed_apart(at, above) || info->parent != above) return at;
    } else if (above.empty() || (info != nullptr && info->kind != "person" && info->sector != "REB")) {
      return {};
    }
    at = above;
  }
  return at;
}

std::string ActorRollup::sector_of(PartyName const& party) const {
  if (!party.sector.empty()) return party.sector;
  if (ActorInfo const* info = find(party.id)) return info->sector;
  if (party.id.size() >= 6 && is_state(std::string_view(party.id).substr(0, 3))) return party.id.substr(3, 3);  // CAMEO code
  return {};
}

std::string ActorRollup::home_country(PartyName const& party) const {
  if (is_state(party.id)) return party.id;
  ActorInfo const* info = find(party.id);
  std::string const country = !party.country.empty() ? party.country : info != nullptr ? info->country : std::string{};
  if (is_state(country)) return country;
  return party.id.size() >= 6 && is_state(std::string_view(party.id).substr(0, 3)) ? party.id.substr(0, 3) : std::string{};
}

std::string ActorRollup::state_of(PartyName const& party, std::optional<Date> on) const {
  if (is_state(party.id)) return party.id;
  std::string const group = group_of(party.id);
  if (!group.empty()) {
    auto const rule = governs_.find(group);
    if (rule == governs_.end() || !on || (rule->second.from && *on < *rule->second.from) || (rule->second.to && *rule->second.to < *on)) return {};
    return rule->second.country;
  }
  ActorInfo const* info = find(party.id);
  if (info != nullptr && (info->kind == "igo" || info->kind == "rebel")) return {};
  return among(kStateSectors, sector_of(party)) ? home_country(party) : std::string{};
}

std::string ActorRollup::home_of(PartyName const& party, std::optional<Date> on) const {
  std::string const state = state_of(party, on);
  if (!state.empty() || !group_of(party.id).empty() || among(kArmedSectors, sector_of(party))) return state;
  return home_country(party);
}

std::string ActorRollup::name_of(std::string_view id) const {
  if (ActorInfo const* info = find(id)) return info->name;
  if (id.size() >= 6 && is_state(id.substr(0, 3)))
    if (std::string const words = words_for_sector(id.substr(3, 3)); !words.empty()) {
      std::string const& state = find(id.substr(0, 3))->name;
      if (among(kArmedSectors, id.substr(3, 3))) return words + " in " + state;  // they fight there, nobody says for whom
      return state + (state.ends_with("s") ? "' " : "'s ") + words;
    }
  return std::string(id);
}

std::vector<std::string> ActorRollup::names_of(std::string_view id) const {
  std::vector<std::string> names;
  if (auto const found = aliases_.find(id); found != aliases_.end()) names = found->second;
  names.push_back(name_of(id));
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace dragoman
