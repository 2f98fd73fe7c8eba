// Decayed sums are kept as they stood when last touched and brought to the asked day by a table of powers, so that a day
// costs its own events and not the number of pairs. Coverage (the decayed share of past windows that held an event) is
// what a question of one horizon asks about, measured on every start day instead of on disjoint windows; between two
// events it is a geometric series. Nothing here looks at a row on or after the asked day.
#include "forecast/dyad_state.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace dragoman {
namespace {

std::vector<float> powers(int half_life, std::size_t n) {
  std::vector<float> out;
  for (std::size_t i = 0; i < n; ++i) out.push_back(static_cast<float>(std::exp2(-static_cast<double>(i) / half_life)));
  return out;
}

double geometric(double ratio, double terms) { return (1 - std::pow(ratio, terms)) / (1 - ratio); }

}  // namespace

std::string_view home_of(std::string_view name) {
  if (!name.ends_with(')')) return name;
  std::size_t const open = name.rfind('(');
  return open == std::string_view::npos || open == 0 ? name : name.substr(open + 1, name.size() - open - 2);
}

DyadState::DyadState(EventHistory const& history, Vocabulary const& names, RelationSets const& sets, int horizon)
    : history_(history), sets_(sets), horizon_(horizon), start_(history.size() == 0 ? 0 : history.day.front()), home_(names.entities.size()) {
  DRAGOMAN_CHECK(horizon > 0 && std::is_sorted(history.day.begin(), history.day.end()), "a positive horizon and a history sorted by day");
  std::map<std::string_view, std::uint32_t> homes;
  for (std::size_t e = 0; e < names.entities.size(); ++e) home_[e] = homes.try_emplace(home_of(names.entities[e]), static_cast<std::uint32_t>(homes.size())).first->second;
  actors_.resize(names.entities.size() * sets.size());
  world_.resize(sets.size());
}

void DyadState::advance(std::int32_t day) {
  DRAGOMAN_CHECK(day >= today_, "a state only rolls forward");
  today_ = day;
  auto const n = static_cast<std::size_t>(day) + static_cast<std::size_t>(horizon_) + 2;
  if (decay_[0].size() < n) {
    for (std::size_t h = 0; h < kHalfLives.size(); ++h) decay_[h] = powers(kHalfLives[h], 2 * n);
    for (std::size_t h = 0; h < kCoverHalfLives.size(); ++h) cover_decay_[h] = powers(kCoverHalfLives[h], 2 * n);
  }
  for (; next_ < history_.size() && history_.day[next_] - start_ < day; ++next_) take(history_.at(next_));
}

void DyadState::imagine(std::uint32_t subject, std::uint32_t relation, std::uint32_t object) { take({subject, relation, object, start_ + today_ - 1}); }

void DyadState::take(TypedEvent const& e) {
  if (e.subject == e.object) return;
  std::int32_t const day = e.day - start_;
  bool const forward = e.subject < e.object;
  std::size_t const pair = pair_of({std::min(e.subject, e.object), std::max(e.subject, e.object)});
  ++totals_[pair];
  std::uint64_t const mask = sets_.mask(e.relation);
  for (std::size_t s = 0; s < sets_.size(); ++s) {
    if ((mask >> s & 1) == 0) continue;
    touch_pair(pair, s, day, forward);
    touch(actors_[e.subject * sets_.size() + s], day);
    touch(actors_[e.object * sets_.size() + s], day);
    touch(homes_[home_pair_[pair] * sets_.size() + s], day);
    touch(world_[s], day);
  }
}

std::size_t DyadState::pair_of(Dyad dyad) {
  auto const [at, fresh] = index_.try_emplace(dyad, dyads_.size());
  if (fresh) {
    dyads_.push_back(dyad);
    totals_.push_back(0);
    pair_slot_.resize(dyads_.size() * sets_.size(), -1);
    auto const a = home_[dyad.first], b = home_[dyad.second];
    auto const home = home_index_.try_emplace({std::min(a, b), std::max(a, b)}, home_index_.size()).first->second;
    home_pair_.push_back(home);
    homes_.resize(home_index_.size() * sets_.size());
  }
  return at->second;
}

std::size_t DyadState::find(Dyad dyad) const {
  auto const at = index_.find(dyad);
  return at == index_.end() ? pairs() : at->second;
}

void DyadState::touch_pair(std::size_t pair, std::size_t set, std::int32_t day, bool forward) {
  auto& slot = pair_slot_[pair * sets_.size() + set];
  if (slot < 0) {
    slot = static_cast<std::int32_t>(pair_tracks_.size());
    pair_tracks_.push_back({});
  }
  auto& track = pair_tracks_[static_cast<std::size_t>(slot)];
  track = brought_to(track, day);
  for (std::size_t h = 0; h < kHalfLives.size(); ++h) {
    if (track.last != day) track.days[h] += 1;
    (forward ? track.forward : track.backward)[h] += 1;
  }
  track.last = day;
  ++track.total;
}

void DyadState::touch(Track& track, std::int32_t day) {
  track = brought_to(track, day);
  for (float& sum : track.events) sum += 1;
  track.last = day;
}

PairTrack DyadState::brought_to(PairTrack track, std::int32_t day) const {
  if (day == track.touched) return track;
  auto const lag = static_cast<std::size_t>(day - track.touched);
  for (std::size_t h = 0; h < kHalfLives.size(); ++h) {
    track.days[h] *= decay_[h][lag];
    track.forward[h] *= decay_[h][lag];
    track.backward[h] *= decay_[h][lag];
  }
  // windows that ended after the track was touched and on or before `day`: those within a horizon of the last event hold it
  std::int32_t const from = std::max(track.touched + 1, horizon_), to = std::min(day, track.last + horizon_);
  for (std::size_t h = 0; h < kCoverHalfLives.size(); ++h) {
    track.covered[h] *= cover_decay_[h][lag];
    if (to < from) continue;
    auto const& power = cover_decay_[h];
    track.covered[h] += power[static_cast<std::size_t>(day - to)] * (1 - power[static_cast<std::size_t>(to - from + 1)]) / (1 - power[1]);
  }
  track.touched = day;
  return track;
}

Track DyadState::brought_to(Track track, std::int32_t day) const {
  auto const lag = static_cast<std::size_t>(day - track.touched);
  for (std::size_t h = 0; lag > 0 && h < kHalfLives.size(); ++h) track.events[h] *= decay_[h][lag];
  track.touched = day;
  return track;
}

PairTrack DyadState::pair(std::size_t pair, std::size_t set) const {
  std::int32_t const slot = pair < pairs() ? pair_slot_[pair * sets_.size() + set] : -1;
  return slot < 0 ? PairTrack{} : brought_to(pair_tracks_[static_cast<std::size_t>(slot)], today_);
}

Track DyadState::actor(std::uint32_t entity, std::size_t set) const { return brought_to(actors_[entity * sets_.size() + set], today_); }
Track DyadState::homes(std::size_t pair, std::size_t set) const { return brought_to(homes_[home_pair_[pair] * sets_.size() + set], today_); }
Track DyadState::world(std::size_t set) const { return brought_to(world_[set], today_); }
bool DyadState::same_home(std::size_t pair) const { return home_[dyads_[pair].first] == home_[dyads_[pair].second]; }

double DyadState::exposure(std::size_t h) const { return geometric(std::exp2(-1.0 / kHalfLives[h]), today_ + 1) - 1; }
double DyadState::cover_exposure(std::size_t h) const { return today_ < horizon_ ? 0 : geometric(std::exp2(-1.0 / kCoverHalfLives[h]), today_ - horizon_ + 1); }

}  // namespace dragoman
