// How often a past relation on a pair is followed by the one asked for: confidences of (asked, past, lag, count), learned
// from the queries of earlier days and shrunk (asked, past) -> (asked, kind of past) -> kind.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "forecast/tkg_query.h"
#include "forecast/tkg_state.h"

namespace dragoman {

inline constexpr std::size_t kLagBuckets = 10;    ///< up to 1, 2, 3, 5, 8, 14, 30, 60, 120 days, and more
inline constexpr std::size_t kCountBuckets = 5;   ///< 1, 2, 3-4, 5-9, 10 and more events
inline constexpr std::size_t kConfidenceBuckets = kLagBuckets * kCountBuckets;

namespace confidence_detail {
inline constexpr std::array<std::int32_t, kLagBuckets - 1> kLagEnds{1, 2, 3, 5, 8, 14, 30, 60, 120};
constexpr auto buckets_of_lags() {
  std::array<std::uint8_t, 121> out{};
  for (std::int32_t lag = 0, bucket = 0; lag <= 120; ++lag) {
    if (lag > kLagEnds[static_cast<std::size_t>(bucket)]) ++bucket;
    out[static_cast<std::size_t>(lag)] = static_cast<std::uint8_t>(bucket);
  }
  return out;
}
inline constexpr auto kBucketOfLag = buckets_of_lags();
}  // namespace confidence_detail

/// Of a lag of 0 days or more.
inline std::size_t lag_bucket(std::int32_t lag) { return lag > 120 ? kLagBuckets - 1 : confidence_detail::kBucketOfLag[static_cast<std::size_t>(lag)]; }
inline std::size_t count_bucket(std::uint32_t count) { return count <= 2 ? (count == 2 ? 1 : 0) : count <= 4 ? 2 : count <= 9 ? 3 : 4; }
inline std::size_t confidence_bucket(std::int32_t lag, std::uint32_t count) { return lag_bucket(lag) * kCountBuckets + count_bucket(count); }

/// How a past relation stands to the one asked for; the level between a pair of relations and everything.
enum class PastKind : unsigned char { kSame, kInverse, kOther, kAny };
inline constexpr std::size_t kPastKinds = 4;
/// `directed`: number of directed relations, which as a past stands for any event of the pair.
inline PastKind past_kind(std::uint32_t directed, std::uint32_t asked, std::uint32_t past) {
  if (past == asked) return PastKind::kSame;
  if (past == directed) return PastKind::kAny;
  return past == (asked < directed / 2 ? asked + directed / 2 : asked - directed / 2) ? PastKind::kInverse : PastKind::kOther;
}

/// `learn` counts, `smooth` makes the tables that `at` reads: what is learned after smoothing is not seen until the
/// next smoothing. Readers may run together while nobody learns.
class TkgConfidence {
 public:
  explicit TkgConfidence(std::uint32_t directed_relations);

  /// The past "relation" that stands for any event of the pair.
  std::uint32_t any() const { return directed_; }
  /// Counts the queries of one day, grouped by subject, against the history before it.
  void learn(TkgState const& before, std::span<TkgQuery const> day);
  void smooth();
  /// Probability that a partner with `past` in the bucket is an answer to a query of the relation `asked`. 0 < p < 1.
  float at(std::uint32_t asked, std::uint32_t past, std::size_t bucket) const;

 private:
  struct Cell {
    float hits = 0, times = 0;
  };
  using Cells = std::array<Cell, kConfidenceBuckets>;
  using Table = std::array<float, kConfidenceBuckets>;

  std::size_t kind(std::uint32_t asked, std::uint32_t past) const { return static_cast<std::size_t>(past_kind(directed_, asked, past)); }
  std::size_t slot(std::uint32_t asked, std::uint32_t past) const { return std::size_t{asked} * (directed_ + 1) + past; }
  Cells& cells(std::uint32_t asked, std::uint32_t past);
  void count_exposure(TkgState const& before, std::uint32_t subject, std::int32_t day);
  void count_hits(TkgState const& before, TkgQuery const& query);
  void smooth_kinds();
  static Table shrink(Cells const& cells, Table const& parent, float lift_weight, float cell_weight);

  std::uint32_t directed_;
  std::vector<std::uint32_t> block_;  ///< of (asked, past): number in cells_, or none
  std::vector<Cells> cells_;
  std::vector<Table> tables_;
  std::vector<std::array<Table, kPastKinds>> kind_tables_;  ///< by asked
  std::vector<std::uint32_t> exposure_, exposed_;       ///< scratch: (past, bucket) of one subject
};

}  // namespace dragoman
