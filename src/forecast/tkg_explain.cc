// A score is a sum of curves; what a curve adds above "nothing has happened" belongs to the events that its signal
// counts. It is split among them by what each one counts for: by decay for decayed counts, by confidence for combined
// confidences, all to the latest event for lags, by the strength of the path for partners of partners. Which events a
// signal counts is one line of a table. Homes are today's: an actor who has moved is explained by his present country.
#include "forecast/tkg_explain.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace dragoman {
namespace {

enum class Who : unsigned char { kActor, kCountry, kRole, kAnybody };
enum class What : unsigned char { kAsked, kInverse, kAnything };
enum class Pick : unsigned char { kDecayed, kLatest, kSurest, kTenSurest, kEachRelation, kPatterns, kPaths, kNone };

/// Events (from, what, to), of subject and candidate, that a signal counts.
struct Evidence {
  Pick pick = Pick::kNone;
  Who from = Who::kActor;
  What what = What::kAnything;
  Who to = Who::kActor;
  Speed speed = kSlow;
};

Evidence evidence_of(Signal signal) {
  using enum Signal;
  constexpr auto all = [](Who from, What what, Who to, Speed speed) { return Evidence{Pick::kDecayed, from, what, to, speed}; };
  switch (signal) {
    case kStrongest: return {Pick::kSurest};
    case kNoisyOr:
    case kSumOfTen: return {Pick::kTenSurest};
    case kPattern: return {Pick::kPatterns};
    case kSameRelation:
    case kRelationLag: return {Pick::kLatest, Who::kActor, What::kAsked};
    case kInverseRelation: return {Pick::kLatest, Who::kActor, What::kInverse};
    case kAnyRelation:
    case kPairLag: return {Pick::kLatest};
    case kRelationsSeen: return {Pick::kEachRelation};
    case kRelationFast: return all(Who::kActor, What::kAsked, Who::kActor, kFast);
    case kRelationMid:
    case kRelationShareMid: return all(Who::kActor, What::kAsked, Who::kActor, kMid);
    case kRelationSlow:
    case kRelationShareSlow: return all(Who::kActor, What::kAsked, Who::kActor, kSlow);
    case kPairFast: return all(Who::kActor, What::kAnything, Who::kActor, kFast);
    case kPairMid:
    case kShareMid:
    case kObjectShareMid: return all(Who::kActor, What::kAnything, Who::kActor, kMid);
    case kPairSlow:
    case kShareSlow:
    case kObjectShareSlow: return all(Who::kActor, What::kAnything, Who::kActor, kSlow);
    case kPopularFast: return all(Who::kAnybody, What::kAsked, Who::kActor, kFast);
    case kPopularMid: return all(Who::kAnybody, What::kAsked, Who::kActor, kMid);
    case kPopularSlow:
    case kCompatriotPopular: return all(Who::kAnybody, What::kAsked, Who::kActor, kSlow);
    case kActivityMid: return all(Who::kAnybody, What::kAnything, Who::kActor, kMid);
    case kActivitySlow: return all(Who::kAnybody, What::kAnything, Who::kActor, kSlow);
    case kCandidateLag: return {Pick::kLatest, Who::kAnybody};
    case kTwoHop:
    case kCompatriotHop: return {Pick::kPaths};
    case kCountryActs: return all(Who::kCountry, What::kAsked, Who::kActor, kSlow);
    case kCountryOn: return all(Who::kCountry, What::kAnything, Who::kActor, kSlow);
    case kCountries: return all(Who::kCountry, What::kAnything, Who::kCountry, kSlow);
    case kCountriesBy: return all(Who::kCountry, What::kAsked, Who::kCountry, kSlow);
    case kActorCountry: return all(Who::kActor, What::kAnything, Who::kCountry, kSlow);
    case kActorCountryBy: return all(Who::kActor, What::kAsked, Who::kCountry, kSlow);
    case kRole: return all(Who::kAnybody, What::kAsked, Who::kRole, kSlow);
    case kRoles:
    case kCompatriotRoles: return all(Who::kRole, What::kAsked, Who::kRole, kSlow);
    case kNeverMet:
    case kNeverSeen:
    case kCompatriot:
    case kSelf: return {};
  }
  return {};
}

using Weights = std::map<std::size_t, double>;  // of rows

class Witnesses {
 public:
  Witnesses(TkgEngine const& engine, EventHistory const& history, TkgQuery const& query, TkgCandidate const& candidate)
      : engine_(engine), state_(engine.state()), history_(history), query_(query), candidate_(candidate) {}

  Weights of(Evidence const& evidence) const {
    switch (evidence.pick) {
      case Pick::kNone: return {};
      case Pick::kPaths: return paths();
      case Pick::kSurest: return surest(1);
      case Pick::kTenSurest: return surest(10);
      case Pick::kEachRelation: return by_relation([](std::uint32_t, RelationTrace const&) { return 1.0; }, 0);
      case Pick::kPatterns: return patterns();
      case Pick::kDecayed:
      case Pick::kLatest: break;
    }
    Weights out;
    for (std::size_t row = 0; row < history_.size(); ++row) {
      if (!fits(evidence, row)) continue;
      if (evidence.pick == Pick::kLatest) out.clear();
      out[row] = evidence.pick == Pick::kLatest ? 1 : static_cast<double>(decay(evidence.speed, query_.day - history_.day[row]));
    }
    return out;
  }

