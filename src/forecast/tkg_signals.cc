// The signals. Each is the logarithm of a count, share, lag or confidence with a small floor, so that "nothing" is the
// first knot. The knots keep the model additive and its curves readable, and let it bend where a straight line fails:
// with separate curves for pairs met and never met they do what interactions did in a plain log-linear model.
#include "forecast/tkg_signals.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace dragoman {

using enum Signal;

constexpr std::array<SignalSpec, kSignals> kSignalSpecs{{
    {kStrongest, "strongest confidence", Reads::kMet, 10, -10, 0},
    {kNoisyOr, "confidences together", Reads::kMet, 10, -10, 0},
    {kSumOfTen, "sum of confidences", Reads::kMet, 10, -10, 2},
    {kSameRelation, "confidence of the relation itself", Reads::kMet, 10, -10, 0},
    {kInverseRelation, "confidence of its inverse", Reads::kMet, 10, -10, 0},
    {kAnyRelation, "confidence of any event of the pair", Reads::kMet, 10, -10, 0},
    {kPattern, "learned weights of the relations", Reads::kMet, 14, -12, 12},
    {kRelationFast, "relation on the pair, days", Reads::kMet, 7, -5, 4},
    {kRelationMid, "relation on the pair, month", Reads::kMet, 8, -5, 5},
    {kRelationSlow, "relation on the pair, standing", Reads::kMet, 9, -5, 7},
    {kPairFast, "events of the pair, days", Reads::kMet, 7, -5, 5},
    {kPairMid, "events of the pair, month", Reads::kMet, 8, -5, 7},
    {kPairSlow, "events of the pair, standing", Reads::kMet, 9, -5, 9},
    {kShareMid, "share of the subject's events, month", Reads::kMet, 8, -9, 0},
    {kShareSlow, "share of the subject's events, standing", Reads::kMet, 8, -9, 0},
    {kRelationShareMid, "share of the subject's relation, month", Reads::kMet, 8, -7, 0},
    {kRelationShareSlow, "share of the subject's relation, standing", Reads::kMet, 8, -7, 0},
    {kObjectShareMid, "share of the candidate's events, month", Reads::kMet, 8, -9, 0},
    {kObjectShareSlow, "share of the candidate's events, standing", Reads::kMet, 8, -9, 0},
    {kPairLag, "days since the pair met", Reads::kMet, 12, 0, 9},
    {kRelationLag, "days since the relation on the pair", Reads::kMet, 12, 0, 9},
    {kRelationsSeen, "relations seen on the pair", Reads::kMet, 6, 0, 6},
    {kPopularFast, "popular under the relation, days", Reads::kBoth, 6, -10, -1},
    {kPopularMid, "popular under the relation, month", Reads::kBoth, 8, -13, -1},
    {kPopularSlow, "popular under the relation, standing", Reads::kBoth, 8, -13, -1},
    {kActivityMid, "candidate's activity, month", Reads::kBoth, 8, -5, 10},
    {kActivitySlow, "candidate's activity, standing", Reads::kBoth, 8, -5, 12},
    {kCandidateLag, "days since the candidate was active", Reads::kNew, 9, 0, 8.6F},
    {kTwoHop, "partners of partners", Reads::kBoth, 8, -13, -1},
    {kCountryActs, "subject's country by the relation on the candidate", Reads::kBoth, 7, -5, 6},
    {kCountryOn, "subject's country on the candidate", Reads::kBoth, 8, -5, 9},
    {kCountries, "between the two countries", Reads::kBoth, 8, -5, 12},
    {kCountriesBy, "between the two countries by the relation", Reads::kBoth, 7, -5, 8},
    {kActorCountry, "share of the candidate's country in the subject's events", Reads::kBoth, 8, -9, 0},
    {kActorCountryBy, "share of the candidate's country under the relation", Reads::kBoth, 8, -7, 0},
    {kRole, "candidate's role under the relation", Reads::kBoth, 8, -13, 0},
    {kRoles, "between the two roles by the relation", Reads::kBoth, 8, -5, 8},
    {kCompatriotHop, "partners of partners, compatriot", Reads::kNewCompatriot, 7, -13, -1},
    {kCompatriotPopular, "popular under the relation, compatriot", Reads::kNewCompatriot, 7, -13, -1},
    {kCompatriotRoles, "between the two roles, compatriot", Reads::kNewCompatriot, 7, -5, 8},
    {kNeverMet, "never met", Reads::kNew, 1, 0, 0},
    {kNeverSeen, "candidate never seen", Reads::kNew, 1, 0, 0},
    {kCompatriot, "same country", Reads::kBoth, 1, 0, 0},
    {kSelf, "the subject itself", Reads::kBoth, 1, 0, 0},
}};

