// The rolling tables. An event is taken in twice, as (s, r, o) and as (o, r + R, s), so that both questions, who is the
// object and who is the subject, are one question. A home country is the bracket of a name, else the country an entity
// has met most: a minister without bracket moves in with his own government within a few events.
#include "forecast/tkg_state.h"

#include <algorithm>

namespace dragoman {

TkgState::TkgState(ActorNames const& names, std::uint32_t relations)
    : names_(names),
      relations_(relations),
      partners_(names.role.size()),
      activity_(names.role.size()),
      relation_total_(2 * std::size_t{relations}),
      objects_(2 * std::size_t{relations}),
      home_(names.country),
      met_(names.role.size()) {}

void TkgState::add(TypedEvent const& event) {
  auto const [s, r, o, day] = event;
  add_directed(s, r, o, day);
  add_directed(o, r + relations_, s, day);
  std::uint32_t const low = std::min(s, o), high = std::max(s, o);
  std::uint32_t const number = pair_index_.number(std::uint64_t{low} << 32 | high);
  if (number == pairs_.size()) {
    pairs_.emplace_back();
    partners_[low].push_back({high, number});
    if (low != high) partners_[high].push_back({low, number});
  }
  PairTrace& pair = pairs_[number];
  pair.last = day;
  ++pair.count;
  pair.decayed.add(day);
  std::uint32_t const relation = s <= o ? r : r + relations_;
  auto trace = std::find_if(pair.relations.begin(), pair.relations.end(), [&](RelationTrace const& t) { return t.relation == relation; });
  if (trace == pair.relations.end()) trace = pair.relations.insert(trace, RelationTrace{relation, day, 0, {}});
  trace->last = day;
  ++trace->count;
  trace->decayed.add(day);
}

void TkgState::add_directed(std::uint32_t subject, std::uint32_t q, std::uint32_t object, std::int32_t day) {
  activity_[subject].add(day);
  relation_total_[q].add(day);
  if (acts_.add(key(subject, q), day)) objects_[inverse(q)].push_back(subject);
  add_countries(subject, q, object, day);
  role_.add(std::uint64_t{q} * names_.roles + names_.role[object], day);
  roles_.add((std::uint64_t{q} * names_.roles + names_.role[subject]) * names_.roles + names_.role[object], day);
  if (names_.country[subject] == kNoCountry && names_.country[object] != kNoCountry) learn_home(subject, names_.country[object]);
}

void TkgState::add_countries(std::uint32_t subject, std::uint32_t q, std::uint32_t object, std::int32_t day) {
  std::uint32_t const from = home_[subject], to = home_[object];
  if (from != kNoCountry) {
    country_acts_on_.add(key(from, q, object), day);
    country_on_.add(std::uint64_t{from} * entities() + object, day);
  }
  if (to == kNoCountry) return;
  actor_on_country_.add(std::uint64_t{subject} * entities() + to, day);
  actor_on_country_by_.add(key(subject, q, to), day);
  if (from == kNoCountry) return;
  countries_.add(std::uint64_t{from} * entities() + to, day);
  countries_by_.add(key(from, q, to), day);
}

void TkgState::learn_home(std::uint32_t entity, std::uint32_t met_country) {
  auto& met = met_[entity];
  auto at = std::find_if(met.begin(), met.end(), [&](auto const& m) { return m.first == met_country; });
  if (at == met.end()) at = met.insert(at, {met_country, 0});
  ++at->second;
  home_[entity] = std::max_element(met.begin(), met.end(), [](auto const& a, auto const& b) { return a.second != b.second ? a.second < b.second : a.first > b.first; })->first;
}

std::uint32_t TkgState::pair_of(std::uint32_t a, std::uint32_t b) const {
  return pair_index_.find(std::uint64_t{std::min(a, b)} << 32 | std::max(a, b));
}

float TkgState::country_acts_on(std::uint32_t country, std::uint32_t q, std::uint32_t object, std::int32_t day) const {
  return country_acts_on_.at(key(country, q, object), kSlow, day);
}
float TkgState::country_on(std::uint32_t country, std::uint32_t object, std::int32_t day) const {
  return country_on_.at(std::uint64_t{country} * entities() + object, kSlow, day);
}
float TkgState::countries(std::uint32_t from, std::uint32_t to, std::int32_t day) const {
  return countries_.at(std::uint64_t{from} * entities() + to, kSlow, day);
}
float TkgState::countries_by(std::uint32_t from, std::uint32_t to, std::uint32_t q, std::int32_t day) const {
  return countries_by_.at(key(from, q, to), kSlow, day);
}
float TkgState::actor_on_country(std::uint32_t actor, std::uint32_t to, std::int32_t day) const {
  return actor_on_country_.at(std::uint64_t{actor} * entities() + to, kSlow, day);
}
float TkgState::actor_on_country_by(std::uint32_t actor, std::uint32_t to, std::uint32_t q, std::int32_t day) const {
  return actor_on_country_by_.at(key(actor, q, to), kSlow, day);
}
float TkgState::role_under(std::uint32_t q, std::uint32_t role, std::int32_t day) const {
  return role_.at(std::uint64_t{q} * names_.roles + role, kSlow, day);
}
float TkgState::roles_under(std::uint32_t q, std::uint32_t from, std::uint32_t to, std::int32_t day) const {
  return roles_.at((std::uint64_t{q} * names_.roles + from) * names_.roles + to, kSlow, day);
}

}  // namespace dragoman