 private:
  bool is(Who who, std::uint32_t actor, std::uint32_t wanted) const {
    switch (who) {
      case Who::kActor: return actor == wanted;
      case Who::kCountry: return state_.home(actor) != kNoCountry && state_.home(actor) == state_.home(wanted);
      case Who::kRole: return state_.names().role[actor] == state_.names().role[wanted];
      case Who::kAnybody: break;
    }
    return true;
  }
  bool fits(Evidence const& e, std::uint32_t from, std::uint32_t relation, std::uint32_t to) const {
    bool const what = e.what == What::kAnything || relation == (e.what == What::kAsked ? query_.relation : state_.inverse(query_.relation));
    return what && is(e.from, from, query_.subject) && is(e.to, to, candidate_.entity);
  }
  bool fits(Evidence const& e, std::size_t row) const {
    TypedEvent const event = history_.at(row);
    return fits(e, event.subject, event.relation, event.object) || fits(e, event.object, state_.inverse(event.relation), event.subject);
  }

  // The latest event of each relation on the pair, weighed; the n heaviest of them, or all when n is 0.
  template <class Weigh>
  Weights by_relation(Weigh const& weigh, std::size_t n) const {
    std::map<std::uint32_t, std::size_t> latest;  // row by relation as seen from the subject
    for (std::size_t row = 0; row < history_.size(); ++row) {
      TypedEvent const e = history_.at(row);
      if (e.subject == query_.subject && e.object == candidate_.entity) latest[e.relation] = row;
      else if (e.object == query_.subject && e.subject == candidate_.entity) latest[state_.inverse(e.relation)] = row;
    }
    std::vector<std::pair<double, std::size_t>> heavy;
    for (RelationTrace const& t : state_.pair(candidate_.pair).relations) {
      std::uint32_t const past = state_.seen_from(query_.subject, candidate_.entity, t.relation);
      heavy.emplace_back(weigh(past, t), latest.at(past));
    }
    std::sort(heavy.begin(), heavy.end(), [](auto const& a, auto const& b) { return a.first != b.first ? a.first > b.first : a.second > b.second; });
    if (n != 0 && heavy.size() > n) heavy.resize(n);
    Weights out;
    for (auto const& [weight, row] : heavy) out[row] += weight;
    return out;
  }
  Weights surest(std::size_t n) const {
    return by_relation(
        [this](std::uint32_t past, RelationTrace const& t) {
          return static_cast<double>(engine_.confidence().at(query_.relation, past, confidence_bucket(query_.day - t.last, t.count)));
        },
        n);
  }
  Weights patterns() const {
    return by_relation(
        [this](std::uint32_t past, RelationTrace const& t) {
          return static_cast<double>(std::abs(engine_.patterns().term(query_.relation, past, query_.day - t.last, t.count)));
        },
        0);
  }

  // Half of a path's strength to the events of subject and partner, half to those of partner and candidate.
  Weights paths() const {
    Weights out;
    for (std::size_t row = 0; row < history_.size(); ++row) {
      TypedEvent const e = history_.at(row);
      for (std::uint32_t const end : {query_.subject, candidate_.entity}) {
        if (e.subject != end && e.object != end) continue;
        std::uint32_t const x = e.subject == end ? e.object : e.subject;
        if (x == query_.subject || x == candidate_.entity) continue;
        float const there = strength(query_.subject, x), onward = strength(x, candidate_.entity);
        if (there == 0.0F || onward == 0.0F) continue;
        float const own = end == query_.subject ? there : onward;
        out[row] += static_cast<double>(there * onward / state_.activity(x).at(kMid, query_.day) * decay(kMid, query_.day - e.day) / own);
      }
    }
    return out;
  }
  float strength(std::uint32_t a, std::uint32_t b) const {
    std::uint32_t const pair = state_.pair_of(a, b);
    return pair == KeyIndex::kNone ? 0.0F : state_.pair(pair).decayed.at(kMid, query_.day);
  }

  TkgEngine const& engine_;
  TkgState const& state_;
  EventHistory const& history_;
  TkgQuery const& query_;
  TkgCandidate const& candidate_;
};

// Where a curve stands when nothing has happened: at the longest lag, at a learned weight of 0, else at its lowest knot.
std::uint16_t nothing(Signal signal, std::uint16_t at) {
  if (at == TkgRow::kAbsent) return at;
  auto const top = static_cast<std::uint16_t>((kSignalSpecs[static_cast<std::size_t>(signal)].knots - 1) * 256);
  if (signal == Signal::kPattern) return top / 2;
  bool const lag = signal == Signal::kPairLag || signal == Signal::kRelationLag || signal == Signal::kCandidateLag;
  return lag ? static_cast<std::uint16_t>(top - 1) : 0;
}

void take_apart(TkgExplanation& out, Signal signal, double base, double part, Weights const& rows) {
  double all = 0;
  for (auto const& [row, weight] : rows) all += weight;
  bool const told = all > 0;
  out.parts.push_back({signal, std::nullopt, told ? base : part});
  if (!told || part == base) return;
  for (auto const& [row, weight] : rows) out.parts.push_back({signal, row, (part - base) * weight / all});
}

}  // namespace

TkgExplanation explain(TkgEngine& engine, EventHistory const& taken_in, TkgQuery const& query, std::uint32_t entity) {
  TkgExplanation out;
  auto const found = engine.row_of(query, entity);
  if (!found) return out;
  auto const& [candidate, row] = *found;
  out.candidate = true;
  out.score = static_cast<double>(engine.model().score(row, query.relation));
  Witnesses const witnesses(engine, taken_in, query, candidate);
  for (std::size_t i = 0; i < kSignals; ++i) {
    if (row.at[i] == TkgRow::kAbsent) continue;
    auto const signal = static_cast<Signal>(i);
    double const part = static_cast<double>(engine.model().part(i, query.relation, row.met, row.at[i]));
    double const base = static_cast<double>(engine.model().part(i, query.relation, row.met, nothing(signal, row.at[i])));
    take_apart(out, signal, base, part, part == base ? Weights{} : witnesses.of(evidence_of(signal)));
  }
  return out;
}

}  // namespace dragoman
