// Where every pair, actor and pair of countries stands on a day: decayed counts of each relation set, rolled forward.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "forecast/dyad_classes.h"
#include "forecast/history.h"

namespace dragoman {

inline constexpr std::array<int, 4> kHalfLives{7, 30, 90, 365};      ///< days, of decayed counts
inline constexpr std::array<int, 3> kCoverHalfLives{60, 180, 720};   ///< days, of decayed window coverage
inline constexpr std::int32_t kLongAgo = -400;                       ///< last day of what never happened
using Decayed = std::array<float, kHalfLives.size()>;

/// One relation set on one pair. Forward is from the smaller entity id to the larger.
struct PairTrack {
  std::int32_t touched = 0, last = kLongAgo;  ///< day the sums stand at; last day with an event
  std::int32_t total = 0;                     ///< events
  Decayed days{}, forward{}, backward{};      ///< days with an event; events by direction
  std::array<float, kCoverHalfLives.size()> covered{};  ///< past windows of horizon days that held an event
};

/// One relation set of one actor, of one pair of home countries, or of the world.
struct Track {
  std::int32_t touched = 0, last = kLongAgo;
  Decayed events{};
};

/// A pair of different actors, first < second.
struct Dyad {
  std::uint32_t first, second;
  auto operator<=>(Dyad const&) const = default;
};

/// Rolls a history forward. Days count from 0 = the first day of the history. Not thread-safe; reads are const.
class DyadState {
 public:
  /// `history` is sorted by day and outlives the state; events of an actor on itself are left out. `horizon` (days) is
  /// the window length of the coverage.
  DyadState(EventHistory const& history, Vocabulary const& names, RelationSets const& sets, int horizon);

  /// Takes in every event before `day`; later events are not looked at.
  void advance(std::int32_t day);
  /// Takes in one more event, of yesterday, that the history does not hold: for what-if questions, on a copy.
  void imagine(std::uint32_t subject, std::uint32_t relation, std::uint32_t object);
  /// Gives a pair an id although nothing has happened between the two.
  void introduce(Dyad dyad) { pair_of(dyad); }
  std::int32_t today() const { return today_; }

  std::size_t pairs() const { return dyads_.size(); }  ///< seen before today, ids in order of first sight
  Dyad dyad(std::size_t pair) const { return dyads_[pair]; }
  /// Id of a pair, or pairs() when not seen before today.
  std::size_t find(Dyad dyad) const;
  std::int64_t events(std::size_t pair) const { return totals_[pair]; }

  // Values as they stand at the start of today.
  PairTrack pair(std::size_t pair, std::size_t set) const;
  Track actor(std::uint32_t entity, std::size_t set) const;
  Track homes(std::size_t pair, std::size_t set) const;
  Track world(std::size_t set) const;
  bool same_home(std::size_t pair) const;
  std::size_t sets() const { return sets_.size(); }
  /// Decayed number of days passed, the exposure of a decayed count.
  double exposure(std::size_t half_life) const;
  double cover_exposure(std::size_t half_life) const;

 private:
  void take(TypedEvent const& event);
  void touch_pair(std::size_t pair, std::size_t set, std::int32_t day, bool forward);
  void touch(Track& track, std::int32_t day);
  PairTrack brought_to(PairTrack track, std::int32_t day) const;
  Track brought_to(Track track, std::int32_t day) const;
  std::size_t pair_of(Dyad dyad);

  EventHistory const& history_;
  RelationSets const& sets_;
  int horizon_;
  std::int32_t start_, today_ = 0;
  std::size_t next_ = 0;
  std::vector<std::uint32_t> home_;                       // by entity
  std::array<std::vector<float>, kHalfLives.size()> decay_;
  std::array<std::vector<float>, kCoverHalfLives.size()> cover_decay_;
  std::map<Dyad, std::size_t> index_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> home_index_;
  std::vector<Dyad> dyads_;
  std::vector<std::int64_t> totals_;
  std::vector<std::size_t> home_pair_;                    // by pair
  std::vector<std::int32_t> pair_slot_;                   // pair x set -> place in pair_tracks_, -1 = none
  std::vector<PairTrack> pair_tracks_;
  std::vector<Track> actors_, homes_, world_;             // entity x set, home pair x set, set
};

/// The country in the brackets at a name's end, else the name itself.
std::string_view home_of(std::string_view entity_name);

}  // namespace dragoman
