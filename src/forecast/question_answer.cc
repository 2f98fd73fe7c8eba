// A log-linear model is its own explanation: log-odds are a sum. A feature is a decayed sum over events, so that its effect
// is handed to the events in proportion to their decayed weight; a feature that knows only the last event hands all to it.
// The effect of a product goes half and half to its factors.
#include "forecast/question_answer.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace dragoman {
namespace {

bool behind(FeatureScope scope, TypedEvent const& e, Dyad dyad, std::vector<std::string_view> const& homes, Vocabulary const& names) {
  Dyad const pair{std::min(e.subject, e.object), std::max(e.subject, e.object)};
  if (e.subject == e.object) return false;
  if (scope == FeatureScope::kPair) return pair == dyad;
  if (pair == dyad) return false;
  if (scope == FeatureScope::kActors) return pair.first == dyad.first || pair.second == dyad.first || pair.first == dyad.second || pair.second == dyad.second;
  if (scope != FeatureScope::kHomes) return false;
  std::string_view const a = home_of(names.entities[e.subject]), b = home_of(names.entities[e.object]);
  return (a == homes[0] && b == homes[1]) || (a == homes[1] && b == homes[0]);
}

}  // namespace

std::vector<Contribution> contributions(LogisticFit const& fit, std::vector<Feature> const& features, float const* plain, double slope) {
  std::vector<double> const values = fit.standardised(plain);
  std::vector<Contribution> parts;
  for (std::size_t j = 0; j < features.size(); ++j) {
    double const effect = slope * fit.weight(j) * values[j];
    if (features[j].block == FeatureBlock::kInteraction) {
      parts[features[j].left].effect += effect / 2;
      parts[features[j].right].effect += effect / 2;
    } else {
      parts.push_back({features[j], values[j], slope * fit.weight(j), effect, {}});
    }
  }
  std::stable_sort(parts.begin(), parts.end(), [](auto const& a, auto const& b) { return std::abs(a.effect) > std::abs(b.effect); });
  return parts;
}

void cite_events(std::vector<Contribution>& parts, EventHistory const& history, Vocabulary const& names, RelationSets const& sets, DyadState const& state, Dyad dyad, std::size_t most) {
  std::vector<std::string_view> const homes{home_of(names.entities[dyad.first]), home_of(names.entities[dyad.second])};
  std::int32_t const start = history.size() == 0 ? 0 : history.day.front();
  std::size_t const end = history.first_at(start + state.today());
  std::map<FeatureScope, std::vector<std::size_t>> rows;  // newest first
  for (std::size_t row = end; row-- > 0;)
    for (auto const scope : {FeatureScope::kPair, FeatureScope::kActors, FeatureScope::kHomes})
      if (behind(scope, history.at(row), dyad, homes, names)) rows[scope].push_back(row);
  for (auto& part : parts) {
    double total = 0;
    for (std::size_t const row : rows[part.feature.scope]) {
      if ((sets.mask(history.relation[row]) >> part.feature.set & 1) == 0) continue;
      double const age = start + state.today() - history.day[row];
      double const weight = part.feature.half_life == 0 ? 1 : std::exp2(-age / part.feature.half_life);
      total += weight;
      if (part.feature.scope == FeatureScope::kPair || part.events.size() < most) part.events.push_back({row, weight});
      if (part.feature.half_life == 0) break;
    }
    for (auto& event : part.events) event.share /= total;
  }
}

std::vector<EventEffect> event_effects(DyadAnswer const& answer) {
  std::map<std::size_t, double> sum;
  for (auto const& part : answer.contributions)
    for (auto const& event : part.events) sum[event.row] += part.effect * event.share;
  std::vector<EventEffect> out;
  for (auto const& [row, effect] : sum) out.push_back({row, effect});
  std::stable_sort(out.begin(), out.end(), [](auto const& a, auto const& b) { return std::abs(a.effect) > std::abs(b.effect); });
  return out;
}

}  // namespace dragoman
