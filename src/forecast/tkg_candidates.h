// Who may be the answer: partners of the subject, popular objects of the relation, partners of partners, and the actors
// of the subject's own country.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "forecast/tkg_query.h"
#include "forecast/tkg_state.h"

namespace dragoman {

struct TkgCandidate {
  std::uint32_t entity;
  std::uint32_t pair;  ///< KeyIndex::kNone: never met
  float hop;           ///< two-hop score, 0 when there is no path among the strongest
};

/// Finds candidates; keeps lists of a day so that the queries of a day share them. One thread, one finder.
class TkgCandidateFinder {
 public:
  explicit TkgCandidateFinder(TkgState const& state);

  /// Candidates in a fixed order: partners as first met, then popular, two-hop, compatriots. Valid until the next call.
  /// Days never go back, and the state holds nothing of the query's day.
  std::vector<TkgCandidate> const& find(TkgQuery const& query);
  /// A rough score that chooses which candidates a fit sees; no part of a forecast.
  float promise(TkgQuery const& query, TkgCandidate const& candidate) const;

 private:
  using Weighted = std::pair<float, std::uint32_t>;
  struct DayList {
    std::int32_t day = -1;
    std::vector<Weighted> entries;
  };
  std::vector<Weighted> const& popular(std::uint32_t q, std::int32_t day);
  std::vector<Weighted> const& strongest_partners(std::uint32_t entity, std::int32_t day);
  void spread(std::uint32_t subject, std::int32_t day);
  void propose(std::uint32_t entity, std::uint32_t pair);

  TkgState const& state_;
  std::vector<TkgCandidate> found_;
  std::vector<std::uint32_t> proposed_, hop_of_;  ///< stamps by entity
  std::uint32_t query_stamp_ = 0, hop_stamp_ = 0;
  std::vector<float> hop_;
  std::vector<Weighted> reached_;  ///< strongest first
  std::uint32_t hop_subject_ = KeyIndex::kNone;
  std::int32_t hop_day_ = -1;
  std::vector<DayList> popular_, partners_;
};

}  // namespace dragoman
