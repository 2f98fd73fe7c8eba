// Two views of one number. The signs are the terms of the model, beside an average pair: they sum to the whole, and silence
// has its place among them. The events are told by what the number would be had they not happened: that is what makes an act
// a driver or an obstacle, and not whether the pair has more or fewer such acts than others. Both leave the weights alone.
// Source: leave-one-out as in Robnik-Sikonja and Kononenko 2008 (IEEE TKDE 20).
#include "outlook/engine_evidence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

#include "dyad/event_words.h"
#include "base/log_odds.h"

namespace dragoman {
namespace {

constexpr double kSmallest = 0.05;  // of log-odds: some one percentage point at even odds; below it stand the wiggles of correlated features
constexpr std::size_t kCited = 5;

std::string signed_number(double value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%+.2f", value);
  return buffer.data();
}

std::string about(Feature const& f, RelationSets const& sets) {
  std::string const& what = sets.name(f.set);
  switch (f.scope) {
    case FeatureScope::kPair: return what + " between the two";
    case FeatureScope::kActors: return what + ": what the two do with others";
    case FeatureScope::kHomes: return what + " between the two countries";
    case FeatureScope::kWorld: return what + ": trend among all actors";
    case FeatureScope::kNone: return "kind of pair";
  }
  return what;
}

std::string percent(double log_odds) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.1f %%", 100 * inverse_logit(log_odds));
  return buffer.data();
}

Evidence evidence_of(PastEvent const& e, double effect, double log_odds, ActorRollup const& actors) {
  Evidence out;
  out.direction = effect > 0 ? 1 : -1;
  out.weight = std::abs(effect);
  out.feature = "engine";
  out.in_number = true;
  out.event_id = e.id;
  out.when = e.date ? e.date->iso() : "";
  out.headline = event_words(e, actors);
  out.n_sources = e.n_independent_sources;
  out.note = signed_number(effect) + " log-odds: " + percent(log_odds) + " with it, " + percent(log_odds - effect) + " without";
  if (!e.sources.empty()) {
    auto const& s = e.sources.front();
    out.quote = s.quote;
    out.doc_id = s.doc_id;
    out.publisher = s.publisher;
    out.sentence_number = s.sentence_number;
  }
  return out;
}

}  // namespace

std::vector<SignGroup> sign_groups(EngineOutlook const& engine, CaseHistory const& history, DyadInputs const& inputs) {
  struct Members {
    SignGroup group;
    std::set<std::size_t, std::greater<>> rows;  // newest first
  };
  std::map<std::string, Members> by_words;
  for (auto const& part : engine.contributions) {
    auto& m = by_words[about(part.feature, history.sets)];
    m.group.effect += part.effect;
    ++m.group.signs;
    for (auto const& event : part.events) m.rows.insert(event.row);
  }
  std::vector<SignGroup> out;
  for (auto& [words, m] : by_words) {
    m.group.words = words;
    std::set<std::string> ids;
    for (std::size_t const row : m.rows) {
      auto const& id = inputs.events[history.source[row]].id;
      if (ids.insert(id).second && m.group.event_ids.size() < kCited) m.group.event_ids.push_back(id);
    }
    m.group.events = ids.size();
    out.push_back(std::move(m.group));
  }
  std::stable_sort(out.begin(), out.end(), [](SignGroup const& a, SignGroup const& b) { return std::abs(a.effect) > std::abs(b.effect); });
  return out;
}

std::vector<Evidence> engine_evidence(EngineOutlook const& engine, CaseHistory const& history, DyadInputs const& inputs, std::size_t most) {
  std::map<std::size_t, double> effects;  // by place in the inputs
  for (auto const& e : engine.effects) effects[history.source[e.row]] += e.effect;
  std::vector<Evidence> out;
  for (auto const& [place, effect] : effects)
    if (std::abs(effect) >= kSmallest) out.push_back(evidence_of(inputs.events[place], effect, engine.log_odds, inputs.actors));
  std::stable_sort(out.begin(), out.end(), [](Evidence const& a, Evidence const& b) { return a.weight != b.weight ? a.weight > b.weight : a.event_id < b.event_id; });
  if (out.size() > most) out.resize(most);
  return out;
}

}  // namespace dragoman
