// One pass over the training part. Up to the fit window every day teaches the confidences; at its beginning they are
// smoothed and stand still, so that the curves learn how far confidences of other days can be trusted; meanwhile the
// days of the window are counted too, and at the end they are smoothed in. Fitting on confidences that have seen the
// same days would cost 1.7 points of MRR. Pattern weights are learned online, each day scored before it is learned.
#include "forecast/tkg_engine.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace dragoman {

std::vector<TkgQuery> queries_of(EventHistory const& history, std::size_t first, std::size_t last, std::uint32_t relations) {
  std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> asked;
  for (std::size_t row = first; row < last; ++row) {
    TypedEvent const e = history.at(row);
    asked.emplace_back(e.subject, e.relation, e.object);
    asked.emplace_back(e.object, e.relation + relations, e.subject);
  }
  std::sort(asked.begin(), asked.end());
  asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
  std::vector<TkgQuery> queries;
  for (auto const& [subject, relation, answer] : asked) {
    if (queries.empty() || queries.back().subject != subject || queries.back().relation != relation)
      queries.push_back({subject, relation, history.day[first], {}});
    queries.back().answers.push_back(answer);
  }
  return queries;
}

TkgEngine::TkgEngine(Vocabulary const& names)
    : names_(read_actor_names(names.entities)),
      state_(names_, static_cast<std::uint32_t>(names.relations.size())),
      confidence_(state_.directed()),
      patterns_(state_.directed()),
      finder_(state_),
      reader_(state_, confidence_, patterns_),
      model_(state_.directed()) {}

void TkgEngine::observe(EventHistory const& sorted, std::size_t first, std::size_t last) {
  for (std::size_t row = first; row < last; ++row) state_.add(sorted.at(row));
}

void TkgEngine::train(EventHistory const& sorted, TkgOptions const& options) {
  if (sorted.size() == 0) return confidence_.smooth();
  std::int32_t const begin = sorted.day.front(), end = sorted.day.back();
  std::int32_t const window = std::max(end - options.fit_window + 1, begin + (end - begin) / 2);
  std::int32_t const warm = std::min(begin + options.warm_up, begin + (window - begin) / 2);
  std::size_t const in_window = 2 * (sorted.size() - sorted.first_at(window));
  training_.rows.reserve(in_window / options.every * (options.promising + options.sampled));
  bool smoothed = false;
  std::size_t asked = 0;
  for (std::size_t row = 0; row < sorted.size();) {
    std::int32_t const day = sorted.day[row];
    auto const [first, last] = sorted.rows_of_day(day);
    auto const queries = queries_of(sorted, first, last, state_.relations());
    if (day >= window) {
      if (!std::exchange(smoothed, true)) confidence_.smooth();
      for (TkgQuery const& query : queries)
        if (asked++ % options.every == 0) gather(query, options);
    }
    if (day >= warm) {
      confidence_.learn(state_, queries);
      patterns_.learn(state_, queries);
    }
    observe(sorted, first, last);
    row = last;
  }
  model_.fit(training_, options.fit);
  training_ = {};
  confidence_.smooth();
}

// The most promising candidates and the answers are kept, the rest are sampled and weighted to stand for all.
void TkgEngine::gather(TkgQuery const& query, TkgOptions const& options) {
  auto const& found = finder_.find(query);
  std::vector<std::pair<float, std::uint32_t>> order;
  for (std::uint32_t i = 0; i < found.size(); ++i) order.emplace_back(-finder_.promise(query, found[i]), i);
  std::sort(order.begin(), order.end());
  TkgInstance instance{training_.rows.size(), query.relation, 0, 0, 1, {}};
  std::vector<std::uint32_t> keep, rest;
  for (std::size_t i = 0; i < order.size(); ++i) {
    std::uint32_t const c = order[i].second;
    bool const answer = query.answered_by(found[c].entity);
    if (answer) instance.answers.push_back(static_cast<std::uint32_t>(keep.size()));
    (answer || i < options.promising ? keep : rest).push_back(c);
  }
  if (instance.answers.empty()) return;
  std::size_t const sampled = std::min(options.sampled, rest.size());
  for (std::size_t i = 0; i < sampled; ++i) {
    sampler_ = sampler_ * 6364136223846793005U + 1442695040888963407U;
    std::swap(rest[i], rest[i + (sampler_ >> 33U) % (rest.size() - i)]);
    keep.push_back(rest[i]);
  }
  instance.sampled = static_cast<std::uint32_t>(sampled);
  if (sampled > 0) instance.stands_for = static_cast<float>(rest.size()) / static_cast<float>(sampled);
  instance.rows = static_cast<std::uint32_t>(keep.size());
  reader_.begin(query);
  for (std::uint32_t const c : keep) training_.rows.push_back(reader_.read(found[c]));
  training_.instances.push_back(std::move(instance));
}

std::vector<TkgScore> const& TkgEngine::scores(TkgQuery const& query) {
  scores_.clear();
  reader_.begin(query);
  for (TkgCandidate const& candidate : finder_.find(query)) scores_.push_back({candidate.entity, model_.score(reader_.read(candidate), query.relation)});
  return scores_;
}

std::optional<std::pair<TkgCandidate, TkgRow>> TkgEngine::row_of(TkgQuery const& query, std::uint32_t entity) {
  for (TkgCandidate const& candidate : finder_.find(query)) {
    if (candidate.entity != entity) continue;
    reader_.begin(query);
    return std::pair{candidate, reader_.read(candidate)};
  }
  return std::nullopt;
}

}  // namespace dragoman
