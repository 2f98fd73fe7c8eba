// What speaks for a candidate, as positions on the curves of the model. A signal is a logarithm laid on evenly spaced
// knots; a candidate that the subject has met reads one set of curves, one it has never met another.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "forecast/tkg_candidates.h"
#include "forecast/tkg_confidence.h"
#include "forecast/tkg_patterns.h"
#include "forecast/tkg_state.h"

namespace dragoman {

/// Order is that of kSignalSpecs. "Relation" is the one asked for; shares are of the subject's doings unless "object".
enum class Signal : unsigned char {
  // confidences, and learned weights, of the relations seen on the pair
  kStrongest, kNoisyOr, kSumOfTen, kSameRelation, kInverseRelation, kAnyRelation, kPattern,
  // decayed counts, shares, recency on the pair
  kRelationFast, kRelationMid, kRelationSlow, kPairFast, kPairMid, kPairSlow, kShareMid, kShareSlow, kRelationShareMid, kRelationShareSlow,
  kObjectShareMid, kObjectShareSlow, kPairLag, kRelationLag, kRelationsSeen,
  // the candidate on its own
  kPopularFast, kPopularMid, kPopularSlow, kActivityMid, kActivitySlow, kCandidateLag,
  // paths, countries, roles
  kTwoHop, kCountryActs, kCountryOn, kCountries, kCountriesBy, kActorCountry, kActorCountryBy, kRole, kRoles,
  // the same again for a compatriot never met
  kCompatriotHop, kCompatriotPopular, kCompatriotRoles,
  // yes or no
  kNeverMet, kNeverSeen, kCompatriot, kSelf,
};
inline constexpr std::size_t kSignals = 44;

enum class Reads : unsigned char { kMet, kNew, kBoth, kNewCompatriot };

/// Knots stand at even steps from `low` to `high`, in log2 of the value (kPattern: of the value); one knot makes a flag.
struct SignalSpec {
  Signal signal;
  char const* name;
  Reads reads;
  std::uint8_t knots;
  float low, high;
};
extern const std::array<SignalSpec, kSignals> kSignalSpecs;

/// Position of each signal: knot * 256 + fraction, or kAbsent.
struct TkgRow {
  static constexpr std::uint16_t kAbsent = 0xFFFF;
  std::array<std::uint16_t, kSignals> at;
  std::uint16_t met;  ///< 1: the pair has a history
};

/// Reads signals of the candidates of one query at a time. One thread, one reader; the state holds nothing of the day.
class TkgSignalReader {
 public:
  TkgSignalReader(TkgState const& state, TkgConfidence const& confidence, TkgPatterns const& patterns);

  void begin(TkgQuery const& query);
  TkgRow read(TkgCandidate const& candidate);

 private:
  using Values = std::array<float, kSignals>;
  struct OfCountry {
    std::uint32_t stamp = 0;
    float countries = 0, countries_by = 0, actor = 0, actor_by = 0;
  };
  struct OfRole {
    std::uint32_t stamp = 0;
    float role = 0, roles = 0;
  };
  void read_pair(TkgCandidate const& candidate, Values& values);
  void read_confidences(TkgCandidate const& candidate, PairTrace const& pair, Values& values);
  void read_candidate(TkgCandidate const& candidate, Values& values) const;
  void read_surroundings(TkgCandidate const& candidate, Values& values);
  OfCountry const& of_country(std::uint32_t country);
  OfRole const& of_role(std::uint32_t role);

  TkgState const& state_;
  TkgConfidence const& confidence_;
  TkgPatterns const& patterns_;
  TkgQuery const* query_ = nullptr;
  std::uint32_t home_ = kNoCountry, stamp_ = 0;
  float active_mid_ = 0, active_slow_ = 0, acts_mid_ = 0, acts_slow_ = 0;  ///< of the subject; under the relation
  std::array<float, kSpeeds> total_{};                                     ///< of the relation
  std::vector<OfCountry> countries_;
  std::vector<OfRole> roles_;
  std::vector<float> confidences_;
};

}  // namespace dragoman