namespace {

constexpr float kNever = 9999, kFlagOff = 0, kFlagOn = 1;
constexpr std::size_t kCombined = 10;     // confidences that are combined
constexpr float kNextCounts = 0.8F;       // each further one counts this much less

constexpr std::size_t index(Signal s) { return static_cast<std::size_t>(s); }

static_assert([] {
  for (std::size_t i = 0; i < kSignals; ++i)
    if (index(kSignalSpecs[i].signal) != i) return false;
  return true;
}());

// log2 by a quartic of the mantissa (error 1e-4, knots stand about 1 apart); x > 0.
float log2_of(float x) {
  auto const bits = std::bit_cast<std::uint32_t>(x);
  auto const exponent = static_cast<float>(static_cast<std::int32_t>(bits >> 23) - 127);
  float const m = std::bit_cast<float>((bits & 0x7FFFFFU) | 0x3F800000U);
  return exponent + (-2.5056147F + (4.0496169F + (-2.0994023F + (0.6355111F - 0.0800109F * m) * m) * m) * m);
}

std::uint16_t position(SignalSpec const& spec, float value) {
  if (spec.knots == 1) return value == kFlagOff ? TkgRow::kAbsent : 0;
  auto const last = static_cast<float>(spec.knots - 1);
  float const plain = spec.signal == kPattern ? value : log2_of(value);
  float const at = (plain - spec.low) * (last / (spec.high - spec.low));
  return static_cast<std::uint16_t>(std::clamp(at, 0.0F, last - 0.001F) * 256.0F);
}

}  // namespace

TkgSignalReader::TkgSignalReader(TkgState const& state, TkgConfidence const& confidence, TkgPatterns const& patterns)
    : state_(state), confidence_(confidence), patterns_(patterns), countries_(state.names().countries()), roles_(state.names().roles) {}

void TkgSignalReader::begin(TkgQuery const& query) {
  query_ = &query;
  ++stamp_;
  home_ = state_.home(query.subject);
  DecayedCount const& active = state_.activity(query.subject);
  active_mid_ = active.at(kMid, query.day);
  active_slow_ = active.at(kSlow, query.day);
  DecayedCount const acts = state_.acts(query.subject, query.relation);
  acts_mid_ = acts.at(kMid, query.day);
  acts_slow_ = acts.at(kSlow, query.day);
  for (std::size_t s = 0; s < kSpeeds; ++s) total_[s] = state_.total(query.relation).at(static_cast<Speed>(s), query.day);
}

