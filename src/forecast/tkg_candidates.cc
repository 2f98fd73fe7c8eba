// Candidates. A quarter of all events join a pair never seen before; those answers come from what the relation favours,
// from partners of partners, and from home. Two-hop score of o: over the strongest partners x of s, the share of x in
// what s does times the share of o in what x does.
#include "forecast/tkg_candidates.h"

#include <algorithm>
#include <cmath>

namespace dragoman {
namespace {

constexpr std::size_t kPopular = 60, kTwoHop = 60, kStrongest = 40;

// A month's weight with a little of the standing one, so that old ties still order the quiet pairs.
float standing(DecayedCount const& count, std::int32_t day, float slow_share) { return count.at(kMid, day) + slow_share * count.at(kSlow, day); }

// Strongest first, ties by entity; keeps the first n.
template <class List>
void keep_strongest(List& list, std::size_t n) {
  auto const stronger = [](auto const& a, auto const& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; };
  n = std::min(n, list.size());
  std::partial_sort(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(n), list.end(), stronger);
  list.resize(n);
}

}  // namespace

TkgCandidateFinder::TkgCandidateFinder(TkgState const& state)
    : state_(state),
      proposed_(state.entities(), 0),
      hop_of_(state.entities(), 0),
      hop_(state.entities(), 0),
      popular_(state.directed()),
      partners_(state.entities()) {}

std::vector<TkgCandidateFinder::Weighted> const& TkgCandidateFinder::popular(std::uint32_t q, std::int32_t day) {
  DayList& list = popular_[q];
  if (list.day == day) return list.entries;
  list.day = day;
  list.entries.clear();
  for (std::uint32_t const o : state_.objects(q)) list.entries.emplace_back(standing(state_.acts(o, state_.inverse(q)), day, 0.2F), o);
  keep_strongest(list.entries, kPopular);
  return list.entries;
}

std::vector<TkgCandidateFinder::Weighted> const& TkgCandidateFinder::strongest_partners(std::uint32_t entity, std::int32_t day) {
  DayList& list = partners_[entity];
  if (list.day == day) return list.entries;
  list.day = day;
  list.entries.clear();
  float const all = standing(state_.activity(entity), day, 0.1F) + 1e-6F;
  for (Partner const& p : state_.partners(entity))
    if (p.entity != entity) list.entries.emplace_back(standing(state_.pair(p.pair).decayed, day, 0.1F) / all, p.entity);
  keep_strongest(list.entries, kStrongest);
  return list.entries;
}

void TkgCandidateFinder::spread(std::uint32_t subject, std::int32_t day) {
  if (hop_subject_ == subject && hop_day_ == day) return;
  hop_subject_ = subject;
  hop_day_ = day;
  ++hop_stamp_;
  reached_.clear();
  for (auto const& [to_partner, x] : strongest_partners(subject, day))
    for (auto const& [onward, o] : strongest_partners(x, day)) {
      if (o == subject) continue;
      if (hop_of_[o] != hop_stamp_) {
        hop_of_[o] = hop_stamp_;
        hop_[o] = 0;
        reached_.emplace_back(0.0F, o);
      }
      hop_[o] += to_partner * onward;
    }
  for (auto& [score, o] : reached_) score = hop_[o];
  keep_strongest(reached_, reached_.size());
}

void TkgCandidateFinder::propose(std::uint32_t entity, std::uint32_t pair) {
  if (proposed_[entity] == query_stamp_) return;
  proposed_[entity] = query_stamp_;
  found_.push_back({entity, pair, hop_of_[entity] == hop_stamp_ ? hop_[entity] : 0.0F});
}

float TkgCandidateFinder::promise(TkgQuery const& query, TkgCandidate const& candidate) const {
  std::int32_t const day = query.day;
  float const popularity = state_.acts(candidate.entity, state_.inverse(query.relation)).at(kSlow, day);
  float sum = 0.4F * std::log2(popularity + 1e-2F) + 0.4F * std::log2(candidate.hop + 1e-3F);
  if (state_.home(candidate.entity) == state_.home(query.subject)) sum += 0.3F;
  if (candidate.pair == KeyIndex::kNone) return sum;
  PairTrace const& pair = state_.pair(candidate.pair);
  sum += 0.8F * std::log2(standing(pair.decayed, day, 0.2F) + 0.02F) + 2.0F;
  for (RelationTrace const& trace : pair.relations)
    if (state_.seen_from(query.subject, candidate.entity, trace.relation) == query.relation) sum += 0.7F * std::log2(1.0F + 10.0F * trace.decayed.at(kSlow, day));
  return sum;
}

std::vector<TkgCandidate> const& TkgCandidateFinder::find(TkgQuery const& query) {
  found_.clear();
  ++query_stamp_;
  spread(query.subject, query.day);
  for (Partner const& p : state_.partners(query.subject)) propose(p.entity, p.pair);
  for (auto const& [weight, o] : popular(query.relation, query.day)) propose(o, KeyIndex::kNone);
  std::size_t added = 0;
  for (auto const& [score, o] : reached_) {
    if (added == kTwoHop) break;
    std::size_t const before = found_.size();
    propose(o, KeyIndex::kNone);
    added += found_.size() - before;
  }
  if (std::uint32_t const home = state_.home(query.subject); home != kNoCountry)
    for (std::uint32_t const o : state_.names().of_country[home]) propose(o, KeyIndex::kNone);
  return found_;
}

}  // namespace dragoman
