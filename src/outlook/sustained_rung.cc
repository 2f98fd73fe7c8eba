// The engine answers "at least one" and "how many", not "three, well apart". P(N >= 3) of its count forecast is the
// closest thing it says; a line on the log-odds, learnt from resolved questions only, takes up that acts cluster and that
// three on one day are not sustained. Source: Platt 1999 for the line; Cameron and Trivedi 2013 for the distribution.
#include "outlook/sustained_rung.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "forecast/calibration.h"
#include "base/log_odds.h"
#include "forecast/rate_baselines.h"

namespace dragoman {
namespace {

constexpr int kActs = 3;
constexpr double kEdge = 1e-6;

using ActDays = std::map<Dyad, std::vector<std::int32_t>>;  // by pair, from the first day of the history

ActDays material_days(CaseHistory const& history) {
  ActDays out;
  auto const& rows = history.events;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (history.sets.mask(rows.relation[i]) >> kMaterial & 1) out[{std::min(rows.subject[i], rows.object[i]), std::max(rows.subject[i], rows.object[i])}].push_back(rows.day[i]);
  return out;
}

std::vector<std::int32_t> inside(std::vector<std::int32_t> const& days, std::int32_t from, int horizon) {
  return {std::lower_bound(days.begin(), days.end(), from), std::lower_bound(days.begin(), days.end(), from + horizon)};
}

/// Past windows of one pair by the rule.
struct Windows {
  int n = 0, hits = 0;
  bool last = false;
  int steps[2][2] = {};
};

Windows windows_before(std::vector<std::int32_t> const& days, std::int32_t origin, int horizon) {
  Windows w;
  for (std::int32_t from = origin % horizon; from + horizon <= origin; from += horizon, ++w.n) {
    bool const hit = sustained(inside(days, from, horizon), horizon);
    if (w.n > 0) ++w.steps[w.last][hit];
    w.hits += hit;
    w.last = hit;
  }
  return w;
}

/// Answers of the simple rules for the forecasts [begin, end) of one origin.
void fill_baselines(std::vector<DyadForecast>& all, std::size_t begin, std::size_t end, ActDays const& acts, int horizon) {
  static std::vector<std::int32_t> const kNone;
  std::vector<Windows> own;
  double hits = 0, windows = 0, steps[2][2] = {};
  for (std::size_t i = begin; i < end; ++i) {
    auto const at = acts.find(all[i].dyad);
    own.push_back(windows_before(at == acts.end() ? kNone : at->second, all[i].day, horizon));
    hits += own.back().hits;
    windows += own.back().n;
    for (int a = 0; a < 2; ++a)
      for (int b = 0; b < 2; ++b) steps[a][b] += own.back().steps[a][b];
  }
  double const pooled = windows > 0 ? hits / windows : 0.5;
  for (std::size_t i = begin; i < end; ++i) {
    auto const& w = own[i - begin];
    double const left = steps[w.last][0] + steps[w.last][1];
    all[i].baseline = {pooled, (w.hits + kPriorWindows * pooled) / (w.n + kPriorWindows), w.last ? 1.0 : 0.0, (steps[w.last][1] + pooled) / (left + 1), three_or_more(all[i].ewma_count, 0)};
  }
}

}  // namespace

double three_or_more(double mean, double dispersion) {
  double p = dispersion > 0 ? std::pow(1 + dispersion * mean, -1 / dispersion) : std::exp(-mean), below = 0;
  for (int n = 0; n < kActs; ++n) {
    below += p;
    p *= (mean + n * dispersion * mean) / ((1 + dispersion * mean) * (n + 1));
  }
  return std::clamp(1 - below, 0.0, 1.0);
}

bool sustained(std::vector<std::int32_t> const& days, int horizon) {
  if (days.empty() || 3 * (days.back() - days.front()) < horizon) return false;
  int different = 1;
  for (std::size_t i = 1; i < days.size(); ++i) different += days[i] != days[i - 1];
  return different >= kActs;
}

std::vector<DyadForecast> sustained_forecasts(CaseHistory const& history, std::vector<DyadForecast> const& material, int horizon) {
  ActDays const acts = material_days(history);
  std::vector<DyadForecast> out = material;
  Calibration line;
  std::size_t open = 0;
  for (std::size_t begin = 0, end = 0; begin < out.size(); begin = end) {
    while (end < out.size() && out[end].day == out[begin].day) ++end;
    for (; open < begin; ++open)
      if (out[open].closed && out[open].day + horizon <= out[begin].day) line.add(out[open].uncalibrated, out[open].outcome);
    line.refit();
    for (std::size_t i = begin; i < end; ++i) {
      auto& f = out[i];
      double const p = std::clamp(three_or_more(f.expected_count, f.dispersion), kEdge, 1 - kEdge);
      f.uncalibrated = logit(p);
      f.probability = line.probability(f.uncalibrated);
      auto const at = acts.find(f.dyad);
      f.outcome = f.closed && at != acts.end() && sustained(inside(at->second, f.day, horizon), horizon);
      f.count = f.outcome;
    }
    fill_baselines(out, begin, end, acts, horizon);
  }
  return out;
}

}  // namespace dragoman
