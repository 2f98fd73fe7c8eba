// Rates enter as logarithms with five days' worth of the pooled rate, so that a weight is an elasticity and silence is no
// infinity; coverage enters as log-odds, the scale of the answer. What the two do with others is counted without what
// they do with each other. The names list and the writer walk the same order; a test holds them together.
// Idea of relations as evidence for each other: event data forecasting since Goldstein 1992 and Brandt et al. 2011.
#include "forecast/dyad_features.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace dragoman {
namespace {

constexpr double kPoolDays = 5, kCoverPool = 60, kFloorRate = 1e-4, kActorFloor = 0.3, kLongest = 400;
constexpr std::array<std::size_t, 2> kOtherHalfLives{1, 3};    // places in kHalfLives: 30 and 365 days
constexpr std::array<std::size_t, 3> kHomeHalfLives{0, 1, 3};
constexpr std::array<std::string_view, 19> kInteracting{
    "own rate 30", "own rate 365", "own coverage 180", "own coverage 720", "own last", "own weaker direction 365", "own imbalance 365", "own count 90", "any rate 30", "any rate 365",
    "any last", "own quieter actor 30", "own busier actor 30", "any busier actor 30", "any quieter actor 30", "any idler actor last", "own homes 30", "any homes 365", "same home"};

std::string numbered(std::string_view text, int n) { return std::string(text) + " " + std::to_string(n); }

/// Collects the names.
class Names {
 public:
  void add(std::string name, FeatureScope scope, std::size_t set, int half_life, FeatureBlock block = FeatureBlock::kOwn) {
    Feature f;
    f.name = std::move(name);
    f.scope = scope;
    f.block = block;
    f.set = set;
    f.half_life = half_life;
    out.push_back(std::move(f));
  }
  std::vector<Feature> out;
};

void name_own(Names& n, std::size_t target) {
  for (int h : kHalfLives) n.add(numbered("own rate", h), FeatureScope::kPair, target, h);
  for (int h : kCoverHalfLives) n.add(numbered("own coverage", h), FeatureScope::kPair, target, h);
  n.add("own last", FeatureScope::kPair, target, 0);
  for (std::size_t h : kOtherHalfLives) {
    n.add(numbered("own weaker direction", kHalfLives[h]), FeatureScope::kPair, target, kHalfLives[h]);
    n.add(numbered("own imbalance", kHalfLives[h]), FeatureScope::kPair, target, kHalfLives[h]);
  }
  for (int h : kHalfLives) n.add(numbered("own count", h), FeatureScope::kPair, target, h);
  for (int h : kHalfLives) n.add(numbered("any rate", h), FeatureScope::kPair, kAnyRelation, h);
  n.add("any last", FeatureScope::kPair, kAnyRelation, 0);
}

void name_surroundings(Names& n, std::size_t target) {
  for (auto const& [word, set] : {std::pair{"own", target}, std::pair{"any", kAnyRelation}}) {
    std::string const of(word);
    for (int h : kHalfLives) {
      n.add(numbered(of + " quieter actor", h), FeatureScope::kActors, set, h);
      n.add(numbered(of + " busier actor", h), FeatureScope::kActors, set, h);
    }
    n.add(of + " idler actor last", FeatureScope::kActors, set, 0);
    n.add(of + " fresher actor last", FeatureScope::kActors, set, 0);
    for (std::size_t h : kHomeHalfLives) n.add(numbered(of + " homes", kHalfLives[h]), FeatureScope::kHomes, set, kHalfLives[h]);
  }
  n.add("same home", FeatureScope::kNone, target, 0);
  for (std::size_t h = 0; h < 3; ++h) n.add(numbered("world trend", kHalfLives[h]), FeatureScope::kWorld, target, kHalfLives[h]);
}

float log_rate(double sum, double pool, double exposure) { return static_cast<float>(std::log((sum + kPoolDays * pool) / (exposure + kPoolDays))); }
float log_days(std::int32_t today, std::int32_t last) { return static_cast<float>(std::log1p(std::min<double>(today - last, kLongest))); }

/// Writes the values, in the order of the names.
struct Writer {
  DyadState const& state;
  PoolRates const& pool;
  std::size_t pair;
  float* out;