void TkgSignalReader::read_confidences(TkgCandidate const& candidate, PairTrace const& pair, Values& values) {
  std::int32_t const day = query_->day;
  confidences_.clear();
  for (RelationTrace const& trace : pair.relations) {
    std::uint32_t const past = state_.seen_from(query_->subject, candidate.entity, trace.relation);
    float const p = confidence_.at(query_->relation, past, confidence_bucket(day - trace.last, trace.count));
    confidences_.push_back(p);
    if (past == state_.inverse(query_->relation)) values[index(kInverseRelation)] += p;
    if (past == query_->relation) values[index(kSameRelation)] += p;
  }
  values[index(kAnyRelation)] += confidence_.at(query_->relation, confidence_.any(), confidence_bucket(day - pair.last, pair.count));
  std::size_t const n = std::min(kCombined, confidences_.size());
  std::partial_sort(confidences_.begin(), confidences_.begin() + static_cast<std::ptrdiff_t>(n), confidences_.end(), std::greater<>());
  float none = 1, counts = 1;
  for (std::size_t i = 0; i < n; ++i, counts *= kNextCounts) {
    none *= 1 - confidences_[i] * counts;
    values[index(kSumOfTen)] += confidences_[i];
  }
  values[index(kNoisyOr)] += 1 - none;
  values[index(kStrongest)] += confidences_.front();
}

void TkgSignalReader::read_pair(TkgCandidate const& candidate, Values& values) {
  for (Signal const s : {kStrongest, kNoisyOr, kSumOfTen, kSameRelation, kInverseRelation, kAnyRelation}) values[index(s)] = 1e-4F;
  PairTrace const& pair = state_.pair(candidate.pair);
  read_confidences(candidate, pair, values);
  values[index(kPattern)] = patterns_.score(state_, *query_, candidate.entity, pair);
  std::int32_t const day = query_->day;
  DecayedCount relation;
  values[index(kRelationLag)] = kNever;
  for (RelationTrace const& trace : pair.relations)
    if (state_.seen_from(query_->subject, candidate.entity, trace.relation) == query_->relation) {
      relation = trace.decayed;
      values[index(kRelationLag)] = static_cast<float>(day - trace.last);
    }
  float const relation_mid = relation.at(kMid, day), relation_slow = relation.at(kSlow, day);
  float const pair_mid = pair.decayed.at(kMid, day), pair_slow = pair.decayed.at(kSlow, day);
  values[index(kRelationFast)] = relation.at(kFast, day) + 0.02F;
  values[index(kRelationMid)] = relation_mid + 0.02F;
  values[index(kRelationSlow)] = relation_slow + 0.02F;
  values[index(kPairFast)] = pair.decayed.at(kFast, day) + 0.02F;
  values[index(kPairMid)] = pair_mid + 0.02F;
  values[index(kPairSlow)] = pair_slow + 0.02F;
  values[index(kShareMid)] = pair_mid / (active_mid_ + 1) + 0.001F;
  values[index(kShareSlow)] = pair_slow / (active_slow_ + 1) + 0.001F;
  values[index(kRelationShareMid)] = relation_mid / (acts_mid_ + 0.5F) + 0.003F;
  values[index(kRelationShareSlow)] = relation_slow / (acts_slow_ + 0.5F) + 0.003F;
  DecayedCount const& other = state_.activity(candidate.entity);
  values[index(kObjectShareMid)] = pair_mid / (other.at(kMid, day) + 1) + 0.001F;
  values[index(kObjectShareSlow)] = pair_slow / (other.at(kSlow, day) + 1) + 0.001F;
  values[index(kPairLag)] = static_cast<float>(day - pair.last);
  values[index(kRelationsSeen)] = static_cast<float>(pair.relations.size());
}

void TkgSignalReader::read_candidate(TkgCandidate const& candidate, Values& values) const {
  std::int32_t const day = query_->day;
  DecayedCount const popular = state_.acts(candidate.entity, state_.inverse(query_->relation));
  DecayedCount const& active = state_.activity(candidate.entity);
  values[index(kPopularFast)] = popular.at(kFast, day) / (total_[kFast] + 1) + 1e-3F;
  values[index(kPopularMid)] = popular.at(kMid, day) / (total_[kMid] + 1) + 1e-4F;
  values[index(kPopularSlow)] = popular.at(kSlow, day) / (total_[kSlow] + 1) + 1e-4F;
  values[index(kActivityMid)] = active.at(kMid, day) + 0.02F;
  values[index(kActivitySlow)] = active.at(kSlow, day) + 0.02F;
  bool const known = state_.known(candidate.entity);
  values[index(kCandidateLag)] = known ? static_cast<float>(day - active.day) : kNever;
  values[index(kNeverSeen)] = known ? kFlagOff : kFlagOn;
  values[index(kSelf)] = candidate.entity == query_->subject ? kFlagOn : kFlagOff;
  values[index(kNeverMet)] = kFlagOn;
}

