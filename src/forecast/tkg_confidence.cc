// Confidences are normalised as the question is asked: of the partners of s with relation p at this age and count, how
// many were answers when (s, q, ?) was asked. Exposures of a subject are gathered once a day and added for each of its
// queries. Shrinkage goes by lifts: a table is its parent times one overall lift, times a lift for each lag, then cell
// by cell, each with a weight of pseudo-observations. After the rule confidences of TLogic (Liu et al. 2022) and the
// recency and frequency functions of CountTRuCoLa; the tree of priors is our own.
#include "forecast/tkg_confidence.h"

#include <algorithm>

namespace dragoman {
namespace {

constexpr std::uint32_t kNoBlock = ~std::uint32_t{0};
constexpr float kHighest = 0.95F;  // no parent is surer than this

}  // namespace

TkgConfidence::TkgConfidence(std::uint32_t directed_relations)
    : directed_(directed_relations),
      block_(std::size_t{directed_relations} * (directed_relations + 1), kNoBlock),
      exposure_((std::size_t{directed_relations} + 1) * kConfidenceBuckets, 0) {}

TkgConfidence::Cells& TkgConfidence::cells(std::uint32_t asked, std::uint32_t past) {
  std::uint32_t& block = block_[slot(asked, past)];
  if (block == kNoBlock) {
    block = static_cast<std::uint32_t>(cells_.size());
    cells_.emplace_back();
  }
  return cells_[block];
}

void TkgConfidence::count_exposure(TkgState const& before, std::uint32_t subject, std::int32_t day) {
  auto const seen = [&](std::uint32_t past, std::int32_t last, std::uint32_t count) {
    auto const at = static_cast<std::uint32_t>(past * kConfidenceBuckets + confidence_bucket(day - last, count));
    if (exposure_[at]++ == 0) exposed_.push_back(at);
  };
  for (Partner const& partner : before.partners(subject)) {
    PairTrace const& pair = before.pair(partner.pair);
    for (RelationTrace const& trace : pair.relations) seen(before.seen_from(subject, partner.entity, trace.relation), trace.last, trace.count);
    seen(any(), pair.last, pair.count);
  }
  std::sort(exposed_.begin(), exposed_.end());
}

void TkgConfidence::count_hits(TkgState const& before, TkgQuery const& query) {
  for (std::uint32_t const answer : query.answers) {
    std::uint32_t const number = before.pair_of(query.subject, answer);
    if (number == KeyIndex::kNone) continue;
    PairTrace const& pair = before.pair(number);
    for (RelationTrace const& trace : pair.relations)
      ++cells(query.relation, before.seen_from(query.subject, answer, trace.relation))[confidence_bucket(query.day - trace.last, trace.count)].hits;
    ++cells(query.relation, any())[confidence_bucket(query.day - pair.last, pair.count)].hits;
  }
}

void TkgConfidence::learn(TkgState const& before, std::span<TkgQuery const> day) {
  for (std::size_t i = 0; i < day.size(); ++i) {
    TkgQuery const& query = day[i];
    if (i == 0 || day[i - 1].subject != query.subject) {
      for (std::uint32_t const at : exposed_) exposure_[at] = 0;
      exposed_.clear();
      count_exposure(before, query.subject, query.day);
    }
    Cells* block = nullptr;
    std::uint32_t of = kNoBlock;
    for (std::uint32_t const at : exposed_) {
      if (std::uint32_t const past = at / kConfidenceBuckets; past != of) block = &cells(query.relation, of = past);
      (*block)[at % kConfidenceBuckets].times += static_cast<float>(exposure_[at]);
    }
    count_hits(before, query);
  }
  for (std::uint32_t const at : exposed_) exposure_[at] = 0;
  exposed_.clear();
}

// The parent's shape, lifted as a whole and by lag to what was counted, then cell by cell.
TkgConfidence::Table TkgConfidence::shrink(Cells const& cells, Table const& parent, float lift_weight, float cell_weight) {
  Table out{};
  float hits = 0, expected = 0;
  for (std::size_t b = 0; b < kConfidenceBuckets; ++b) {
    hits += cells[b].hits;
    expected += cells[b].times * parent[b];
  }
  float const overall = (hits + lift_weight) / (expected + lift_weight);
  for (std::size_t lag = 0; lag < kLagBuckets; ++lag) {
    float lag_hits = 0, lag_expected = 0;
    for (std::size_t b = lag * kCountBuckets; b < (lag + 1) * kCountBuckets; ++b) {
      lag_hits += cells[b].hits;
      lag_expected += cells[b].times * std::min(kHighest, overall * parent[b]);
    }
    float const lift = overall * (lag_hits + lift_weight) / (lag_expected + lift_weight);
    for (std::size_t b = lag * kCountBuckets; b < (lag + 1) * kCountBuckets; ++b)
      out[b] = (cells[b].hits + cell_weight * std::min(kHighest, lift * parent[b])) / (cells[b].times + cell_weight);
  }
  return out;
}

void TkgConfidence::smooth_kinds() {
  constexpr float kLift = 10, kCell = 20, kPriorRate = 0.02F;
  std::vector<std::array<Cells, kPastKinds>> by_asked(directed_);
  std::array<Cells, kPastKinds> overall{};
  for (std::uint32_t asked = 0; asked < directed_; ++asked)
    for (std::uint32_t past = 0; past <= directed_; ++past) {
      std::uint32_t const block = block_[slot(asked, past)];
      if (block == kNoBlock) continue;
      std::size_t const k = kind(asked, past);
      for (std::size_t b = 0; b < kConfidenceBuckets; ++b)
        for (Cell* to : {&by_asked[asked][k][b], &overall[k][b]}) {
          to->hits += cells_[block][b].hits;
          to->times += cells_[block][b].times;
        }
    }
  kind_tables_.resize(directed_);
  for (std::size_t k = 0; k < kPastKinds; ++k) {
    Table rates{};
    for (std::size_t b = 0; b < kConfidenceBuckets; ++b) rates[b] = (overall[k][b].hits + kPriorRate) / (overall[k][b].times + 1);
    for (std::uint32_t asked = 0; asked < directed_; ++asked) kind_tables_[asked][k] = shrink(by_asked[asked][k], rates, kLift, kCell);
  }
}

void TkgConfidence::smooth() {
  constexpr float kLift = 2, kCell = 20;
  smooth_kinds();
  tables_.resize(cells_.size());
  for (std::uint32_t asked = 0; asked < directed_; ++asked)
    for (std::uint32_t past = 0; past <= directed_; ++past)
      if (std::uint32_t const block = block_[slot(asked, past)]; block != kNoBlock)
        tables_[block] = shrink(cells_[block], kind_tables_[asked][kind(asked, past)], kLift, kCell);
}

float TkgConfidence::at(std::uint32_t asked, std::uint32_t past, std::size_t bucket) const {
  std::uint32_t const block = block_[slot(asked, past)];
  if (block == kNoBlock || block >= tables_.size()) return kind_tables_[asked][kind(asked, past)][bucket];
  return tables_[block][bucket];
}

}  // namespace dragoman