  void put(double value) { *out++ = static_cast<float>(value); }
  void rates(PairTrack const& t, std::size_t set) {
    for (std::size_t h = 0; h < kHalfLives.size(); ++h) put(log_rate(t.days[h], pool.days[set], state.exposure(h)));
  }
  void own(std::size_t target) {
    PairTrack const t = state.pair(pair, target), any = state.pair(pair, kAnyRelation);
    rates(t, target);
    for (std::size_t h = 0; h < kCoverHalfLives.size(); ++h) {
      double const p = std::clamp((t.covered[h] + kCoverPool * pool.covered[h]) / (state.cover_exposure(h) + kCoverPool), 1e-4, 1 - 1e-4);
      put(std::log(p / (1 - p)));
    }
    put(log_days(state.today(), t.last));
    for (std::size_t h : kOtherHalfLives) {
      double const a = std::log1p(t.forward[h]), b = std::log1p(t.backward[h]);
      put(std::min(a, b));
      put(std::abs(a - b));
    }
    for (std::size_t h = 0; h < kHalfLives.size(); ++h) put(std::log1p(t.forward[h] + t.backward[h]));
    rates(any, kAnyRelation);
    put(log_days(state.today(), any.last));
  }
  void surroundings(std::size_t set) {
    PairTrack const t = state.pair(pair, set);
    Dyad const dyad = state.dyad(pair);
    Track const a = state.actor(dyad.first, set), b = state.actor(dyad.second, set), homes = state.homes(pair, set);
    for (std::size_t h = 0; h < kHalfLives.size(); ++h) {
      double const own = t.forward[h] + t.backward[h], days = state.exposure(h) + kPoolDays;
      double const x = std::log((std::max(a.events[h] - own, 0.0) + kActorFloor) / days), y = std::log((std::max(b.events[h] - own, 0.0) + kActorFloor) / days);
      put(std::min(x, y));
      put(std::max(x, y));
    }
    put(log_days(state.today(), std::min(a.last, b.last)));
    put(log_days(state.today(), std::max(a.last, b.last)));
    for (std::size_t h : kHomeHalfLives) put(std::log1p(std::max(homes.events[h] - t.forward[h] - t.backward[h], 0.0F)));
  }
  void world(std::size_t target) {
    put(state.same_home(pair) ? 1 : 0);
    Track const w = state.world(target);
    double const usual = w.events.back() / state.exposure(kHalfLives.size() - 1) + 0.1;
    for (std::size_t h = 0; h < 3; ++h) put(std::log((w.events[h] / state.exposure(h) + 0.1) / usual));
  }
  void other(std::size_t set) {
    PairTrack const t = state.pair(pair, set);
    for (std::size_t h : kOtherHalfLives) put(log_rate(t.days[h], pool.days[set], state.exposure(h)));
    put(log_days(state.today(), t.last));
  }
};

}  // namespace

std::vector<Feature> dyad_features(RelationSets const& sets, std::size_t target) {
  Names n;
  name_own(n, target);
  name_surroundings(n, target);
  for (std::size_t s = 0; s < sets.size(); ++s) {
    if (s == target || s == kAnyRelation) continue;
    for (std::size_t h : kOtherHalfLives) n.add(numbered(sets.name(s) + " rate", kHalfLives[h]), FeatureScope::kPair, s, kHalfLives[h], FeatureBlock::kOther);
    n.add(sets.name(s) + " last", FeatureScope::kPair, s, 0, FeatureBlock::kOther);
  }
  auto place = [&](std::string_view name) {
    auto const at = std::find_if(n.out.begin(), n.out.end(), [&](Feature const& f) { return f.name == name; });
    DRAGOMAN_CHECK(at != n.out.end(), "an interacting feature is a feature");
    return static_cast<std::size_t>(at - n.out.begin());
  };
  for (std::size_t i = 0; i < kInteracting.size(); ++i)
    for (std::size_t j = i; j < kInteracting.size(); ++j) {
      n.add(std::string(kInteracting[i]) + " x " + std::string(kInteracting[j]), FeatureScope::kNone, target, 0, FeatureBlock::kInteraction);
      n.out.back().left = place(kInteracting[i]);
      n.out.back().right = place(kInteracting[j]);
    }
  return std::move(n.out);
}

std::size_t plain_features(std::vector<Feature> const& features) {
  auto const at = std::find_if(features.begin(), features.end(), [](Feature const& f) { return f.block == FeatureBlock::kInteraction; });
  return static_cast<std::size_t>(at - features.begin());
}

PoolRates pool_rates(DyadState const& state, std::size_t target, std::vector<std::size_t> const& reference_pairs) {
  PoolRates pool;
  pool.days.resize(state.sets());
  double const n = std::max<double>(1, static_cast<double>(reference_pairs.size()));
  for (std::size_t s = 0; s < state.sets(); ++s) {
    double sum = 0;
    for (std::size_t const pair : reference_pairs) {
      PairTrack const t = state.pair(pair, s);
      sum += t.days.back();
      for (std::size_t h = 0; s == target && h < kCoverHalfLives.size(); ++h) pool.covered[h] += t.covered[h] / n;
    }
    // the slowest half-life stands for all: faster ones would shrink towards the week's news
    pool.days[s] = std::max(sum / n / state.exposure(kHalfLives.size() - 1), kFloorRate);
  }
  for (std::size_t h = 0; h < kCoverHalfLives.size(); ++h) pool.covered[h] = (pool.covered[h] + 0.05) / (state.cover_exposure(h) + 1);
  return pool;
}

void write_features(DyadState const& state, PoolRates const& pool, std::size_t target, std::size_t pair, float* out) {
  Writer w{state, pool, pair, out};
  w.own(target);
  w.surroundings(target);
  w.surroundings(kAnyRelation);
  w.world(target);
  for (std::size_t s = 0; s < state.sets(); ++s)
    if (s != target && s != kAnyRelation) w.other(s);
}

}  // namespace dragoman