TkgSignalReader::OfCountry const& TkgSignalReader::of_country(std::uint32_t country) {
  OfCountry& of = countries_[country];
  if (of.stamp == stamp_) return of;
  TkgQuery const& q = *query_;
  of = {stamp_, 0, 0, state_.actor_on_country(q.subject, country, q.day), state_.actor_on_country_by(q.subject, country, q.relation, q.day)};
  if (home_ != kNoCountry) {
    of.countries = state_.countries(home_, country, q.day);
    of.countries_by = state_.countries_by(home_, country, q.relation, q.day);
  }
  return of;
}

TkgSignalReader::OfRole const& TkgSignalReader::of_role(std::uint32_t role) {
  OfRole& of = roles_[role];
  if (of.stamp != stamp_)
    of = {stamp_, state_.role_under(query_->relation, role, query_->day), state_.roles_under(query_->relation, state_.names().role[query_->subject], role, query_->day)};
  return of;
}

void TkgSignalReader::read_surroundings(TkgCandidate const& candidate, Values& values) {
  std::uint32_t const home = state_.home(candidate.entity);
  values[index(kCompatriot)] = home != kNoCountry && home == home_ ? kFlagOn : kFlagOff;
  values[index(kTwoHop)] = candidate.hop + 1e-4F;
  float acts = 0, on = 0;
  if (home_ != kNoCountry) {
    acts = state_.country_acts_on(home_, query_->relation, candidate.entity, query_->day);
    on = state_.country_on(home_, candidate.entity, query_->day);
  }
  values[index(kCountryActs)] = acts + 0.02F;
  values[index(kCountryOn)] = on + 0.02F;
  OfCountry const none{};
  OfCountry const& to = home == kNoCountry ? none : of_country(home);
  values[index(kCountries)] = to.countries + 0.02F;
  values[index(kCountriesBy)] = to.countries_by + 0.02F;
  values[index(kActorCountry)] = to.actor / (active_slow_ + 1) + 0.002F;
  values[index(kActorCountryBy)] = to.actor_by / (acts_slow_ + 0.5F) + 0.005F;
  OfRole const& role = of_role(state_.names().role[candidate.entity]);
  values[index(kRole)] = role.role / (total_[kSlow] + 1) + 1e-4F;
  values[index(kRoles)] = role.roles + 0.02F;
  values[index(kCompatriotHop)] = values[index(kTwoHop)];
  values[index(kCompatriotPopular)] = values[index(kPopularSlow)];
  values[index(kCompatriotRoles)] = values[index(kRoles)];
}

TkgRow TkgSignalReader::read(TkgCandidate const& candidate) {
  Values values;
  values.fill(1);
  bool const met = candidate.pair != KeyIndex::kNone;
  if (met) read_pair(candidate, values);
  read_candidate(candidate, values);
  read_surroundings(candidate, values);
  bool const compatriot = values[index(kCompatriot)] == kFlagOn;
  TkgRow row{};
  row.met = met ? 1 : 0;
  for (std::size_t i = 0; i < kSignals; ++i) {
    Reads const reads = kSignalSpecs[i].reads;
    bool const on = reads == Reads::kBoth || (reads == Reads::kMet) == met;
    row.at[i] = on && (reads != Reads::kNewCompatriot || compatriot) ? position(kSignalSpecs[i], values[i]) : TkgRow::kAbsent;
  }
  return row;
}

}  // namespace dragoman
