// The engine hands the effect of each feature to the events it was made of. One casebook event can stand in several rows
// (several parties) and behind several features; here its shares are added up, and the features that say most of it are
// named in the note.
#include "outlook/engine_evidence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

#include "dyad/event_words.h"

namespace dragoman {
namespace {

constexpr double kSmallest = 0.01;  // of log-odds: a quarter of a percentage point at even odds
constexpr std::size_t kNamed = 3, kCited = 5;

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

/// What one casebook event adds, in all and by group of signs.
struct EventPart {
  double effect = 0;
  std::map<std::string, double> by_sign;
};

std::string note_of(EventPart const& part) {
  std::vector<std::pair<std::string, double>> signs(part.by_sign.begin(), part.by_sign.end());
  std::stable_sort(signs.begin(), signs.end(), [](auto const& a, auto const& b) { return std::abs(a.second) > std::abs(b.second); });
  std::string note = signed_number(part.effect) + " log-odds";
  for (std::size_t i = 0; i < signs.size() && i < kNamed; ++i) note += (i == 0 ? ": " : ", ") + signs[i].first + " " + signed_number(signs[i].second);
  return note;
}

Evidence evidence_of(PastEvent const& e, EventPart const& part, ActorRollup const& actors) {
  Evidence out;
  out.direction = part.effect > 0 ? 1 : -1;
  out.weight = std::abs(part.effect);
  out.feature = "engine";
  out.in_number = true;
  out.event_id = e.id;
  out.when = e.date ? e.date->iso() : "";
  out.headline = event_words(e, actors);
  out.n_sources = e.n_independent_sources;
  out.note = note_of(part);
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
  std::map<std::size_t, EventPart> parts;  // by place in the inputs
  for (auto const& part : engine.contributions)
    for (auto const& event : part.events) {
      auto& to = parts[history.source[event.row]];
      to.effect += part.effect * event.share;
      to.by_sign[about(part.feature, history.sets)] += part.effect * event.share;
    }
  std::vector<Evidence> out;
  for (auto const& [place, part] : parts)
    if (std::abs(part.effect) >= kSmallest) out.push_back(evidence_of(inputs.events[place], part, inputs.actors));
  std::stable_sort(out.begin(), out.end(), [](Evidence const& a, Evidence const& b) { return a.weight != b.weight ? a.weight > b.weight : a.event_id < b.event_id; });
  if (out.size() > most) out.resize(most);
  return out;
}

}  // namespace dragoman
